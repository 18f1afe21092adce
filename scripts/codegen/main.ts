// `pnpm codegen`: reads `schema/`, checks it, and writes the code, tables and golden bytes derived from it.
// `--check` writes nothing and fails when a file differs.
import { fixtureProblems } from "./fixture-coverage.ts";
import { generateFixtures } from "./fixtures.ts";
import { generateMarkdown } from "./markdown.ts";
import { generateNumbers, numberProblems } from "./numbers.ts";
import { generateRust } from "./rust.ts";
import { schemaHash } from "./schema-hash.ts";
import { generateTargets, targetProblems } from "./targets.ts";
import { generateTypeScript } from "./typescript.ts";
import { problems } from "./validate.ts";
import { outdated, write } from "./write.ts";

const wrong = [...problems(), ...numberProblems(), ...fixtureProblems(), ...targetProblems()];
if (wrong.length > 0) {
  for (const problem of wrong) console.error(`schema: ${problem}`);
  process.exit(1);
}

const hash = schemaHash();
const files = [
  ...generateRust(hash),
  ...generateTypeScript(hash),
  ...generateMarkdown(),
  ...generateTargets(),
  ...generateFixtures(),
  ...generateNumbers(),
];

if (process.argv.includes("--check")) {
  const stale = outdated(files);
  for (const path of stale)
    console.error(`${path} does not match the schema; run \`pnpm codegen\` and commit the result.`);
  process.exit(stale.length > 0 ? 1 : 0);
}
write(files);
