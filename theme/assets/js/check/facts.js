// The rules F401 to F415 on facts and sources, as far as one entry shows them.
// The twins of hooks/methodica/rules/f4*.py.

import { bareArxiv, bareDoi, isArxiv, isbnDigits, isIsbn } from "./identifiers.js";
import { isAscii, scriptsOf } from "./letters.js";
import { at, itemsOf, keysOf, numberAt, textAt } from "./nodes.js";

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./names.js").Report} Report */

const DOI = /^10\.\d{4,9}\/\S+$/;
const ISBN = /^(97[89]-?)?\d[\d-]{7,14}[\dX]$/;
const TRACES = ["doi", "arxiv", "isbn", "url", "venue", "publisher"];
const SEVERAL = /(?<![\p{L}\p{N}_])et\.? al(?![\p{L}\p{N}_])\.?|;|\s(?:and|og|ve)\s|(?<![A-Z])&|&(?![A-Z])/u;
const SUFFIX = /^((Jr|Sr)\.?|I{2,3}|IV)$/;
const GROUP = new RegExp(String.raw`\b(?:of|for|the|team|group|consortium|collaboration|project|community|developers|`
  + "contributors|institute|university|college|school|department|ministry|laborator(?:y|ies)|labs?|research|foundation|"
  + "committee|council|association|society|organi[sz]ation|network|corporation|company|inc|ltd|gmbh|ai|google|microsoft|"
  + String.raw`meta|nvidia|ibm)\b`, "i");
const PAGE = "(?:[A-Za-z]{0,4}[0-9]+[A-Za-z]{0,2}|[ivxlc]+|[IVXLC]+)";
const PLACE = `${PAGE}(?::${PAGE})?`;
const RANGE = `${PLACE}(?:-${PLACE})?`;
const PAGES = new RegExp(`^${RANGE}(?:, ${RANGE})*$`);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_ID = 64;

/** Tell whether a text has the form of an id. @param {string} text */
export const isId = (text) => text.length <= MAX_ID && ID.test(text);

/** Return key and node of every source. @param {Node} root @returns {[string, Node][]} */
const sourcesOf = (root) => keysOf(at(root, "sources")).flatMap((key) => {
  const node = at(root, "sources", key);
  return node?.kind === "map" ? [[key, node]] : [];
});

/** @type {Record<string, (root: Node, context: Context, report: Report) => void>} */
export const FACT_RULES = {
  F401(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      const doi = textAt(source, "doi");
      if (doi && !(isAscii(doi) && bareDoi(doi) === doi && DOI.test(doi))) report(["sources", key, "doi"]);
    }
  },

  F402(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      const arxiv = textAt(source, "arxiv");
      if (arxiv && !(bareArxiv(arxiv) === arxiv && isArxiv(arxiv))) report(["sources", key, "arxiv"]);
    }
  },

  F403(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      const url = textAt(source, "url");
      if (url && !isAddress(url)) report(["sources", key, "url"]);
    }
    itemsOf(at(root, "implementations")).forEach((one, index) => {
      const url = textAt(one, "url");
      if (url && !isAddress(url)) report(["implementations", index, "url"]);
    });
  },

  F404(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      const isbn = textAt(source, "isbn");
      if (isbn && !(isIsbn(isbnDigits(isbn)) && ISBN.test(isbn))) report(["sources", key, "isbn"]);
    }
  },

  F405(root, context, report) {
    const origin = textAt(root, "origin", "source") ? numberAt(root, "origin", "year") : undefined;
    if (origin !== undefined && !context.isYear(origin)) report(["origin", "year"]);
    for (const [key, source] of sourcesOf(root)) {
      const year = numberAt(source, "year");
      if (year !== undefined && !context.isYear(year)) report(["sources", key, "year"]);
    }
  },

  F406(root, context, report) {
    const year = numberAt(root, "origin", "year");
    const its = numberAt(root, "sources", textAt(root, "origin", "source") ?? "", "year");
    const known = year !== undefined && its !== undefined && context.isYear(year) && context.isYear(its);
    if (known && year !== its) report(["origin", "year"]);
  },

  F409(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      if (!keysOf(source).some((one) => TRACES.includes(one))) report(["sources", key], "", true);
    }
  },

  F410(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      itemsOf(at(source, "authors")).forEach((item, index) => {
        const author = textAt(item);
        if (author && !isAuthor(author)) report(["sources", key, "authors", index]);
      });
    }
  },

  F411(root, _, report) {
    for (const [key, source] of sourcesOf(root)) {
      const pages = textAt(source, "pages");
      if (pages && !PAGES.test(pages)) report(["sources", key, "pages"]);
    }
  },

  F412(root, _, report) {
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const [key, source] of sourcesOf(root)) {
      const doi = textAt(source, "doi"), arxiv = textAt(source, "arxiv");
      /** @type {[string, string][]} */
      const identifiers = [];
      if (doi) identifiers.push(["doi", bareDoi(doi).toLowerCase().replace(/^10\.48550\/arxiv\./, "")]);
      if (arxiv) identifiers.push(["arxiv", bareArxiv(arxiv).toLowerCase()]);
      for (const [field, identifier] of identifiers) {
        const other = seen.get(identifier);
        if (other === undefined) seen.set(identifier, key);
        else if (other !== key) {
          report(["sources", key, field]);
          break;
        }
      }
    }
  },

  F413(root, _, report) {
    const item = textAt(root, "identifiers", "wikidata");
    if (item && !/^Q[1-9][0-9]{0,11}$/.test(item)) report(["identifiers", "wikidata"]);
  },

  F415(root, _, report) {
    for (const [key] of sourcesOf(root)) {
      if (!isId(key) || !/^.+-[0-9]{4}[a-z]?$/.test(key)) report(["sources", key], "", true);
    }
  },
};

/** Tell whether a text is a plain http or https address. @param {string} text */
export function isAddress(text) {
  const netloc = /^https?:\/\/([^/?#\s]+)\S*$/i.exec(text)?.[1];
  return netloc !== undefined && !netloc.includes("@") && !netloc.startsWith(":") && URL.canParse(text);
}

/** Tell whether an author is written as "Family, Given", or is an organization. @param {string} author */
function isAuthor(author) {
  if (SEVERAL.test(author) || /\p{Nd}/u.test(author)) return false;
  const parts = author.replaceAll("，", ",").split(",").map((part) => part.trim());
  if (parts.length > 2 && !(parts.length === 3 && parts.slice(1).some((part) => SUFFIX.test(part)))) return false;
  if (parts.some((part) => !part)) return false;
  if (parts.length > 1) return author === parts.join(", ");
  return author.trim().split(/\s+/).length < 2 || GROUP.test(author) || !scriptsOf(author).has("LATIN");
}
