// The canonical form of an entry, as `methodica fmt` writes it, with the nodes of what is written:
// so the checker knows the line and column of every answer without reading YAML.

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {import("./context.js").FormRecord} FormRecord */
/** @typedef {Record<string, string>} Texts */
/** @typedef {{text: string, kind?: string, ambiguous?: boolean}} Alias */
/** @typedef {Record<string, string | number | string[]>} Source */
/**
 * @typedef {{names: Texts, aliases: Record<string, Alias[]>, field: string, family: string, kind: string,
 *   origin: {year: number | string, originators: string[], source: string, note: Texts}, sources: Record<string, Source>,
 *   properties: Record<string, string[]>, relations: {type: string, method: string}[],
 *   implementations: {library: string, symbol: string, url: string}[], identifiers: Texts, formerly: string[]}} Entry
 * @typedef {{quoted: string} | {bare: string}} Scalar
 * @typedef {Scalar | any[] | Map<string, any>} Value
 */

const MODELINE = "# yaml-language-server: $schema=../../schema/method.json";
const WORD = /^[a-z][a-z0-9]*(-[A-Za-z0-9]+)*$/;
const MISREAD = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"];
const SOURCE_KEYS = ["title", "authors", "year", "venue", "volume", "issue", "pages", "publisher", "doi", "arxiv", "isbn",
  "url", "language", "role"];
const WORDS = ["language", "role"];

/** @param {string} text @returns {Scalar} */
const quoted = (text) => ({ quoted: text.normalize("NFC").replace(/\s*\n\s*/g, " ") });

/** @param {string} text @returns {Scalar} */
const word = (text) => (WORD.test(text) && !MISREAD.includes(text) ? { bare: text } : quoted(text));

/** A year that is no number stays the text it is, so that the checker can say so. @param {number | string} year @returns {Scalar} */
const number = (year) => (/^(0|[1-9]\d{0,8})$/.test(String(year)) ? { bare: String(year) } : quoted(String(year)));

/** @param {Iterable<[string, Value | undefined]>} pairs @returns {Map<string, Value>} */
const map = (pairs) => new Map([...pairs].filter((pair) => !isEmpty(pair[1])).map(([key, value]) => [key, /** @type {Value} */ (value)]));

/** @param {Value | undefined} value */
function isEmpty(value) {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map ? value.size === 0 : "quoted" in value && value.quoted === "";
}

/** @param {Scalar} scalar */
const written = (scalar) => ("bare" in scalar ? scalar.bare : `"${scalar.quoted.replace(/[\\"]/g, "\\$&")}"`);

/**
 * Return the entry's values in the order of the model, with what is empty or the default left out.
 * @param {Entry} entry
 * @param {FormRecord} record
 */
function arrange(entry, record) {
  const byLanguage = (/** @type {Record<string, unknown>} */ one) => {
    const order = ["mul", ...record.languages.map((language) => language.code)];
    const rank = (/** @type {string} */ code) => (order.indexOf(code) + 1 || order.length + 1);
    return Object.keys(one).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  };
  const localized = (/** @type {Texts} */ one) => map(byLanguage(one).map((code) => [code, quoted(one[code])]));
  const inOrder = [...Object.keys(record.properties).filter((id) => entry.properties[id]),
    ...Object.keys(entry.properties).filter((id) => !(id in record.properties))];
  return map([
    ["names", localized(entry.names)],
    ["aliases", map(byLanguage(entry.aliases).map((code) => [code, entry.aliases[code].map(alias)]))],
    ["field", word(entry.field)], ["family", word(entry.family)], ["kind", word(entry.kind)],
    ["origin", map([
      ["year", number(entry.origin.year)], ["originators", entry.origin.originators.map(quoted)],
      ["source", word(entry.origin.source)], ["note", localized(entry.origin.note)],
    ])],
    ["sources", map(Object.entries(entry.sources).map(([key, one]) => [key, source(one)]))],
    ["properties", map(inOrder.map((id) => [id, values(entry.properties[id], record.properties[id]?.many)]))],
    ["relations", entry.relations.map((one) => map([["type", word(one.type)], ["method", word(one.method)]]))],
    ["implementations", entry.implementations.map((one) =>
      map([["library", quoted(one.library)], ["symbol", quoted(one.symbol)], ["url", quoted(one.url)]]))],
    ["identifiers", localized(entry.identifiers)],
    ["formerly", entry.formerly.map(word)],
  ]);
}

