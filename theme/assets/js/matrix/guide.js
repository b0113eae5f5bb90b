// The guided path: one question at a time. An answer chooses values of a facet, so the address
// holds the whole path and the filters show it.

import { find } from "../dom.js";
import { counted } from "../phrases.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./facets.js").Answer} Answer */

export class Guide {
  /**
   * @param {HTMLDetailsElement} guide
   * @param {import("./words.js").Words} words
   * @param {(change: Partial<State>, facet?: string) => void} change Takes what a reader answered.
   * @param {() => void} finish Shows the table with the reasons.
   */
  constructor(guide, words, change, finish) {
    this.guide = guide;
    this.words = words;
    this.questions = /** @type {HTMLElement[]} */ ([...guide.querySelectorAll("[data-question]")]);
    this.at = 0;
    this.back = this.button("[data-back]", () => this.go(this.at - 1));
    this.next = this.button("[data-next]", () => this.go(this.at + 1));
    this.link = /** @type {HTMLAnchorElement} */ (find("[data-show]", guide));
    this.link.addEventListener("click", (event) => {
      event.preventDefault();
      finish();
    });
    this.button("[data-again]", () => {
      const choices = { ...this.state?.choices };
      for (const question of this.questions) delete choices[question.dataset.question ?? ""];
      change({ choices });
      this.go(0);
    });
    for (const question of this.questions) {
      question.addEventListener("change", (event) => {
        const facet = question.dataset.question ?? "";
        const values = valuesOf(/** @type {HTMLInputElement} */ (event.target));
        change({ choices: { ...this.state?.choices, [facet]: values } }, facet);
      });
    }
    this.go(0, false);
  }

  /** @param {string} selector @param {() => void} act */
  button(selector, act) {
    const button = /** @type {HTMLButtonElement} */ (find(selector, this.guide));
    button.addEventListener("click", act);
    return button;
  }

  /** Ask another question. @param {number} at @param {boolean} [focus] */
  go(at, focus = true) {
    this.at = at;
    this.questions.forEach((question, number) => (question.hidden = number !== at));
    this.back.disabled = at === 0;
    this.next.disabled = at === this.questions.length - 1;
    if (focus) this.questions[at]?.focus();
  }

  /** Show which answers the filters hold, and what each would leave. @param {State} state @param {Answer} answer @param {string} address */
  show(state, answer, address) {
    this.state = state;
    for (const question of this.questions) {
      const facet = question.dataset.question ?? "";
      const chosen = (state.choices[facet] ?? []).join();
      for (const choice of /** @type {NodeListOf<HTMLInputElement>} */ (question.querySelectorAll("input"))) {
        const values = valuesOf(choice);
        const count = answer.countAny(facet, values);
        choice.checked = values.join() === chosen;
        choice.disabled = !count && !choice.checked;
        const shown = choice.closest("label")?.querySelector("[data-count]");
        if (shown) shown.textContent = this.words.number(count);
      }
    }
    const owner = /** @type {HTMLElement} */ (this.guide.closest("[data-matrix]"));
    this.link.textContent = counted(owner, "show", { n: answer.left.length });
    this.link.href = address;
  }
}

/** @param {HTMLInputElement} choice */
const valuesOf = (choice) => (choice.dataset.values ?? "").split(" ").filter(Boolean);
