// Answers that may be given several times: rows made of a template.

const NUMBER = "__N__";

/** Write a number for the placeholder in every attribute. @param {DocumentFragment} part @param {number} number */
function numbered(part, number) {
  for (const element of part.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      if (attribute.value.includes(NUMBER)) attribute.value = attribute.value.replaceAll(NUMBER, String(number));
    }
  }
}

/** Return the numbers of the rows that a list of names speaks of. @param {string} list @param {string[]} names */
export function numbersIn(list, names) {
  const found = names.flatMap((name) => {
    const match = name.startsWith(`${list}.`) ? /^\d+/.exec(name.slice(list.length + 1)) : null;
    return match ? [Number(match[0])] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/**
 * Add a row before the button.
 * @param {HTMLElement} box @param {number} number
 */
export function addRow(box, number) {
  const template = /** @type {HTMLTemplateElement} */ (box.querySelector("template"));
  const part = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  numbered(part, number);
  const row = /** @type {HTMLElement} */ (part.firstElementChild);
  const all = /** @type {HTMLSelectElement | null} */ (document.querySelector("#alias-method"));
  for (const select of row.querySelectorAll("select[data-all-methods]")) {
    select.append(...[...all?.options ?? []].filter((one) => one.value).map((one) => one.cloneNode(true)));
  }
  /** @type {HTMLElement} */ (box.querySelector("[data-add]")).before(row);
  return row;
}

/**
 * Let rows be added and removed, and make those that a draft needs.
 * @param {HTMLFormElement} form
 * @param {string[]} names  Names in the draft.
 * @param {() => void} changed
 */
export function enhanceRows(form, names, changed) {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-rows]"))) {
    const list = box.dataset.rows ?? "";
    const inForm = () => [...form.elements].map((one) => one.getAttribute("name") ?? "");
    for (const number of numbersIn(list, names)) {
      if (!numbersIn(list, inForm()).includes(number)) addRow(box, number);
    }
    box.addEventListener("click", (event) => {
      const button = /** @type {HTMLElement} */ (event.target).closest("button");
      if (button?.matches("[data-add]")) {
        const row = addRow(box, Math.max(-1, ...numbersIn(list, inForm())) + 1);
        /** @type {HTMLElement} */ (row.querySelector("input, select, textarea")).focus();
      } else if (button?.matches("[data-remove]")) {
        button.closest(".m-row")?.remove();
        /** @type {HTMLElement} */ (box.querySelector("[data-add]")).focus();
      } else return;
      changed();
    });
  }
}
