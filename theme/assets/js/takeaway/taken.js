// What is taken away: a comparison, and what a citation says of it.

import { find } from "../dom.js";
import { Columns } from "../compare/load.js";

/** @typedef {import("../compare/types.js").Comparison} Comparison */
/** @typedef {import("../phrases.js").Phrases} Phrases */
/** @typedef {import("./citation.js").Cited} Cited */
/** @typedef {{comparison: Comparison, cited: Cited, phrases: Phrases}} Taken */

/**
 * Put together what is taken: the comparison that the compare page shows, or that of a contrast.
 * @param {DOMStringMap} fold  what the fold knows of its page
 * @param {Comparison | undefined} shown
 * @returns {Promise<Taken>}
 */
export async function take({ root = "", methods = "", ids = "", language = "", languageName = "" }, shown) {
  const columns = new Columns(root, language);
  const [phrases, comparison] = await Promise.all([columns.phrases(), shown ?? columns.compare(ids.split(","), methods)]);
  const page = find("link[rel=canonical]").getAttribute("href") ?? location.href;
  const chosen = comparison.columns.map((column) => column.id);
  return {
    comparison, phrases, cited: {
      ids: chosen, names: comparison.columns.map((column) => column.name), language, languageName,
      version: comparison.dataVersion, released: comparison.dataDate, retrieved: new Date(),
      url: shown ? `${page}?m=${chosen.join(",")}` : page,
    },
  };
}
