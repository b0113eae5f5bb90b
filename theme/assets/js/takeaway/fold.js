// The fold "Take it with you" below a comparison. What it offers is loaded when it is opened; only
// the citation at the end of a printed page is written before.

import { fill } from "../phrases.js";

/** @typedef {import("../compare/types.js").Comparison} Comparison */

/** @param {HTMLDetailsElement} fold */
function enhance(fold) {
  const printed = /** @type {HTMLElement} */ (document.querySelector("[data-printed]"));
  /** That of the compare page; a contrast has its own methods. @type {Comparison | undefined} */
  let shown;
  /** @type {Promise<import("./offer.js").Offer> | undefined} */
  let offer;

  const show = async () => {
    if (!fold.open) return;
    offer ??= import("./offer.js").then(({ Offer }) => new Offer(fold));
    await offer.then((made) => made.show(shown), () => {
      offer = undefined;
      /** @type {HTMLElement} */ (fold.querySelector("[data-done]")).textContent = fold.dataset.failed ?? "";
    });
  };
  const cite = async (/** @type {Comparison} */ comparison) => {
    const [{ take }, { sentence }] = await Promise.all([import("./taken.js"), import("./citation.js")]);
    const { cited, phrases } = await take(fold.dataset, comparison);
    if (comparison === shown) printed.textContent = sentence(cited, phrases);
  };

  fold.addEventListener("toggle", () => void show());
  fold.closest("[data-compare]")?.addEventListener("methodica:compared", (event) => {
    const comparison = shown = /** @type {CustomEvent<Comparison>} */ (event).detail;
    fold.hidden = comparison.columns.length < 2;
    cite(comparison).catch(() => { printed.textContent = location.href; });
    void show();
  });
  if (fold.dataset.cited) {
    const today = new Intl.DateTimeFormat(fold.dataset.language, { dateStyle: "long" }).format(new Date());
    printed.textContent = fill(fold.dataset.cited, { date: today });
  }
}

const fold = document.querySelector("[data-takeaway]");
if (fold) enhance(/** @type {HTMLDetailsElement} */ (fold));
