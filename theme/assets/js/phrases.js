// Interface texts in the browser: placeholders and plurals, as hooks/methodica/text/phrases.py does it.

/** @typedef {Record<string, string | Record<string, string>>} Texts */

const BETWEEN_SCRIPTS = /(?<=[A-Za-z0-9.])(?=[一-鿿])|(?<=[一-鿿])(?=[A-Za-z0-9])/g;

/**
 * Fill the placeholders of a text.
 * @param {string} text
 * @param {Record<string, string | number>} values
 * @param {string} [language]
 */
export function fill(text, values, language = document.documentElement.lang) {
  const filled = text.replace(/\{([a-z_]+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString(language) : value;
  });
  return language === "zh" ? filled.replace(BETWEEN_SCRIPTS, " ") : filled;
}

/**
 * Choose among the plural forms of a text.
 * @param {number} n
 * @param {(form: string) => string | null | undefined} text  returns a form, where there is one
 * @param {string} [language]
 */
function inForm(n, text, language = document.documentElement.lang) {
  return text(new Intl.PluralRules(language).select(n)) ?? text("other") ?? "";
}

/**
 * Return a text that an element keeps in attributes such as `data-left-one`, filled; `n` chooses one.
 * @param {Element} owner
 * @param {string} name
 * @param {{n: number, [name: string]: string | number}} values
 */
export function counted(owner, name, values) {
  return fill(inForm(values.n, (form) => owner.getAttribute(`data-${name}-${form}`)), values);
}

export class Phrases {
  /** @param {Texts} texts @param {string} language */
  constructor(texts, language) {
    this.texts = texts;
    this.language = language;
  }

  /**
   * Return a text with its placeholders filled; `n` chooses the plural form.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const text = this.texts[key];
    const form = typeof text === "string" ? text : inForm(Number(values.n), (name) => text[name], this.language);
    return fill(form, values, this.language);
  }
}
