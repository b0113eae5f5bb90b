// What is on which slide: the table split so that it stays readable, a slide for each method, the
// sources. Pure; `slides.js` writes it as a file. Lengths are points.

import { fittingSize, heightOf, partsOf } from "./measure.js";
import { itemText, marked } from "./table.js";
import { workText } from "./sources.js";

/** @typedef {import("../compare/types.js").Comparison} Comparison */
/** @typedef {import("../compare/types.js").Column} Column */
/** @typedef {import("../compare/types.js").Row} Row */
/** @typedef {import("./sources.js").Work} Work */
/**
 * @typedef {{text: string, lang?: string, href?: string}} Piece  a text in one language; links stay out of
 *   tables, where LibreOffice breaks them anywhere and gets the height of the row wrong
 * @typedef {{group: string}} Heading
 * @typedef {{label: string, cells: Piece[][]}} Line
 * @typedef {{columns: Column[], widths: number[], lines: (Heading | Line)[]}} TableSlide
 * @typedef {{column: Column, names: Piece[], summary: Piece[], summarySize: number, facts: Line[]}} MethodSlide
 * @typedef {{tables: TableSlide[], methods: MethodSlide[], sources: Piece[][][]}} Deck
 */

export const SLIDE = { width: 960, height: 540, margin: 36 };
export const BODY = { top: 90, width: SLIDE.width - 2 * SLIDE.margin, height: 400 };
export const SIZE = 12;
export const PADDING = { x: 7.2, y: 3.6 };
export const SUMMARY = { width: 500, height: 290 };
export const FACTS = { labels: 120, values: 220, height: 390 };
export const HEAD_SIZE = 13;
const LABELS = 150;
const METHODS_A_SLIDE = 4;
const BETWEEN_SOURCES = 6;
/** Rows that a slide of their own or the site shows better. */
const ELSEWHERE = ["summary", "sections"];
const KEY_FACTS = ["family", "kind", "year", "originators", "learning-setting", "tasks", "data-modality",
  "labels-needed", "amount-of-data", "data-requirements", "interpretability", "training-cost"];

/** @param {Piece[]} pieces @param {number} width */
function cellHeight(pieces, width) {
  return pieces.reduce((sum, piece) => sum + heightOf(piece.text, width - 2 * PADDING.x, SIZE), 2 * PADDING.y);
}

/** @param {Line} line @param {number[]} widths */
function lineHeight(line, widths) {
  return Math.max(...[[{ text: line.label }], ...line.cells].map((pieces, at) => cellHeight(pieces, widths[at])));
}

/** @param {Row} row @param {number[]} chosen  positions of the columns @returns {Line} */
function lineOf(row, chosen) {
  return {
    label: row.differs ? `${row.label} ≠` : row.label,
    cells: chosen.map((at) => row.cells[at].items.map((item) => ({ text: itemText(item), lang: item.lang }))),
  };
}

/**
 * Cut a line that is higher than a slide into several.
 * @param {Line} line
 * @param {number[]} widths
 * @param {number} height
 * @returns {Line[]}
 */
function cut(line, widths, height) {
  if (lineHeight(line, widths) <= height) return [line];
  const room = height - 2 * PADDING.y;
  const cells = line.cells.map((pieces, at) => {
    const width = widths[at + 1] - 2 * PADDING.x;
    const small = pieces.flatMap((piece) => partsOf(piece.text, { width, height: room }, SIZE).map((text) => ({ ...piece, text })));
    return fill(small, (piece) => heightOf(piece.text, width, SIZE), room);
  });
  return Array.from({ length: Math.max(...cells.map((parts) => parts.length)) },
    (_, part) => ({ label: line.label, cells: cells.map((parts) => parts[part] ?? []) }));
}

/**
 * Put things into as few rooms as their order allows; each room holds one at least.
 * @template T
 * @param {T[]} things
 * @param {(thing: T) => number} heightOf
 * @param {number} room
 */
