// Full text: what the texts say, by Pagefind, in the reader's language. Loaded on the search page
// when something is asked, and then only the chunks that the query needs.

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
  const line = document.createElement("p");
  for (const node of parsed.body.childNodes) {
    const words = node.textContent ?? "";
    line.append(node.nodeName === "MARK" ? Object.assign(document.createElement("mark"), { textContent: words }) : words);
  }
  return line;
}

/**
 * Write one page that was found, with the sections that match.
 * @param {Page} page
 * @param {string} root
 * @param {string} borrowed
 * @param {Record<string, string>} languages
 */
function entry(page, root, borrowed, languages) {
  const item = document.createElement("li");
  for (const hit of page.sub_results.slice(0, HITS)) {
    const anchor = document.createElement("a");
    anchor.href = root + hit.url.replace(/^\//, "");
    const id = /methods\/([a-z0-9-]+)\//.exec(hit.url)?.[1];
    if (id) anchor.dataset.methodId = id;
    const section = hit.title !== page.meta.title ? ` – ${hit.title}` : "";
    anchor.append(Object.assign(document.createElement("span"), { className: "m-found-name", textContent: page.meta.title }), section);
    const excerpt = marked(hit.excerpt);
    if (page.meta.lang) {
      excerpt.lang = page.meta.lang;
      anchor.append(" ", Object.assign(document.createElement("small"), {
        textContent: borrowed.replace("{language}", languages[page.meta.lang] ?? page.meta.lang),
      }));
    }
    item.append(anchor, excerpt);
  }
  return item;
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
