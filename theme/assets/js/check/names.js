// The rules A201 to A210 on names. The twins of hooks/methodica/rules/a2*.py.

import { isAscii, isStyled, looseMark, mixedWords, posingWord, scriptOf, scriptsOf } from "./letters.js";
import { at, itemsOf, keysOf, textAt, valueOf } from "./nodes.js";

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {import("./nodes.js").Path} Path */
/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./context.js").Language} Language */
/** @typedef {{language: string, text: string, path: Path, kind: string, preferred: boolean, shared: boolean}} Named */
/** @typedef {(path: Path, piece?: string, key?: boolean) => void} Report */

const JOINER = /[，、；;]|,(?!\d)/;
const ADDRESS = /[\p{L}\p{N}_]+:\/\/\S*|(?<![\p{L}\p{N}_])www\.\S+/u;
const SIGN = /\[\[|\]\(|[<>`$]|\*(?=[\p{L}\p{N}_*])/u;
const BLANKS = /^[ \t\n]+|[ \t\n]+$|[ \t\n]{2,}/;
const MOST = 100;
const NEUTRAL = "mul";

/** Return the form in which two names count as the same one: case and blanks apart. @param {string} text */
export const sameName = (text) => text.normalize("NFKC").replaceAll("İ", "i").toLowerCase()
  .replaceAll("ß", "ss").replaceAll("ς", "σ").split(/\s+/).filter(Boolean).join(" ");

/** Return every name of an entry: the preferred ones, then the aliases. @param {Node} root @returns {Named[]} */
export function namesOf(root) {
  const names = at(root, "names"), aliases = at(root, "aliases");
  const preferred = keysOf(names).flatMap((language) => {
    const text = textAt(names, language);
    return text === undefined ? [] : [{ language, text, path: ["names", language], kind: "", preferred: true, shared: false }];
  });
  const others = keysOf(aliases).flatMap((language) => itemsOf(at(aliases, language)).flatMap((item, index) => {
    const text = textAt(item, "text") ?? (item.kind === "text" ? textAt(item) : undefined);
    const shared = at(item, "ambiguous");
    return text === undefined ? [] : [{
      language, text, path: item.kind === "map" ? ["aliases", language, index, "text"] : ["aliases", language, index],
      kind: textAt(item, "kind") ?? "synonym", preferred: false,
      shared: shared?.kind === "text" && valueOf(shared) === true,
    }];
  }));
  return [...preferred, ...others];
}

/** @type {Record<string, (root: Node, context: Context, report: Report) => void>} */
export const NAME_RULES = {
  A201(root, _, report) {
    const seen = new Set();
    for (const one of namesOf(root).filter((name) => !name.preferred)) {
      const key = sameName(one.text), place = `${one.language} ${key}`;
      const preferred = textAt(root, "names", one.language) ?? textAt(root, "names", NEUTRAL);
      if (key && ((preferred !== undefined && key === sameName(preferred)) || seen.has(place))) report(one.path);
      seen.add(place);
    }
  },

  A202(root, context, report) {
    const done = new Set();
    for (const one of namesOf(root)) {
      const key = sameName(one.text), place = `${one.language} ${key}`;
      if (!key || done.has(place)) continue;
      done.add(place);
      const rivals = context.claims(key).filter((other) => other.id !== context.id
        && (one.language === NEUTRAL || [one.language, NEUTRAL].includes(other.language)) && !(one.shared && other.shared));
      if (rivals.length) report(one.path);
    }
  },

  A203(root, _, report) {
    for (const one of namesOf(root)) if (!one.preferred && JOINER.test(one.text)) report(one.path);
  },

  A204(root, context, report) {
    for (const one of namesOf(root)) {
      const language = context.language(one.language), han = language?.script === "han";
      if (one.language !== NEUTRAL && !han && !language?.letters.length) continue;
      const odd = oddRun(one.text, han);
      if (odd) report(one.path, odd);
      else if (han && !scriptsOf(one.text).has("CJK") && !["abbreviation", "loanword"].includes(one.kind)) report(one.path);
    }
  },

  A205(root, context, report) {
    for (const one of namesOf(root)) {
      const language = context.language(one.language);
      if (!language?.letters.length || one.kind === "loanword") continue;
      const odd = foreign(one.text, language);
      if (odd) report(one.path, odd);
    }
  },

  A206(root, _, report) {
    for (const { text, path } of namesOf(root)) {
      if (isAscii(text)) continue;
      const piece = posingWord(text) ?? [...text].find(isStyled) ?? looseMark(text);
      if (piece !== undefined) report(path, piece);
    }
  },

  A207(root, context, report) {
    for (const { language, text, path } of namesOf(root)) {
      if (!context.language(language)?.simplified || isAscii(text)) continue;
      const piece = [...text].find((char) => context.traditional.has(char));
      if (piece) report(path, piece);
    }
  },

  A208(root, context, report) {
    const codes = context.codes;
    for (const [path, known] of /** @type {[Path, string[]][]} */ ([
      [["names"], [...codes, NEUTRAL]], [["aliases"], [...codes, NEUTRAL]], [["origin", "note"], codes],
    ])) {
      for (const code of keysOf(at(root, ...path))) {
        if (!known.includes(code) && code.length >= 2 && code.length <= 12) report([...path, code], "", true);
      }
    }
  },

  A209(root, _, report) {
    for (const { text, path, kind } of namesOf(root)) {
      const piece = ADDRESS.exec(text)?.[0] ?? SIGN.exec(text)?.[0];
      const stops = /[.。．]$/.test(text) && kind !== "abbreviation";
      if (piece !== undefined || BLANKS.test(text) || stops) report(path, piece ?? "");
    }
  },

  A210(root, _, report) {
    const aliases = at(root, "aliases");
    for (const code of keysOf(aliases)) {
      if (itemsOf(at(aliases, code)).length > MOST) report(["aliases", code], "", true);
    }
  },
};

/** Return the first run of letters of another script; mixed words are not meant. @param {string} text @param {boolean} han */
function oddRun(text, han) {
  for (const { word } of mixedWords(text)) text = text.replaceAll(word, " ");
  const allowed = ["LATIN", "GREEK", "COMMON", ...(han ? ["CJK"] : [])];
  let odd = "";
  for (const char of text) {
    if (!allowed.includes(scriptOf([...char.normalize("NFKC")][0]))) odd += char;
    else if (odd) break;
  }
  return odd;
}

/** Return the first Latin letter that a language lacks, or undefined. @param {string} text @param {Language} language */
function foreign(text, language) {
  return [...text].find((char) => {
    const lower = char === "İ" && language.letters.includes("ı") ? "i" : char.toLowerCase();
    return scriptOf(char) === "LATIN" && !language.letters.includes(lower) && char.normalize("NFKC") === char;
  });
}
