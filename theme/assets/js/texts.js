// Full text: what the texts say, by Pagefind, in the reader's language. Loaded on the search page
// when something is asked, and then only the chunks that the query needs.

import { element } from "./dom.js";
import { fill } from "./phrases.js";

/**
 * @typedef {{url: string, title: string, excerpt: string}} Hit
 * @typedef {{url: string, meta: Record<string, string>, sub_results: Hit[]}} Page
 * @typedef {{results: {data: () => Promise<Page>}[]}} Answer
 * @typedef {{options: (options: object) => Promise<void>, search: (query: string, options: object) => Promise<Answer>}} Pagefind
 */

const AT_A_TIME = 10;
const HITS = 2;
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
  /** @type {Pagefind} */
  const pagefind = await import(new URL(address, location.href).href);
  const base = new URL(root || "./", location.href).pathname;
  await pagefind.options({ baseUrl: "/" });
  let { results } = await pagefind.search(HAN.test(query) ? `"${query}"` : query, { filters });
  if (!results.length) ({ results } = await pagefind.search(query, { filters }));
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
