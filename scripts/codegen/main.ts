// `pnpm codegen`: reads `schema/`, checks it, and writes the code, tables and golden bytes derived from it.
// `--check` writes nothing and fails when a file differs.
import { wireVersion } from "../../schema/limits.ts";
import { loadSchema } from "./load-schema.ts";
import { modelOf } from "./model.ts";
import { generateRust } from "./rust.ts";
import { generateTypeScript } from "./typescript.ts";
import { schemaHash } from "./schema-hash.ts";
import { generateTargets, targetProblems } from "./targets.ts";
import { outdated, write } from "./write.ts";

const schema = await loadSchema();
const model = modelOf(schema, wireVersion);
const hash = schemaHash(model);
const files = [...generateRust(model, hash), ...generateTypeScript(model, hash), ...generateTargets()];
write(files);
