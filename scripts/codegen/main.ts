// `pnpm codegen`: reads `schema/`, checks it, and writes the code, tables and golden bytes derived from it.
// `--check` writes nothing and fails when a file differs.
import { wireVersion } from "../../schema/limits.ts";
import { checkSchema } from "./check.ts";
import { generateComposites } from "./composites.ts";
import { generateElementPages } from "./element-pages.ts";
import { generateFixtures } from "./fixtures.ts";
import { loadSchema } from "./load-schema.ts";
import { generateMarkdown } from "./markdown.ts";
import { modelOf } from "./model.ts";
import { generateParity } from "./parity.ts";
import { generateRust } from "./rust.ts";
import { schemaHash } from "./schema-hash.ts";
import { generateTargets, targetProblems } from "./targets.ts";
import { generateTypeScript } from "./typescript.ts";
import { type GeneratedFile, outdated, write } from "./write.ts";

const schema = await loadSchema();
const wrong = [...checkSchema(schema).map(({ place, message }) => `${place}: ${message}`), ...targetProblems()];
if (wrong.length > 0) {
  for (const problem of wrong) console.error(`schema: ${problem}`);
  process.exit(1);
}

const model = modelOf(schema, wireVersion);
const hash = schemaHash(model);
finish([
  ...generateRust(model, hash),
  ...generateTypeScript(model, hash),
  ...generateMarkdown(model),
  ...generateTargets(),
  ...generateComposites(),
  ...generateElementPages(model),
  ...generateParity(),
]);
// Golden bytes are written by the package's encoder, which walks the tables that now are as they should be.
if (finish(await generateFixtures(model))) {
  console.log(
    "Golden bytes changed: `UPDATE_FIXTURES=1 cargo test -p guppy-wire -p guppy-scene` writes what Rust makes of them.",
  );
}

/** True when files were written. */
function finish(files: readonly GeneratedFile[]): boolean {
  const stale = outdated(files);
  if (!process.argv.includes("--check")) {
    write(files);
    return stale.length > 0;
  }
  for (const path of stale) {
    console.error(`${path} does not match the schema; run \`pnpm codegen\` and commit the result.`);
  }
  if (stale.length > 0) process.exit(1);
  return false;
}
