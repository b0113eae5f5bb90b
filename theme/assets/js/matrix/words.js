// The words of the matrix, read from the definitions that the build wrote on the page.

import { YEAR } from "./address.js";

/** A copy of what an element holds, with its marks of language. @param {Element | null | undefined} element */
export const copy = (element) => [...(element?.childNodes ?? [])].map((node) => node.cloneNode(true));

/** A sign that brings its own blank. */
const FULL_WIDTH = /[：]$/;

export class Words {
  /** @param {ParentNode} page @param {HTMLElement} root */
  constructor(page, root) {
    this.between = root.dataset.label ?? "{text}";
    this.language = document.documentElement.lang;
    /** @type {Map<string, Map<string, {rank: number, entry: Element}>>} */
    this.values = new Map();
    /** @type {Map<string, Element | null>} */
    this.columns = new Map();
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-words]"))) {
      const entries = /** @type {HTMLElement[]} */ ([...one.querySelectorAll("[data-value]")]);
      const id = one.dataset.words ?? "";
      this.columns.set(id, one.querySelector("strong"));
      this.values.set(id, new Map(entries.map((entry, rank) => [entry.dataset.value ?? "", { rank, entry }])));
    }
    this.columns.set(YEAR, root.querySelector("[data-years] legend"));
  }

  /** The label of a value. @param {string} column @param {string} value @returns {(Node | string)[]} */
  label(column, value) {
    const entry = this.values.get(column)?.get(value)?.entry;
    return entry ? copy(entry.querySelector("dt")) : [value];
  }

  /** What a value means, or nothing. @param {string} column @param {string} value */
  meaning(column, value) {
    return copy(this.values.get(column)?.get(value)?.entry.querySelector("dd"));
  }

  /** The name of a column, with the language's colon. @param {string} column @returns {(Node | string)[]} */
  before(column) {
    const [start = "", end = ""] = this.between.split("{text}");
    return [start, ...copy(this.columns.get(column)), end, FULL_WIDTH.test(end) ? "" : " "];
  }

  /** Where a value stands among those of its column; what is not known stands last. @param {string} column @param {string} value */
  rank(column, value) {
    if (column === YEAR) return Number(value);
    return value === "unknown" || value === "not-applicable" ? Infinity : this.values.get(column)?.get(value)?.rank ?? Infinity;
  }

  /**
   * Several values as the language lists them.
   * @param {string} column @param {string[]} values @param {"conjunction" | "disjunction"} type
   */
  list(column, values, type) {
    const parts = new Intl.ListFormat(this.language, { type }).formatToParts(values);
    return parts.flatMap((part) => (part.type === "element" ? this.label(column, part.value) : [part.value]));
  }

  /** A number as the language writes it. @param {number} count */
  number(count) {
    return count.toLocaleString(this.language);
  }
}
