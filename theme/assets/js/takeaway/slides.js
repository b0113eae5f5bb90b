// Slides as a .pptx, by PptxGenJS, which is loaded when slides are asked for and not before.

import { loadScript } from "../dom.js";
import { WIDE, fittingSize } from "./measure.js";
import { BODY, FACTS, HEAD_SIZE, PADDING, SIZE, SLIDE, SUMMARY, deckOf } from "./deck.js";
import { marked } from "./table.js";
import { noteOf, titleOf } from "./citation.js";

/** @typedef {import("pptxgenjs").default} Presentation */
/** @typedef {import("pptxgenjs").default.Slide} Slide */
/** @typedef {import("pptxgenjs").default.TextProps} TextProps */
/** @typedef {import("pptxgenjs").default.TextPropsOptions} TextOptions */
/** @typedef {import("pptxgenjs").default.TableRow} TableRow */
/** @typedef {import("../compare/types.js").Comparison} Comparison */
/** @typedef {import("../phrases.js").Phrases} Phrases */
/** @typedef {import("./citation.js").Cited} Cited */
/** @typedef {import("./sources.js").Work} Work */
/** @typedef {import("./deck.js").Piece} Piece */

const VENDOR = new URL("../../vendor/pptxgenjs/", import.meta.url);
const COLORS = { accent: "0D5C63", ink: "1D2427", quiet: "55605F", rule: "DCD9CF", tint: "EEF1EC", paper: "FFFFFF" };
/** A font of one script lacks letters of the other: Chinese fonts set İ badly. */
const FONTS = { latin: "Arial", wide: "Microsoft YaHei" };
const WIDE_PARTS = new RegExp(`(${WIDE.source}+)`, "u");
/** Characters that XML does not know. */
const UNKNOWN = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const LICENSE = "CC BY 4.0";
const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
const PAGE = "page";
const POINTS = 72;

/** @param {number} points */
const inches = (points) => points / POINTS;

/** Load the library, and what it packs files with, once. */
async function loadLibraries() {
  if (!("PptxGenJS" in globalThis)) {
    for (const name of ["jszip.min.js", "pptxgen.min.js"]) await loadScript(new URL(name, VENDOR).href);
  }
  const loaded = /** @type {unknown} */ (globalThis);
  return /** @type {{PptxGenJS: new () => Presentation, JSZip: import("jszip")}} */ (loaded);
}

/**
 * Pack a file tighter, for the library stores its parts as they are, and number titles as the
 * format does (0, which is left out), so that outlines and other programs know them as titles.
 * @param {import("jszip")} zip
 * @param {ArrayBuffer} stored
 */
async function packed(zip, stored) {
  const file = await zip.loadAsync(stored);
  for (const part of file.file(/^ppt\/slide(Layout)?s\/[^/]+\.xml$/)) {
    file.file(part.name, (await part.async("string")).replace(/<p:ph\s+idx="\d+"(?=\s+type="title")/g, "<p:ph"));
  }
  return file.generateAsync({ type: "blob", compression: "DEFLATE", mimeType: TYPE });
}

/** Return a language with its country, as slides name it: da becomes da-DK. @param {string} code */
function localeOf(code) {
  const { language, region } = new Intl.Locale(code).maximize();
  return region ? `${language}-${region}` : language;
}

/** Writes one comparison; holds the language that texts without a mark are in. */
class Writer {
  /** @param {Presentation} file @param {Cited} cited @param {Phrases} phrases */
  constructor(file, cited, phrases) {
    this.file = file;
    this.cited = cited;
    this.phrases = phrases;
  }

  /**
   * Return a text as runs, each in a font that has its letters, with its language.
   * @param {Piece} piece
   * @param {TextOptions} [options]
   * @returns {TextProps[]}
   */
  runs({ text, lang, href }, options = {}) {
    const parts = text.replace(UNKNOWN, " ").split(WIDE_PARTS).filter(Boolean);
    return parts.map((part) => ({
      text: part,
      options: {
        fontSize: SIZE, color: COLORS.ink, ...options,
        fontFace: WIDE.test(part) ? FONTS.wide : FONTS.latin, lang: localeOf(lang ?? this.cited.language),
        ...(href ? { hyperlink: { url: href } } : {}),
      },
    }));
  }

