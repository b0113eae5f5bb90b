// Full text: what the texts say, by Pagefind, in the reader's language. Loaded on the search page
// when something is asked, and then only the chunks that the query needs.

import { element } from "./dom.js";
import { fold } from "./fold.js";
import { fill } from "./phrases.js";

/**
 * @typedef {{url: string, title: string, excerpt: string}} Hit
 * @typedef {{url: string, meta: Record<string, string>, excerpt: string, sub_results: Hit[]}} Page
 * @typedef {{id: string, data: () => Promise<Page>}} Found
 * @typedef {{results: Found[]}} Answer
 * @typedef {{
 *   options: (options: object) => Promise<void>,
 *   mergeIndex: (address: string, options: object) => Promise<void>,
 *   search: (query: string | null, options: object) => Promise<Answer>,
 * }} Pagefind
 * @typedef {{pagefind: Pagefind, parts: Map<string, string>}} Index The part of each page that is not in the first, by its id.
 */

const AT_A_TIME = 10;
const HITS = 2;
/** The filter by which Pagefind is told in which parts of an index to search. */
const PART = "part";
const FIRST = "1";
/** Chinese has no blanks: what is asked stands together, and only else word by word. */
const HAN = /\p{Script=Han}/u;
/** On pages of these languages, Pagefind cuts all texts and queries into words by a dictionary. */
const UNSPACED = /^(zh|ja|th)\b/;

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
  const further = Array.from({ length: counts[language] - 1 }, (_, n) => `${n + 2}`);
  await pagefind.options(options(FIRST));
  await Promise.all(further.map((part) =>
    pagefind.mergeIndex(new URL(`${language}/${part}/`, folder).href, options(part))));
  const pages = further.map(async (part) => {
    const { results } = await pagefind.search(null, { filters: { [PART]: part } });
    return results.map(({ id }) => /** @type {const} */ ([id, part]));
  });
  return { pagefind, parts: new Map((await Promise.all(pages)).flat()) };
}

/**
 * Cut a query into words as Pagefind does on pages of a language.
 * @param {string} query
 * @param {string} language
 */
function wordsOf(query, language) {
  const pieces = UNSPACED.test(language)
    ? [...new Intl.Segmenter(language, { granularity: "word" }).segment(query)].map((one) => one.segment)
    : query.split(/\s+/);
  return new Set(pieces.filter((one) => bare(one)));
}

/** Return the letters and digits of a word, folded. @param {string} word */
const bare = (word) => fold(word).replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Find the pages for a query, by their part.
 * @param {Index} index
 * @param {string} query
 */
async function pagesFor({ pagefind, parts }, query) {
  /** @type {Map<string, Found[]>} */
  const pages = new Map();
  for (const one of (await pagefind.search(query, {})).results) {
    const part = parts.get(one.id) ?? FIRST;
    const there = pages.get(part);
    if (there) there.push(one);
    else pages.set(part, [one]);
  }
  return pages;
}

/**
 * Return how much of the beginning of a word a page has that was found for it: 1 for all of it.
 * @param {string} word
 * @param {Found} page
 */
async function shareOf(word, page) {
  const { excerpt } = await page.data();
  const wanted = bare(word);
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, mark = ""]) => mark);
  const pieces = marks.flatMap((mark) => [mark, ...mark.split(/[^\p{L}\p{N}\p{M}]+/u)]).map(bare);
  const alike = pieces.map((piece) => {
    let length = 0;
    while (length < wanted.length && piece[length] === wanted[length]) length += 1;
    return length;
  });
  return Math.max(0, ...alike) / wanted.length;
}

/**
 * Return the ids of the pages that have most of a word, and at least half of it. In a part in which
 * no word begins with it, Pagefind takes its longest beginning that is a word.
 * @param {Index} index
 * @param {string} word
 */
async function pagesWith(index, word) {
  const [found, exact] = await Promise.all([pagesFor(index, word), pagesFor(index, `"${word}"`)]);
  const shares = await Promise.all([...found].map(async ([part, pages]) => ({
    ids: pages.map(({ id }) => id),
    share: exact.has(part) ? 1 : await shareOf(word, /** @type {Found} */ (pages[0])),
  })));
  const most = Math.max(0.5, ...shares.map(({ share }) => share));
  return new Set(shares.flatMap(({ ids, share }) => (share === most ? ids : [])));
}

/**
 * Return what Pagefind finds for a query, as if all parts were one.
 * @param {Index} index
 * @param {string} query
 * @param {Record<string, string>} filters
 * @param {string} language
 */
async function ask(index, query, filters, language) {
  const find = async (/** @type {string} */ asked) => (await index.pagefind.search(asked, { filters })).results;
  const together = HAN.test(query) ? await find(`"${query}"`) : [];
  if (together.length) return together;
  const pages = await Promise.all([...wordsOf(query, language)].map((word) => pagesWith(index, word)));
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
  const language = document.documentElement.lang;
  const index = await indexAt(address, language);
  const base = new URL(root || "./", location.href).pathname;
  const results = await ask(index, query.toLocaleLowerCase(language), filters, language);
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
