// Full text: what the texts say, by Pagefind, in the reader's language. Loaded on the search page
// when something is asked, and then only the chunks that the query needs.

import { element } from "./dom.js";
import { fill } from "./phrases.js";

/**
 * @typedef {{url: string, title: string, excerpt: string}} Hit
 * @typedef {{url: string, meta: Record<string, string>, sub_results: Hit[]}} Page
 * @typedef {{results: {id: string, data: () => Promise<Page>}[]}} Answer
 * @typedef {{
 *   options: (options: object) => Promise<void>,
 *   mergeIndex: (address: string, options: object) => Promise<void>,
 *   search: (query: string | null, options: object) => Promise<Answer>,
 * }} Pagefind
 * @typedef {{pagefind: Pagefind, parts: Map<string, string>}} Index The part of each page, by its id.
 */

const AT_A_TIME = 10;
const HITS = 2;
/** The filter by which Pagefind is told in which parts of an index to search. */
const PART = "part";
/** Chinese has no blanks: what is asked stands together, and only else word by word. */
const HAN = /\p{Script=Han}/u;

/**
 * Write an excerpt: Pagefind marks words with `<mark>` and escapes the rest.
 * @param {string} excerpt
 */
function marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    const words = node.textContent ?? "";
    return node.nodeName === "MARK" ? element("mark", {}, words) : words;
  });
}

/**
 * Write one page that was found, with the sections that match.
 * @param {Page} page
 * @param {string} root
 * @param {string} borrowed
 * @param {Record<string, string>} languages
 */
function entry(page, root, borrowed, languages) {
  const { title = "", lang } = page.meta;
  return element("li", {}, ...page.sub_results.slice(0, HITS).flatMap((hit) => {
    const href = root + hit.url.replace(/^\//, "");
    const id = /methods\/([a-z0-9-]+)\//.exec(hit.url)?.[1];
    const section = hit.title !== title ? ` – ${hit.title}` : "";
    const link = element("a", { href, "data-method-id": id }, element("span", { class: "m-found-name" }, title), section);
    if (lang) link.append(" ", element("small", {}, fill(borrowed, { language: languages[lang] ?? lang })));
    return [link, element("p", { lang }, ...marked(hit.excerpt))];
  }));
}

/**
 * Load the index of a language; where there are many pages, it has several parts.
 * @param {string} address
 * @param {string} language
 * @returns {Promise<Index>}
 */
async function indexAt(address, language) {
  const folder = new URL(address, location.href);
  const options = (/** @type {string} */ part) => ({ baseUrl: "/", mergeFilter: { [PART]: part } });
  const [counts, pagefind] = await Promise.all([
    fetch(new URL("parts.json", folder), { cache: "no-cache" }).then((answer) => answer.json()),
    /** @type {Promise<Pagefind>} */ (import(new URL(`${language}/pagefind.js`, folder).href)),
  ]);
  const parts = Array.from({ length: counts[language] }, (_, n) => `${n + 1}`);
  await pagefind.options(options("1"));
  await Promise.all(parts.slice(1).map((part) =>
    pagefind.mergeIndex(new URL(`${language}/${part}/`, folder).href, options(part))));
  const pages = parts.map(async (part) => {
    const { results } = await pagefind.search(null, { filters: { [PART]: part } });
    return results.map(({ id }) => /** @type {const} */ ([id, part]));
  });
  return { pagefind, parts: new Map((await Promise.all(pages)).flat()) };
}

/** Cut a query into words as Pagefind does. @param {string} query */
const wordsOf = (query) => HAN.test(query)
  ? [...new Intl.Segmenter("zh", { granularity: "word" }).segment(query)].filter((one) => one.isWordLike).map((one) => one.segment)
  : query.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one));

/**
 * Return the ids of the pages that Pagefind finds for a query, by their part.
 * @param {Index} index
 * @param {string} query
 */
async function pagesFor({ pagefind, parts }, query) {
  /** @type {Map<string, Set<string>>} */
  const pages = new Map();
  for (const { id } of (await pagefind.search(query, {})).results) {
    const part = parts.get(id) ?? "";
    pages.set(part, (pages.get(part) ?? new Set()).add(id));
  }
  return pages;
}

/**
 * Return the pages that have most of a word, and at least half of it. In a part in which no word
 * begins with it, Pagefind takes its longest beginning that is a word.
 * @param {Index} index
 * @param {string} word
 */
async function pagesWith(index, word) {
  const letters = [...word];
  const found = await pagesFor(index, word);
  /** @type {Map<string, number>} */
  const lengths = new Map();
  for (let length = letters.length; length && lengths.size < found.size; length -= 1) {
    const exact = await pagesFor(index, `"${letters.slice(0, length).join("")}"`);
    for (const [part, ids] of found) {
      const same = exact.get(part);
      if (!same || lengths.has(part)) continue;
      const isBeginning = same.size === ids.size && [...ids].every((id) => same.has(id));
      lengths.set(part, isBeginning ? length : letters.length);
    }
  }
  const lengthOf = (/** @type {string} */ part) => lengths.get(part) ?? letters.length;
  const most = Math.max(letters.length / 2, ...[...found.keys()].map(lengthOf));
  return new Set([...found].flatMap(([part, ids]) => (lengthOf(part) === most ? [...ids] : [])));
}

/**
 * Return what Pagefind finds for a query, as if all parts were one.
 * @param {Index} index
 * @param {string} query
 * @param {Record<string, string>} filters
 */
async function ask(index, query, filters) {
  const find = async (/** @type {string} */ asked) => (await index.pagefind.search(asked, { filters })).results;
  const together = HAN.test(query) ? await find(`"${query}"`) : [];
  if (together.length) return together;
  const pages = await Promise.all(wordsOf(query).map((word) => pagesWith(index, word)));
  return (await find(query)).filter(({ id }) => pages.every((one) => one.has(id)));
}

/**
 * Answer a query with what the texts say; returns how many pages were found.
 * @param {HTMLElement} target
 * @param {string} query
 * @param {Record<string, string>} filters
 * @param {Record<string, string>} languages
 */
export async function searchTexts(target, query, filters, languages) {
  const { pagefind: address = "", root = "", borrowed = "" } = target.dataset;
  const list = /** @type {HTMLOListElement} */ (target.querySelector("ol"));
  const more = /** @type {HTMLButtonElement} */ (target.querySelector("[data-more]"));
  const index = await indexAt(address, document.documentElement.lang);
  const base = new URL(root || "./", location.href).pathname;
  const results = await ask(index, query, filters);
  let shown = 0;
  const show = async () => {
    const pages = await Promise.all(results.slice(shown, shown + AT_A_TIME).map((one) => one.data()));
    list.append(...pages.map((page) => entry(page, base, borrowed, languages)));
    shown += pages.length;
    more.hidden = shown >= results.length;
  };
  list.replaceChildren();
  more.onclick = () => void show();
  await show();
  target.hidden = results.length === 0;
  return results.length;
}
