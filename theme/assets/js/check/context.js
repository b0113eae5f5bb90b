// What the rules must know beyond the file: languages, vocabulary, the names of all other methods.

/**
 * @typedef {{code: string, english: string, script: string, letters: string[], simplified: boolean}} Language
 * @typedef {{id: string, language: string, shared: boolean}} Claim
 * @typedef {{languages: Language[], fields: string[], families: string[], kinds: string[],
 *   properties: Record<string, {many: boolean, values: string[]}>, years: [number, number],
 *   shape: import("./shape.js").Schema, traditional: string, reserved: string[],
 *   shared: [id: string, language: string, name: string][],
 *   sections: Record<string, string[]>}} FormRecord  `/assets/form/check.json`
 * @typedef {[id: string, text: string, language: string]} NameClaim
 */

import { sameName } from "./names.js";

export class Context {
  /**
   * @param {FormRecord} record
   * @param {string} id  Id of the entry that is checked.
   * @param {readonly NameClaim[]} names  Every name of every method.
   * @param {readonly [id: string, type: string, method: string][]} [mirrors]  Symmetric relations of other entries.
   */
  constructor(record, id, names, mirrors = []) {
    this.record = record;
    this.id = id;
    this.mirrors = mirrors;
    this.ids = new Set(names.map(([one]) => one));
    this.codes = record.languages.map((one) => one.code);
    const pairs = [...record.traditional];
    /** @type {Map<string, string>} Traditional character and its simplified form. */
    this.traditional = new Map(pairs.flatMap((char, index) => (index % 2 ? [] : [[char, pairs[index + 1]]])));
    const shared = new Set(record.shared.map((row) => row.join("\n")));
    /** @type {Map<string, Claim[]>} */
    this.#claims = new Map();
    for (const [owner, text, language] of names) {
      const key = sameName(text);
      const claims = this.#claims.get(key) ?? [];
      claims.push({ id: owner, language, shared: shared.has([owner, language, text].join("\n")) });
      this.#claims.set(key, claims);
    }
  }

  /** @type {Map<string, Claim[]>} */
  #claims;

  /** Return who has a name, in whatever language. @param {string} key */
  claims(key) {
    return this.#claims.get(key) ?? [];
  }

  /** @param {string} code */
  language(code) {
    return this.record.languages.find((one) => one.code === code);
  }

  /** @param {number} year */
  isYear(year) {
    return year >= this.record.years[0] && year <= this.record.years[1];
  }
}
