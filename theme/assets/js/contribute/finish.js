// The end of every form: the file as it will be, and the ways to send it.

import { element } from "../dom.js";
import { copy, save } from "../save.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {{path: string, text: string, exists: boolean}} Written  A file as it will be. */

/** GitHub refuses addresses that are much longer. */
export const LONGEST = 6000;

/**
 * Return the address that begins or edits a file on GitHub, and whether its text must be pasted.
 * @param {{new?: string, edit?: string}} site
 * @param {Written} file
 */
export function githubAddress(site, { path, text, exists }) {
  if (exists) return { address: `${site.edit}${path}`, paste: true };
  const empty = `${site.new}?filename=${encodeURIComponent(path)}`;
  const full = `${empty}&value=${encodeURIComponent(text)}`;
  return full.length > LONGEST ? { address: empty, paste: true } : { address: full, paste: false };
}

export class Finish {
  /** @type {Written | null} */
  file = null;
  /** Whether everything is in order. */
  ready = false;

  /**
   * @param {Desk} desk
   * @param {HTMLFormElement} form
   * @param {{refused: () => void, again: () => void}} answer  What to do when sent too early or begun again.
   */
  constructor(desk, form, answer) {
    const find = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (form.querySelector(`[data-${name}]`));
    this.desk = desk;
    this.preview = find("preview");
    this.path = find("path");
    this.github = /** @type {HTMLAnchorElement | null} */ (find("github"));
    this.issue = /** @type {HTMLAnchorElement} */ (find("issue"));
    this.said = /** @type {HTMLElement} */ (find("said"));
    const main = this.github ?? this.issue;
    main.addEventListener("click", (event) => {
      if (this.ready && this.file) return this.#opened(this.file);
      event.preventDefault();
      answer.refused();
    });
    find("copy")?.addEventListener("click", () => void this.#copy("copied"));
    find("download")?.addEventListener("click", () => this.#download());
    find("again")?.addEventListener("click", answer.again);
  }

  /**
   * Show a file, with marks at lines that are wrong.
   * @param {Written | null} file @param {boolean} ready @param {Record<string, string>} issue @param {ReadonlySet<number>} wrong
   */
  show(file, ready, issue, wrong) {
    this.file = file;
    this.ready = ready;
    if (this.path) this.path.textContent = file?.path ?? "";
    const lines = (file?.text ?? "").replace(/\n$/, "").split("\n");
    this.preview?.replaceChildren(...lines.flatMap((text, index) =>
      [wrong.has(index + 1) ? element("span", { class: "m-wrong" }, text) : text, "\n"]));
    if (this.github && file) this.github.href = githubAddress(this.desk.root.dataset, file).address;
    const address = new URL(this.issue.href);
    for (const [key, value] of Object.entries(issue)) {
      address.searchParams.set(key, value);
      if (address.href.length > LONGEST) address.searchParams.delete(key);
    }
    this.issue.href = address.href;
  }

  /** @param {Written} file */
  #opened(file) {
    if (this.github && githubAddress(this.desk.root.dataset, file).paste) void this.#copy(file.exists ? "copied_edit" : "copied_long");
  }

  /** @param {string} said */
  async #copy(said) {
    const done = await copy(this.file?.text ?? "");
    this.said.textContent = this.desk.say(done ? said : "copy_failed");
  }

  #download() {
    if (!this.file) return;
    const name = this.file.path.split("/").at(-1) ?? "method.yml";
    save(name, new Blob([this.file.text], { type: "text/plain;charset=utf-8" }));
  }
}
