// The forms under which a name is looked up. The twin of hooks/methodica/text/forms.py.

import { fold } from "./fold.js";

/** @type {Record<string, string>} */
const SPELLED_OUT = {
  "ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa", "ö": "oe", "Ö": "oe", "ä": "ae", "Ä": "ae", "ü": "ue", "Ü": "ue",
};
/** @type {Record<string, string>} */
const HARD = { g: "k", b: "p", d: "t" };

export const MIN_STEM = 3;

/** @param {string} folded */
export const joined = (folded) => folded.replaceAll(" ", "");

/** @param {string} name */
export const isSpelledOut = (name) => /[øåöäü]/i.test(name);

/** @param {string} name */
export const spelledOut = (name) => fold(name.normalize("NFC").replace(/[øØåÅöÖäÄüÜ]/g, (char) => SPELLED_OUT[char]));

/** @param {string} folded */
export function initials(folded) {
  const words = folded.split(" ");
  return words.length > 2 ? words.map((word) => [...word][0]).join("") : "";
}

/** @type {WeakMap<readonly string[], Map<string, Set<string>>>} */
const known = new WeakMap();

/**
 * Return a word and what is left of it without each ending it may carry. Remembers its answers,
 * for each key stroke asks about the same names.
 * @param {string} word
 * @param {readonly string[]} endings
 * @param {number} shortest
 * @returns {Set<string>}
 */
export function stems(word, endings, shortest) {
  let answers = known.get(endings);
  if (!answers) known.set(endings, (answers = new Map()));
  const key = `${shortest}${word}`;
  let answer = answers.get(key);
  if (!answer) answers.set(key, (answer = cut(word, endings, shortest)));
  return answer;
}

/** @param {string} word @param {readonly string[]} endings @param {number} shortest */
function cut(word, endings, shortest) {
  const found = new Set([word]);
  for (const ending of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortest) {
      found.add(word.slice(0, word.length - ending.length));
    }
  }
  for (const one of [...found]) {
    const hard = HARD[one.at(-1) ?? ""];
    if (hard) found.add(one.slice(0, -1) + hard);
  }
  return found;
}

/**
 * Tell whether the words of a query are those of a name with other endings.
 * @param {readonly string[]} query
 * @param {readonly string[]} name
 * @param {readonly string[]} endings
 */
export function inflected(query, name, endings) {
  if (query.length !== name.length || !endings.length) return false;
  if (query.some((asked, at) => asked[0] !== name[at][0])) return false;
  const shortest = name.length === 1 ? MIN_STEM : 2;
  return query.every((asked, at) => {
    if (asked === name[at]) return true;
    const stemmed = stems(name[at], endings, shortest);
    for (const one of stems(asked, endings, shortest)) if (stemmed.has(one)) return true;
    return false;
  });
}

/**
 * Return the letters of a text as bits. An edit changes at most two of them, so texts whose bits
 * differ more are further apart.
 * @param {string} text
 */
export function letterBits(text) {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

/** @param {number} bits */
export function count(bits) {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Return the edits between two texts (a swap of neighbors is one), or `most + 1`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + Number(one[i - 1] !== other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above] = [above, row];
  }
  return above[other.length];
}

/** @param {number} length */
export const typos = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);
