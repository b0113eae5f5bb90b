// Search fields: names are found as one types. Nothing is loaded before a field is used.

import { element } from "./dom.js";
import { lookupAt, nameLink, offerNames, sayFound } from "./names.js";

/** @typedef {import("./lookup.js").Found} Found */
/** @typedef {import("./lookup.js").Lookup} Lookup */

/**
 * Write the methods whose names match; returns how many there are.
 * @param {HTMLElement} target
 * @param {HTMLFormElement} form
 * @param {Lookup} lookup
 * @param {Found[]} found
 */
function writeNames(target, form, lookup, found) {
  const items = found.map((one) => element("li", {}, nameLink(form, lookup, one)));
  const list = element("ol", { class: "m-result-list" }, ...items);
  const count = element("p", {}, sayFound(form, found.length));
  target.replaceChildren(...(found.length ? [count, list] : []));
  return found.length;
}

/**
 * Offer the nearest names where none was found.
 * @param {HTMLFormElement} form
 * @param {Lookup} lookup
 * @param {string} query
 */
function offerNear(form, lookup, query) {
  const near = /** @type {HTMLElement} */ (document.querySelector("[data-near]"));
  const found = lookup.near(query);
  near.hidden = found.length === 0;
  /** @type {HTMLElement} */ (near.querySelector("ul")).replaceChildren(
    ...found.map((one) => element("li", {}, nameLink(form, lookup, one))),
  );
}

/**
 * Lead on to the other languages, or to the form, where nothing at all was found.
 * @param {HTMLElement} nothing
 * @param {string} query
 */
function leadOn(nothing, query) {
  for (const other of /** @type {NodeListOf<HTMLAnchorElement>} */ (nothing.querySelectorAll("a[hreflang]"))) {
    other.search = new URLSearchParams({ q: query }).toString();
  }
  const add = /** @type {HTMLAnchorElement} */ (nothing.querySelector("a[data-add]"));
  const asked = new URLSearchParams(add.search);
  asked.set("name", query);
  add.search = asked.toString();
}

/** Answer `?q=` on the search page. @param {HTMLElement} target */
async function answer(target) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById("page-search-form"));
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const nothing = /** @type {HTMLElement} */ (document.querySelector("[data-nothing]"));
  const texts = /** @type {HTMLElement} */ (document.querySelector("[data-texts]"));
  const asked = new URLSearchParams(location.search);
  const query = asked.get("q")?.trim() ?? "";
  /** @type {Record<string, string>} */
  const filters = {};
  for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll("select[form=page-search-form]"))) {
    select.value = asked.get(select.name) ?? "";
    if (select.value) filters[select.name] = select.value;
    select.addEventListener("change", () => form.requestSubmit());
  }
  input.value = query;
  if (!query) return input.focus();
  target.ariaBusy = "true";
  document.title = `${query} – ${document.title}`;
  try {
    const lookup = await lookupAt(form.dataset.names ?? "", form.dataset.lang ?? "en");
    const fits = (/** @type {Found} */ one) =>
      (!filters.family || one.family === filters.family) && (!filters.field || one.field === filters.field);
    const named = writeNames(target, form, lookup, lookup.find(query).filter(fits));
    if (!named) offerNear(form, lookup, query);
    const { searchTexts } = await import("./texts.js");
    const said = await searchTexts(texts, query, filters, lookup.index.languages).catch(() => 0);
    nothing.hidden = named + said > 0;
    leadOn(nothing, query);
  } catch {
    target.textContent = form.dataset.failed ?? "";
    nothing.hidden = false;
  }
  target.ariaBusy = "false";
}

for (const form of document.querySelectorAll('form[data-lookup=""]')) offerNames(/** @type {HTMLFormElement} */ (form));

const results = document.querySelector("[data-results]");
if (results) void answer(/** @type {HTMLElement} */ (results));

// "/" and Ctrl-K go to the nearest search field that can be seen.
document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.matches("input, textarea, select, [contenteditable]");
  const wanted = (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)
    || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
  if (!wanted) return;
  const field = [...document.querySelectorAll("form[data-lookup] input")].find((one) => one.checkVisibility());
  const link = document.querySelector("[data-search-link]");
  if (!field && !link) return;
  event.preventDefault();
  if (field) /** @type {HTMLElement} */ (field).focus();
  else /** @type {HTMLElement} */ (link).click();
});
