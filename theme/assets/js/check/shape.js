// The shape of an entry, K201 to K205: what the JSON Schema of the model says, as problems at their
// place. Forms of texts (patterns) and years are left to the rules, which explain them better.

import { distance } from "../forms.js";
import { itemsOf, keysOf, valueOf } from "./nodes.js";

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {import("./nodes.js").Path} Path */
/** @typedef {import("./names.js").Report} Report */
/**
 * @typedef {{type?: string, $ref?: string, $defs?: Record<string, Schema>, anyOf?: Schema[], enum?: string[],
 *   properties?: Record<string, Schema>, required?: string[], additionalProperties?: boolean | Schema,
 *   patternProperties?: Record<string, Schema>, propertyNames?: Schema, items?: Schema,
 *   minLength?: number, maxLength?: number, minItems?: number, minProperties?: number}} Schema
 */

const NEAR = 0.4;

/** @type {Record<string, (node: Node) => boolean>} */
const FITS = {
  object: (node) => node.kind === "map",
  array: (node) => node.kind === "list",
  string: (node) => node.kind === "text" && typeof valueOf(node) === "string",
  integer: (node) => node.kind === "text" && typeof valueOf(node) === "number",
  boolean: (node) => node.kind === "text" && typeof valueOf(node) === "boolean",
  null: (node) => node.kind === "text" && valueOf(node) === null,
};

/**
 * Report what of a node does not fit a schema.
 * @param {Node} node
 * @param {Schema} schema  The root; it holds the definitions.
 * @param {(code: string, path: Path, key?: boolean, missing?: string[]) => void} report
 */
export function checkShape(node, schema, report) {
  const definitions = schema.$defs ?? {};
  const resolve = (/** @type {Schema} */ one) => (one.$ref ? definitions[one.$ref.slice("#/$defs/".length)] : one);

  /** @param {Node} at @param {Schema} asked @param {Path} path */
  const walk = (at, asked, path) => {
    const choices = (resolve(asked).anyOf ?? [asked]).map(resolve).filter((one) => one.type !== "null");
    const wanted = choices.find((one) => FITS[one.type ?? "object"](at));
    const name = path[0];
    if (!wanted) {
      // A plain text may stand for an alias with nothing but a text.
      if (name === "aliases" && path.length === 3 && FITS.string(at)) lengths(at, { minLength: 1, maxLength: 300 }, path);
      else report("K203", path);
    } else if (wanted.type === "object") map(at, wanted, path);
    else if (wanted.type === "array") {
      if (wanted.minItems && !itemsOf(at).length) report("K205", path);
      itemsOf(at).forEach((item, index) => walk(item, wanted.items ?? {}, [...path, index]));
    } else if (wanted.enum) {
      if (at.kind === "text" && !wanted.enum.includes(at.text)) report("K204", path);
    } else lengths(at, wanted, path);
  };

  /** @param {Node} at @param {Schema} wanted @param {Path} path */
  const lengths = (at, wanted, path) => {
    const length = at.kind === "text" ? [...at.text].length : 0;
    if (FITS.string(at) && (length < (wanted.minLength ?? 0) || length > (wanted.maxLength ?? Infinity))) report("K205", path);
  };

  /** @param {Node} at @param {Schema} wanted @param {Path} path */
  const map = (at, wanted, path) => {
    const known = wanted.properties ?? {}, keys = keysOf(at);
    const rest = wanted.patternProperties ? Object.values(wanted.patternProperties)[0] : wanted.additionalProperties;
    const unknown = rest === false ? keys.filter((key) => !(key in known)) : [];
    for (const key of unknown) report("K201", [...path, key], true);
    const meant = (/** @type {string} */ key) => unknown.some((one) => distance(one, key, 9) <= key.length * NEAR);
    const missing = (wanted.required ?? []).filter((key) => !keys.includes(key) && !meant(key));
    if (missing.length && !(path.length && keys.length && unknown.length === keys.length)) report("K202", path, false, missing);
    if (wanted.minProperties && !keys.length) report("K205", path);
    for (const key of keys) {
      const names = wanted.propertyNames;
      if (names && (key.length < (names.minLength ?? 0) || key.length > (names.maxLength ?? Infinity))) {
        report("K205", [...path, key], true);
      }
      const below = known[key] ?? (typeof rest === "object" ? rest : undefined);
      const value = at.kind === "map" ? at.pairs.get(key)?.value : undefined;
      if (below && value) walk(value, below, [...path, key]);
    }
  };

  walk(node, schema, []);
}
