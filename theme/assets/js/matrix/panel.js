// The filters: boxes with counts, the range of years, and the list of what is chosen.

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./facets.js").Answer} Answer */

import { element, find } from "../dom.js";
import { fill } from "../phrases.js";
import { without, YEAR } from "./address.js";


export class Panel {
  /**
   * @param {HTMLElement} root
   * @param {import("./words.js").Words} words
   * @param {(change: Partial<State>, facet?: string) => void} change Takes what a reader chose.
   */
  constructor(root, words, change) {
    this.root = root;
    this.words = words;
    this.change = change;
    const panel = find("[data-panel]", root);
    this.boxes = /** @type {HTMLInputElement[]} */ ([...panel.querySelectorAll("input[type=checkbox]")]);
    const [first, last] = panel.querySelectorAll("select");
    this.first = /** @type {HTMLSelectElement} */ (first);
    this.last = /** @type {HTMLSelectElement} */ (last);
    this.active = find("[data-active]", panel);
    this.chosen = find("[data-chosen]", root);
    /** @type {Record<string, string[]>} */
    this.values = {};
    for (const box of this.boxes) (this.values[box.name] ??= []).push(box.value);
    for (const box of this.boxes) box.addEventListener("change", () => this.choose(box.name));
    for (const select of [this.first, this.last]) {
      select.addEventListener("change", () =>
        change({ first: Number(this.first.value) || null, last: Number(this.last.value) || null }, YEAR));
    }
  }

  /** @param {string} facet */
  choose(facet) {
    const values = this.boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value);
    this.change({ choices: { ...this.state?.choices, [facet]: values } }, facet);
  }

  /** Show the state with its counts. @param {State} state @param {Answer} answer @param {string[]} active */
  show(state, answer, active) {
    this.state = state;
    const counts = new Map(Object.keys(this.values).map((facet) => [facet, answer.counts(facet)]));
    for (const box of this.boxes) {
      const count = counts.get(box.name)?.get(box.value) ?? 0;
      box.checked = Boolean(state.choices[box.name]?.includes(box.value));
      box.disabled = !count && !box.checked;
      const shown = box.closest("label")?.querySelector("[data-count]");
      if (shown) shown.textContent = this.words.number(count);
    }
    this.showYears(state, answer.counts(YEAR));
    this.active.textContent = active.length ? this.words.number(active.length) : "";
    this.showChosen(state, active);
  }

  /** Each year with what it would leave as the first or the last. @param {State} state @param {Map<string, number>} counts */
  showYears(state, counts) {
    const years = [...counts].map(([year, count]) => ({ year: Number(year), count }));
    const between = (/** @type {number} */ first, /** @type {number} */ last) =>
      years.reduce((sum, one) => sum + (one.year >= first && one.year <= last ? one.count : 0), 0);
    for (const select of [this.first, this.last]) {
      const value = select === this.first ? state.first : state.last;
      for (const option of select.options) {
        if (!option.value) continue;
        const year = Number(option.value);
        const count = select === this.first ? between(year, state.last ?? Infinity) : between(state.first ?? 0, year);
        option.textContent = `${year} (${this.words.number(count)})`;
        option.disabled = !count && year !== value;
      }
      // A year that an address names need not be one of the data.
      if (value && ![...select.options].some((one) => Number(one.value) === value)) select.add(new Option(String(value)));
      select.value = value ? String(value) : "";
    }
  }

  /** @param {State} state @param {string[]} active */
  showChosen(state, active) {
    this.chosen.hidden = !active.length;
    this.chosen.replaceChildren(...active.map((facet) => {
      const values = facet === YEAR ? [this.span(state)] : this.words.list(facet, state.choices[facet] ?? [], "disjunction");
      const label = element("span", {}, ...this.words.before(facet), ...values);
      const name = fill(this.root.dataset.remove ?? "", { label: label.textContent ?? "" });
      const button = element("button", { type: "button", "data-facet": facet, "aria-label": name }, "×");
      button.addEventListener("click", () => this.remove(facet));
      return element("li", {}, label, button);
    }));
  }

  /** @param {State} state */
  span({ first, last }) {
    const { between = "", since = "", until = "" } = this.root.dataset;
    return fill(first && last ? between : first ? since : until, { first: String(first), last: String(last) });
  }

  /** Take a filter away; the focus stays among the filters that are left. @param {string} facet */
  remove(facet) {
    const at = [...this.chosen.querySelectorAll("button")].findIndex((one) => one.dataset.facet === facet);
    if (this.state) this.change(without(this.state, facet));
    const buttons = [...this.chosen.querySelectorAll("button")];
    (buttons[Math.min(at, buttons.length - 1)] ?? find("[data-matrix-frame]", this.root)).focus();
  }
}
