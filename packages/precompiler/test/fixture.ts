// A copy of the tiny addon as a package of its own, and the real command line run in it.
import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { main } from "../src/cli/main.ts";
import { hostTarget } from "../src/precompilers/current-target.ts";
import { currentHost } from "../src/system/host.ts";

const sources = fileURLToPath(new URL("../fixtures/tiny-addon", import.meta.url));
const entry = fileURLToPath(new URL("cli-process.ts", import.meta.url));
const library = pathToFileURL(fileURLToPath(new URL("../src/index.ts", import.meta.url))).href;

/** One for all runs, so that only the first one compiles the dependencies. */
export const cargoTargetDir =
  process.env["CARGO_TARGET_DIR"] ?? join(homedir(), ".cache", "guppy", "precompiler-fixture");

export async function ownTarget(): Promise<string> {
  const target = await hostTarget({});
  if (!target.ok) throw new Error(target.error);
  return target.value;
}

export interface FixtureOptions {
  readonly url: string;
  readonly cargo?: string;
  readonly config?: string;
}

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Fixture {
  readonly root: string;
  readonly cache: string;
  /** Where in the cache the archives of the package's scope are. */
  readonly archives: string;
  readonly env: Record<string, string | undefined>;
  /** The command line in this process, which is ten times as fast. */
  run(args: readonly string[], env?: Record<string, string>): Promise<Finished>;
  /** The command line in a process of its own, which can be killed. */
  start(args: readonly string[], env?: Record<string, string>): Started;
  /** What the addon answers in a process of its own. */
  load(path?: string): Promise<Finished>;
  setVersion(version: string): Promise<void>;
}

export interface Started {
  readonly child: ChildProcess;
  readonly done: Promise<Finished>;
}

/** The crate stays where it is, so that cargo recognises it; the package around it is new. */
export async function createFixture(parent: string, options: FixtureOptions): Promise<Fixture> {
  const root = join(parent, "node_modules", "@fixture", "tiny addon ü");
  const cache = join(parent, "cache ü");
  await mkdir(root, { recursive: true });
  for (const name of ["package.json", "index.cjs"]) await cp(join(sources, name), join(root, name));
  const target = await ownTarget();
  const manifest = join(sources, "Cargo.toml");
  const cargo =
    options.cargo ??
    `{ targets: [${JSON.stringify(target)}], manifestPath: ${JSON.stringify(manifest)}, locked: true, napiCli: false }`;
  const config = `import { cargoPrecompiler, defineConfig } from ${JSON.stringify(library)};
export default defineConfig({
  precompiler: { type: "addon", module: cargoPrecompiler(${cargo}) },
  url: ${JSON.stringify(options.url)} + "/@{artefact_filename}",
  maxRetries: 1,
  npm: { name: "@fixture/tiny-addon-@{npm_target}", dir: "npm/@{npm_target}" },
  ${options.config ?? ""}
});
`;
  await writeFile(join(root, "precompiler.config.ts"), config);
  const env = { ...process.env, GUPPY_CACHE_DIR: cache, CARGO_TARGET_DIR: cargoTargetDir };
  const startNode = (args: readonly string[], extra: Record<string, string> = {}): Started => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...env, ...extra },
      stdio: ["ignore", "pipe", "pipe"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    return { child, done: finished(child) };
  };
  return {
    root,
    cache,
    archives: join(cache, "@fixture"),
    env,
    async run(args, extra) {
      const written = { stdout: "", stderr: "" };
      const stream = (name: "stdout" | "stderr") => ({
        write(text: string) {
          written[name] += text;
        },
      });
      const output = { stdout: stream("stdout"), stderr: stream("stderr") };
      const status = await main(args, output, currentHost({ cwd: root, temp: parent, env: { ...env, ...extra } }));
      return { status, ...written };
    },
    start: (args, extra) => startNode([entry, ...args], extra),
    load: (path = "./index.cjs") => startNode(["-p", "require(process.argv[1]).answer()", path]).done,
    async setVersion(version) {
      const path = join(root, "package.json");
      const value = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
      await writeFile(path, JSON.stringify({ ...value, version }));
    },
  };
}

function finished(child: ChildProcess): Promise<Finished> {
  const out = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    out.stdout += chunk.toString("utf8");
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    out.stderr += chunk.toString("utf8");
  });
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, ...out })));
}
