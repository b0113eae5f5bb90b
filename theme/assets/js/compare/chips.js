// The chosen methods as a list in the order of the columns: moved by buttons or by drag, removed by one.

import { element } from "../dom.js";

/**
 * @typedef {import("../phrases.js").Phrases} Phrases
 * @typedef {{id: string, name: string, lang?: string}} Chosen
 * @typedef {(ids: string[], said: string) => void} Change
 */

/** @param {readonly string[]} ids @param {number} from @param {number} to */
function moved(ids, from, to) {
  const changed = [...ids];
  changed.splice(to, 0, ...changed.splice(from, 1));
  return changed;
}

/**
 * Write the chips; `change` is called with the new order or choice and with what to say about it.
 * @param {HTMLElement} list
 * @param {readonly Chosen[]} chosen
 * @param {Phrases} phrases
 * @param {Change} change
 */
export function writeChips(list, chosen, phrases, change) {
  const ids = chosen.map((one) => one.id);
  const move = (/** @type {number} */ from, /** @type {number} */ to) => {
    change(moved(ids, from, to), phrases.say("compare.moved", { name: chosen[from].name, position: String(to + 1) }));
  };
  list.replaceChildren(...chosen.map(({ id, name, lang }, at) => {
    const button = (/** @type {string} */ action, /** @type {string} */ sign, /** @type {boolean} */ off, /** @type {() => void} */ act) => {
      const label = phrases.say(`compare.${action}`, { name });
      const made = element("button", { type: "button", "data-action": action, "aria-label": label, title: label, disabled: off }, sign);
      made.addEventListener("click", act);
      return made;
    };
    const chip = element("li", { "data-method-id": id, draggable: "true" },
      element("span", { lang }, name),
      button("left", "←", at === 0, () => move(at, at - 1)),
      button("right", "→", at === ids.length - 1, () => move(at, at + 1)),
      button("remove", "×", false, () => change(ids.filter((one) => one !== id), phrases.say("compare.removed", { name }))));
    chip.addEventListener("dragstart", (event) => event.dataTransfer?.setData("text/plain", id));
    chip.addEventListener("dragover", (event) => event.preventDefault());
    chip.addEventListener("drop", (event) => {
      event.preventDefault();
      const from = ids.indexOf(event.dataTransfer?.getData("text/plain") ?? "");
      if (from >= 0 && from !== at) move(from, at);
    });
    return chip;
  }));
}

/**
 * Put the keyboard back where it was after the chips were written anew: on the same action of the same
 * method, else of its neighbor, else on `otherwise`.
 * @param {HTMLElement} list
 * @param {{id: string, action: string, at: number} | null} before
 * @param {HTMLElement} otherwise
 */
export function refocus(list, before, otherwise) {
  if (!before) return;
  const chip = list.querySelector(`[data-method-id="${before.id}"]`) ?? list.children[Math.min(before.at, list.children.length - 1)];
  const same = /** @type {HTMLButtonElement | null | undefined} */ (chip?.querySelector(`[data-action="${before.action}"]:not(:disabled)`));
  const any = /** @type {HTMLButtonElement | null | undefined} */ (chip?.querySelector("button:not(:disabled)"));
  (same ?? any ?? otherwise).focus();
}

/** Return which action of which chip has the keyboard, or null. @param {HTMLElement} list */
export function focused(list) {
  const active = document.activeElement;
  const chip = active?.closest("li");
  if (!(active instanceof HTMLElement) || !chip || !list.contains(chip)) return null;
  return { id: chip.dataset.methodId ?? "", action: active.dataset.action ?? "", at: [...list.children].indexOf(chip) };
}
