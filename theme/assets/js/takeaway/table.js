// The table of a comparison as Markdown for GitHub and as CSV for spreadsheets. Pure.

/** @typedef {import("../compare/types.js").Comparison} Comparison */
/** @typedef {import("../compare/types.js").Item} Item */
/** @typedef {import("../compare/types.js").Cell} Cell */
/** @typedef {import("../phrases.js").Phrases} Phrases */

/** Signs that Markdown, its tables and its formulas give a meaning. */
const MARKS = /[\\`*_[\]<>|~&$]/g;
/** Spreadsheets take a cell that begins so, in half or full width, for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Excel takes UTF-8 for a Western encoding without it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Say of a text that is not in the page's language which one it is in. @param {{text: string, lang?: string}} shown */
export function marked({ text, lang }) {
  return lang ? `${text} [${lang}]` : text;
}

/** @param {Item} item */
export function itemText(item) {
  return item.label ? `${item.label} ${marked(item)}` : marked(item);
}

/** @param {string} text */
function escapeMarkdown(text) {
  return text.replace(MARKS, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`)).replace(/\s+/g, " ");
}

/**
 * @param {string} text
 * @param {string | undefined} href
 * @param {(href: string) => string} absolute
 */
function markdownLink(text, href, absolute) {
  if (!href) return escapeMarkdown(text);
  const target = absolute(href).replace(/[()|<>\\`*_~\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
  return `[${escapeMarkdown(text)}](${target})`;
}

/**
 * Return the table with a heading before it and its citation after it.
 * @param {Comparison} comparison
 * @param {Phrases} phrases
 * @param {{title: string, cited: string, url: string, absolute: (href: string) => string}} about
 *   `cited` is a sentence with the address `url` in it; `absolute` makes a full address
 */
export function asMarkdown(comparison, phrases, { title, cited, url, absolute }) {
  const separator = phrases.say("takeaway.separator");
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const heads = comparison.columns.map((column) => markdownLink(marked({ text: column.name, lang: column.lang }), column.href, absolute));
  const lines = [line(["", ...heads]), line(["", ...heads].map(() => "---"))];
  for (const group of comparison.groups) {
    lines.push(line([`**${escapeMarkdown(group.label)}**`, ...heads.map(() => "")]));
    for (const row of group.rows) {
      const label = escapeMarkdown(row.label) + (row.differs ? " ≠" : "");
      lines.push(line([label, ...row.cells.map((cell) => cell.items.map((item) =>
        markdownLink(itemText(item), item.href, absolute)).join(separator))]));
    }
  }
  return [`# ${escapeMarkdown(title)}`, "", ...lines, "", escapeMarkdown(phrases.say("takeaway.legend")), "", cited.split(url).map(escapeMarkdown).join(`<${url}>`), ""].join("\n");
}

/** @param {string} text */
function field(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Return the table by RFC 4180: group, row, whether it differs, then a column for each method.
 * @param {Comparison} comparison
 * @param {Phrases} phrases
 */
export function asCsv(comparison, phrases) {
  const separator = phrases.say("takeaway.separator");
  const heads = ["takeaway.group", "takeaway.row", "takeaway.differs"].map((key) => phrases.say(key));
  const rows = [[...heads, ...comparison.columns.map((column) => marked({ text: column.name, lang: column.lang }))]];
  for (const group of comparison.groups) {
    for (const row of group.rows) {
      const differs = phrases.say(row.differs ? "takeaway.differs_yes" : "takeaway.differs_no");
      rows.push([group.label, row.label, differs, ...row.cells.map((cell) => cell.items.map(itemText).join(separator))]);
    }
  }
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}
