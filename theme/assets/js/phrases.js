// Interface texts in the browser: placeholders and plurals, as hooks/methodica/text/phrases.py does it.

/** @typedef {Record<string, string | Record<string, string>>} Texts */

const BETWEEN_SCRIPTS = /(?<=[A-Za-z0-9.])(?=[一-鿿])|(?<=[一-鿿])(?=[A-Za-z0-9])/g;

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
    const form = typeof text === "string" ? text
      : text[new Intl.PluralRules(this.language).select(Number(values.n))] ?? text.other;
    const said = form.replace(/\{([a-z_]+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === "number" ? value.toLocaleString(this.language) : value;
    });
    return this.language === "zh" ? said.replace(BETWEEN_SCRIPTS, " ") : said;
  }
}
