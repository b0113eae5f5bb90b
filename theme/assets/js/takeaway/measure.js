// How much room a text takes on a slide, before any program has set it. Errs to the roomy side,
// for each program and machine has its own fonts. Lengths are points.

/** Letters that are set in a square, with their punctuation. */
export const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const WORDS = new RegExp(`${WIDE.source}|\\s+|(?:(?!${WIDE.source})\\S)+`, "gu");
/** Widths of Arial, as parts of the size. */
const NARROW = /[iıİjlItfr.,:;'|!()[\]\s-]/;
const BROAD = /[mwMW@%—…]/;
const CAPITAL = /\p{Lu}/u;
/** Lines of Chinese fonts stand further apart. */
const LEADING = 1.2;
const WIDE_LEADING = 1.5;

/** @param {string} char */
function widthOf(char) {
  if (WIDE.test(char)) return 1;
  if (NARROW.test(char)) return 0.34;
  if (BROAD.test(char)) return 0.92;
  return CAPITAL.test(char) ? 0.72 : 0.56;
}

/**
 * Break a text into the lines that it takes; a word that is too long is broken anywhere.
 * @param {string} text
 * @param {number} width
 * @param {number} size
 */
export function linesOf(text, width, size) {
  /** @type {string[]} */
  const lines = [];
  let line = "", used = 0;
  const next = () => {
    if (line.trim()) lines.push(line.trim());
    [line, used] = ["", 0];
  };
  for (const word of text.match(WORDS) ?? []) {
    const needed = [...word].reduce((sum, char) => sum + widthOf(char) * size, 0);
    if (used + needed > width && word.trim()) next();
    for (const char of needed > width ? word : [word]) {
      const more = needed > width ? widthOf(char) * size : needed;
      if (used + more > width && char.trim()) next();
      line += char;
      used += more;
    }
  }
  next();
  return lines;
}

/**
 * Return the height of a text.
 * @param {string} text
 * @param {number} width
 * @param {number} size
 */
export function heightOf(text, width, size) {
  return linesOf(text, width, size).length * size * (WIDE.test(text) ? WIDE_LEADING : LEADING);
}

/**
 * Return the largest of the sizes at which a text fits, or the last one.
 * @param {string} text
 * @param {{width: number, height: number}} room
 * @param {number[]} sizes  largest first
 */
export function fittingSize(text, { width, height }, sizes) {
  return sizes.find((size) => heightOf(text, width, size) <= height) ?? sizes[sizes.length - 1];
}

/**
 * Cut a text into parts none of which is higher than the room.
 * @param {string} text
 * @param {{width: number, height: number}} room
 * @param {number} size
 */
export function partsOf(text, { width, height }, size) {
  const lines = linesOf(text, width, size);
  const count = Math.max(1, Math.floor(height / heightOf("中", width, size)));
  const glue = WIDE.test(text) ? "" : " ";
  return Array.from({ length: Math.ceil(lines.length / count) }, (_, at) => lines.slice(at * count, (at + 1) * count).join(glue));
}
