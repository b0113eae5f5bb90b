// The form for another name: the method's file with the name in its place.

import { checkEntry } from "../check/check.js";
import { entryOf } from "../check/record.js";
import { writeEntry } from "../check/write.js";
import { fetchJson } from "./desk.js";
import { controlOf, Fields, faultsOf, languageOf } from "./faults.js";
import { showKnown } from "./names.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./page.js").Verdict} Verdict */
/** @typedef {import("../check/record.js").MethodRecord} MethodRecord */

/** @param {Desk} desk @param {HTMLFormElement} form */
export function prepare(desk, form) {
  /** @type {Map<string, Promise<MethodRecord>>} */
  const records = new Map();
  const load = (/** @type {string} */ id) => {
    const known = records.get(id) ?? fetchJson(desk.api(`methods/${id}.json`));
    records.set(id, known);
    return known;
  };
  const already = /** @type {HTMLElement} */ (form.querySelector("[data-already]"));
  const text = (/** @type {string} */ name) => controlOf(form, name)?.value.trim() ?? "";

  /** @returns {Promise<Verdict>} */
  const judge = async () => {
    const [method, name, lang, kind] = ["method", "name", "lang", "kind"].map(text);
    const issue = { method, name, language: languageOf(form) };
    const needed = ["method", "name"].flatMap((one) => {
      const control = controlOf(form, one);
      return control && !control.value.trim() ? [{ control, text: desk.say("needed"), code: "", line: 0 }] : [];
    });
    showKnown(desk, already, { name, language: lang, except: method });
    if (!method) return { file: null, faults: needed, issue };
    const entry = entryOf(await load(method));
    const list = entry.aliases[lang] ?? [];
    const aliases = name ? { ...entry.aliases, [lang]: [...list, { text: name, kind }] } : entry.aliases;
    const { text: written, lines, root } = writeEntry({ ...entry, aliases }, desk.record);
    const fields = new Fields(form, "name");
    desk.context.id = method;
    const problems = checkEntry(root, lines, desk.context);
    return {
      file: { path: `data/methods/${method}/method.yml`, text: written, exists: true },
      faults: [...needed, ...faultsOf(desk, problems, fields)], issue,
    };
  };
  return judge;
}
