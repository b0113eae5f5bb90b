// The rows and columns of the matrix. The build wrote the rows in the language's order with the
// first columns; other columns are made of the index when they are chosen.

import { element, find } from "../dom.js";
import { NAME, WHY } from "./address.js";
import { copy } from "./words.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./facets.js").Answer} Answer */

const AT_ONCE = 80;
/** Values that do not say whether an answer is satisfied. @type {Record<string, string>} */
const SIGNS = { "as-base-method": "~", "not-applicable": "–", unknown: "?" };
const SURE = "✓";

export class Table {
  /**
   * @param {HTMLElement} frame Scrolls the table; a button for more rows stands below it.
   * @param {import("./facets.js").Facets} facets
   * @param {import("./words.js").Words} words
   */
  constructor(frame, facets, words) {
    const table = /** @type {HTMLTableElement} */ (find("table", frame));
    this.more = find("[data-more]", frame);
    this.frame = frame;
    this.facets = facets;
    this.words = words;
    this.body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);
    this.rows = [...this.body.rows];
    this.head = find("thead tr", table);
    const more = /** @type {HTMLTemplateElement} */ (find("template", this.head)).content;
    /** @type {Map<string, HTMLElement>} */
    this.heads = new Map();
    for (const from of [this.head, more]) {
      for (const head of /** @type {NodeListOf<HTMLElement>} */ (from.querySelectorAll("th"))) this.heads.set(head.dataset.column ?? "", head);
    }
    /** @type {Map<string, HTMLTableCellElement>[]} Cells of each row by column, as far as they are made. */
    this.cells = this.rows.map((row) => new Map([...row.cells].slice(1).map((cell) => [cell.dataset.column ?? "", cell])));
    this.columns = [...(this.cells[0]?.keys() ?? [])];
    /** @type {string[][]} The columns whose cells each row has now. */
    this.layouts = this.rows.map(() => this.columns);
    this.order = this.rows.map((_, number) => number);
    /** @type {number[]} */
    this.shown = this.order;
    this.limit = AT_ONCE;
    this.more.addEventListener("click", () => this.extend(Infinity));
    new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.extend(), { root: frame, rootMargin: "50%" }).observe(this.more);
  }

  /** Show what is left. @param {State} state @param {Answer} answer */
  show(state, answer) {
    const why = state.why && this.facets.active(state).length > 0;
    this.state = state.sort === WHY && !why ? { ...state, sort: NAME } : state;
    this.setColumns(why ? [WHY, ...state.columns] : state.columns);
    this.sort(this.state);
    const left = new Set(answer.left);
    const shown = this.order.filter((method) => left.has(method));
    if (shown.join() !== this.shown.join()) {
      this.limit = AT_ONCE;
      this.frame.scrollTop = 0;
    }
    this.shown = shown;
    this.update();
  }

  /** Show more rows. @param {number} [count] */
  extend(count = AT_ONCE) {
    this.limit += count;
    this.update();
  }

  /** Bring the rows within the limit up to date, and hide the others: laying out all takes long. */
  update() {
    const wanted = this.shown.slice(0, this.limit);
    const rows = new Set(wanted.map((method) => this.rows[method]));
    for (const row of this.rows) if (!rows.has(row)) row.hidden = true;
    for (const method of wanted) {
      this.layOut(method);
      if (this.columns[0] === WHY && this.state) this.explain(this.state, method);
    }
    this.place(/** @type {HTMLElement[]} */ ([...rows]));
    this.more.hidden = wanted.length === this.shown.length;
  }

  /** Show rows in their order; they are moved only where it is another one. @param {HTMLElement[]} rows */
  place(rows) {
    const inOrder = rows.every((row, at) => !at || rows[at - 1]?.compareDocumentPosition(row) === Node.DOCUMENT_POSITION_FOLLOWING);
    if (!inOrder) this.body.append(...rows);
    for (const row of rows) row.hidden = false;
  }

  /** @param {string[]} columns */
  setColumns(columns) {
    if (columns.join() === this.columns.join()) return;
    this.columns = columns;
    this.head.replaceChildren(...[NAME, ...columns].map((column) => this.heads.get(column) ?? ""));
  }

  /** Put the cells of the chosen columns into a row. @param {number} method */
  layOut(method) {
    const row = this.rows[method];
    if (!row || this.layouts[method] === this.columns) return;
    this.layouts[method] = this.columns;
    row.replaceChildren(/** @type {Element} */ (row.cells[0]), ...this.columns.map((column) => this.cell(column, method)));
  }

  /** A cell, made when it is first wanted. @param {string} column @param {number} method */
  cell(column, method) {
    let cell = this.cells[method]?.get(column);
    if (!cell) {
      cell = element("td", { "data-column": column });
      if (column !== WHY) this.fill(cell, column, this.facets.values(column, method));
      this.cells[method]?.set(column, cell);
    }
    return cell;
  }

  /** @param {HTMLElement} cell @param {string} column @param {string[]} values */
  fill(cell, column, values) {
    const [first = ""] = values;
    cell.dataset.state = first === "unknown" || first === "not-applicable" ? first : "known";
    cell.append(...values.map((value) => element("span", { "data-value": value }, ...this.words.label(column, value))));
  }

  /** Say which answers a method satisfies, and which nobody can tell. @param {State} state @param {number} method */
  explain(state, method) {
    this.cell(WHY, method).replaceChildren(...this.facets.active(state).map((facet) => {
      const values = this.facets.chosen(state, facet, method);
      const sign = element("span", { "aria-hidden": "true" }, SIGNS[values[0] ?? ""] ?? SURE, " ");
      return element("span", { "data-reason": facet }, sign, ...this.words.before(facet), ...this.words.list(facet, values, "conjunction"));
    }));
  }

  /** Put the rows in order and say so in the headings. @param {State} state */
  sort(state) {
    const { sort, descending } = state;
    const ranks = this.rows.map((_, method) => this.rank(state, method));
    const turn = descending ? -1 : 1;
    this.order = this.rows.map((_, method) => method).sort((a, b) => {
      const [first = 0, second = 0] = [ranks[a], ranks[b]];
      if (first === second) return a - b;
      return Number.isFinite(first) && Number.isFinite(second) ? turn * (first - second) : first - second;
    });
    this.mark(sort, descending);
  }

  /** Where a method stands: by name, by its first value, or by how many answers are not sure. @param {State} state @param {number} method */
  rank(state, method) {
    const { sort } = state;
    if (sort === NAME) return method;
    if (sort !== WHY) return Math.min(...this.facets.values(sort, method).map((value) => this.words.rank(sort, value)));
    return this.facets.active(state).filter((facet) => {
      const [first = ""] = this.facets.chosen(state, facet, method);
      return first in SIGNS;
    }).length;
  }

  /** @param {string} sort @param {boolean} descending */
  mark(sort, descending) {
    for (const [column, head] of this.heads) {
      if (column === sort) head.ariaSort = descending ? "descending" : "ascending";
      else head.removeAttribute("aria-sort");
    }
  }

  /** Show what a word in a cell means. @param {HTMLElement} popover @param {MouseEvent} event */
  explainWord(popover, event) {
    const word = /** @type {HTMLElement} */ (event.target).closest("[data-value]");
    const column = word?.closest("td")?.dataset.column;
    if (!(word instanceof HTMLElement) || !column) return;
    const meaning = this.words.meaning(column, word.dataset.value ?? "");
    if (!meaning.length) return;
    popover.replaceChildren(element("strong", {}, ...copy(word)), " ", ...meaning);
    // Places the popover beside the word; TypeScript does not know the option yet.
    /** @type {(options: {source: HTMLElement}) => void} */ (popover.showPopover).call(popover, { source: word });
  }
}
