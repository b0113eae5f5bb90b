// The page of the matrix: what a reader chooses becomes the address, and the address becomes what
// is shown. The table is there before; without the index it stays as the build wrote it.

import { MOST } from "../compare/chosen.js";
import { find } from "../dom.js";
import { counted } from "../phrases.js";
import { asSearch, keepInLanguageLinks, writeQuery } from "../state.js";
import { query, read, without } from "./address.js";
import { Facets } from "./facets.js";
import { Guide } from "./guide.js";
import { Panel } from "./panel.js";
import { Table } from "./table.js";
import { Words } from "./words.js";

/** @typedef {import("./address.js").State} State */

/** How the guide ends: with the reasons, the surest methods first. */
const REASONED = { why: true, sort: "why", descending: false };

/** Open the filters beside the table where there is room for both. @param {HTMLElement} root */
function unfold(root) {
  const panel = /** @type {HTMLDetailsElement} */ (find("[data-panel]", root));
  panel.open = matchMedia("(min-width: 60em)").matches;
  if (!panel.open) for (const facet of root.querySelectorAll("[data-facet]")) facet.removeAttribute("open");
}

/** @param {HTMLElement} root @param {import("./facets.js").Index} index */
function start(root, index) {
  const frame = find("[data-matrix-frame]", root);
  const words = new Words(document, root);
  const columns = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("[data-columns] input")]);
  const panel = new Panel(root, words, change);
  const ids = /** @type {HTMLElement[]} */ ([...frame.querySelectorAll("tbody tr")]).map((row) => row.dataset.methodId ?? "");
  const facets = new Facets(index, ids, Object.keys(panel.values));
  const table = new Table(frame, facets, words);
  const guide = new Guide(/** @type {HTMLDetailsElement} */ (find("[data-guide]", root)), words, change, finish);
  const why = /** @type {HTMLInputElement} */ (find("[data-why]", root));
  const known = {
    facets: panel.values,
    columns: columns.map((box) => box.value),
    first: columns.filter((box) => "first" in box.dataset).map((box) => box.value),
  };
  let state = read(location.search, known);

  /**
   * Take a change; one that would leave nothing lets go of the facet it was made in.
   * @param {Partial<State>} changed @param {string} [facet]
   */
  function change(changed, facet) {
    state = { ...state, ...changed };
    if (facet && !facets.filter(state).left.length) state = without(state, facet);
    const next = query(state, known);
    if (asSearch(next) !== location.search) writeQuery(next, { step: true });
    show();
  }

  function finish() {
    change(REASONED);
    guide.guide.open = false;
    frame.focus({ preventScroll: true });
    root.querySelector("[data-left]")?.scrollIntoView();
  }

  function show() {
    const answer = facets.filter(state);
    const active = facets.active(state);
    const count = answer.left.length;
    find("[data-left]", root).textContent = counted(root, active.length ? "left" : "all", { n: count, total: ids.length });
    find("[data-nothing]", root).hidden = count > 0;
    find("[data-clear]", root).hidden = !active.length;
    for (const box of columns) box.checked = state.columns.includes(box.value);
    why.checked = state.why;
    why.disabled = !active.length;
    panel.show(state, answer, active);
    guide.show(state, answer, asSearch(query({ ...state, ...REASONED }, known)));
    table.show(state, answer);
    const few = active.length > 0 && count > 1 && count <= MOST;
    const compare = /** @type {HTMLAnchorElement} */ (find("[data-compare]", root));
    compare.hidden = !few;
    compare.textContent = counted(root, "compare", { n: count });
    compare.search = few ? asSearch({ m: table.shown.map((method) => ids[method]).join() }) : "";
  }

  for (const box of columns) {
    box.addEventListener("change", () => change({ columns: columns.filter((one) => one.checked).map((one) => one.value) }));
  }
  find("[data-reset]", root).addEventListener("click", () => change({ columns: known.first }));
  find("[data-clear]", root).addEventListener("click", () => {
    change({ choices: {}, first: null, last: null });
    frame.focus({ preventScroll: true });
  });
  why.addEventListener("change", () => change({ why: why.checked }));
  const meaning = find("[data-meaning]", document.body);
  frame.addEventListener("click", (event) => {
    const sort = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.sort;
    if (sort) change({ sort, descending: sort === state.sort && !state.descending });
    else table.explainWord(meaning, event);
  });
  addEventListener("popstate", () => {
    state = read(location.search, known);
    keepInLanguageLinks();
    show();
  });
  keepInLanguageLinks();
  show();
  for (const chosen of root.querySelectorAll("[data-facet] input:checked")) chosen.closest("details")?.setAttribute("open", "");
  root.dataset.ready = "";
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-matrix]"));
if (root) {
  unfold(root);
  fetch(root.dataset.matrix ?? "")
    .then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })
    .then((index) => start(root, index), () => {
      for (const one of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".m-needs-script"))) one.hidden = true;
      find("[data-failed]", root).hidden = false;
    });
}
