// Drafts: what was typed survives a reload, in this browser only. Storage may be refused.

/** @typedef {[name: string, value: string][]} Answers */

/** Return what a form holds, in a form that can be kept. @param {HTMLFormElement} form @returns {Answers} */
export const answersOf = (form) =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [/** @type {[string, string]} */ ([name, value])] : []));

/** @param {HTMLFormElement} form @param {Answers} answers */
export function fill(form, answers) {
  for (const control of form.elements) {
    const field = /** @type {HTMLInputElement} */ (control);
    const given = answers.filter(([name]) => name === field.name).map(([, value]) => value);
    if (!field.name) continue;
    if (field.type === "checkbox") field.checked = given.includes(field.value);
    else if (given.length) field.value = given[0];
  }
}

export class Draft {
  /** @param {HTMLFormElement} form @param {URLSearchParams} asked  Each way in has a draft of its own. */
  constructor(form, asked) {
    const about = ["method", "lang", "name"].map((key) => asked.get(key) ?? "").join("/");
    this.key = `methodica-draft/${form.dataset.form}/${about}`;
    this.form = form;
  }

  /** @returns {Answers} */
  read() {
    try {
      /** @type {unknown} */
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "[]");
      return (Array.isArray(kept) ? kept : []).flatMap(([name, value]) =>
        (typeof name === "string" && typeof value === "string" ? [/** @type {[string, string]} */ ([name, value])] : []));
    } catch {
      return [];
    }
  }

  /** Keep the draft; tells whether the browser does. */
  save() {
    try {
      localStorage.setItem(this.key, JSON.stringify(answersOf(this.form).filter(([, value]) => value)));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }
}
