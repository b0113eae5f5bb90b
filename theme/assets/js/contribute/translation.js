// The form for a text: the words of another language beside each field; it ends in the whole file.

import { checkText } from "../check/prose.js";
import { writeText } from "../check/write.js";
import { element } from "../dom.js";
import { fetchJson } from "./desk.js";
import { loadFormulas } from "./formulas.js";
import { controlOf, Fields, faultsOf, languageOf } from "./faults.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./page.js").Verdict} Verdict */
/**
 * @typedef {{status: string, follows: string, written: string, reviewed: string[], fingerprint: string,
 *   sections: Record<string, string>}} Text
 * @typedef {{id: string, kind: "methods" | "contrasts", texts: Record<string, Text>}} Texts
 */

const ORIGINAL = "original", SUMMARY = "summary";
/** What keeps its lines: formulas, lists, tables, code. */
const OWN_LINES = /^(\$\$|```|[-*|>] ?|\d+\.)/;

/** Go to the same form for another text: each has an address and a draft of its own. @param {Desk} desk @param {string} method @param {string} lang */
function choose(desk, method, lang) {
  location.search = new URLSearchParams({ form: "translation", method, lang }).toString();
}

/** Write the words to follow beside the fields. @param {HTMLFormElement} form @param {Texts} texts @param {string} language */
function showSource(form, texts, language) {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(`[data-kind="${texts.kind}"] [data-source]`))) {
    const id = (box.dataset.source ?? "").split(".")[1];
    const words = texts.texts[language]?.sections[id] ?? "";
    box.replaceChildren(...words.split(/\n{2,}/).map((one) => element("p", {}, OWN_LINES.test(one) ? one : one.replaceAll("\n", " "))));
    box.lang = language;
    box.hidden = !words;
  }
}

/** Return the keys of the sources that a text may cite. @param {Desk} desk @param {string} id */
async function sourceKeys(desk, id) {
  const records = await Promise.all(id.split("--").map((one) => fetchJson(desk.api(`methods/${one}.json`))));
  return records.flatMap((one) => /** @type {import("../check/record.js").MethodRecord} */ (one).sources.map(({ key }) => key));
}

/** @param {Desk} desk @param {HTMLFormElement} form */
export async function prepare(desk, form) {
  const control = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (controlOf(form, name));
  const method = control("method"), lang = control("lang"), follows = control("follows"), written = control("written");
  method.value = desk.asked.get("method") ?? "";
  lang.value = desk.asked.get("lang") ?? desk.language;
  for (const one of [method, lang]) one.addEventListener("change", () => choose(desk, method.value, lang.value));
  if (!method.value) {
    /** @returns {Verdict} */
    const waiting = () => ({ file: null, issue: { language: languageOf(form) }, faults: [{ control: method, text: desk.say("needed"), code: "", line: 0 }] });
    return waiting;
  }

  const id = method.value, target = lang.value;
  const [texts, keys] = await Promise.all([
    /** @type {Promise<Texts>} */ (fetchJson(desk.api(`texts/${id}.json`))), sourceKeys(desk, id)]);
  const present = texts.texts[target];
  const others = Object.keys(texts.texts).filter((code) => code !== target);
  const original = others.find((code) => texts.texts[code].follows === ORIGINAL);
  follows.replaceChildren(...others.map((code) =>
    element("option", { value: code, lang: code }, [...lang.options].find((one) => one.value === code)?.textContent ?? code)));
  follows.value = present?.follows.split("@")[0] ?? original ?? others[0] ?? "";
  if (!follows.value) follows.value = original ?? others[0] ?? "";
  written.value = present?.written ?? "human";
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-kind]"))) box.hidden = box.dataset.kind !== texts.kind;
  const fields = new Fields(form, `${texts.kind}.${SUMMARY}`);
  const ids = [SUMMARY, ...desk.record.sections[texts.kind]];
  for (const one of ids) {
    const area = control(`${texts.kind}.${one}`);
    fields.set([one], area.name);
    area.lang = target;
    area.value = present?.sections[one] ?? "";
  }

  /** @returns {Promise<Verdict>} */
  const judge = async () => {
    showSource(form, texts, follows.value);
    const source = texts.texts[follows.value];
    const head = {
      follows: !source || present?.follows === ORIGINAL ? ORIGINAL : `${follows.value}@${source.fingerprint}`,
      written: written.value, reviewed: present?.reviewed ?? [],
    };
    const parts = ids.map((one) => /** @type {[string, string]} */ ([one, control(`${texts.kind}.${one}`).value]));
    const { text, lines, begins } = writeText(head, parts);
    const language = desk.context.language(target);
    const problems = checkText(lines, {
      id, keys, ids: desk.context.ids, sections: desk.record.sections[texts.kind], han: language?.script === "han",
      render: text.includes("$") ? await loadFormulas() : () => {},
    }).map((one) => ({ ...one, path: [ids.findLast((section) => begins[section] - 2 <= one.line) ?? SUMMARY] }));
    return {
      file: { path: `data/${texts.kind}/${id}/${target}.md`, text, exists: present !== undefined },
      faults: faultsOf(desk, problems, fields), issue: { method: id, language: languageOf(form) },
    };
  };
  return judge;
}
