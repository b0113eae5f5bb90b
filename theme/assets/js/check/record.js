// The published record of a method (`/api/v1/methods/<id>.json`) as an entry that can be written.

/** @typedef {import("./write.js").Entry} Entry */
/** @typedef {import("./write.js").Source} Source */
/** @typedef {Omit<Entry, "sources"> & {id: string, sources: (Source & {key: string})[]}} MethodRecord */

/** @param {MethodRecord} record @returns {Entry} */
export function entryOf({ sources, ...record }) {
  return { ...record, sources: Object.fromEntries(sources.map(({ key, ...source }) => [key, source])) };
}
