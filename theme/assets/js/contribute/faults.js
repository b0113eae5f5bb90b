// The checker's problems as faults of the form's fields, in the reader's words.

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./report.js").Control} Control */
/** @typedef {import("./report.js").Fault} Fault */
/** @typedef {import("../check/nodes.js").Problem} Problem */
/** @typedef {import("../check/nodes.js").Path} Path */

/** Codes that say no more than that an answer is missing. */
const MISSING = ["K202", "K205", "T505", "T506"];

/** Return a path as one text. @param {Path} path */
export const keyOf = (path) => path.join("\n");

/** Return a control of a form by its name. @param {HTMLFormElement} form @param {string} name */
export function controlOf(form, name) {
  return /** @type {Control | null} */ (form.querySelector(`[name="${CSS.escape(name)}"]`));
}

/** Return what the chosen language calls itself, for people who read an issue. @param {HTMLFormElement} form */
export function languageOf(form) {
  const select = /** @type {HTMLSelectElement} */ (controlOf(form, "lang"));
  return select.selectedOptions[0]?.textContent?.trim() ?? "";
}

export class Fields {
  /** @type {Map<string, string>} */
  #names = new Map();

  /** @param {HTMLFormElement} form @param {string} fallback  Name of the control for what belongs to none. */
  constructor(form, fallback) {
    this.form = form;
    this.set([], fallback);
  }

  /** Say which control answers for a path and what is below it. @param {Path} path @param {string} name */
  set(path, name) {
    this.#names.set(keyOf(path), name);
  }

  /** @param {Path} path @returns {Control} */
  control(path) {
    for (let length = path.length; length >= 0; length--) {
      const name = this.#names.get(keyOf(path.slice(0, length)));
      const control = name === undefined ? null : controlOf(this.form, name);
      if (control) return control;
    }
    throw new Error(`no field for ${path.join(".")}`);
  }
}

/** Return the control into which a hidden character came. @param {HTMLFormElement} form @param {string} piece  Such as U+200B. */
function holding(form, piece) {
  const char = String.fromCodePoint(parseInt(piece.slice(2), 16));
  return /** @type {Control | undefined} */ ([...form.elements].find((one) => "value" in one && String(one.value).includes(char)));
}

/**
 * Return what the checker found as faults; the same sentence stands once beside a field.
 * @param {Desk} desk
 * @param {Problem[]} problems
 * @param {Fields} fields
 * @returns {Fault[]}
 */
export function faultsOf(desk, problems, fields) {
  const all = problems.flatMap(({ code, path, piece, missing, line }) => {
    const paths = missing.length ? missing.map((key) => [...path, key]) : [path];
    return paths.map((one) => {
      const control = (code === "S108" && holding(fields.form, piece)) || fields.control(one);
      const empty = MISSING.includes(code) && control.type !== "checkbox" && !control.value.trim();
      const title = desk.words.titles[code] ?? code;
      return {
        control, line, code: empty ? "" : code,
        text: empty ? desk.say("needed") : piece ? desk.say("piece", { title, piece }) : desk.say("title", { title }),
      };
    });
  });
  return all.filter((fault, at) => all.findIndex((one) => one.control === fault.control && one.text === fault.text) === at);
}
