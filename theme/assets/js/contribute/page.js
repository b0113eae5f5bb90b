// The page of forms: `?form=method|translation|alias|correction` opens one, filled in by the rest of
// the address. Without this script the page is a list of doors.

import { element, find } from "../dom.js";
import { keepInLanguageLinks } from "../state.js";
import { Desk } from "./desk.js";
import { Draft, fill } from "./draft.js";
import { Finish } from "./finish.js";
import { enhanceRows } from "./rows.js";
import { isWaiting, showFaults } from "./report.js";

/** @typedef {import("./report.js").Fault} Fault */
/**
 * @typedef {{file: import("./finish.js").Written | null, faults: Fault[], issue: Record<string, string>}} Verdict
 * @typedef {() => Verdict | Promise<Verdict>} Judge
 */

/** @type {Record<string, () => Promise<{prepare: (desk: Desk, form: HTMLFormElement) => Judge | Promise<Judge>}>>} */
const FORMS = {
  method: () => import("./method.js"), translation: () => import("./translation.js"),
  alias: () => import("./alias.js"), correction: () => import("./correction.js"),
};

/** Show the definition of a chosen word below it. @param {HTMLFormElement} form */
function define(form) {
  for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (form.querySelectorAll("select[data-defined]"))) {
    const text = select.selectedOptions[0]?.dataset.definition ?? "";
    const known = /** @type {HTMLElement | null} */ (select.parentElement?.querySelector(".m-defined") ?? null);
    if (known) known.textContent = text;
    else if (text) select.after(element("p", { class: "m-field-hint m-defined" }, text));
  }
}

/** @param {Desk} desk @param {HTMLFormElement} form @param {Judge} judge @param {Draft} draft */
function run(desk, form, judge, draft) {
  let sent = false, turn = 0;
  const finish = new Finish(desk, form, {
    refused() {
      sent = true;
      void refresh().then(() => /** @type {HTMLElement | null} */ (form.querySelector("[data-summary] button"))?.focus());
    },
    again() {
      draft.forget();
      location.search = new URLSearchParams({ form: form.dataset.form ?? "" }).toString();
    },
  });
  const refresh = async () => {
    const mine = ++turn;
    const { file, faults, issue } = await judge();
    if (mine !== turn) return;
    faults.sort((one, other) => (one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    define(form);
    showFaults(desk, form, faults, sent);
    const wrong = faults.filter((fault) => !isWaiting(fault, sent)).map(({ line }) => line);
    finish.show(file, faults.length === 0, issue, new Set(wrong));
  };
  const again = () => void refresh().catch(() => {
    find("[data-failed]").hidden = false;
  });
  const changed = () => {
    draft.save();
    again();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", (event) => {
    const control = /** @type {HTMLElement} */ (event.target);
    if (!control.matches("input, select, textarea") || control.dataset.touched) return;
    control.dataset.touched = "yes";
    again();
  });
  return { changed, refresh };
}

/** @param {HTMLElement} root @param {string} name @param {HTMLFormElement} form */
async function open(root, name, form) {
  const desk = await Desk.open(root);
  const draft = new Draft(form, desk.asked), kept = draft.read();
  let changed = () => {};
  enhanceRows(form, kept.map(([one]) => one), () => changed());
  fill(form, [...desk.asked]);
  const judge = await (await FORMS[name]()).prepare(desk, form);
  fill(form, kept);
  const running = run(desk, form, judge, draft);
  changed = running.changed;
  form.hidden = false;
  await running.refresh();
  form.dataset.ready = "";
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-contribute]"));
if (root) {
  const name = new URLSearchParams(location.search).get("form") ?? "";
  const form = Object.hasOwn(FORMS, name) ? /** @type {HTMLFormElement | null} */ (root.querySelector(`form[data-form="${name}"]`)) : null;
  if (form) {
    const [doors, back, failed, intro] = ["doors", "back", "failed", "intro"].map((one) => find(`[data-${one}]`, root));
    doors.hidden = intro.hidden = true;
    back.hidden = false;
    keepInLanguageLinks();
    open(root, name, form).catch(() => {
      delete document.documentElement.dataset.asked;
      doors.hidden = false;
      failed.hidden = false;
    });
  } else delete document.documentElement.dataset.asked;
}
