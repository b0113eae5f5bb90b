// The compare page: the choice lives in the address (`?m=a,b`), everything else follows from it.

import { element, find } from "../dom.js";
import { offerNames } from "../names.js";
import { keepInLanguageLinks, writeQuery } from "../state.js";
import { focused, refocus, writeChips } from "./chips.js";
import { collect, collected, MOST, tidy } from "./chosen.js";
import { Columns, UnknownMethod } from "./load.js";
import { foldTable, writeTable } from "./table.js";

/** @typedef {import("./load.js").Stack} Stack */

const page = find("[data-compare]");
const { root = "", methods = "", language = "" } = page.dataset;
const chips = find("[data-chips]", page);
const table = find("[data-table]", page);
const said = find("[data-said]", page);
const tools = find("[data-tools]", page);
const only = /** @type {HTMLInputElement} */ (find("[data-only]", page));
const picker = /** @type {HTMLFormElement} */ (find("form[data-lookup]", page));
const input = find("input", picker);
const columns = new Columns(root, language);
const title = document.title;
/** Columns from which relatives are no longer offered. */
const FEW = 3;
/** What was asked last; an answer that comes after another question is dropped. */
let turn = 0;

/** Read the choice from the address. */
function state() {
  const query = new URLSearchParams(location.search);
  const list = (/** @type {string} */ name) => (query.get(name) ?? "").split(",").filter(Boolean);
  return { ids: tidy(list("m")), only: query.get("only") === "differences", folded: list("folded") };
}

/** @param {Partial<ReturnType<typeof state>>} change @param {{step: boolean}} options */
function write(change, options) {
  const next = { ...state(), ...change };
  writeQuery({ m: next.ids.join(","), only: next.only ? "differences" : "", folded: next.folded.join(",") }, options);
}

/** @param {string[]} ids @param {string} [announcement] */
function choose(ids, announcement) {
  const keyboard = focused(chips);
  write({ ids }, { step: true });
  collect(ids);
  void show(announcement).then(() => refocus(chips, keyboard, input));
}

/** @param {string} id @param {string} name */
async function add(id, name) {
  const { ids } = state();
  const phrases = await columns.phrases();
  if (ids.includes(id)) say(phrases.say("compare.already", { name }));
  else if (ids.length >= MOST) say(phrases.say("compare.full"));
  else choose([...ids, id], phrases.say("compare.added", { name }));
}

/** @param {...string} texts */
function say(...texts) {
  said.textContent = texts.filter(Boolean).join(" ");
}

/**
 * Load the columns; ids that no method has are told apart from a network that fails.
 * @param {string[]} ids
 */
async function load(ids) {
  const { former } = await columns.rows();
  const found = await Promise.all(tidy(ids.map((id) => former[id] ?? id)).map((id) => columns.column(id).catch((error) => {
    if (error instanceof UnknownMethod) return id;
    throw error;
  })));
  return {
    known: found.filter((one) => typeof one !== "string"),
    unknown: found.filter((one) => typeof one === "string"),
  };
}

/** Show the choice of the address. @param {string} [announcement] */
async function show(announcement = "") {
  const mine = ++turn;
  const { ids: wanted } = state();
  keepInLanguageLinks();
  page.setAttribute("aria-busy", "true");
  try {
    const [phrases, { known, unknown }, { contrasts }] = await Promise.all([columns.phrases(), load(wanted), columns.rows()]);
    if (mine !== turn) return;
    const kept = known.slice(0, MOST);
    const ids = kept.map((one) => one.id);
    writeChips(chips, kept.map(({ id, name }) => ({ id, name: name.text, lang: name.lang })), phrases, choose);
    const notes = unknown.map((id) => phrases.say("compare.unknown", { id }));
    if (known.length > MOST) notes.push(phrases.say("compare.too_many"));
    if (!ids.length) notes.push(phrases.say("compare.none"));
    if (ids.length === 1) notes.push(phrases.say("compare.one"));
    say(announcement, ...notes);
    if (ids.length) await compare(ids, mine);
    else table.replaceChildren();
    tools.hidden = ids.length < 2;
    suggest(kept, phrases);
    leadToContrasts(contrasts.filter((pair) => pair.every((id) => ids.includes(id))), kept, phrases);
    const between = phrases.say(ids.length === 2 ? "compare.versus" : "takeaway.between");
    document.title = ids.length ? `${kept.map((one) => one.name.text).join(between)} – ${title}` : title;
  } catch {
    if (mine === turn) fail();
  } finally {
    if (mine === turn) page.removeAttribute("aria-busy");
    delete document.documentElement.dataset.asked;
  }
}

