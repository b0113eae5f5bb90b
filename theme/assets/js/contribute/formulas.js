// Temml, which reads formulas at the build too: the same file, so that both refuse the same. It is
// loaded only where a text has a formula.

/** @typedef {(tex: string, display: boolean) => void} Render  Throws where a formula cannot be read. */

const ADDRESS = new URL("../../vendor/temml/temml.min.js", import.meta.url).href;

/** @type {Promise<Render> | undefined} */
let loaded;

/** @returns {Promise<Render>} */
export function loadFormulas() {
  loaded ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: ADDRESS, onerror: reject });
    script.addEventListener("load", () => {
      const { temml } = /** @type {{temml?: {renderToString: (tex: string, options: object) => string}}} */ (globalThis);
      if (!temml) return reject(new Error("no Temml"));
      resolve((tex, displayMode) => void temml.renderToString(tex, { displayMode, throwOnError: true, trust: false, maxExpand: 200 }));
    });
    document.head.append(script);
  });
  return loaded;
}
