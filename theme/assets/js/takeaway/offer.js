// What the fold offers: link, citation, table, sources, slides and print, each made when its button
// is used and for the methods that are compared at that moment.

import { find } from "../dom.js";
import { asBibtex, asCsl, asRis, keyOf, sentence, titleOf } from "./citation.js";
import { copy, save, TYPES } from "../save.js";
import { loadSources } from "./sources.js";
import { take } from "./taken.js";

/** @typedef {import("../compare/types.js").Comparison} Comparison */
/** @typedef {import("./taken.js").Taken} Taken */

const SLIDES = "pptx";

export class Offer {
  /** @param {HTMLElement} fold */
  constructor(fold) {
    this.fold = fold;
    /** @type {Comparison | undefined} */
    this.shown = undefined;
    /** @type {Promise<Taken> | undefined} */
    this.taken = undefined;
    fold.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button");
      if (button?.dataset.do) void this.act(button);
    });
  }

  /** Offer a comparison: that of the compare page, or none for a contrast. @param {Comparison | undefined} shown */
  async show(shown) {
    this.shown = shown;
    this.taken = take(this.fold.dataset, shown);
    try {
      const { cited, phrases } = await this.taken;
      if (shown !== this.shown) return;
      find("[data-citation]", this.fold).textContent = sentence(cited, phrases);
      this.say("");
    } catch {
      this.fail();
    }
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.fold.querySelectorAll("[data-offer], [data-plain]"))) {
      part.hidden = part.hasAttribute("data-plain");
    }
  }

  /** @param {string} text */
  say(text) {
    find("[data-done]", this.fold).textContent = text;
  }

  /** Say that it failed; the next try loads again. */
  fail() {
    this.taken = undefined;
    this.say(this.fold.dataset.failed ?? "");
  }

  /** Do what a button says, and say how it went. @param {HTMLElement} button */
  async act({ dataset: { do: action, what = "", format = "" } }) {
    if (action === "print") return print();
    this.fold.setAttribute("aria-busy", "true");
    try {
      const taking = (this.taken ??= take(this.fold.dataset, this.shown));
      if (action === "save") {
        const taken = await taking;
        const name = `${what === "sources" ? "sources-" : ""}${keyOf(taken.cited)}.${format}`;
        save(name, await this.file(taken, what, format));
        this.say(taken.phrases.say("takeaway.saved", { name }));
      } else {
        if (!await copy(taking.then((taken) => this.text(taken, what, format)))) throw new Error("not copied");
        this.say((await taking).phrases.say("takeaway.copied"));
      }
    } catch {
      this.fail();
    } finally {
      this.fold.removeAttribute("aria-busy");
    }
  }

  /** @param {Taken} taken @param {string} what @param {string} format */
  async file(taken, what, format) {
    if (format !== SLIDES) return new Blob([await this.text(taken, what, format)], { type: TYPES[format] });
    const [{ asSlides }, works] = await Promise.all([import("./slides.js"), this.sources(taken, "csl.json")]);
    return asSlides(taken.comparison, JSON.parse(works), taken.cited, taken.phrases);
  }

  /** @param {Taken} taken @param {string} what @param {string} format */
  async text(taken, what, format) {
    const { comparison, cited, phrases } = taken;
    if (what === "link") return location.href;
    if (what === "sources") return this.sources(taken, format);
    if (what === "table") {
      const { asCsv, asMarkdown } = await import("./table.js");
      if (format === "csv") return asCsv(comparison, phrases);
      return asMarkdown(comparison, phrases, {
        title: titleOf(cited, phrases), cited: sentence(cited, phrases), url: cited.url,
        absolute: (href) => new URL(href, cited.url).href,
      });
    }
    const write = { bib: asBibtex, ris: asRis, "csl.json": asCsl, txt: sentence }[format];
    if (!write) throw new Error(format);
    return write(cited, phrases);
  }

  /** @param {Taken} taken @param {string} format */
  sources({ cited }, format) {
    return loadSources(this.fold.dataset.sources ?? "", cited.ids, format);
  }
}
