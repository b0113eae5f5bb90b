// Search fields: names are found as one types. Nothing is loaded before a field is used.

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
function lookupAt(address, language) {
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
function link(form, lookup, found) {
  const anchor = document.createElement("a");
  anchor.href = `${form.dataset.methods}${found.id}/`;
  anchor.dataset.methodId = found.id;
  anchor.append(Object.assign(document.createElement("span"), { className: "m-found-name", textContent: found.name }));
  if (found.matched !== found.name) {
    const small = document.createElement("small");
    const language = lookup.index.languages[found.matchedLang] ?? "";
    const [before, after = ""] = (form.dataset.also ?? "{name}").split("{name}");
    const name = Object.assign(document.createElement("span"), { textContent: found.matched });
    if (found.matchedLang !== "mul") name.lang = found.matchedLang;
    small.append(before, name, language ? after.replace("{language}", language) : "");
    anchor.append(" ", small);
  }
  return anchor;
}

/** Give one search field its list of names. @param {HTMLFormElement} form */
function enhance(form) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const list = /** @type {HTMLUListElement} */ (form.querySelector("ul"));
  let active = -1;
  let asked = "";

  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);
  const choose = (/** @type {number} */ at) => {
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
    choose(-1);
  };
  const load = () => lookupAt(form.dataset.names ?? "", form.dataset.lang ?? "en");

  const show = async () => {
    const query = (asked = input.value);
    if (!query.trim()) return close();
    /** @type {(Node | string)[][]} */
    let rows;
    try {
      const lookup = await load();
      if (query !== asked) return;
      rows = lookup.find(query).slice(0, SHOWN).map((found) => [link(form, lookup, found)]);
      if (!rows.length) rows = [[form.dataset.none ?? ""]];
    } catch {
      rows = [[form.dataset.failed ?? ""]];
    }
    list.replaceChildren(...rows.map((row, at) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${at}`;
      item.setAttribute("role", "option");
      item.append(...row);
      item.querySelector("a")?.setAttribute("tabindex", "-1");
      return item;
    }));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(-1);
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
      choose((active + step + (active < 0 && step < 0 ? count + 1 : count)) % count);
    } else if (event.key === "Enter" && active >= 0) {
      const anchor = options()[active]?.querySelector("a");
      if (anchor) {
        event.preventDefault();
        location.assign(anchor.href);
      }
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

/**
 * Write the methods whose names match; returns how many there are.
 * @param {HTMLElement} target
 * @param {HTMLFormElement} form
 * @param {Lookup} lookup
 * @param {Found[]} found
 */
function writeNames(target, form, lookup, found) {
  const list = document.createElement("ol");
  list.className = "m-result-list";
  list.append(...found.map((one) => {
    const item = document.createElement("li");
    item.append(link(form, lookup, one));
    return item;
  }));
  const category = new Intl.PluralRules(form.dataset.lang).select(found.length);
  const said = target.getAttribute(`data-results-${category}`) ?? target.getAttribute("data-results-other") ?? "";
  const count = Object.assign(document.createElement("p"), {
    textContent: said.replace("{n}", found.length.toLocaleString(form.dataset.lang)),
  });
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
  /** @type {HTMLElement} */ (near.querySelector("ul")).replaceChildren(...found.map((one) => {
    const item = document.createElement("li");
    item.append(link(form, lookup, one));
    return item;
  }));
}

/**
 * Lead on to the other languages where nothing at all was found.
 * @param {HTMLElement} nothing
 * @param {string} query
 */
function leadOn(nothing, query) {
  for (const other of /** @type {NodeListOf<HTMLAnchorElement>} */ (nothing.querySelectorAll("a[hreflang]"))) {
    other.search = new URLSearchParams({ q: query }).toString();
  }
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
}

for (const form of document.querySelectorAll("form[data-lookup]")) enhance(/** @type {HTMLFormElement} */ (form));

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
