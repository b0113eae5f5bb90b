// Filtering on the compact index. Choices in one facet are alternatives, facets add up. Each count
// says how many methods a value would leave, so that no offered choice leads to nothing.

import { YEAR } from "./address.js";

/**
 * @typedef {import("./address.js").State} State
 * @typedef {{methods: string[], columns: Record<string, {values: string[], rows: (number | number[])[]}>}} Index
 */

/** What is left after filtering, and for each facet what the other facets alone would leave. */
export class Answer {
  /** @param {Facets} facets @param {number[]} left @param {Map<string, number[]>} open */
  constructor(facets, left, open) {
    this.facets = facets;
    this.left = left;
    this.open = open;
  }

  /** How many methods each value of a facet would leave. @param {string} facet */
  counts(facet) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const method of this.open.get(facet) ?? []) {
      for (const value of this.facets.values(facet, method)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  }

  /** How many methods several values together would leave; all where none is named. @param {string} facet @param {string[]} values */
  countAny(facet, values) {
    const open = this.open.get(facet) ?? [];
    return values.length ? open.filter((method) => this.facets.values(facet, method).some((one) => values.includes(one))).length : open.length;
  }
}

export class Facets {
  /**
   * @param {Index} index
   * @param {string[]} ids Methods in the order of the page; they are numbered by it.
   * @param {string[]} names The facets.
   */
  constructor(index, ids, names) {
    this.names = [...names, YEAR];
    const at = new Map(index.methods.map((id, number) => [id, number]));
    /** @type {Map<string, string[][]>} */
    this.columns = new Map(Object.entries(index.columns).map(([id, { values, rows }]) => [
      id,
      // A method that the index does not know has no values: page and index may be of two builds.
      ids.map((method) => [rows[at.get(method) ?? -1] ?? []].flat().map((number) => values[number] ?? "")),
    ]));
  }

  /** Values of a method in a column. @param {string} column @param {number} method */
  values(column, method) {
    return this.columns.get(column)?.[method] ?? [];
  }

  /** Values of a method that a choice asked for. @param {State} state @param {string} facet @param {number} method */
  chosen(state, facet, method) {
    const values = this.values(facet, method);
    if (facet !== YEAR) return values.filter((one) => state.choices[facet]?.includes(one));
    return values.filter((one) => Number(one) >= (state.first ?? 0) && Number(one) <= (state.last ?? Infinity));
  }

  /** Facets that filter. @param {State} state */
  active(state) {
    return this.names.filter((one) => (one === YEAR ? state.first || state.last : state.choices[one]?.length));
  }

  /** Filter all methods. @param {State} state */
  filter(state) {
    const active = this.active(state);
    const left = [];
    /** @type {Map<string, number[]>} */
    const open = new Map(this.names.map((name) => [name, []]));
    const total = this.columns.get(YEAR)?.length ?? 0;
    for (let method = 0; method < total; method++) {
      const against = active.filter((facet) => !this.chosen(state, facet, method).length);
      if (!against.length) left.push(method);
      for (const facet of against.length ? against : this.names) {
        if (against.length < 2) open.get(facet)?.push(method);
      }
    }
    return new Answer(this, left, open);
  }
}
