// The rules on a text, T502 to T517, R307 and R308. The twins of hooks/methodica/rules/t5*.py.

import { hiddenCharacters, inOrder } from "./check.js";
import { deceptive, isHidden, mixedWords } from "./letters.js";
import { blocksOf, mentionsOf } from "./markdown.js";

/** @typedef {import("./nodes.js").Problem} Problem */
/** @typedef {import("./markdown.js").Block} Block */
/** @typedef {import("./markdown.js").Mention} Mention */
/** @typedef {(code: string, line: number, piece?: string) => void} Report */
/**
 * @typedef {{id: string, keys: readonly string[], ids: ReadonlySet<string>, sections: readonly string[], han: boolean,
 *   render: (tex: string, display: boolean) => void}} About  `render` throws where a formula cannot be read.
 * @typedef {{id: string, line: number, blocks: Block[], underlined: boolean}} Section
 */

const MAX_SUMMARY = 900, MAX_WORDS = 2000, MAX_HAN = 4000;
const REFUSED = /\\(href|url|includegraphics|class|id|cssId|style|data|html[A-Za-z]*|ref|eqref|label)(?![A-Za-z])/;
/** Commands that define others: a short formula could grow without end. */
const DEFINING = /\\(?:[gex]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|newenvironment|renewenvironment|DeclareMathOperator|definecolor|makeatletter)(?![A-Za-z])/;
const BLANK = /\$(\s[^$]*\\[a-zA-Z][^$]*|[^$]*\\[a-zA-Z][^$]*\s)\$/;
const WORD = /[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*/gu;
const HAN = "[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const EACH_HAN = new RegExp(HAN, "gu");
const HALF_WIDTH = new RegExp(`(?<=${HAN}) ?([,;:?!])(?= ?${HAN}|[ \\t]*$)`, "gu");
/** @type {Record<string, string>} */
const NAMED = { Tab: "\t", NewLine: "\n", colon: ":", amp: "&", lt: "<", gt: ">", quot: '"', sol: "/", bsol: "\\", nbsp: "\u00a0" };

/** @param {string} text */
const entities = (text) => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([A-Za-z]+));/gi, (whole, decimal, hex, name) => {
  const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : -1;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name] ?? whole;
});

/**
 * Return every problem of a text, in the order of the file.
 * @param {readonly string[]} lines  The file's lines, front matter and all.
 * @param {About} about
 * @returns {Problem[]}
 */
export function checkText(lines, about) {
  const problems = hiddenCharacters(lines);
  /** @type {Report} */
  const report = (code, line, piece = "") => void problems.push({ code, line, column: 1, path: [], piece, missing: [] });
  const blocks = blocksOf(lines, lines.indexOf("---", 1) + 1);
  const sections = sectionsOf(blocks);
  headings(sections, about, report);
  order(sections, about, report);
  summary(sections, report);
  for (const [index, one] of sections.entries()) {
    const repeated = sections.filter(({ id }) => id === one.id).length > 1 || sections[index + 1]?.underlined;
    const empty = one.blocks.every(({ kind }) => kind === "line" || kind === "heading");
    if (index && empty && !repeated && about.sections.includes(one.id)) report("T506", one.line);
  }
  const mentions = blocks.filter(({ kind }) => kind !== "heading").flatMap(mentionsOf);
  tags(mentions, report);
  for (const one of mentions) mention(one, about, report);
  length(mentions, about, report);
  return inOrder(problems);
}