/** @param {string[]} ids @param {number} mine */
async function compare(ids, mine) {
  const [comparison, phrases] = await Promise.all([columns.compare(ids, methods), columns.phrases()]);
  if (mine !== turn) return;
  writeTable(table, comparison, phrases);
  const rows = comparison.groups.flatMap((group) => group.rows);
  const n = rows.filter((row) => row.differs).length;
  find("[data-count]", tools).textContent = n ? phrases.say("compare.differing", { n, total: rows.length }) : phrases.say("compare.same");
  fold();
  page.dispatchEvent(new CustomEvent("methodica:compared", { detail: comparison }));
}

function fold() {
  const { only: isOnly, folded, ids } = state();
  only.checked = isOnly;
  foldTable(table, folded, isOnly && ids.length > 1);
}

/**
 * Offer the relatives of the first methods that are not there yet.
 * @param {Stack[]} kept
 * @param {import("../phrases.js").Phrases} phrases
 */
function suggest(kept, phrases) {
  const box = find("[data-suggested]", page);
  const here = new Set(kept.map((one) => one.id));
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const { cells } of kept) for (const { method = "", text = "" } of cells.relations) if (!here.has(method)) names.set(method, text);
  box.hidden = names.size === 0 || kept.length >= FEW;
  box.replaceChildren(phrases.say("punctuation.label", { text: phrases.say("compare.neighbors") }), " ", ...[...names].slice(0, MOST).map(([id, name]) => {
    const button = element("button", { type: "button", class: "m-suggestion", "data-add": id }, name);
    button.addEventListener("click", () => void add(id, name));
    return button;
  }));
}

/**
 * Lead to the written comparisons of pairs that are here.
 * @param {[string, string][]} pairs
 * @param {Stack[]} kept
 * @param {import("../phrases.js").Phrases} phrases
 */
function leadToContrasts(pairs, kept, phrases) {
  const box = find("[data-written]", page);
  const named = (/** @type {string} */ id) => kept.find((one) => one.id === id)?.name.text ?? id;
  box.hidden = pairs.length === 0;
  box.replaceChildren(phrases.say("punctuation.label", { text: phrases.say("compare.written") }), " ",
    ...pairs.flatMap(([a, b], at) => [...(at ? [" · "] : []),
      element("a", { href: `${a}-vs-${b}/` }, `${named(a)}${phrases.say("compare.versus")}${named(b)}`)]));
}

/** Say that nothing came, and offer to try again. */
function fail() {
  const again = element("button", { type: "button", class: "m-button" }, page.dataset.again ?? "");
  again.addEventListener("click", () => void show());
  table.replaceChildren(element("p", { role: "alert" }, page.dataset.failed ?? "", " ", again));
}

offerNames(picker, (id, name) => void add(id, name));
only.addEventListener("change", () => {
  write({ only: only.checked }, { step: false });
  fold();
});
table.addEventListener("click", (event) => {
  const id = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.fold;
  if (!id) return;
  const { folded } = state();
  write({ folded: folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id] }, { step: false });
  fold();
});
addEventListener("popstate", () => void show());

if (!location.search && collected().length) write({ ids: collected() }, { step: false });
void show();
