// Markdown as far as the checker needs it: blocks, and within them what is text and what points
// elsewhere. No parser of its own right: the check on the pull request reads texts with a real one.

/**
 * @typedef {"text" | "html" | "image" | "url" | "method" | "cite" | "math" | "double"} Kind
 * @typedef {{kind: Kind, target: string, line: number, column: number, display?: boolean}} Mention
 * @typedef {"paragraph" | "heading" | "list" | "quote" | "code" | "math" | "line" | "table" | "html"} BlockKind
 * @typedef {{kind: BlockKind, line: number, rows: string[], level?: number, words?: string, underlined?: boolean}} Block
 */

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const LINE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const LIST = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const QUOTE = /^ {0,3}>/;
const TABLE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HTML = /^ {0,3}<(?:!--|[?!]|\/?(?:script|pre|style|textarea|address|article|aside|base|blockquote|body|center|details|dialog|dd|div|dl|dt|fieldset|figure|footer|form|frame|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|optgroup|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)|\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>\s*$)/i;

/** Return the blocks of a text. @param {readonly string[]} lines @param {number} first  Index of the first line. @returns {Block[]} */
export function blocksOf(lines, first) {
  /** @type {Block[]} */
  const blocks = [];
  let at = first;
  const take = (/** @type {BlockKind} */ kind, /** @type {number} */ count) => {
    blocks.push({ kind, line: at + 1, rows: lines.slice(at, at + count) });
    at += count;
  };
  const until = (/** @type {(row: string) => boolean} */ ends, start = at + 1) => {
    let end = start;
    while (end < lines.length && !ends(lines[end])) end++;
    return end - at;
  };
  while (at < lines.length) {
    const row = lines[at], fence = FENCE.exec(row)?.[1], heading = HEADING.exec(row);
    if (!row.trim()) at++;
    else if (fence) take("code", until((one) => one.trim().startsWith(fence)) + 1);
    else if (isMathBlock(lines, at)) take("math", mathRows(lines, at));
    else if (heading) {
      blocks.push({ kind: "heading", line: at + 1, rows: [row], level: heading[1].length, words: (heading[2] ?? "").trim() });
      at++;
    } else if (LINE.test(row)) take("line", 1);
    else if (/^( {4}|\t)/.test(row)) take("code", until((one) => one.trim() !== "" && !/^( {4}|\t)/.test(one)));
    else if (HTML.test(row)) take("html", row.trim().startsWith("<!--") ? comment(lines, at) : until((one) => !one.trim()));
    else if (LIST.test(row)) take("list", until((one) => /^\S/.test(one) && !LIST.test(one)));
    else if (QUOTE.test(row)) take("quote", until((one) => !QUOTE.test(one)));
    else if (row.includes("|") && TABLE.test(lines[at + 1] ?? "") && (lines[at + 1] ?? "").includes("|")) take("table", until((one) => !one.trim()));
    else paragraph(lines, at, blocks, until, take);
  }
  return blocks;
}

/** @param {readonly string[]} lines @param {number} at */
function comment(lines, at) {
  let end = at;
  while (end < lines.length && !lines[end].includes("-->")) end++;
  return end - at + 1;
}

/**
 * @param {readonly string[]} lines @param {number} at @param {Block[]} blocks
 * @param {(ends: (row: string) => boolean, start?: number) => number} until
 * @param {(kind: BlockKind, count: number) => void} take
 */
function paragraph(lines, at, blocks, until, take) {
  const count = until((one) => !one.trim() || UNDERLINE.test(one) || HEADING.test(one) || FENCE.test(one) || LINE.test(one)
    || QUOTE.test(one) || one.trim().startsWith("$$") || /^ {0,3}(?:[-*+]|1[.)])[ \t]+\S/.test(one));
  const under = UNDERLINE.exec(lines[at + count] ?? "")?.[1];
  if (!under) return take("paragraph", count);
  take("heading", count + 1);
  const block = /** @type {Block} */ (blocks.at(-1));
  Object.assign(block, { level: under[0] === "=" ? 1 : 2, words: block.rows.slice(0, count).join(" ").trim(), underlined: true });
}