/** @param {Block[]} blocks @returns {Section[]} */
function sectionsOf(blocks) {
  /** @type {Section[]} */
  const sections = [{ id: "summary", line: 1, blocks: [], underlined: false }];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) {
      sections.push({ id: block.words ?? "", line: block.line, blocks: [], underlined: block.underlined ?? false });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** @param {Section[]} sections @param {About} about @param {Report} report */
function headings(sections, about, report) {
  sections.forEach((one, index) => {
    if (index && (one.underlined || !about.sections.includes(one.id))) report("T502", one.line, one.id.slice(0, 60));
    for (const block of one.blocks) {
      if (block.kind === "heading") report("T502", block.line, block.words);
      if (block.kind !== "list" && block.kind !== "quote") continue;
      block.rows.forEach((row, at) => {
        if (/^\s*(?:(?:[-*+]|\d+[.)]|>)\s+)+#{1,6}\s/.test(row)) report("T502", block.line + at);
      });
    }
  });
}

/** Report sections that stand twice, and those that have to move: as few as possible. @param {Section[]} sections @param {About} about @param {Report} report */
function order(sections, about, report) {
  /** @type {Map<string, Section>} */
  const first = new Map();
  for (const one of sections.slice(1)) {
    if (first.has(one.id)) report("T504", one.line, one.id);
    else if (about.sections.includes(one.id)) first.set(one.id, one);
  }
  const rank = (/** @type {string} */ id) => about.sections.indexOf(id);
  /** @type {string[][]} */
  const runs = [[]];
  for (const id of first.keys()) {
    const fitting = runs.filter((run) => !run.length || rank(run[run.length - 1]) < rank(id));
    runs.push([...fitting.reduce((best, run) => (run.length > best.length ? run : best)), id]);
  }
  const kept = runs.reduce((best, run) => (run.length > best.length ? run : best));
  for (const [id, { line }] of first) if (!kept.includes(id)) report("T504", line, id);
}

/** @param {Section[]} sections @param {Report} report */
function summary([first, ...others], report) {
  const blocks = first.blocks.filter(({ kind }) => kind !== "html" && kind !== "heading");
  if (!blocks.length) {
    if (others.every(({ id }) => id.toLowerCase() !== "summary")) report("T505", others[0]?.line ?? 1);
    return;
  }
  const wrong = blocks[0].kind !== "paragraph" ? blocks[0] : blocks[1];
  if (wrong) return report("T505", wrong.line);
  const words = blocks[0].rows.join(" ").replace(/\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_, id, text) => text || id)
    .replace(/\[@[^\]]*\]/g, "").replace(/\]\([^)]*\)|[`*[\]]/g, "");
  if ([...words.trim()].length > MAX_SUMMARY) report("T505", blocks[0].line);
}

/** Report tags; a closing one belongs to the one that opened it. @param {Mention[]} mentions @param {Report} report */
function tags(mentions, report) {
  /** @type {Record<string, number>} */
  const opened = {};
  for (const { kind, target, line } of mentions) {
    if (kind !== "html") continue;
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9-]*)/.exec(target)?.[1].toLowerCase() ?? "";
    if (target.startsWith("</") && opened[name]) opened[name]--;
    else {
      opened[name] = (opened[name] ?? 0) + 1;
      report("T507", line, target.split("\n")[0].slice(0, 40));
    }
  }
}

/** @param {Mention} one @param {About} about @param {Report} report */
function mention({ kind, target, line, display = false }, about, report) {
  if (kind === "image") report("T509", line);
  else if (kind === "double") report("T510", line, "$$");
  else if (kind === "cite" && !about.keys.includes(target)) report("R307", line, target);
  else if (kind === "method" && (!target || target === about.id || !about.ids.has(target))) report("R308", line, target);
  else if (kind === "url" && !isLink(entities(target))) report("T508", line, target);
  else if (kind === "math") formula(target, line, display, about, report);
  else if (kind === "text") {
    const odd = deceptive(target);
    if (odd) report("T513", line, odd);
    if (target.includes("$$") || BLANK.test(target)) report("T510", line);
    if (about.han) for (const [, sign] of target.matchAll(HALF_WIDTH)) report("T516", line, sign);
  }
}

/** @param {string} tex @param {number} line @param {boolean} display @param {About} about @param {Report} report */
function formula(tex, line, display, about, report) {
  const rowOf = (/** @type {number} */ offset) => line + tex.slice(0, offset).split("\n").length - 1;
  const refused = REFUSED.exec(tex) ?? DEFINING.exec(tex);
  if (!tex.trim()) report("T510", line);
  else if (refused) report("T510", rowOf(refused.index), refused[0]);
  else {
    try {
      about.render(tex, display);
    } catch (error) {
      const where = / at (?:position (\d+)|end of input)/.exec(String(error));
      report("T510", where ? rowOf(where[1] ? Number(where[1]) - 1 : tex.trimEnd().length) : line);
    }
  }
}

/** Tell whether an address is a plain http or https one without a disguise. @param {string} address */
function isLink(address) {
  if ([...address].some((char) => isHidden(char) || "\t\n\\".includes(char))) return false;
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? "";
  return host !== "" && !host.includes("@") && URL.canParse(address) && !mixedWords(host.replaceAll(".", " ")).length;
}

/** Report the place at which a text passes the limit. @param {Mention[]} mentions @param {About} about @param {Report} report */
function length(mentions, about, report) {
  let count = 0;
  for (const { kind, target, line } of mentions) {
    if (kind !== "text") continue;
    count += (target.match(about.han ? EACH_HAN : WORD) ?? []).length;
    if (count > (about.han ? MAX_HAN : MAX_WORDS)) return report("T517", line);
  }
}
