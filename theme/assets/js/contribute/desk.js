// What all forms share: the data they check against, the names of all methods, and what they say.

import { Context } from "../check/context.js";
import { lookupAt } from "../names.js";
import { Phrases } from "../phrases.js";

/** @typedef {import("../check/context.js").FormRecord} FormRecord */
/** @typedef {{texts: import("../phrases.js").Texts, titles: Record<string, string>}} Words */

/** @template T @param {string} address @returns {Promise<T>} */
export async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

export class Desk {
  /** @param {HTMLElement} root @param {FormRecord} record @param {Words} words @param {import("../lookup.js").Lookup} lookup */
  constructor(root, record, words, lookup) {
    this.root = root;
    this.language = root.dataset.lang ?? "en";
    this.record = record;
    this.words = words;
    this.phrases = new Phrases(words.texts, this.language);
    this.lookup = lookup;
    const names = lookup.index.methods.flatMap(([id, , rows]) =>
      rows.map(([text, language]) => /** @type {[string, string, string]} */ ([id, text, language])));
    this.context = new Context(record, "", names);
    /** What the address asks for. */
    this.asked = new URLSearchParams(location.search);
  }

  /** Load everything that the forms need. @param {HTMLElement} root */
  static async open(root) {
    const { check = "", words = "", names = "", lang = "en" } = root.dataset;
    return new Desk(root, ...await Promise.all([
      /** @type {Promise<FormRecord>} */ (fetchJson(check)), /** @type {Promise<Words>} */ (fetchJson(words)), lookupAt(names, lang),
    ]));
  }

  /**
   * Return a text of the interface.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values) {
    return this.phrases.say(key, values);
  }

  /** Return the address of a file of the programs' interface. @param {string} path */
  api(path) {
    return `${this.root.dataset.api}${path}`;
  }
}
