// Look-up: any name, in any language and spelling, finds its method.
// The twin of hooks/methodica/catalogue/lookup.py: the same levels, the same order.

import { fold } from "./fold.js";
import {
  count, distance, inflected, initials, isSpelledOut, joined, letterBits, spelledOut, stems, typos,
} from "./forms.js";

/**
 * @typedef {[text: string, language: string, preferred: 0 | 1, pinyin?: string]} NameRow
 * @typedef {{methods: [id: string, name: string, names: NameRow[], family: string, field: string][], endings: Record<string, string[]>,
 *   traditional: Record<string, string>, languages: Record<string, string>}} Index
 * @typedef {{id: string, name: string, matched: string, matchedLang: string, level: number,
 *   family: string, field: string}} Found
 * @typedef {{method: number, text: string, language: string, preferred: boolean, words: string[],
 *   joined: string, others: string[], initials: string[], bits: number, wordBits: number[]}} Name
 */

const EXACT = 100, SPELLED = 95, INFLECTED = 90, PREFIX = 80;
const INITIALS = 70, WORDS = 60, INSIDE = 50, TYPO = 40, TYPO_WORDS = 30, CONTAINED = 10;
const MOST = 20, MAX_QUERY = 200, TOO_MANY = 9;
/** Letters from which a query may stand inside a Latin name, or differ from a Chinese one. */
const LETTERS = 4;
/** Share of letters that may differ in names offered where none was found, and how many are. */
const NEAR = 0.45, FEW = 3;
/** @type {readonly string[]} */
const NONE = [];

export class Lookup {
  /** @param {Index} index @param {string} language */
  constructor(index, language) {
    this.index = index;
    this.language = language;
    /** @type {Name[]} */
    this.names = index.methods.flatMap(([, , rows], method) => rows.map((row) => prepare(method, row)));
  }

