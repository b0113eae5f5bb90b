// The checker in the browser: the same codes at the same places as `methodica check`, for what one
// file shows. It reads nodes, which the writer makes of the form's answers.

import { FACT_RULES } from "./facts.js";
import { isHidden } from "./letters.js";
import { LINK_RULES } from "./links.js";
import { NAME_RULES } from "./names.js";
import { placeOf } from "./nodes.js";
import { checkShape } from "./shape.js";

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {import("./nodes.js").Path} Path */
/** @typedef {import("./nodes.js").Problem} Problem */
/** @typedef {import("./context.js").Context} Context */

const MAX_HIDDEN = 20;

/**
 * Return every problem of an entry, in the order of the file.
 * @param {Node} root
 * @param {readonly string[]} lines  The file's lines.
 * @param {Context} context
 * @returns {Problem[]}
 */
export function checkEntry(root, lines, context) {
  /** @type {Problem[]} */
  const found = hiddenCharacters(lines);
  /** @param {string} code @param {Path} path @param {string} [piece] @param {boolean} [key] @param {string[]} [missing] */
  const add = (code, path, piece = "", key = false, missing = []) => {
    const { line, column } = placeOf(root, path, key);
    found.push({ code, path, piece, missing, ...on(lines, line, column, piece) });
  };
  checkShape(root, context.record.shape, (code, path, key, missing) => add(code, path, "", key, missing));
  for (const [code, rule] of Object.entries({ ...NAME_RULES, ...FACT_RULES, ...LINK_RULES })) {
    rule(root, context, (path, piece, key) => add(code, path, piece, key));
  }
  return inOrder(found);
}

/**
 * Return the place of a piece of the value that stands at a place.
 * @param {readonly string[]} lines @param {number} line @param {number} column @param {string} piece
 */
function on(lines, line, column, piece) {
  const chars = [...(lines[line - 1] ?? "")];
  const index = piece ? chars.slice(column - 1).join("").indexOf(piece) : -1;
  return { line, column: index < 0 ? column : column + [...chars.slice(column - 1).join("").slice(0, index)].length };
}

/** Return the characters that nobody sees; adjoining ones are one problem. @param {readonly string[]} lines @returns {Problem[]} */
export function hiddenCharacters(lines) {
  /** @type {Problem[]} */
  const found = [];
  lines.forEach((text, row) => {
    let last = -2;
    [...text].forEach((char, index) => {
      if (!isHidden(char)) return;
      if (index > last + 1 && found.length < MAX_HIDDEN) {
        const code = /** @type {number} */ (char.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0");
        found.push({ code: "S108", line: row + 1, column: index + 1, path: [], piece: `U+${code}`, missing: [] });
      }
      last = index;
    });
  });
  return found;
}

/** @param {Problem[]} problems */
export const inOrder = (problems) =>
  problems.sort((a, b) => a.line - b.line || a.column - b.column || a.code.localeCompare(b.code));