  /**
   * Return texts as lines of their own.
   * @param {Piece[]} pieces
   * @param {TextOptions} [options]
   */
  lines(pieces, options = {}) {
    return pieces.flatMap((piece, at) => {
      const runs = this.runs(piece, options);
      const last = runs[runs.length - 1];
      if (last?.options && at < pieces.length - 1) last.options.breakLine = true;
      return runs;
    });
  }

  /** @param {Piece} title @returns {Slide} */
  page(title) {
    const slide = this.file.addSlide({ masterName: PAGE });
    const size = fittingSize(title.text, { width: BODY.width, height: 44 }, [26, 22, 18, 14]);
    slide.addText(this.runs(title, { fontSize: size, bold: true, color: COLORS.accent }), { placeholder: "title" });
    return slide;
  }

  /** Say which part this is where there are several. @param {string} key @param {number} at @param {number} total */
  part(key, at, total) {
    const title = this.phrases.say(key);
    return { text: total > 1 ? `${title} (${at + 1}/${total})` : title };
  }

  title() {
    const { cited, phrases } = this;
    const slide = this.file.addSlide({ masterName: "title" });
    const title = titleOf(cited, phrases);
    const size = fittingSize(title, { width: 820, height: 150 }, [40, 34, 28, 24, 20, 16]);
    slide.addText(this.runs({ text: title }, { fontSize: size, bold: true, color: COLORS.accent }), { placeholder: "title" });
    const license = `${phrases.say("punctuation.label", { text: phrases.say("takeaway.license") })} ${LICENSE}`;
    const below = [{ text: noteOf(cited, phrases) }, { text: cited.url, href: cited.url }, { text: phrases.say("takeaway.legend") }, { text: license }];
    slide.addText(this.lines(below, { fontSize: 16, color: COLORS.quiet }),
      { x: inches(70), y: inches(306), w: inches(820), h: inches(200), valign: "top", margin: 0, paraSpaceAfter: 6 });
  }

  /** @param {import("./deck.js").TableSlide} table @param {number} at @param {number} total */
  table(table, at, total) {
    const slide = this.page(this.part("compare.table", at, total));
    const fill = { color: COLORS.tint };
    /** @type {TableRow[]} */
    const rows = [[{ text: "", options: { fill } }, ...table.columns.map((column) => ({
      text: this.runs({ text: marked({ text: column.name, lang: column.lang }), lang: column.lang }, { fontSize: HEAD_SIZE, bold: true }),
      options: { fill },
    }))]];
    for (const line of table.lines) {
      rows.push("group" in line ? [{
        text: this.runs({ text: line.group }, { bold: true, color: COLORS.accent }),
        options: { colspan: table.columns.length + 1 },
      }] : this.row(line));
    }
    slide.addTable(rows, this.place(table.widths, SLIDE.margin));
  }

  /** @param {import("./deck.js").Line} line @returns {TableRow} */
  row(line) {
    return [
      { text: this.runs({ text: line.label }, { color: COLORS.quiet }) },
      ...line.cells.map((pieces) => ({ text: this.lines(pieces.length ? pieces : [{ text: "–" }]) })),
    ];
  }

  /**
   * Where and how a table stands.
   * @param {number[]} widths
   * @param {number} left
   * @returns {import("pptxgenjs").default.TableProps}
   */
  place(widths, left) {
    const [vertical, side] = [inches(PADDING.y), inches(PADDING.x)];
    return {
      x: inches(left), y: inches(BODY.top), w: inches(widths.reduce((sum, width) => sum + width, 0)), colW: widths.map(inches),
      fontSize: SIZE, fontFace: FONTS.latin, valign: "top", margin: [vertical, side, vertical, side],
      border: { type: "solid", pt: 0.5, color: COLORS.rule },
    };
  }

