// Temml, which reads formulas at the build too: the same file, so that both refuse the same. It is
// loaded only where a text has a formula.

import { loadScript } from "../dom.js";

/** @typedef {(tex: string, display: boolean) => void} Render  Throws where a formula cannot be read. */

const ADDRESS = new URL("../../vendor/temml/temml.min.js", import.meta.url).href;

/** @type {Promise<Render> | undefined} */
let loaded;

/** @returns {Promise<Render>} */
export function loadFormulas() {
  loaded ??= loadScript(ADDRESS).then(() => {
    const { temml } = /** @type {{temml?: {renderToString: (tex: string, options: object) => string}}} */ (globalThis);
    if (!temml) throw new Error("no Temml");
    return (tex, displayMode) => void temml.renderToString(tex, { displayMode, throwOnError: true, trust: false, maxExpand: 200 });
  });
  loaded.catch(() => { loaded = undefined; });
  return loaded;
}
