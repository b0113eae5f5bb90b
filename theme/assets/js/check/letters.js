// Characters that deceive: hidden ones, and letters that pass for others.
// The twin of hooks/methodica/text/characters.py and lookalikes.py.

const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0\u2800\u034f\ufe00-\ufe0f]/u;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}]/u;
const STYLED = /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc\u{1f130}-\u{1f189}]/u;
const WORD = /\p{L}+/gu;
/** @type {[string, RegExp][]} */
const SCRIPTS = [
  ["CJK", /\p{Unified_Ideograph}|[\uf900-\ufad9\u{2f800}-\u{2fa1d}]/u],
  ...["Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Cherokee", "Hangul", "Hiragana", "Katakana", "Thai", "Devanagari"]
    .map((name) => /** @type {[string, RegExp]} */ ([name.toUpperCase(), new RegExp(`\\p{Script=${name}}`, "u")])),
];
const DISTINCT = new Set("βδεζθλμξπσφψωΓΔΘΛΞΠΣΦΨΩ");
const ORDINARY = new Set("ℓ");
/** Sign in "µs", which is no letter of a word. */
const MICRO = "\u00b5";

/** @param {string} text */
export const isAscii = (text) => /^[\x00-\x7f]*$/.test(text);

/** Tell whether a character changes or separates text without being seen. @param {string} char */
export const isHidden = (char) => !"\n\t ".includes(char) && (HIDDEN.test(char) || BLANK_LETTERS.test(char));

/** Return the script of a letter, or `COMMON`. @param {string} char */
export function scriptOf(char) {
  if (!/\p{L}/u.test(char)) return "COMMON";
  if (STYLED.test(char)) return "STYLED";
  return SCRIPTS.find(([, pattern]) => pattern.test(char))?.[0] ?? "OTHER";
}

/** @param {string} text */
export function scriptsOf(text) {
  const found = new Set([...text].map(scriptOf));
  found.delete("COMMON");
  return found;
}

/**
 * Return the words whose letters come from several scripts, with the odd letters. Han beside
 * Latin is ordinary writing.
 * @param {string} text
 * @returns {{word: string, odd: string[]}[]}
 */
export function mixedWords(text) {
  if (isAscii(text)) return [];
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const scripts = scriptsOf(word);
    scripts.delete("CJK");
    if (scripts.size < 2 && !scripts.has("STYLED")) return [];
    const common = scripts.has("LATIN") ? "LATIN" : [...scripts].sort()[0];
    const odd = [...new Set(word)].filter((char) => ![common, "COMMON", "CJK"].includes(scriptOf(char)));
    return [{ word, odd }];
  });
}

/** Tell whether a letter or digit is a variant for its looks alone. @param {string} char */
export function isStyled(char) {
  if (isAscii(char) || ORDINARY.has(char) || char.normalize("NFKC") === char) return false;
  return /[\p{L}\p{Nd}\u2e80-\u2ef3\u2f00-\u2fd5]/u.test(char);
}

/** Return the first word with letters that pass for others, or undefined. @param {string} text */
export function posingWord(text) {
  return mixedWords(text).find(({ odd }) =>
    odd.some((char) => !DISTINCT.has(char) && !ORDINARY.has(char) && !isStyled(char)))?.word;
}

/** Return the first letter with a mark that no letter has, or undefined. @param {string} text */
export function looseMark(text) {
  const chars = [...text];
  const found = chars.findIndex((char, index) => /[\p{Mn}\p{Me}]/u.test(char) && !/[\ufe00-\ufe0f]/.test(char)
    && ["LATIN", "GREEK", "COMMON", "CJK"].includes(scriptOf(chars[index - 1] ?? " ")));
  return found < 0 ? undefined : (chars[found - 1] ?? " ") + chars[found];
}

/** Return what is deceptive in a piece of prose, or undefined. @param {string} words */
export function deceptive(words) {
  const posing = posingWord(words.replaceAll(MICRO, " "));
  return posing ?? mixedWords(words).find(({ word }) => [...word.replaceAll(MICRO, "")].some(isStyled))?.word;
}
