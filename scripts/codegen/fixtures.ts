// The golden bytes of `fixtures/wire/`: written by the encoder of the package, read by both languages. Patches that tell a
// story are JSON in the words of the schema; a sample of each entry of the schema is made here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixturePlans } from "./fixture-plans.ts";
import type { Model } from "./model.ts";
import { samplePatches, sampleRequests } from "./sample-messages.ts";
import { rustRecordsFile, sampleRecords } from "./sample-records.ts";
import { formatRust, type GeneratedFile, root } from "./write.ts";

const folder = "fixtures/wire";

/** One line of hex per message. The encoder walks the generated tables, so these must be on disk by now. */
export async function generateFixtures(model: Model): Promise<readonly GeneratedFile[]> {
  const { encodePatch } = await import("../../packages/guppy/src/wire/encode-patch.ts");
  const { encodeRequest } = await import("../../packages/guppy/src/wire/encode-request.ts");
  const stories = storyNames().map((name) => {
    const plans = fixturePlans(model, readFileSync(join(root, folder, name, "patches.json"), "utf8"));
    return hexFile(`${name}/patches.hex`, plans.map(encodePatch));
  });
  const requests = sampleRequests(model).map((request) => encodeRequest(request));
  return [
    ...stories,
    hexFile("samples/patches.hex", samplePatches(model).map(encodePatch)),
    hexFile("samples/requests.hex", requests),
    { path: `${folder}/samples/records.json`, text: recordsJson(model) },
    { path: "crates/guppy-wire/tests/generated/records.rs", text: formatRust(rustRecords(model)) },
  ];
}

function storyNames(): readonly string[] {
  const names = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.map(({ name }) => name).filter((name) => existsSync(join(root, folder, name, "patches.json")));
}

/** One record a line. Bytes stand as hex. */
function recordsJson(model: Model): string {
  const text = (words: unknown): string =>
    JSON.stringify(words, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
    );
  return `[\n${sampleRecords(model)
    .map(({ words }) => `  ${text(words)}`)
    .join(",\n")}\n]\n`;
}

function rustRecords(model: Model): string {
  return `//! Written by \`pnpm codegen\` from \`schema/\`; do not edit.\n\n${rustRecordsFile(model)}`;
}

function hexFile(path: string, messages: readonly Uint8Array[]): GeneratedFile {
  return {
    path: `${folder}/${path}`,
    text: messages.map((bytes) => `${Buffer.from(bytes).toString("hex")}\n`).join(""),
  };
}
