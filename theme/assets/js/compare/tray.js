// Buttons that put a method among those to compare, and the tray that leads to the comparison.

import { find } from "../dom.js";
import { counted, fill } from "../phrases.js";
import { collect, collected, MOST, watch } from "./chosen.js";

const tray = find("[data-tray]");
let ids = collected();

/** @param {string} key @param {Record<string, string>} [values] */
const say = (key, values = {}) => fill(tray.dataset[key] ?? "", values);

/** @returns {NodeListOf<HTMLButtonElement>} */
const buttons = () => document.querySelectorAll("button[data-choose]");

/** Show what is chosen, in the tray and on every button. @param {string} [said] */
function show(said) {
  for (const button of buttons()) button.setAttribute("aria-pressed", String(ids.includes(button.dataset.choose ?? "")));
  tray.hidden = ids.length === 0;
  document.documentElement.classList.toggle("m-has-tray", !tray.hidden);
  find("[data-said]", tray).textContent = [said, counted(tray, "collected", { n: ids.length })].filter(Boolean).join(" ");
  /** @type {HTMLAnchorElement} */ (find("a", tray)).search = ids.length ? `?m=${ids.join(",")}` : "";
}

/** @param {HTMLButtonElement} button */
function toggle(button) {
  const { choose: id = "", name = "" } = button.dataset;
  if (ids.includes(id)) {
    ids = ids.filter((one) => one !== id);
    show(say("removed", { name }));
  } else if (ids.length >= MOST) {
    show(say("full"));
  } else {
    ids = [...ids, id];
    show(say("added", { name }));
  }
  collect(ids);
}

/**
 * Name the buttons below `root` and tell which are pressed.
 * @param {ParentNode} [root]
 */
export function enhance(root = document) {
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll("button[data-choose]"))) {
    const label = `${tray.dataset.choose}: ${button.dataset.name}`;
    if (!button.textContent) {
      button.setAttribute("aria-label", label);
      button.title = label;
    }
    button.setAttribute("aria-pressed", String(ids.includes(button.dataset.choose ?? "")));
  }
}

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest("button");
  if (button?.dataset.choose) toggle(button);
});
find("[data-clear]", tray).addEventListener("click", () => {
  ids = [];
  collect(ids);
  show();
});
watch((changed) => {
  ids = changed;
  show();
});
enhance();
show();
