// Problems as a person meets them: each beside its field, and all of them in one list that leads there.

import { element, find } from "../dom.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/** @typedef {{control: Control, text: string, code: string, line: number}} Fault */

/** Return what a control is called. @param {Control} control */
export function labelOf(control) {
  const named = control.labels?.[0] ?? document.getElementById(control.getAttribute("aria-labelledby") ?? "");
  const legend = control.closest("fieldset.m-choices")?.querySelector("legend");
  const label = /** @type {HTMLElement | null} */ ((legend ?? named)?.cloneNode(true) ?? null);
  label?.querySelectorAll("small").forEach((one) => one.remove());
  return label?.textContent?.trim() ?? control.name;
}

/** @param {Control} control */
const isEmpty = (control) => control.type !== "checkbox" && !control.value.trim();

/**
 * A fault that is only a missing answer is not held against a field that nobody has touched.
 * @param {Fault} fault @param {boolean} sent
 */
export const isWaiting = ({ control }, sent) => isEmpty(control) && !sent && !control.dataset.touched;

/** Write a fault with its code, which leads to its page. @param {Desk} desk @param {Fault} fault */
function line(desk, { text, code }) {
  const href = `${desk.root.dataset.problems}${code}/`;
  return element("li", {}, `${text} `, code && element("a", { href, target: "_blank", rel: "noopener" }, code));
}

/** Write the faults of one control below it. @param {Desk} desk @param {Control} control @param {Fault[]} faults */
function beside(desk, control, faults) {
  const id = `${control.id || control.name}-problems`;
  const known = document.getElementById(id);
  const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one && one !== id);
  if (faults.length) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  const described = faults.length ? [...others, id] : others;
  if (described.length) control.setAttribute("aria-describedby", described.join(" "));
  else control.removeAttribute("aria-describedby");
  if (!faults.length) return known?.remove();
  const list = known ?? element("ul", { id, class: "m-problems" });
  list.replaceChildren(...faults.map((fault) => line(desk, fault)));
  if (!known) (control.closest(".m-field, .m-choices") ?? control.parentElement)?.append(list);
}

/** Go to a field, which may lie in a closed part of the form. @param {Control} control */
function goTo(control) {
  for (let part = control.closest("details"); part; part = part.parentElement?.closest("details") ?? null) part.open = true;
  control.focus();
}

/**
 * Show all faults of a form.
 * @param {Desk} desk
 * @param {HTMLFormElement} form
 * @param {Fault[]} faults
 * @param {boolean} sent  Whether somebody has tried to send it.
 */
export function showFaults(desk, form, faults, sent) {
  const waiting = faults.filter((fault) => isWaiting(fault, sent));
  const shown = faults.filter((fault) => !waiting.includes(fault));
  const controls = [...new Set([...form.querySelectorAll("[aria-invalid]"), ...shown.map((fault) => fault.control)])];
  for (const control of controls) beside(desk, /** @type {Control} */ (control), shown.filter((fault) => fault.control === control));

  const button = (/** @type {Fault} */ fault, /** @type {string} */ text) => {
    const link = element("button", { type: "button", class: "m-link" }, text);
    link.addEventListener("click", () => goTo(fault.control));
    return link;
  };
  const box = element("div");
  if (!faults.length) box.append(element("p", { class: "m-ready" }, desk.say("ready")));
  if (shown.length) {
    box.append(element("p", {}, desk.say("problems", { n: shown.length })), element("ul", { class: "m-problems" }, ...shown.map((fault) => {
      const [before, after] = desk.say("label", { label: "\n", text: fault.text }).split("\n");
      return element("li", {}, before, button(fault, labelOf(fault.control)), after);
    })));
  }
  if (waiting.length) {
    const links = waiting.flatMap((fault, index) => [index ? " · " : "", button(fault, labelOf(fault.control))]);
    box.append(element("p", {}, `${desk.say("needed_still")} `, ...links));
  }
  // What has not changed is not said again.
  const summary = find("[data-summary]", form);
  if (box.textContent !== summary.textContent) summary.replaceChildren(...box.childNodes);
}
