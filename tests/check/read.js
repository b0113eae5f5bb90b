// A file as nodes, by npm's `yaml`: only the tests read YAML in JavaScript, the form writes it.

import { LineCounter, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { isHidden } from "../../theme/assets/js/check/letters.js";

const plainly = (text) => [...text].filter((char) => !isHidden(char)).join("");

/** Return the nodes of a text, or undefined where it is not one plain YAML document. */
export function read(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, keepSourceTokens: true, logLevel: "silent" });
  if (document.errors.length || document.warnings.length) return undefined;
  const rows = text.split("\n");
  const place = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: [...rows[line - 1].slice(0, col - 1)].length + 1 };
  };
  const node = (one, after) => {
    if (!one?.range) return { kind: "text", ...place(after), text: "", plain: true };
    const at = place(one.range[0]);
    if (isMap(one)) {
      const pairs = one.items.map(({ key, value }) => [plainly(key.value),
        { key: node(key), value: node(value, key.range[1] + 1) }]);
      return { kind: "map", ...at, pairs: new Map(pairs) };
    }
    if (isSeq(one)) return { kind: "list", ...at, items: one.items.map((item) => node(item, one.range[0] + 1)) };
    return { kind: "text", ...at, text: isScalar(one) ? plainly(one.value) : "", plain: one.type === "PLAIN" };
  };
  return node(document.contents, 0);
}
