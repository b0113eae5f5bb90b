// The filters of the status page; their state lives in the address (`?lang=da&show=stale`).

import { find } from "./dom.js";
import { fill } from "./phrases.js";
import { writeQuery } from "./state.js";

const form = /** @type {HTMLFormElement} */ (find("[data-filters]"));
const table = find("[data-status-table]");
const count = find("[data-count]", form);

/** @param {string} name */
function choice(name) {
  return /** @type {HTMLSelectElement} */ (find(`select[name=${name}]`, form));
}

/** Take the choices from the address; what is not offered there is no choice. */
function read() {
  const query = new URLSearchParams(location.search);
  for (const name of ["lang", "show"]) {
    const select = choice(name);
    select.value = query.get(name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
}

/** Hide the columns of other languages and the rows that want nothing of what is asked for. */
function apply() {
  const [lang, show] = [choice("lang").value, choice("show").value];
  for (const cell of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("[data-lang]"))) {
    cell.hidden = lang !== "" && cell.dataset.lang !== lang;
  }
  const wanted = show === "unread" ? "td[data-unread]:not([data-status=missing]):not([hidden])" : `td[data-status=${show}]:not([hidden])`;
  let shown = 0;
  for (const body of table.querySelectorAll("tbody")) {
    const rows = /** @type {HTMLElement[]} */ ([...body.querySelectorAll("tr[data-id]")]);
    for (const row of rows) row.hidden = show !== "" && !row.querySelector(wanted);
    const left = rows.filter((row) => !row.hidden).length;
    body.hidden = left === 0;
    shown += left;
  }
  count.textContent = fill(count.dataset.text ?? "", { n: shown });
}

form.addEventListener("change", () => {
  writeQuery({ lang: choice("lang").value, show: choice("show").value }, { step: true });
  apply();
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", () => {
  read();
  apply();
});
read();
apply();
