// The package as others see it: its exports, and that another package's build can take the drivers into its own bundle.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { expect, test } from "vitest";
import * as surface from "../src/index.ts";
import { run } from "../src/system/run.ts";
import { publishedArchive, scratch, serveFiles, writeChecksumFile } from "./support.ts";

test("the exported names", () => {
  expect(Object.keys(surface).sort()).toMatchInlineSnapshot(`
    [
      "PrecompilerError",
      "archiveFilename",
      "availableTargetUrls",
      "awaitPublished",
      "buildFromSource",
      "cacheDir",
      "cargoPrecompiler",
      "ccPrecompiler",
      "checksum",
      "checksumFileName",
      "checksumOf",
      "clean",
      "commandPrecompiler",
      "compile",
      "compilersFor",
      "configFiles",
      "consumerRoot",
      "currentHost",
      "currentTargetUrl",
      "defineConfig",
      "detectLibc",
      "detectTarget",
      "doctor",
      "errorMessage",
      "exitStatus",
      "explainError",
      "fetchArtefacts",
      "fetchPlatformPackage",
      "formatSidecar",
      "glibcVersion",
      "inspectBinary",
      "installState",
      "loadProject",
      "loadTest",
      "mismatches",
      "nativeHashesFileName",
      "normaliseTriple",
      "parseChecksums",
      "parseSidecar",
      "precompile",
      "readChecksums",
      "readConsumerForceBuild",
      "readStamp",
      "resolveProject",
      "sha256",
      "sidecarSuffix",
      "stage",
      "stampFileName",
      "targetRow",
      "targetTable",
      "toolchainClean",
      "toolchainCompile",
      "verify",
      "verifyAndUnpack",
      "verifyPacked",
    ]
  `);
});

test("every code ends the command with a status of its own kind", () => {
  expect(new Set(Object.values(surface.exitStatus))).toEqual(new Set([1, 2, 3, 4]));
});

test("the drivers work from a bundle without any dependency beside it", { timeout: 120_000 }, async () => {
  const root = await scratch();
  const name = "thing-napi-8-t1-1.0.0.tar.gz";
  const archive = await publishedArchive();
  const server = await serveFiles({ [name]: archive });
  await writeChecksumFile(root, { [name]: archive });
  const index = fileURLToPath(new URL("../src/index.ts", import.meta.url));
  await writeFile(
    join(root, "main.ts"),
    `import { compile, currentHost, resolveProject } from ${JSON.stringify(index)};
const precompiler = {
  allSupportedTargets: () => ["t1"], currentTarget: () => ({ ok: true, value: "t1" }),
  buildNative: () => ({ status: "error", diagnostics: [] }), precompile: () => ({ ok: false, error: "" }),
};
const host = currentHost({ env: { GUPPY_CACHE_DIR: ${JSON.stringify(join(root, "cache"))} } });
const config = { precompiler: { type: "addon", module: precompiler }, url: "${server.url}/@{artefact_filename}" };
const project = resolveProject(config, { root: ${JSON.stringify(root)}, name: "thing", version: "1.0.0" }, host);
console.log((await compile(project, [], { host })).how);
`,
  );
  await build({
    config: false,
    silent: true,
    entry: [join(root, "main.ts")],
    outDir: join(root, "out"),
    format: "esm",
    target: "node20",
    noExternal: [/.*/],
    banner: {
      js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
    },
    outExtension: () => ({ js: ".mjs" }),
  });
  const bundled = { command: process.execPath, args: [join(root, "out", "main.mjs")] };
  const { stdout, stderr } = await run(bundled, { output: "capture", timeoutMs: 60_000 });
  expect([stdout, stderr]).toEqual(["fetched\n", ""]);
  expect(await readFile(join(root, "native", "thing.node"), "utf8")).toBe("binary of thing");
});

test("the commands of the guide are those that the adoption test runs", async () => {
  const [guide, runs] = await Promise.all(
    ["../../../docs/precompiler.md", "adoption/adoption.test.ts"].map((path) =>
      readFile(new URL(path, import.meta.url), "utf8"),
    ),
  );
  const [, block = ""] = /```sh\n([^`]+)```/.exec(guide ?? "") ?? [];
  const commands = block.split("\n").flatMap((line) => /^npx [^#]+/.exec(line)?.[0].trim() ?? []);
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect(runs).toContain(command);
});
