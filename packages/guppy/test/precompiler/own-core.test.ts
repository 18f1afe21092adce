// guppy's core takes the whole way of any package that uses @guppy/precompiler: built and packed, fetched from a server,
// loaded, and built again by force. Works in a copy of the package, on the target folder of scripts/native.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { plannedTargets, targets } from "../../src/generated/targets.ts";

const guppy = fileURLToPath(new URL("../..", import.meta.url));
const repository = join(guppy, "..", "..");
const cli = fileURLToPath(new URL("../../../precompiler/bin/guppy-precompiler.js", import.meta.url));
const { version } = JSON.parse(await readFile(join(guppy, "package.json"), "utf8")) as { readonly version: string };
const own = targets.find(({ platform, arch }) => platform === process.platform && arch === process.arch);
/** Enough for a whole build of our crates; nothing is compiled when scripts/native has just run. */
const buildMinutes = 15;

interface Finished {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function node(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd, env: { ...process.env, ...env }, timeout: buildMinutes * 60_000, maxBuffer: 64 << 20 },
      (error, stdout, stderr) => resolve({ status: error === null ? 0 : (error.code ?? "killed"), stdout, stderr }),
    );
  });
}

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "guppy core "));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that has guppy's name, version and configuration, its build tools, and no native file. */
async function createPackage(parent: string, name: string): Promise<string> {
  const root = join(parent, name);
  await mkdir(root);
  await writeFile(join(root, "package.json"), JSON.stringify({ name: "guppy", version, type: "module" }));
  const config = pathToFileURL(join(guppy, "precompiler.config.ts")).href;
  await writeFile(join(root, "precompiler.config.js"), `export { default } from ${JSON.stringify(config)};\n`);
  await symlink(join(repository, "node_modules"), join(root, "node_modules"));
  return root;
}

/** Files of `folder` at the time they are asked for. */
async function serve(folder: string): Promise<{ readonly url: string; readonly requests: readonly string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? "").slice(1);
    requests.push(name);
    readFile(join(folder, name)).then(
      (bytes) => response.writeHead(200).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

test("the matrix is the table's verified targets", async () => {
  const { stdout } = await node([cli, "targets", "--operation", "fetch"], guppy, {});
  expect(stdout.trim().split("\n")).toEqual(targets.map(({ triple }) => triple));
  expect(stdout).not.toContain(plannedTargets[0]?.triple);
});

test("precompile, checksum, compile from a server, compile by force", { timeout: buildMinutes * 60_000 }, async () => {
  const parent = await scratch();
  const cache = join(parent, "cache");
  const published = join(parent, "published");
  const archive = archiveOf(own?.triple ?? "");
  const buildable = lines((await node([cli, "targets", "--operation", "compile"], guppy, {})).stdout);
  expect(buildable).toContain(own?.triple);
  const maintainer = await createPackage(parent, "maintainer");

  const precompiled = await node([cli, "precompile", "--verbose"], maintainer, { GUPPY_CACHE_DIR: cache });
  expect(precompiled.stderr).toContain("napi-rs/cli");
  expect(precompiled).toMatchObject({ status: 0 });
  expect(lines(precompiled.stdout)).toEqual(buildable.map((triple) => join(cache, archiveOf(triple))));
  expect(await readdir(join(maintainer, "native"))).toEqual([]);

  const hash = createHash("sha256")
    .update(await readFile(join(cache, archive)))
    .digest("hex");
  const printed = await node([cli, "checksum", "--only-local", "--print"], maintainer, { GUPPY_CACHE_DIR: cache });
  expect(printed).toMatchObject({ status: 0, stdout: `${hash}  ${archive}\n` });

  await mkdir(published);
  for (const name of [archive, `${archive}.sha256`])
    await writeFile(join(published, name), await readFile(join(cache, name)));
  const { url, requests } = await serve(published);
  const user = await createPackage(parent, "user");
  await writeFile(join(user, "checksum.json"), await readFile(join(maintainer, "checksum.json")));
  const env = { GUPPY_CACHE_DIR: join(parent, "empty cache"), GUPPY_ARCHIVES_URL: `${url}/` };

  expect(await node([cli, "compile"], user, env)).toMatchObject({ status: 0, stdout: "" });
  expect(requests).toEqual([archive]);
  expect(await stampOf(user)).toMatchObject({ name: "guppy", version, source: "fetch", archive });
  expect(await ping(user)).toMatchObject({ stderr: "", stdout: "pong\n" });
  const fetched = await readFile(join(user, "native", "guppy.node"));

  expect(await node([cli, "compile", "--force"], user, env)).toMatchObject({ status: 0, stdout: "" });
  expect(requests).toHaveLength(1);
  expect(await stampOf(user)).toMatchObject({ source: "build" });
  expect(await ping(user)).toMatchObject({ stderr: "", stdout: "pong\n" });
  expect((await readFile(join(user, "native", "guppy.node"))).equals(fetched)).toBe(true);
});

function archiveOf(triple: string): string {
  return `guppy-napi-8-${triple}-${version}.tar.gz`;
}

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

async function stampOf(root: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, "native", ".guppy-native.json"), "utf8"));
}

/** What the built guppy answers on this file alone. */
function ping(root: string): Promise<Finished> {
  const script = `import { ping } from ${JSON.stringify(pathToFileURL(join(guppy, "dist", "native.js")).href)};
console.log(await ping());
process.exit();`;
  const env = { GUPPY_NATIVE_PATH: join(root, "native", "guppy.node"), GUPPY_HEADLESS: "1" };
  return node(["--input-type=module", "--eval", script], root, env);
}