/** @param {Alias} one @returns {Value} */
function alias({ text, kind = "synonym", ambiguous = false }) {
  if (kind === "synonym" && !ambiguous) return quoted(text);
  return map([["text", quoted(text)], ["kind", kind === "synonym" ? undefined : word(kind)],
    ["ambiguous", ambiguous ? { bare: "true" } : undefined]]);
}

/** @param {Source} one */
function source(one) {
  return map(SOURCE_KEYS.map((key) => {
    const value = one[key];
    if (value === undefined || (key === "language" && value === "en")) return [key, undefined];
    if (Array.isArray(value)) return [key, value.map(quoted)];
    if (key === "year") return [key, number(value)];
    return [key, (WORDS.includes(key) ? word : quoted)(String(value))];
  }));
}

/** @param {string[]} ids @param {boolean | undefined} many @returns {Value} */
function values(ids, many) {
  const single = ids.length === 1 && (!many || ids[0] === "not-applicable");
  return single ? word(ids[0]) : ids.map(word);
}

class Page {
  /** @type {string[]} */
  lines = [MODELINE];

  /** Begin a line and return its number. @param {number} indent @param {string} [start] */
  begin(indent, start = "") {
    return this.lines.push(" ".repeat(indent) + start);
  }

  /** @param {string} text @returns {{line: number, column: number}} */
  append(text) {
    const line = this.lines.length, before = this.lines[line - 1];
    this.lines[line - 1] = before + text;
    return { line, column: [...before].length + 1 };
  }

  /** Write a value after what stands in the line already. @param {Value} value @param {number} indent @returns {Node} */
  value(value, indent) {
    if (Array.isArray(value)) {
      const items = value.map((item) => {
        this.begin(indent + 2, "- ");
        return item instanceof Map ? this.map(item, indent + 4, true) : this.value(item, indent + 2);
      });
      return { kind: "list", line: items[0].line, column: indent + 3, items };
    }
    if (value instanceof Map) return this.map(value, indent + 2);
    const place = this.append(written(value));
    return "bare" in value ? { kind: "text", ...place, text: value.bare, plain: true }
      : { kind: "text", ...place, text: value.quoted, plain: false };
  }

  /** @param {Map<string, Value>} pairs @param {number} indent @param {boolean} [begun] @returns {Node} */
  map(pairs, indent, begun = false) {
    /** @type {Map<string, {key: import("./nodes.js").Scalar, value: Node}>} */
    const found = new Map();
    for (const [name, value] of pairs) {
      if (!begun) this.begin(indent);
      begun = false;
      const key = word(name);
      const place = this.append(`${written(key)}:`);
      if (!Array.isArray(value) && !(value instanceof Map)) this.append(" ");
      found.set(name, { key: { kind: "text", ...place, text: name, plain: "bare" in key }, value: this.value(value, indent) });
    }
    const [first] = found.values();
    return { kind: "map", line: first?.key.line ?? 1, column: indent + 1, pairs: found };
  }
}

/**
 * Return an entry as the text of `method.yml`, its lines and its nodes.
 * @param {Entry} entry
 * @param {FormRecord} record
 */
export function writeEntry(entry, record) {
  const page = new Page();
  const root = page.map(arrange(entry, record), 0);
  return { text: `${page.lines.join("\n")}\n`, lines: page.lines, root };
}

/**
 * Return a text as the file `<lang>.md`, and the line on which each section begins.
 * @param {{follows: string, written: string, reviewed: string[]}} head
 * @param {[id: string, words: string][]} parts  The summary first.
 */
export function writeText(head, parts) {
  const reviewed = head.reviewed.length ? head.reviewed.map((one) => `\n  - "${one}"`).join("") : " []";
  const lines = `---\nfollows: ${head.follows}\nwritten: ${head.written}\nreviewed:${reviewed}\n---`.split("\n");
  /** @type {Record<string, number>} */
  const begins = {};
  for (const [id, words] of parts) {
    lines.push("");
    if (id !== "summary") lines.push(`## ${id}`, "");
    begins[id] = lines.length + 1;
    const body = words.normalize("NFC").replace(/\r\n?/g, "\n").replace(/^(\s*\n)+|\s+$/g, "");
    if (body) lines.push(...body.split("\n"));
    else if (lines.at(-1) === "") lines.pop();
  }
  return { text: `${lines.join("\n")}\n`, lines, begins };
}