/** @param {readonly string[]} lines @param {number} at */
const isMathBlock = (lines, at) => /^ {0,3}\$\$/.test(lines[at]) && mathRows(lines, at) > 0;

/** Return how many lines a formula on lines of its own takes; 0 where it never ends. @param {readonly string[]} lines @param {number} at */
function mathRows(lines, at) {
  const rest = lines[at].trim().slice(2);
  if (rest.trim()) return /\$\$$/.test(rest) && rest.length > 2 ? 1 : 0;
  for (let end = at + 1; end < lines.length; end++) if (lines[end].trim().endsWith("$$")) return end - at + 1;
  return 0;
}

/** Patterns of what is not plain text, at one place of a block. @type {[Kind | "skip", RegExp][]} */
const PIECES = [
  ["skip", /\\[!-/:-@[-`{-~]/y],
  ["skip", /(`+)(?!`)[^]*?[^`]\1(?!`)/y],
  ["double", /\$\$([^$]+)\$\$/y],
  ["math", /(?<![\d\\])\$(?![\s$])((?:\\[^]|[^$\\])*?)(?<!\s)\$(?!\d)/y],
  ["url", /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy],
  ["url", /<([\w.+-]+@[\w.-]+)>/y],
  ["html", /<!--[^]*?-->|<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<\?[^]*?\?>|<![A-Z][^>]*>/iy],
  ["method", /\[\[([^[\]|\n]*)(?:\|([^[\]\n]*))?\]\]/y],
  ["cite", /\[(@[^[\]\n]*)\]/y],
  ["image", /!\[[^\]]*\]\(([^()\s]*)[^)]*\)/y],
  ["url", /\]\((?:<([^<>\n]*)>|((?:[^()\s]|\([^()\s]*\))*))(?:\s+(?:"[^"]*"|'[^']*'))?\)/y],
];

/**
 * Return what a block mentions: links, formulas, tags, and its plain text in pieces.
 * @param {Block} block
 * @returns {Mention[]}
 */
export function mentionsOf({ kind, line, rows }) {
  /** @type {Mention[]} */
  const found = [];
  const source = rows.join("\n");
  const add = (/** @type {Kind} */ what, /** @type {string} */ target, /** @type {number} */ offset, display = false) => {
    const before = source.slice(0, offset).split("\n");
    found.push({ kind: what, target, line: line + before.length - 1, column: [...(before.at(-1) ?? "")].length + 1, display });
  };
  if (kind === "code") return [];
  if (kind === "html") return [{ kind: "html", target: source.trim(), line, column: 1 }];
  if (kind === "math") return [{ kind: "math", target: source.trim().slice(2, -2), line, column: 1, display: true }];
  let at = 0, begun = 0;
  const flush = (/** @type {number} */ end) => {
    let offset = begun;
    for (const row of source.slice(begun, end).split("\n")) {
      if (row.trim()) add("text", row, offset);
      offset += row.length + 1;
    }
  };
  while (at < source.length) {
    const piece = pieceAt(source, at);
    if (!piece) {
      at++;
      continue;
    }
    const { what, match } = piece;
    if (what !== "skip" || match[0].startsWith("`")) {
      flush(at);
      begun = at + match[0].length;
    }
    if (what === "cite") for (const key of match[1].split(";")) add("cite", key.trim().replace(/^@/, ""), at);
    else if (what === "method") {
      add("method", match[1].trim(), at);
      if (match[2]?.trim()) add("text", match[2].trim(), at + match[0].indexOf("|") + 1);
    } else if (what === "html") add("html", match[0], at);
    else if (what !== "skip") add(what, match[1] ?? match[2] ?? "", at);
    at += match[0].length;
  }
  flush(source.length);
  return found;
}

/** @param {string} source @param {number} at */
function pieceAt(source, at) {
  if (!"\\`$<[!]".includes(source[at])) return undefined;
  for (const [what, pattern] of PIECES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { what, match };
  }
  return undefined;
}
