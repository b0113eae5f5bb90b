// The forms under which a name is looked up. The twin of hooks/methodica/text/forms.py.

import { fold } from "./fold.js";

/** @type {Record<string, string>} */
const SPELLED_OUT = {
  "ø": "oe", "Ø": "oe", "å": "aa", "Å": "aa", "ö": "oe", "Ö": "oe", "ä": "ae", "Ä": "ae", "ü": "ue", "Ü": "ue",
};
/** @type {Record<string, string>} */
const HARD = { g: "k", b: "p", d: "t" };

export const MIN_STEM = 4;

/** @param {string} folded */
export const joined = (folded) => folded.replaceAll(" ", "");

/** @param {string} name */
export const spelledOut = (name) => fold(name.normalize("NFC").replace(/[øØåÅöÖäÄüÜ]/g, (char) => SPELLED_OUT[char]));

/** @param {string} folded */
export function initials(folded) {
  const words = folded.split(" ");
  return words.length > 2 ? words.map((word) => [...word][0]).join("") : "";
}

/**
 * Return a word and what is left of it without each ending it may carry.
 * @param {string} word
 * @param {readonly string[]} endings
 * @param {number} shortest
 * @returns {Set<string>}
 */
export function stems(word, endings, shortest) {
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
  const shortest = name.length === 1 ? MIN_STEM : 2;
  return query.every((asked, at) => {
    const known = name[at];
    if (asked === known) return true;
    if (asked[0] !== known[0]) return false;
    const stemmed = stems(known, endings, shortest);
    return [...stems(asked, endings, shortest)].some((one) => stemmed.has(one));
  });
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
