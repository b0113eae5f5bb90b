// The form for a new method: the answers as an entry, written and checked.

import { checkEntry } from "../check/check.js";
import { writeEntry } from "../check/write.js";
import { located, slug, sourceKey, spoken } from "./derive.js";
import { controlOf, Fields, faultsOf, languageOf } from "./faults.js";
import { showKnown } from "./names.js";
import { numbersIn } from "./rows.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./page.js").Verdict} Verdict */
/** @typedef {import("../check/write.js").Entry} Entry */

const SOURCE_LINES = ["venue", "volume", "issue", "pages", "publisher", "language"];
const NEUTRAL = "mul", ENGLISH = "en";

/** @param {string} text */
const linesOf = (text) => text.split("\n").map((one) => one.trim()).filter(Boolean);

class Answers {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.data = new FormData(form);
    this.names = [...this.data.keys()];
  }

  /** @param {string} name */
  text(name) {
    return String(this.data.get(name) ?? "").trim();
  }

  /** @param {string} name */
  all(name) {
    return this.data.getAll(name).map(String).filter(Boolean);
  }
}

/**
 * Return the entry that the answers make, and which field answers for what.
 * @param {Answers} answers @param {Fields} fields @param {string} language  The reader's.
 * @returns {Entry}
 */
function entryOf(answers, fields, language) {
  const sources = sourcesOf(answers, fields);
  const [first] = Object.values(sources);
  const [source] = Object.keys(sources);
  const originators = linesOf(answers.text("originators"));
  const authors = /** @type {string[]} */ (first.authors);
  for (const [key, name] of [["year", "sources.0.year"], ["originators", originators.length ? "originators" : "sources.0.authors"],
    ["source", "sources.0.authors"], ["note", "note"]]) fields.set(["origin", key], name);
  fields.set(["identifiers"], "wikidata");
  const note = answers.text("note"), wikidata = answers.text("wikidata");
  return {
    names: namesOf(answers, fields), aliases: aliasesOf(answers, fields),
    ...classesOf(answers, fields),
    origin: { year: /** @type {string} */ (first.year), originators: originators.length ? originators : authors.map(spoken), source,
      note: note ? { [language]: note } : {} },
    sources,
    properties: propertiesOf(answers, fields),
    relations: rowsOf(answers, fields, "relations", ["type", "method"]),
    implementations: rowsOf(answers, fields, "implementations", ["library", "symbol", "url"]),
    identifiers: wikidata ? { wikidata } : {}, formerly: [],
  };
}

/** @param {Answers} answers @param {Fields} fields */
function classesOf(answers, fields) {
  for (const key of ["field", "family", "kind"]) fields.set([key], key);
  return { field: answers.text("field"), family: answers.text("family"), kind: answers.text("kind") };
}

/** @param {Answers} answers @param {Fields} fields */
function namesOf(answers, fields) {
  const own = answers.text("lang");
  /** @type {Record<string, string>} */
  const names = {};
  const add = (/** @type {string} */ code, /** @type {string} */ name) => {
    fields.set(["names", code], name);
    if (answers.text(name)) names[code] = answers.text(name);
  };
  for (const name of answers.names.filter((one) => one.startsWith("names."))) add(name.slice("names.".length), name);
  if (own !== ENGLISH && own !== NEUTRAL) add(ENGLISH, "english");
  add(own, "name");
  fields.set(["names"], "name");
  return names;
}

/** @param {Answers} answers @param {Fields} fields */
function aliasesOf(answers, fields) {
  /** @type {Record<string, import("../check/write.js").Alias[]>} */
  const aliases = {};
  for (const number of numbersIn("aliases", answers.names)) {
    const row = (/** @type {string} */ key) => answers.text(`aliases.${number}.${key}`);
    if (!row("text")) continue;
    const list = (aliases[row("language")] ??= []);
    fields.set(["aliases", row("language"), list.length], `aliases.${number}.text`);
    list.push({ text: row("text"), kind: row("kind") });
  }
  return aliases;
}

