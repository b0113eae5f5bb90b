// The shapes of a comparison in the browser. `load.js` makes them of the columns that the build
// wrote; the table, the exports and the slides read them and decide nothing about equality.

/**
 * @typedef {{text: string, lang?: string, of?: string, value?: string, definition?: string,
 *   method?: string, label?: string, href?: string}} Item  One thing in a cell. `lang` where it is not
 *   the page's language; `of` and `value` for a word of the vocabulary; `method` for a related method's
 *   id, with the relation as `label` before it; `href` for a link, relative to this page where it is ours.
 * @typedef {{key: string, items: Item[]}} Cell  Two cells are equal when their keys are.
 * @typedef {{id: string, label: string, definition?: string, differs: boolean, cells: Cell[]}} Row
 * @typedef {{id: string, label: string, rows: Row[]}} Group
 * @typedef {{id: string, name: string, lang?: string, href: string}} Column  `href` is the method's page, relative to this page.
 * @typedef {{language: string, columns: Column[], groups: Group[], dataVersion: string, dataDate: string}} Comparison
 */

export {};
