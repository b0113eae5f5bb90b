// What the browser hands to the reader: files, and texts on the clipboard.

import { element } from "./dom.js";

/** @type {Record<string, string>} */
export const TYPES = {
  bib: "application/x-bibtex;charset=utf-8",
  ris: "application/x-research-info-systems;charset=utf-8",
  "csl.json": "application/vnd.citationstyles.csl+json;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  csv: "text/csv;charset=utf-8",
};

/**
 * Hand a file to the reader.
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const link = element("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Copy a text, where the browser refuses in the old way; tells whether it was copied. A text that is
 * still to come is handed over as a promise, for Safari wants to be asked while the button is pressed.
 * @param {string | Promise<string>} text
 */
export async function copy(text) {
  try {
    const blob = Promise.resolve(text).then((words) => new Blob([words], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return copySelected(await text);
  }
}

/** @param {string} text */
function copySelected(text) {
  const before = document.activeElement;
  const area = element("textarea", { class: "m-hidden", readonly: true }, text);
  document.body.append(area);
  area.focus({ preventScroll: true });
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