  /** @param {import("./deck.js").MethodSlide} method */
  method({ column, names, summary, summarySize, facts }) {
    const slide = this.page({ text: marked({ text: column.name, lang: column.lang }), lang: column.lang });
    const link = new URL(column.href, this.cited.url).href;
    const left = { x: inches(SLIDE.margin), w: inches(SUMMARY.width), margin: 0 };
    if (names.length) {
      const elsewhere = names.flatMap((piece, at) => [...(at ? this.runs({ text: " · " }, { color: COLORS.quiet }) : []), ...this.runs(piece, { fontSize: 14, color: COLORS.quiet })]);
      slide.addText(elsewhere, { ...left, y: inches(BODY.top), h: inches(40), valign: "top" });
    }
    if (summary.length) slide.addText(this.lines(summary, { fontSize: summarySize }), { ...left, y: inches(BODY.top + 52), h: inches(SUMMARY.height), valign: "top" });
    slide.addText(this.runs({ text: link, href: link }), { ...left, y: inches(BODY.top + 364), h: inches(36), valign: "top" });
    if (facts.length) slide.addTable(facts.map((line) => this.row(line)), this.place([FACTS.labels, FACTS.values], SLIDE.width - SLIDE.margin - FACTS.labels - FACTS.values));
  }

  /** @param {Piece[][]} works @param {number} at @param {number} total */
  sources(works, at, total) {
    const slide = this.page(this.part("takeaway.works", at, total));
    const runs = works.flatMap((pieces, number) => {
      const paragraph = pieces.flatMap((piece, position) => [...(position ? this.runs({ text: " " }) : []), ...this.runs(piece)]);
      const last = paragraph[paragraph.length - 1];
      if (last.options && number < works.length - 1) last.options.breakLine = true;
      return paragraph;
    });
    slide.addText(runs, { x: inches(SLIDE.margin), y: inches(BODY.top), w: inches(BODY.width), h: inches(BODY.height), valign: "top", margin: 0, paraSpaceAfter: 6 });
  }
}

/** @param {Presentation} file */
function define(file) {
  file.defineLayout({ name: "wide", width: inches(SLIDE.width), height: inches(SLIDE.height) });
  file.layout = "wide";
  file.theme = { headFontFace: FONTS.latin, bodyFontFace: FONTS.latin };
  /**
   * @param {"middle" | "bottom"} valign
   * @param {number} x @param {number} y @param {number} w @param {number} h
   * @returns {{placeholder: {options: import("pptxgenjs").default.PlaceholderProps, text: string}}}
   */
  const title = (valign, x, y, w, h) => ({
    placeholder: {
      options: { name: "title", type: "title", x: inches(x), y: inches(y), w: inches(w), h: inches(h), align: "left", valign, margin: 0, fontFace: FONTS.latin },
      text: "",
    },
  });
  /** @param {number} w @param {number} h */
  const bar = (w, h) => ({ rect: { x: 0, y: 0, w: inches(w), h: inches(h), fill: { color: COLORS.accent } } });
  file.defineSlideMaster({ title: "title", background: { color: COLORS.paper }, objects: [bar(30, SLIDE.height), title("bottom", 70, 130, 820, 160)] });
  file.defineSlideMaster({
    title: PAGE, background: { color: COLORS.paper },
    objects: [bar(SLIDE.width, 8), title("middle", SLIDE.margin, 24, BODY.width, 54)],
    slideNumber: { x: inches(SLIDE.width - SLIDE.margin - 60), y: inches(SLIDE.height - 36), w: inches(60), h: inches(24), align: "right", fontSize: SIZE, fontFace: FONTS.latin, color: COLORS.quiet },
  });
}

/**
 * Return the comparison as slides.
 * @param {Comparison} comparison
 * @param {Work[]} works
 * @param {Cited} cited
 * @param {Phrases} phrases
 */
export async function asSlides(comparison, works, cited, phrases) {
  const { PptxGenJS: Library, JSZip: zip } = await loadLibraries();
  const file = new Library();
  define(file);
  file.title = titleOf(cited, phrases).replace(UNKNOWN, " ");
  file.author = file.company = "Methodica";
  const writer = new Writer(file, cited, phrases);
  const deck = deckOf(comparison, works);
  writer.title();
  deck.tables.forEach((table, at) => writer.table(table, at, deck.tables.length));
  deck.methods.forEach((method) => writer.method(method));
  deck.sources.forEach((sources, at) => writer.sources(sources, at, deck.sources.length));
  return packed(zip, /** @type {ArrayBuffer} */ (await file.write({ outputType: "arraybuffer" })));
}
