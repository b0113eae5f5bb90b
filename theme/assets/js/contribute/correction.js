// The form for a correction: it ends in an issue, which needs no file.

import { controlOf, languageOf } from "./faults.js";
import { labelOf } from "./report.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./page.js").Verdict} Verdict */

const ASKED = ["method", "lang", "what", "right", "source"];

/** @param {Desk} desk @param {HTMLFormElement} form */
export function prepare(desk, form) {
  /** @returns {Verdict} */
  const judge = () => {
    const controls = ASKED.flatMap((name) => controlOf(form, name) ?? []);
    const faults = controls.filter((one) => one.getAttribute("aria-required") && !one.value.trim())
      .map((control) => ({ control, text: desk.say("needed"), code: "", line: 0 }));
    const said = (/** @type {import("./report.js").Control} */ one) =>
      ("selectedOptions" in one ? one.selectedOptions[0]?.textContent ?? "" : one.value).trim();
    const text = controls.filter((one) => one.value.trim())
      .map((one) => `${desk.say("label", { label: labelOf(one), text: said(one) })}\n`).join("");
    const { lang: _, ...issue } = Object.fromEntries(controls.map((one) => [one.name, one.value.trim()]));
    return { file: { path: "", text, exists: false }, faults, issue: { ...issue, language: languageOf(form) } };
  };
  return judge;
}
