// While a name is typed: is the method here already, under this or a similar name?

import { element } from "../dom.js";

/** @typedef {import("./desk.js").Desk} Desk */

/** From this level on it is the same name in another spelling; see lookup.js. */
const SAME = 90;
const SIMILAR = 35, SHOWN = 3, SHORTEST = 2;

/**
 * Write what a name finds: the method that has it, with the way to add an alias, or similar ones.
 * @param {Desk} desk
 * @param {HTMLElement} box
 * @param {{name: string, language: string, except?: string}} typed
 */
export function showKnown(desk, box, { name, language, except = "" }) {
  const text = name.trim();
  const found = text.length < SHORTEST && !/[^\x00-\x7f]/.test(text) ? [] : desk.lookup.find(text)
    .filter((one) => one.level >= SIMILAR && one.id !== except).slice(0, SHOWN);
  const same = found.filter((one) => one.level >= SAME);
  const rows = (same.length ? same : found).map((one) => {
    const query = new URLSearchParams({ form: "alias", method: one.id, lang: language, name: text });
    const also = element("span", { lang: one.matchedLang !== "mul" && one.matchedLang }, one.matched);
    return element("li", {},
      element("a", { href: `${desk.root.dataset.methods}${one.id}/`, "data-method-id": one.id }, one.name),
      ...(one.matched === one.name ? [] : [" (", also, ")"]),
      " · ", element("a", { href: `?${query}` }, desk.say("add_alias")));
  });
  const key = `${same.length ? "here" : "similar"}\n${rows.map((row) => row.textContent).join("\n")}`;
  if (box.dataset.shown === key) return;
  box.dataset.shown = key;
  const said = element("p", {}, desk.say(same.length ? "here" : "similar"));
  box.replaceChildren(...(rows.length ? [said, element("ul", {}, ...rows)] : []));
}
