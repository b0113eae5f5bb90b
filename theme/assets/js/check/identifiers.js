// Identifiers of publications in one form, however they were copied.
// The twin of hooks/methodica/text/identifiers.py.

const CLOSING = /[.,;:'"`’”>]+$/;
const DOI_LABEL = /^((https?:\/\/)?(dx\.|www\.)?doi\.org\/|doi\s*[:=]?\s*(?=10\.)|doi\s*[:=]\s*)/i;
const ARXIV_LABEL = /^((https?:\/\/)?(www\.|export\.)?arxiv\.org\/(abs|pdf|html)\/|arxiv\s*[:=]\s*|10\.48550\/arxiv\.)/i;
const ARXIV_END = /(\[[^\]]*\]|\.pdf|v\d+)$/i;
const ISBN_LABEL = /^isbn(-1[03])?\s*:?\s*/i;

/** Return a text with full-width signs as ordinary ones and every dash as a hyphen. @param {string} text */
export const plainSigns = (text) => text.normalize("NFKC").replace(/[\u2010-\u2015\u2212]/g, "-");

/** @param {string} text @param {RegExp} label */
function unlabeled(text, label) {
  let bare = text.trim();
  while (label.test(bare)) bare = bare.replace(label, "").trim();
  return bare;
}

/** Return a DOI without address, label, blanks and the punctuation copied with it. @param {string} text */
export function bareDoi(text) {
  let bare = unlabeled(plainSigns(text), DOI_LABEL);
  if (/%2f/i.test(bare)) bare = decoded(bare);
  bare = bare.replace(/\s+/g, "").replace(CLOSING, "");
  for (const [opening, closing] of ["()", "[]"]) {
    if (bare.endsWith(closing) && bare.split(closing).length > bare.split(opening).length) {
      bare = bare.slice(0, -1).replace(CLOSING, "");
    }
  }
  return bare;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Return an arXiv id without address, label and version. @param {string} text */
export function bareArxiv(text) {
  let bare = unlabeled(plainSigns(text), ARXIV_LABEL).replace(/\s+/g, "").replace(CLOSING, "");
  while (ARXIV_END.test(bare)) bare = bare.replace(ARXIV_END, "");
  return bare;
}

/** Tell whether a text is an arXiv id: month 1 to 12, five digits since 2015. @param {string} text */
export function isArxiv(text) {
  if (!/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/.test(text)) return false;
  const [date, number] = text.slice(text.lastIndexOf("/") + 1).split(".");
  const month = Number(date.slice(2, 4));
  return month >= 1 && month <= 12 && (number === undefined || number.length === (date >= "1501" ? 5 : 4));
}

/** Return the digits of an ISBN, without label, hyphens and blanks. @param {string} text */
export const isbnDigits = (text) => unlabeled(plainSigns(text), ISBN_LABEL).replace(/[-\s]/g, "").toUpperCase();

/** Tell whether digits are those of an ISBN, with the right check digit (ISO 2108). @param {string} digits */
export function isIsbn(digits) {
  if (!/^((97[89])?[0-9]{10}|[0-9]{9}X)$/.test(digits)) return false;
  const numbers = [...digits.slice(0, -1)].map(Number);
  const short = numbers.length === 9;
  const sum = numbers.reduce((total, number, place) => total + number * (short ? 10 - place : place % 2 ? 3 : 1), 0);
  const rest = ((-sum % (short ? 11 : 10)) + (short ? 11 : 10)) % (short ? 11 : 10);
  return digits.at(-1) === (rest === 10 ? "X" : String(rest));
}
