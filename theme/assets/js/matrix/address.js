// The state of the matrix as a query: ?tasks=regression,classification&year=1990-2010&sort=-year.
// What the data do not know is dropped, so that old and mistyped addresses still lead somewhere.

/**
 * @typedef {{choices: Record<string, string[]>, first: number | null, last: number | null,
 *   columns: string[], sort: string, descending: boolean, why: boolean}} State
 * @typedef {{facets: Record<string, string[]>, columns: string[], first: string[]}} Known  What
 *   can be chosen: values of facets, columns, and the columns that are shown at first.
 */

const YEARS = /^(\d{4})?-(\d{4})?$/;
export const NAME = "name";
export const WHY = "why";
export const YEAR = "year";
/** Stands for no columns at all, for an empty value would be left out. */
const NONE = "none";

/** A list in a query. @param {URLSearchParams} query @param {string} key @param {string[]} known */
function list(query, key, known) {
  const asked = new Set(query.get(key)?.split(","));
  return known.filter((one) => asked.has(one));
}

/** Read a query. @param {string} search @param {Known} known @returns {State} */
export function read(search, known) {
  const asked = new URLSearchParams(search);
  /** @type {Record<string, string[]>} */
  const choices = {};
  for (const [facet, values] of Object.entries(known.facets)) {
    const chosen = list(asked, facet, values);
    if (chosen.length) choices[facet] = chosen;
  }
  const [, from, to] = YEARS.exec(asked.get("year") ?? "") ?? [];
  const [first, last] = from && to && from > to ? [to, from] : [from, to];
  const sort = (asked.get("sort") ?? "").replace(/^-/, "");
  return {
    choices,
    first: first ? Number(first) : null,
    last: last ? Number(last) : null,
    columns: asked.has("columns") ? list(asked, "columns", known.columns) : known.first,
    sort: known.columns.includes(sort) || sort === WHY ? sort : NAME,
    descending: (asked.get("sort") ?? "").startsWith("-"),
    why: asked.get("why") === "1",
  };
}

/**
 * Return the query of a state; what is as at first is left out.
 * @param {State} state @param {Known} known @returns {Record<string, string>}
 */
export function query(state, known) {
  const columns = state.columns.join();
  return {
    ...Object.fromEntries(Object.keys(known.facets).map((facet) => [facet, (state.choices[facet] ?? []).join()])),
    year: state.first || state.last ? `${state.first ?? ""}-${state.last ?? ""}` : "",
    columns: columns === known.first.join() ? "" : columns || NONE,
    sort: state.sort !== NAME || state.descending ? `${state.descending ? "-" : ""}${state.sort}` : "",
    why: state.why ? "1" : "",
  };
}

/** Return a state without the choices in one facet. @param {State} state @param {string} facet @returns {State} */
export function without(state, facet) {
  if (facet === YEAR) return { ...state, first: null, last: null };
  return { ...state, choices: { ...state.choices, [facet]: [] } };
}
