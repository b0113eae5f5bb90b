// What follows from an answer and need not be asked: ids, keys of sources, originators, what an
// identifier is.

import { isAddress } from "../check/facts.js";
import { bareArxiv, bareDoi, isArxiv, isbnDigits, isIsbn } from "../check/identifiers.js";
import { scriptsOf } from "../check/letters.js";
import { fold } from "../fold.js";

const MAX_ID = 64;
const SUFFIX = /^((Jr|Sr)\.?|I{2,3}|IV)$/;

/** Return the id that is nearest to a text, as hooks/methodica/text/slug.py does. @param {string} text */
export const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, MAX_ID).replace(/-+$/, "");

/**
 * Return the key of a source: the first author's family name and the year, else a word of the title.
 * @param {{authors: string[], year: string, title: string}} source
 * @param {readonly string[]} taken
 */
export function sourceKey({ authors, year, title }, taken) {
  const family = slug((authors[0] ?? "").split(/[,，]/)[0]) || slug(title).split("-")[0] || "source";
  const start = `${family.slice(0, MAX_ID - 6)}-${year || "year"}`;
  return ["", ..."bcdefghijklmnopqrstuvwxyz"].map((end) => start + end).find((key) => !taken.includes(key)) ?? start;
}

/** Return a person's name as people say it, of "Family, Given". @param {string} author */
export function spoken(author) {
  const parts = author.split(/[,，]/).map((part) => part.trim()).filter(Boolean);
  if (parts.length < 2) return author.trim();
  const [family, ...given] = parts.filter((part) => !SUFFIX.test(part));
  const suffix = parts.find((part) => SUFFIX.test(part));
  const name = scriptsOf(author).has("CJK") && !scriptsOf(author).has("LATIN") ? family + given.join("") : [...given, family].join(" ");
  return suffix ? `${name}, ${suffix}` : name;
}

/**
 * Return which of DOI, arXiv id, ISBN and address a text is, in its bare form.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function located(text) {
  const plain = text.trim();
  if (!plain) return {};
  const arxiv = bareArxiv(plain);
  if (/arxiv/i.test(plain) || isArxiv(arxiv)) return { arxiv };
  if (/doi/i.test(plain) || /^10[.．]\d/.test(plain)) return { doi: bareDoi(plain) };
  const digits = isbnDigits(plain);
  if (/isbn/i.test(plain) || isIsbn(digits)) return { isbn: digits };
  return { url: /^www\./i.test(plain) && isAddress(`https://${plain}`) ? `https://${plain}` : plain };
}