/** @param {Answers} answers @param {Fields} fields */
function sourcesOf(answers, fields) {
  /** @type {Record<string, import("../check/write.js").Source>} */
  const sources = {};
  for (const number of numbersIn("sources", answers.names)) {
    const row = (/** @type {string} */ key) => answers.text(`sources.${number}.${key}`);
    const authors = linesOf(row("authors"));
    if (number && ![row("title"), row("where"), ...authors].some(Boolean)) continue;
    const key = sourceKey({ authors, year: row("year"), title: row("title") }, Object.keys(sources));
    const lines = SOURCE_LINES.map((one) => [one, row(one)]).filter(([, value]) => value);
    sources[key] = { title: row("title"), authors, year: row("year"), ...Object.fromEntries(lines), ...located(row("where")),
      role: row("role") || "seminal" };
    fields.set(["sources", key], `sources.${number}.where`);
    for (const one of ["title", "authors", "year", "role", ...SOURCE_LINES]) fields.set(["sources", key, one], `sources.${number}.${one}`);
  }
  fields.set(["sources"], "sources.0.title");
  return sources;
}

/** @param {Answers} answers @param {Fields} fields */
function propertiesOf(answers, fields) {
  const names = [...new Set(answers.names.filter((one) => one.startsWith("properties.")))];
  const chosen = names.map((name) => /** @type {[string, string[]]} */ ([name.slice("properties.".length), answers.all(name)]));
  for (const [id] of chosen) fields.set(["properties", id], `properties.${id}`);
  return Object.fromEntries(chosen.filter(([, values]) => values.length));
}

/**
 * @template {string} K
 * @param {Answers} answers @param {Fields} fields @param {string} list @param {K[]} keys
 * @returns {Record<K, string>[]}
 */
function rowsOf(answers, fields, list, keys) {
  return numbersIn(list, answers.names).map((number, index) => {
    for (const key of keys) fields.set([list, index, key], `${list}.${number}.${key}`);
    return /** @type {Record<K, string>} */ (Object.fromEntries(keys.map((key) => [key, answers.text(`${list}.${number}.${key}`)])));
  });
}

/** @param {Desk} desk @param {HTMLFormElement} form */
export function prepare(desk, form) {
  const family = /** @type {HTMLSelectElement} */ (controlOf(form, "family"));
  // What the methods of a family mostly are is offered, until somebody chooses otherwise.
  family.addEventListener("change", () => {
    const { usualField = "", usualKind = "" } = family.selectedOptions[0]?.dataset ?? {};
    for (const [name, usual] of [["field", usualField], ["kind", usualKind]]) {
      const select = controlOf(form, name);
      if (select && usual && (!select.value || select.dataset.offered === select.value)) {
        select.value = select.dataset.offered = usual;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  });

  const already = /** @type {HTMLElement} */ (form.querySelector("[data-already]"));

  /** @returns {Verdict} */
  const judge = () => {
    const answers = new Answers(form), own = answers.text("lang");
    const english = own === ENGLISH || own === NEUTRAL;
    /** @type {HTMLElement} */ (form.querySelector("[data-english]")).hidden = english;
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-name-in]"))) box.hidden = box.dataset.nameIn === own;
    const id = answers.text("id") || slug((english ? "" : answers.text("english")) || answers.text("name"));
    const idField = /** @type {HTMLInputElement} */ (controlOf(form, "id"));
    idField.placeholder = id;
    showKnown(desk, already, { name: answers.text("name"), language: own });

    const fields = new Fields(form, "id");
    const entry = entryOf(answers, fields, desk.language);
    const { text, lines, root } = writeEntry(entry, desk.record);
    desk.context.id = id;
    const [source] = Object.keys(entry.sources), { authors, year } = entry.sources[source];
    const unfinished = !(/** @type {string[]} */ (authors)).length || !year;
    const problems = checkEntry(root, lines, desk.context).filter((one) => !(one.code === "F415" && unfinished));
    const faults = faultsOf(desk, problems, fields);
    if (answers.text("name") && !id) {
      const control = controlOf(form, english ? "id" : "english");
      if (control) faults.push({ control, text: desk.say("id_missing"), code: "", line: 0 });
    }
    if (desk.context.ids.has(id)) faults.push({ control: fields.control(["names", own]), text: desk.say("id_taken", { id }), code: "", line: 0 });
    return {
      file: { path: `data/methods/${id || "…"}/method.yml`, text, exists: false },
      faults,
      issue: { name: answers.text("name"), language: languageOf(form), source: sourceLine(answers) },
    };
  };
  return judge;
}

/** Return the first reference in one line, for those who write an issue. @param {Answers} answers */
function sourceLine(answers) {
  const parts = ["authors", "year", "title", "where"].map((key) => answers.text(`sources.0.${key}`).replace(/\n+/g, "; "));
  return parts.filter(Boolean).join(". ");
}