  /**
   * Return the methods that a query may mean, best first.
   * @param {string} query
   * @returns {Found[]}
   */
  find(query) {
    const asked = this.#asked(query);
    /** @type {Map<number, {rank: number[], name: Name}>} */
    const best = new Map();
    for (const name of this.names) {
      const endings = this.index.endings[name.language] ?? NONE;
      let level = 0;
      for (const one of asked) level = Math.max(level, levelOf(one, name, endings));
      if (!level) continue;
      const own = name.language === this.language || name.language === "mul";
      const rank = [level, Number(name.preferred), Number(own), -name.joined.length];
      const former = best.get(name.method);
      if (!former || compare(rank, former.rank) > 0) best.set(name.method, { rank, name });
    }
    return [...best]
      .sort(([a, one], [b, other]) => compare(other.rank, one.rank) || a - b)
      .slice(0, MOST)
      .map(([method, { rank, name }]) => this.#found(method, name, rank[0]));
  }

  /**
   * Return the methods with the nearest names, for a query that found none.
   * @param {string} query
   * @returns {Found[]}
   */
  near(query) {
    const asked = this.#asked(query)[0]?.whole ?? "";
    /** @type {Map<number, {edits: number, name: Name}>} */
    const best = new Map();
    const most = Math.floor(asked.length * NEAR);
    for (const name of most ? this.names : []) {
      const edits = distance(asked, name.joined, most);
      const former = best.get(name.method);
      if (edits <= most && (!former || edits < former.edits)) best.set(name.method, { edits, name });
    }
    return [...best]
      .sort(([a, one], [b, other]) => one.edits - other.edits || a - b)
      .slice(0, FEW)
      .map(([method, { edits, name }]) => this.#found(method, name, -edits));
  }

  /** @param {number} method @param {Name} name @param {number} level @returns {Found} */
  #found(method, name, level) {
    const [id, shown, , family, field] = this.index.methods[method];
    return { id, name: shown, matched: name.text, matchedLang: name.language, level, family, field };
  }

  /** @param {string} query @returns {{whole: string, words: string[]}[]} */
  #asked(query) {
    const text = [...query.slice(0, MAX_QUERY)].map((char) => this.index.traditional[char] ?? char).join("");
    const forms = new Set([fold(text), fold(text.replace(/['’][\p{L}\p{N}_]+/gu, ""))]);
    forms.delete("");
    return [...forms].map((one) => ({ whole: joined(one), words: one.split(" ") }));
  }
}

/** @param {number} method @param {NameRow} row @returns {Name} */
function prepare(method, [text, language, preferred, pinyin = ""]) {
  const folded = fold(text);
  const whole = joined(folded);
  const others = new Set([isSpelledOut(text) ? joined(spelledOut(text)) : "", joined(pinyin)]);
  others.delete(whole);
  others.delete("");
  const short = [initials(folded), initials(pinyin)].filter(Boolean);
  const words = folded.split(" ");
  return {
    method, text, language, preferred: preferred === 1, words, joined: whole, others: [...others],
    initials: short, bits: letterBits(whole), wordBits: words.map(letterBits),
  };
}

/** @param {readonly number[]} one @param {readonly number[]} other */
function compare(one, other) {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return one[at] - other[at];
  return 0;
}

/** @param {{whole: string, words: string[]}} asked @param {Name} name @param {readonly string[]} endings */
function levelOf({ whole, words }, name, endings) {
  if (whole === name.joined) return EXACT;
  if (name.others.includes(whole)) return SPELLED;
  if (inflected(words, name.words, endings)) return INFLECTED;
  if (name.joined.startsWith(whole) || name.others.some((one) => one.startsWith(whole))) return PREFIX;
  if (name.initials.includes(whole)) return INITIALS;
  const fits = (/** @type {string} */ one) =>
    name.words.some((known) => known.startsWith(one) || inflected([one], [known], endings));
  if (words.length <= name.words.length && words.every(fits)) return WORDS;
  if (isInside(whole, name, endings)) return INSIDE;
  return forgiven(whole, words, name) || contained(words, name, endings);
}

/** @param {string} text */
const isAscii = (text) => /^[\x00-\x7f]*$/.test(text);

/** @param {string} whole @param {Name} name @param {readonly string[]} endings */
function isInside(whole, name, endings) {
  if ([...whole].length < (isAscii(whole) ? LETTERS : 2)) return false;
  if (name.joined.includes(whole)) return true;
  return [...stems(whole, endings, LETTERS + 2)].some((stem) => name.joined.includes(stem));
}

/** @param {string} whole @param {readonly string[]} words @param {Name} name */
function forgiven(whole, words, name) {
  const most = isAscii(whole) ? typos(whole.length) : Number([...whole].length >= LETTERS);
  if (most) {
    let near = count(letterBits(whole) ^ name.bits) > 2 * most ? most + 1 : distance(whole, name.joined, most);
    for (const one of name.others) near = Math.min(near, distance(whole, one, most));
    if (near <= most) return TYPO - near;
  }
  if (words.length < 2 || words.length > name.words.length) return 0;
  let sum = 0;
  for (const one of words) {
    const edits = fewestEdits(one, name);
    if (edits >= TOO_MANY) return 0;
    sum += edits;
  }
  return TYPO_WORDS - Math.min(sum, 9);
}

/**
 * Return the edits between a word and the nearest one of a name; the beginning of a word needs none.
 * @param {string} asked @param {Name} name
 */
function fewestEdits(asked, name) {
  const most = typos(asked.length);
  const bits = letterBits(asked);
  let fewest = TOO_MANY;
  for (let at = 0; at < name.words.length && fewest; at++) {
    if (name.words[at].startsWith(asked)) fewest = 0;
    else if (most && count(bits ^ name.wordBits[at]) <= 2 * most) {
      const edits = distance(asked, name.words[at], most);
      if (edits <= most && edits < fewest) fewest = edits;
    }
  }
  return fewest;
}

/** @param {readonly string[]} words @param {Name} name @param {readonly string[]} endings */
function contained(words, name, endings) {
  const inWords = (/** @type {string} */ known) =>
    words.some((one) => one === known || inflected([one], [known], endings));
  return words.length > name.words.length && name.joined.length > 2 && name.words.every(inWords) ? CONTAINED : 0;
}
