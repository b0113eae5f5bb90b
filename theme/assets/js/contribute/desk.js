// What all forms share: the data they check against, the names of all methods, and what they say.

import { Context } from "../check/context.js";
import { Lookup } from "../lookup.js";

/** @typedef {import("../check/context.js").FormRecord} FormRecord */
/** @typedef {string | Record<string, string>} Phrase */
/** @typedef {{texts: Record<string, Phrase>, titles: Record<string, string>}} Words */

/** @template T @param {string} address @returns {Promise<T>} */
export async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

export class Desk {
  /** @param {HTMLElement} root @param {FormRecord} record @param {Words} words @param {import("../lookup.js").Index} index */
  constructor(root, record, words, index) {
    this.root = root;
    this.language = root.dataset.lang ?? "en";
    this.record = record;
    this.words = words;
    this.lookup = new Lookup(index, this.language);
    const names = index.methods.flatMap(([id, , rows]) =>
      rows.map(([text, language]) => /** @type {[string, string, string]} */ ([id, text, language])));
    this.context = new Context(record, "", names);
    this.plurals = new Intl.PluralRules(this.language);
    /** What the address asks for. */
    this.asked = new URLSearchParams(location.search);
  }

  /** Load everything that the forms need. @param {HTMLElement} root */
  static async open(root) {
    const { check = "", words = "", names = "" } = root.dataset;
    return new Desk(root, ...await Promise.all([
      /** @type {Promise<FormRecord>} */ (fetchJson(check)), /** @type {Promise<Words>} */ (fetchJson(words)),
      /** @type {Promise<import("../lookup.js").Index>} */ (fetchJson(names)),
    ]));
  }

  /**
   * Return a text of the interface with its placeholders filled; `n` chooses the plural form.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const phrase = this.words.texts[key] ?? "";
    const text = typeof phrase === "string" ? phrase : phrase[this.plurals.select(Number(values.n))] ?? phrase.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name] ?? "";
      return typeof value === "number" ? value.toLocaleString(this.language) : value;
    });
  }

  /** Return the address of a file of the programs' interface. @param {string} path */
  api(path) {
    return `${this.root.dataset.api}${path}`;
  }
}
