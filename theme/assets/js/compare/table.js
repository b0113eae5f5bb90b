// The table of a comparison, with the marks that theme/pages/comparison.html writes at build.

import { element, find } from "../dom.js";

/**
 * @typedef {import("./types.js").Comparison} Comparison
 * @typedef {import("./types.js").Item} Item
 * @typedef {import("./types.js").Row} Row
 * @typedef {import("./types.js").Group} Group
 * @typedef {import("../phrases.js").Phrases} Phrases
 */

/** Definitions are written once and opened on the spot. */
class Definitions {
  /** @type {Map<string, HTMLElement>} */
  written = new Map();

  /**
   * Return a button that opens the definition of a word.
   * @param {string} of @param {string} id @param {string} text @param {string} definition @param {string} [lang]
   */
  word(of, id, text, definition, lang) {
    const target = `def-${of}-${id}`;
    if (!this.written.has(target)) {
      this.written.set(target, element("div", { popover: true, id: target }, element("strong", { lang }, text), " ", definition));
    }
    return element("button", { type: "button", class: "m-term", popovertarget: target, lang }, text);
  }
}

/** @param {Item} one @param {Definitions} definitions @returns {(Node | string)[]} */
function shown(one, definitions) {
  if (one.value) {
    const term = definitions.word(one.of ?? "", one.value, one.text, one.definition ?? "", one.lang);
    return [element("span", { "data-value": one.value, class: one.of === "special" && "m-none" }, term)];
  }
  if (!one.href) return [one.lang ? element("span", { lang: one.lang }, one.text) : one.text];
  const outside = /^https?:/.test(one.href);
  const link = element("a", { href: one.href, rel: outside && "noopener nofollow", lang: one.lang }, one.text);
  return one.label ? [one.label, " ", link] : [link];
}

/** @param {Item[]} items @param {Definitions} definitions @param {Phrases} phrases */
function cell(items, definitions, phrases) {
  if (!items.length) {
    return element("td", {}, element("span", { "aria-hidden": "true" }, "–"),
      element("span", { class: "m-hidden" }, phrases.say("compare.nothing")));
  }
  if (items.length === 1) return element("td", {}, ...shown(items[0], definitions));
  const values = items.map((one) => element("li", {}, ...shown(one, definitions)));
  return element("td", {}, element("ul", { class: "m-values" }, ...values));
}

/** @param {Row} row @param {Definitions} definitions @param {Phrases} phrases */
function line(row, definitions, phrases) {
  const label = row.definition ? definitions.word("property", row.id, row.label, row.definition) : row.label;
  const head = element("th", { scope: "row" }, label);
  if (row.differs) {
    head.append(" ", element("span", { class: "m-differs" },
      element("span", { "aria-hidden": "true" }, "≠"), ` ${phrases.say("compare.differs")}`));
  }
  const cells = row.cells.map((one) => cell(one.items, definitions, phrases));
  return element("tr", { "data-row": row.id, "data-differs": String(row.differs) }, head, ...cells);
}

/**
 * Write rows under a heading that folds them.
 * @param {Group} group
 * @param {number} columns
 * @param {Definitions} definitions
 * @param {Phrases} phrases
 */
function body(group, columns, definitions, phrases) {
  const fold = element("button", { type: "button", class: "m-fold", "aria-expanded": "true", "data-fold": group.id }, group.label);
  const head = element("tr", { class: "m-group" }, element("th", { scope: "colgroup", colspan: columns + 1 }, fold));
  return element("tbody", { "data-group": group.id }, head, ...group.rows.map((row) => line(row, definitions, phrases)));
}

/**
 * Write a comparison in place of what `target` holds.
 * @param {HTMLElement} target
 * @param {Comparison} comparison
 * @param {Phrases} phrases
 */
export function writeTable(target, comparison, phrases) {
  const definitions = new Definitions();
  const { columns, groups } = comparison;
  const heads = columns.map(({ id, name, lang, href }) =>
    element("th", { scope: "col", "data-method-id": id, lang }, element("a", { href }, name)));
  const table = element("table", { class: "m-compare" },
    element("thead", {}, element("tr", {}, element("td"), ...heads)),
    ...groups.map((group) => body(group, columns.length, definitions, phrases)));
  const frame = element("div", {
    class: "m-scroll m-compare-frame", "data-columns": columns.length, role: "region", tabindex: "0",
    "aria-label": phrases.say("compare.table"),
  }, table);
  target.replaceChildren(frame, element("div", { class: "m-defs" }, ...definitions.written.values()));
}

/**
 * Fold the groups whose ids are given and unfold the others; leave out rows that are equal if asked.
 * @param {HTMLElement} target
 * @param {readonly string[]} folded
 * @param {boolean} only
 */
export function foldTable(target, folded, only) {
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (target.querySelectorAll("tbody[data-group]"))) {
    const isFolded = folded.includes(group.dataset.group ?? "");
    const rows = /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("tr[data-row]"));
    for (const row of rows) row.hidden = isFolded || (only && row.dataset.differs !== "true");
    find("[data-fold]", group).setAttribute("aria-expanded", String(!isFolded));
    group.hidden = only && ![...rows].some((row) => row.dataset.differs === "true");
  }
}
