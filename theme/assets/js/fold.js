// Folding: the form in which two spellings of a name become equal.
// The twin of hooks/methodica/text/fold.py; tests/lookup holds both to the same cases.

/** @type {Record<string, string>} */
const LETTERS = {
  "İ": "i", "I": "i", "ı": "i", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe",
  "đ": "d", "Đ": "d", "ð": "d", "ł": "l", "Ł": "l", "þ": "th", "ŋ": "n", "ß": "ss", "ẞ": "ss", "ς": "σ",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const SEPARATORS = /[\s\-‐‑‒–—―_/·・.,:;'’ʼ`´"“”()[\]{}（）、，：；+&|]+/g;

/** @param {string} text */
const letters = (text) => text.replace(LETTER, (char) => LETTERS[char]);

/**
 * Return the look-up form of a name: NFKC, lower case with İ and ı as i, accents dropped, hyphens
 * and punctuation squeezed to blanks.
 * @param {string} text
 */
export function fold(text) {
  const lower = letters(letters(text.normalize("NFKC")).toLowerCase());
  const bare = lower.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  return bare.replace(SEPARATORS, " ").trim();
}
