// How a comparison is cited: as a sentence, and for reference managers. Pure: date and address
// are given.

/** @typedef {import("../phrases.js").Phrases} Phrases */
/**
 * @typedef {{ids: string[], names: string[], language: string, languageName: string, version: string,
 *   released: string, retrieved: Date, url: string}} Cited  What a citation says; `language` is a
 *   code, `languageName` what the reader calls it, `released` the date of the data as YYYY-MM-DD.
 */

const PUBLISHER = "Methodica";

/** Signs of BibTeX; braces by name, for BibTeX counts them even behind a backslash. @type {Record<string, string>} */
const SIGNS = {
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
};
/** @type {Record<string, string>} */
const IN_ADDRESSES = { "\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20" };

/**
 * Return a text for a BibTeX field, as hooks/methodica/text/bibtex.py does it.
 * @param {string} text
 */
export function bibtexText(text) {
  return oneLine(text).replace(/[\\{}~^%&#$_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** @param {string} text */
export function oneLine(text) {
  return text.trim().replace(/\s+/g, " ");
}

/** @param {Cited} cited @param {Phrases} phrases */
export function titleOf(cited, phrases) {
  return phrases.say("takeaway.title", { methods: cited.names.join(phrases.say("takeaway.between")) });
}

/** Return a date as the language writes it. @param {Date} date @param {string} language @param {string} [timeZone] */
function longDate(date, language, timeZone) {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(date);
}

/** Return what the comparison is: language, version and date of the data, and when it was read. @param {Cited} cited @param {Phrases} phrases */
export function noteOf(cited, phrases) {
  return phrases.say("takeaway.note", {
    language: cited.languageName, version: cited.version, released: longDate(new Date(cited.released), cited.language, "UTC"),
    date: longDate(cited.retrieved, cited.language),
  });
}

/** @param {Cited} cited */
function year(cited) {
  return cited.released.slice(0, 4);
}

/**
 * Return the citation as a sentence in the manner of APA.
 * @param {Cited} cited
 * @param {Phrases} phrases
 */
export function sentence(cited, phrases) {
  return phrases.say("takeaway.cited", {
    year: year(cited), title: titleOf(cited, phrases), language: cited.languageName, version: cited.version,
    date: longDate(cited.retrieved, cited.language), url: cited.url,
  });
}

/** The key of a comparison, and the beginning of its files' names. @param {Cited} cited */
export function keyOf(cited) {
  return `${cited.ids.join("-vs-").slice(0, 150)}.${cited.language}`;
}

/** @param {Date} date @returns {[number, number, number]} the reader's own day */
function parts(date) {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
}

/** @param {Date} date @param {string} [mark] */
function iso(date, mark = "-") {
  return parts(date).map((part) => String(part).padStart(2, "0")).join(mark);
}

/** @param {Cited} cited @param {Phrases} phrases */
export function asBibtex(cited, phrases) {
  const url = cited.url.replace(/[\\{} ]/g, (sign) => IN_ADDRESSES[sign]);
  const fields = {
    author: `{${PUBLISHER}}`,
    title: `{${bibtexText(titleOf(cited, phrases))}}`,
    year: year(cited),
    version: bibtexText(cited.version),
    note: bibtexText(noteOf(cited, phrases)),
    howpublished: `\\url{${url}}`,
    url,
    urldate: iso(cited.retrieved),
    language: cited.language,
    keywords: cited.names.map(bibtexText).join(", "),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{methodica-${keyOf(cited)},`, ...lines, "}", ""].join("\n");
}

/** @param {Cited} cited @param {Phrases} phrases */
export function asRis(cited, phrases) {
  /** @type {[string, string][]} */
  const values = [
    ["TY", "ELEC"], ["ID", `methodica-${keyOf(cited)}`], ["AU", PUBLISHER], ["PY", year(cited)],
    ["DA", cited.released.replaceAll("-", "/")], ["TI", titleOf(cited, phrases)], ["T2", PUBLISHER],
    ["ET", cited.version], ["Y2", iso(cited.retrieved, "/")], ["UR", cited.url], ["LA", cited.language],
    ...cited.names.map((name) => /** @type {[string, string]} */ (["KW", name])),
  ];
  const lines = values.map(([tag, value]) => `${tag}  - ${oneLine(value)}`);
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** @param {Cited} cited @param {Phrases} phrases */
export function asCsl(cited, phrases) {
  const record = {
    id: `methodica-${keyOf(cited)}`,
    type: "webpage",
    title: titleOf(cited, phrases),
    author: [{ literal: PUBLISHER }],
    issued: { "date-parts": [cited.released.split("-").map(Number)] },
    accessed: { "date-parts": [parts(cited.retrieved)] },
    "container-title": PUBLISHER,
    version: cited.version,
    URL: cited.url,
    language: cited.language,
    keyword: cited.names.join(", "),
  };
  return `${JSON.stringify([record], null, 1)}\n`;
}
