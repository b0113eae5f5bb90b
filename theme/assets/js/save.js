// Files that the browser saves.

/** @type {Record<string, string>} */
export const TYPES = {
  bib: "application/x-bibtex;charset=utf-8",
  ris: "application/x-research-info-systems;charset=utf-8",
  "csl.json": "application/vnd.citationstyles.csl+json;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  csv: "text/csv;charset=utf-8",
};

/**
 * Hand a file to the reader.
 * @param {string} name
 * @param {Blob} content
 */
export function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
