// The sources of several methods together: the build wrote a file for each method, and a work
// has the same key in all of them.

/**
 * Join files without repeating a work.
 * @param {string[]} files
 * @param {(file: string) => string[]} split
 * @param {(entry: string) => string} keyOf
 */
function joined(files, split, keyOf) {
  /** @type {Map<string, string>} */
  const entries = new Map();
  for (const entry of files.flatMap(split)) {
    if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
  }
  return [...entries.values()];
}

/** @type {Record<string, (files: string[]) => string>} */
const JOIN = {
  bib: (files) => joined(files, (file) => file.split(/\n\n(?=@)/).map((entry) => entry.trim()),
    (entry) => entry.slice(0, entry.indexOf(","))).map((entry) => `${entry}\n`).join("\n"),
  ris: (files) => joined(files, (file) => file.split(/(?<=\r\nER {2}- \r\n)/).map((entry) => entry.trim()).filter(Boolean),
    (entry) => /^ID {2}- (.*)$/m.exec(entry)?.[1] ?? entry).map((entry) => `${entry} \r\n\r\n`).join(""),
  "csl.json": (files) => `${JSON.stringify(joined(files, (file) => JSON.parse(file).map((/** @type {object} */ one) => JSON.stringify(one)),
    (entry) => JSON.parse(entry).id).map((entry) => JSON.parse(entry)), null, 1)}\n`,
};

/**
 * Join the sources of methods, each a file in the format.
 * @param {string} format  `bib`, `ris` or `csl.json`
 * @param {string[]} files
 */
export function joinSources(format, files) {
  return JOIN[format](files);
}

/**
 * Load the sources of methods in a format.
 * @param {string} folder  where the files of the methods are
 * @param {string[]} ids
 * @param {string} format
 */
export async function loadSources(folder, ids, format) {
  const files = await Promise.all(ids.map(async (id) => {
    const answer = await fetch(`${folder}${id}.${format}`);
    if (!answer.ok) throw new Error(`${answer.status} ${id}.${format}`);
    return answer.text();
  }));
  return joinSources(format, files);
}

/**
 * @typedef {{family?: string, given?: string, suffix?: string, literal?: string}} Person
 * @typedef {{id: string, title: string, author: Person[], issued: {"date-parts": number[][]}, language: string, volume?: string,
 *   issue?: string, page?: string, publisher?: string, edition?: string, genre?: string, DOI?: string, URL?: string, ISBN?: string,
 *   "container-title"?: string, "collection-title"?: string}} Work  a record of CSL-JSON
 */

/** @param {Person} person */
function personText({ family, given, suffix, literal }) {
  return literal ?? [family, given, suffix].filter(Boolean).join(", ");
}

/**
 * Return a work as a list of sources shows it, in three parts: who and when, title, where.
 * @param {Work} work
 */
export function workText(work) {
  const place = work["container-title"] ?? work["collection-title"] ?? "";
  const issue = work.issue ? `(${work.issue})` : "";
  const pages = work.page ? `, ${work.page.replaceAll("-", "–")}` : "";
  const where = `${place}${work.volume ? ` ${work.volume}` : ""}${issue}${pages}`.trim();
  const rest = [work.genre, where, work.publisher].filter(Boolean).map((part) => `${part}.`).join(" ");
  return {
    who: `${work.author.map(personText).join("; ")} (${work.issued["date-parts"][0][0]}).`,
    title: /[.?!]$/.test(work.title) ? work.title : `${work.title}.`,
    where: rest,
    address: work.URL ?? (work.ISBN ? `ISBN ${work.ISBN}` : ""),
    href: work.URL,
    lang: work.language,
  };
}
