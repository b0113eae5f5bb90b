// The state of a page lives in its address, so that it survives a reload, the back button and the
// switch of language.

/** Give the links to the page's other languages its query. */
export function keepInLanguageLinks() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".m-languages a[hreflang]"))) {
    link.search = location.search;
  }
}

/**
 * Return a query with its leading "?"; commas stay readable.
 * @param {Record<string, string>} query  empty values are left out
 */
export function asSearch(query) {
  const pairs = Object.entries(query).filter(([, value]) => value);
  const search = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  return search && `?${search}`;
}

/**
 * Write the page's query. A step is an entry of the history, anything less replaces the present
 * one.
 * @param {Record<string, string>} query
 * @param {{step: boolean}} options
 */
export function writeQuery(query, { step }) {
  const address = `${location.pathname}${asSearch(query)}${location.hash}`;
  if (step) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  keepInLanguageLinks();
}
