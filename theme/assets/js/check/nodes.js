// A file as nodes that know their line and column, from 1. The twin of hooks/methodica/source/node.py.
// The writer makes them of the form's answers; the tests read them from files.

/**
 * @typedef {string | number} Key
 * @typedef {readonly Key[]} Path
 * @typedef {{line: number, column: number}} Place
 * @typedef {Place & {kind: "text", text: string, plain: boolean}} Scalar
 * @typedef {Place & {kind: "list", items: Node[]}} List
 * @typedef {Place & {kind: "map", pairs: Map<string, {key: Scalar, value: Node}>}} Pairs
 * @typedef {Scalar | List | Pairs} Node
 * @typedef {{code: string, line: number, column: number, path: Path, piece: string, missing: string[]}} Problem
 *   `path` leads to the value that is wrong; `piece` is the part of it; `missing` are keys that lack.
 */

/**
 * Return the value of a scalar under the format's own small rules: numbers, true, false, nothing.
 * @param {Scalar} node
 * @returns {string | number | boolean | null}
 */
export function valueOf({ text, plain }) {
  if (plain) {
    if (text === "" || text === "~" || text === "null") return null;
    if (text === "true" || text === "false") return text === "true";
    if (/^-?(0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  }
  return text.normalize("NFC");
}

/** @param {Node | undefined} node @param {Key} key @returns {Node | undefined} */
export function child(node, key) {
  if (node?.kind === "map") return node.pairs.get(String(key))?.value;
  if (node?.kind === "list" && typeof key === "number") return node.items[key];
  return undefined;
}

/** @param {Node | undefined} node @param {Key[]} path @returns {Node | undefined} */
export const at = (node, ...path) => path.reduce((/** @type {Node | undefined} */ one, key) => child(one, key), node);

/** Return the text at a path, or undefined where there is none. @param {Node | undefined} node @param {Key[]} path */
export function textAt(node, ...path) {
  const found = at(node, ...path);
  const value = found?.kind === "text" ? valueOf(found) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Return the number at a path, or undefined. @param {Node | undefined} node @param {Key[]} path */
export function numberAt(node, ...path) {
  const found = at(node, ...path);
  const value = found?.kind === "text" ? valueOf(found) : undefined;
  return typeof value === "number" ? value : undefined;
}

/** Return the keys of a map. @param {Node | undefined} node @returns {string[]} */
export const keysOf = (node) => (node?.kind === "map" ? [...node.pairs.keys()] : []);

/** Return the items of a list. @param {Node | undefined} node @returns {Node[]} */
export const itemsOf = (node) => (node?.kind === "list" ? node.items : []);

/**
 * Return the place of the deepest node on a path that exists; of its key if `key`.
 * @param {Node} node @param {Path} path @param {boolean} [key]
 * @returns {Place}
 */
export function placeOf(node, path, key = false) {
  for (const [index, step] of path.entries()) {
    const below = child(node, step);
    if (!below) break;
    if (key && index === path.length - 1 && node.kind === "map") {
      return /** @type {{key: Scalar}} */ (node.pairs.get(String(step))).key;
    }
    node = below;
  }
  return node;
}
