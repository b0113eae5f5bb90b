// Runs before Material's bundle and before the first paint. Everything that Material's templates
// do in inline scripts is done here, so that the Content-Security-Policy can refuse them all.

// Material asks every address in `link[rel=alternate]` for a sitemap.xml beside it, which none
// has; a blank after the word keeps the meaning and hides the links from its selector.
for (const link of document.querySelectorAll("link[rel=alternate][hreflang]")) {
  link.setAttribute("rel", "alternate ");
}

// Material does the same, but only after the page has been drawn.
document.documentElement.classList.replace("no-js", "js");
// What the address asks for, so that room is kept for it before the scripts that answer have come.
document.documentElement.dataset.asked = [...new URLSearchParams(location.search).keys()].join(" ");
// The names under which Material's bundle keeps what the reader chose, apart for each site.
const scope = new URL("../..", /** @type {HTMLScriptElement} */ (document.currentScript).src);

/**
 * Read what was kept; null where nothing was or where the browser keeps nothing.
 * @param {string} key
 * @param {Storage} [storage]
 * @param {URL} [base]
 */
function kept(key, storage = localStorage, base = scope) {
  try {
    return JSON.parse(storage.getItem(`${base.pathname}.${key}`) ?? "null");
  } catch {
    return null;
  }
}

/**
 * Keep a value where the browser allows it.
 * @param {string} key
 * @param {unknown} value
 * @param {Storage} [storage]
 * @param {URL} [base]
 */
function keep(key, value, storage = localStorage, base = scope) {
  try {
    storage.setItem(`${base.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A reader who forbids storage still reads.
  }
}

Object.assign(globalThis, {
  __md_scope: scope,
  __md_hash: (/** @type {string} */ text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0),
  __md_get: kept,
  __md_set: keep,
});

// The chosen palette, as soon as there is a body to carry it.
const waiting = new MutationObserver(() => {
  if (!document.body) return;
  waiting.disconnect();
  for (const [key, value] of Object.entries(kept("__palette")?.color ?? {})) {
    document.body.setAttribute(`data-md-color-${key}`, String(value));
  }
});
waiting.observe(document.documentElement, { childList: true });

// One 404 page holds all languages; show the one of the address.
document.addEventListener("DOMContentLoaded", () => {
  const parts = /** @type {HTMLElement[]} */ ([...document.getElementsByClassName("m-missing")]);
  const asked = location.pathname.split("/").find((part) => parts.some((one) => one.lang === part));
  const shown = asked ?? document.documentElement.lang;
  for (const one of parts) one.hidden = one.lang !== shown;
});
