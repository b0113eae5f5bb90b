// A field in which a method is found by any of its names. Nothing is loaded before it is used.

import { element, find } from "./dom.js";
import { counted, fill } from "./phrases.js";

/** @typedef {import("./lookup.js").Found} Found */
/** @typedef {import("./lookup.js").Lookup} Lookup */

const SHOWN = 8;

/** @type {Map<string, Promise<Lookup>>} */
const lookups = new Map();

/**
 * Load the index of names once a page.
 * @param {string} address
 * @param {string} language
 */
export function lookupAt(address, language) {
  let lookup = lookups.get(address);
  if (!lookup) {
    lookup = Promise.all([import("./lookup.js"), fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })]).then(([module, index]) => new module.Lookup(index, language));
    lookup.catch(() => lookups.delete(address));
    lookups.set(address, lookup);
  }
  return lookup;
}

/**
 * Write a found method as a link; another name that matched stands beside it in its language.
 * @param {HTMLFormElement} form
 * @param {Lookup} lookup
 * @param {Found} found
 */
export function nameLink(form, lookup, found) {
  const link = element("a", { href: `${form.dataset.methods}${found.id}/`, "data-method-id": found.id },
    element("span", { class: "m-found-name" }, found.name));
  if (found.matched !== found.name) {
    const language = lookup.index.languages[found.matchedLang] ?? "";
    const [before, after = ""] = (form.dataset.also ?? "{name}").split("{name}");
    const name = element("span", { lang: found.matchedLang !== "mul" && found.matchedLang }, found.matched);
    link.append(" ", element("small", {}, before, name, language ? fill(after, { language }) : ""));
  }
  return link;
}

/**
 * Tell screen readers how many names were found, and return it as shown.
 * @param {HTMLFormElement} form
 * @param {number} n
 */
export function sayFound(form, n) {
  const said = n ? counted(form, "results", { n }) : form.dataset.none ?? "";
  find("[role=status]", form).textContent = said;
  return said;
}

/**
 * Give a search field its list of names.
 * @param {HTMLFormElement} form
 * @param {(id: string, name: string) => void} [choose]  takes the method that was chosen; without it
 *   the link is followed
 */
export function offerNames(form, choose) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const list = /** @type {HTMLUListElement} */ (form.querySelector("ul"));
  let active = -1;
  let asked = "";

  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);
  const mark = (/** @type {number} */ at) => {
    active = at;
    options().forEach((option, position) => option.setAttribute("aria-selected", String(position === at)));
    const chosen = options()[at];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const load = () => lookupAt(form.dataset.names ?? "", form.dataset.lang ?? "en");
  const take = (/** @type {HTMLAnchorElement | null | undefined} */ link) => {
    if (!link || !choose) return false;
    choose(link.dataset.methodId ?? "", link.querySelector(".m-found-name")?.textContent ?? "");
    input.value = asked = "";
    close();
    return true;
  };

  const show = async () => {
    const query = (asked = input.value);
    if (!query.trim()) return close();
    /** @type {(Node | string)[]} */
    let rows;
    try {
      const lookup = await load();
      if (query !== asked) return;
      rows = lookup.find(query).slice(0, SHOWN).map((found) => nameLink(form, lookup, found));
      const said = sayFound(form, rows.length);
      if (!rows.length) rows = [said];
    } catch {
      rows = [form.dataset.failed ?? ""];
    }
    list.replaceChildren(...rows.map((row, at) => {
      if (row instanceof HTMLElement) row.tabIndex = -1;
      return element("li", { id: `${list.id}-${at}`, role: "option" }, row);
    }));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(-1);
  };

  input.addEventListener("focus", () => void load().catch(() => {}));
  input.addEventListener("input", () => void show());
  input.addEventListener("keydown", (event) => {
    const count = list.querySelectorAll("a").length;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && count) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark((active + step + (active < 0 && step < 0 ? count + 1 : count)) % count);
    } else if (event.key === "Enter" && active >= 0) {
      const link = options()[active]?.querySelector("a");
      if (link) {
        event.preventDefault();
        if (!take(link)) location.assign(link.href);
      }
    }
  });
  form.addEventListener("submit", (event) => {
    if (!choose) return;
    event.preventDefault();
    void show().then(() => take(list.querySelector("a")));
  });
  list.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a");
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (plain && take(link)) event.preventDefault();
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
}
