// A comparison, put together from the columns of just the chosen methods. Equality was decided at
// build, by the keys of items (hooks/methodica/views/comparison.py); here keys are only compared.

import { Phrases } from "../phrases.js";

/**
 * @typedef {import("./types.js").Comparison} Comparison
 * @typedef {import("./types.js").Item} Item
 * @typedef {{text: string, lang?: string, definition: string}} Word
 * @typedef {{version: string, date: string, texts: import("../phrases.js").Texts, contrasts: [string, string][],
 *   former: Record<string, string>,
 *   groups: {id: string, label: string, rows: {id: string, label: string, definition?: string}[]}[],
 *   words: Record<string, Record<string, Word>>}} Rows
 * @typedef {{key?: string, text?: string, lang?: string, value?: string, of?: string, method?: string,
 *   label?: string, anchor?: string, href?: string}} Stored
 * @typedef {{id: string, name: {text: string, lang?: string}, cells: Record<string, Stored[]>}} Stack
 */

export class UnknownMethod extends Error {}

/** @type {Map<string, Promise<unknown>>} */
const asked = new Map();

/**
 * Fetch JSON once a page; a failure may be tried again. Throws UnknownMethod where there is no file.
 * @param {string} address
 */
function fetched(address) {
  let answer = asked.get(address);
  if (!answer) {
    answer = fetch(address).then((response) => {
      if (response.status === 404) throw new UnknownMethod(address);
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    });
    answer.catch(() => asked.delete(address));
    asked.set(address, answer);
  }
  return answer;
}

export class Columns {
  /** @param {string} root  way to the site's root @param {string} language */
  constructor(root, language) {
    this.root = root;
    this.language = language;
    this.folder = `${root}assets/compare/${language}`;
  }

  /** @returns {Promise<Rows>} */
  rows() {
    return /** @type {Promise<Rows>} */ (fetched(`${this.folder}.json`));
  }

  /** @param {string} id @returns {Promise<Stack>} */
  column(id) {
    return /** @type {Promise<Stack>} */ (fetched(`${this.folder}/${id}.json`));
  }

  /** Return the interface texts of comparisons. */
  async phrases() {
    return new Phrases((await this.rows()).texts, this.language);
  }

  /**
   * Put methods side by side.
   * @param {readonly string[]} ids
   * @param {string} methods  way to the folder of all methods
   * @returns {Promise<Comparison>}
   */
  async compare(ids, methods) {
    const [rows, ...columns] = await Promise.all([this.rows(), ...ids.map((id) => this.column(id))]);
    const assemble = (/** @type {Rows["groups"][0]["rows"][0]} */ head) => {
      const cells = columns.map((column) => cell(column.cells[head.id] ?? [], head.id, ids, rows, methods));
      return { ...head, cells, differs: new Set(cells.map((one) => one.key)).size > 1 };
    };
    return {
      language: this.language, dataVersion: rows.version, dataDate: rows.date,
      columns: columns.map(({ id, name }) => ({ id, name: name.text, lang: name.lang, href: `${methods}${id}/` })),
      groups: rows.groups.map(({ id, label, rows: heads }) => ({ id, label, rows: heads.map(assemble) })),
    };
  }
}

/**
 * Return a cell; relations are those to the methods that are there.
 * @param {Stored[]} stored
 * @param {string} row
 * @param {readonly string[]} ids
 * @param {Rows} rows
 * @param {string} methods
 */
function cell(stored, row, ids, rows, methods) {
  const kept = row === "relations" ? stored.filter((one) => ids.includes(one.method ?? "")) : stored;
  return {
    key: [...new Set(kept.map((one) => one.key ?? one.value))].sort().join(" | "),
    items: kept.map((one) => item(one, row, rows, methods)),
  };
}

/** @param {Stored} one @param {string} row @param {Rows} rows @param {string} methods @returns {Item} */
function item({ value, of, method, anchor, ...rest }, row, rows, methods) {
  if (value) return { of: of ?? row, value, ...rows.words[of ?? row][value] };
  const href = method ? `${methods}${method}/${anchor ? `#${anchor}` : ""}` : rest.href;
  return { text: rest.text ?? "", lang: rest.lang, label: rest.label, href, ...(anchor ? {} : { method }) };
}
