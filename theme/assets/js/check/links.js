// The rules on what points elsewhere: R301 to R305, R309, and I603 on the id itself.
// The twins of hooks/methodica/rules/r3*.py and i603_folder_name.py.

import { isId } from "./facts.js";
import { at, itemsOf, keysOf, textAt } from "./nodes.js";

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./names.js").Report} Report */

const NOT_APPLICABLE = "not-applicable", UNKNOWN = "unknown";
const SYMMETRIC = ["alternative-to", "not-the-same-as"];

/** Return the values of a property as written: one text or a list. @param {Node} root @param {string} id @returns {string[]} */
function valuesOf(root, id) {
  const node = at(root, "properties", id);
  const items = node?.kind === "list" ? node.items : node ? [node] : [];
  return items.map((one) => textAt(one) ?? "");
}

/** @type {Record<string, (root: Node, context: Context, report: Report) => void>} */
export const LINK_RULES = {
  I603(root, context, report) {
    if (context.id && (!isId(context.id) || context.record.reserved.includes(context.id))) report([]);
  },

  R301(root, { record }, report) {
    for (const [key, known] of /** @type {const} */ ([["field", record.fields], ["family", record.families], ["kind", record.kinds]])) {
      const id = textAt(root, key);
      if (id && !known.includes(id)) report([key]);
    }
  },

  R302(root, { record }, report) {
    for (const id of keysOf(at(root, "properties"))) {
      const row = record.properties[id];
      if (!row) report(["properties", id], "", true);
      else valuesOf(root, id).forEach((value, index) => {
        if (value && ![...row.values, NOT_APPLICABLE, UNKNOWN].includes(value)) report(["properties", id, index]);
      });
    }
  },

  R303(root, { record }, report) {
    for (const id of keysOf(at(root, "properties"))) {
      const values = valuesOf(root, id);
      const real = [...new Set(values.filter((one) => ![NOT_APPLICABLE, UNKNOWN].includes(one)))];
      values.forEach((value, index) => {
        const repeated = values.indexOf(value) < index;
        const beside = value === NOT_APPLICABLE && real.length > 0;
        if (value === UNKNOWN || repeated || beside) report(["properties", id, index]);
      });
      const row = record.properties[id];
      if (row && !row.many && real.length > 1) report(["properties", id, values.indexOf(real[1])]);
    }
  },

  R304(root, context, report) {
    itemsOf(at(root, "relations")).forEach((one, index) => {
      const method = textAt(one, "method");
      if (method && method !== context.id && !context.ids.has(method)) report(["relations", index, "method"]);
    });
  },

  R305(root, context, report) {
    const seen = new Set();
    itemsOf(at(root, "relations")).forEach((one, index) => {
      const type = textAt(one, "type") ?? "", method = textAt(one, "method") ?? "", key = `${type} ${method}`;
      const mirrored = SYMMETRIC.includes(type) && method < context.id
        && context.mirrors.some(([id, its, target]) => id === method && its === type && target === context.id);
      if (method && (method === context.id || seen.has(key) || mirrored)) report(["relations", index, "method"]);
      seen.add(key);
    });
  },

  R309(root, { record }, report) {
    const key = textAt(root, "origin", "source"), keys = keysOf(at(root, "sources"));
    if (!key || !keys.length) return;
    const role = textAt(root, "sources", key, "role");
    const known = record.shape.$defs?.SourceRole.enum ?? [];
    if (!keys.includes(key) || (role !== "seminal" && known.includes(role ?? ""))) report(["origin", "source"]);
  },
};
