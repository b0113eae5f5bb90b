// Runs before Material's bundle. Material asks every address in `link[rel=alternate]` for a
// sitemap.xml beside it, which none has; a blank after the word keeps the meaning and hides the
// links from its selector.
for (const link of document.querySelectorAll("link[rel=alternate][hreflang]")) {
  link.setAttribute("rel", "alternate ");
}

// Material does the same, but only after the page has been drawn.
document.documentElement.classList.replace("no-js", "js");

// One 404 page holds all languages; show the one of the address.
document.addEventListener("DOMContentLoaded", () => {
  const parts = /** @type {HTMLElement[]} */ ([...document.getElementsByClassName("m-missing")]);
  const asked = location.pathname.split("/").find((part) => parts.some((one) => one.lang === part));
  const shown = asked ?? document.documentElement.lang;
  for (const one of parts) one.hidden = one.lang !== shown;
});