function fill(things, heightOf, room) {
  /** @type {T[][]} */
  const rooms = [];
  let used = Infinity;
  for (const thing of things) {
    const height = heightOf(thing);
    if (used + height > room) {
      rooms.push([]);
      used = 0;
    }
    rooms[rooms.length - 1].push(thing);
    used += height;
  }
  return rooms;
}

/**
 * Split the table for some of its columns; a group that goes on has its heading again.
 * @param {Comparison} comparison
 * @param {number[]} chosen
 * @returns {TableSlide[]}
 */
function tableSlides(comparison, chosen) {
  const columns = chosen.map((at) => comparison.columns[at]);
  const widths = [LABELS, ...columns.map(() => (BODY.width - LABELS) / columns.length)];
  const head = Math.max(...columns.map((column, at) => heightOf(marked({ text: column.name, lang: column.lang }), widths[at + 1] - 2 * PADDING.x, HEAD_SIZE)));
  const heading = heightOf("中", BODY.width, SIZE) + 2 * PADDING.y;
  const room = BODY.height - head - 2 * PADDING.y - heading;
  /** @type {TableSlide[]} */
  const slides = [];
  let left = 0;
  const begin = () => {
    slides.push({ columns, widths, lines: [] });
    left = room + heading;
  };
  begin();
  for (const group of comparison.groups) {
    const lines = group.rows.filter((row) => !ELSEWHERE.includes(row.id)).flatMap((row) => cut(lineOf(row, chosen), widths, room));
    lines.forEach((line, at) => {
      const height = lineHeight(line, widths);
      const needed = height + (at === 0 ? heading : 0);
      if (needed > left) begin();
      const { lines: written } = slides[slides.length - 1];
      if (at === 0 || !written.length) {
        written.push({ group: group.label });
        left -= heading;
      }
      written.push(line);
      left -= height;
    });
  }
  return slides;
}

/** @param {number} count  @returns {number[][]} positions of the columns, slide by slide, as even as can be */
function columnGroups(count) {
  const groups = Math.ceil(count / METHODS_A_SLIDE);
  const size = Math.ceil(count / groups);
  return Array.from({ length: groups }, (_, at) => Array.from({ length: count }, (_, position) => position).slice(at * size, (at + 1) * size));
}

/** @param {Comparison} comparison @param {number} at @returns {MethodSlide} */
function methodSlide(comparison, at) {
  const rows = new Map(comparison.groups.flatMap((group) => group.rows.map((row) => /** @type {const} */ ([row.id, row]))));
  /** @param {string} id @returns {Piece[]} */
  const pieces = (id) => rows.get(id)?.cells[at].items.map((item) => ({ text: itemText(item), lang: item.lang })) ?? [];
  const widths = [FACTS.labels, FACTS.values];
  const facts = KEY_FACTS.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ label: row.label, cells: [pieces(id)] }] : [];
  });
  const summary = pieces("summary");
  return {
    column: comparison.columns[at],
    names: pieces("names").filter((piece) => piece.lang),
    summary,
    summarySize: fittingSize(summary.map((piece) => piece.text).join(" "), SUMMARY, [20, 18, 16, 14, SIZE]),
    facts: fill(facts, (line) => lineHeight(line, widths), FACTS.height)[0] ?? [],
  };
}

/** @param {Work} work @returns {Piece[]} */
function sourcePieces(work) {
  const { who, title, where, address, href, lang } = workText(work);
  return [{ text: who }, { text: title, lang }, { text: where, lang }, { text: address, href }].filter((piece) => piece.text);
}

/** @param {Piece[]} pieces */
export function sourceHeight(pieces) {
  return heightOf(pieces.map((piece) => piece.text).join(" "), BODY.width - 2 * PADDING.x, SIZE) + BETWEEN_SOURCES;
}

/**
 * Plan the slides after the title.
 * @param {Comparison} comparison
 * @param {Work[]} works
 * @returns {Deck}
 */
export function deckOf(comparison, works) {
  return {
    tables: columnGroups(comparison.columns.length).flatMap((chosen) => tableSlides(comparison, chosen)),
    methods: comparison.columns.map((_, at) => methodSlide(comparison, at)),
    sources: fill(works.map(sourcePieces), sourceHeight, BODY.height),
  };
}
