// How the core is built on a user's machine: by plain cargo, beside its place, and put there only when it loads and is of the
// version that was asked for.
import { mkdir, rename, rm, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type CompileResult, cargoPrecompiler, type Env, type PrecompilerFactory, run } from "@guppy/precompiler/embed";

export interface CoreBuild {
  readonly triple: string;
  readonly version: string;
  /** The workspace with the crates. */
  readonly sources: string;
  /** On the file system of the load path, and removed after a build that went well. */
  readonly work: string;
  readonly env: Env;
}

export function corePrecompiler({ triple, version, sources, work, env }: CoreBuild): PrecompilerFactory {
  const crate = join(sources, "crates", "guppy-napi");
  const cargo = cargoPrecompiler({
    targets: [triple],
    manifestPath: join(crate, "Cargo.toml"),
    locked: true,
    strip: true,
    napiCli: false,
    // As guppy's own build does, so that both can share a target folder.
    explicitTarget: true,
  });
  return (context) => {
    const fresh = join(work, `new-${process.pid}`, basename(context.loadPath));
    const inner = cargo({ ...context, root: sources, env, loadPath: fresh });
    return {
      ...inner,
      async buildNative(argv) {
        try {
          const first = await checked(await inner.buildNative(argv), fresh, version);
          if (first !== "another version") return await placed(first, fresh, context.loadPath);
          // In a target folder that versions share cargo keeps one library for all of them and may hand out the wrong one.
          const now = new Date();
          await utimes(join(crate, "src", "lib.rs"), now, now);
          const second = await checked(await inner.buildNative(argv), fresh, version);
          if (second !== "another version") return await placed(second, fresh, context.loadPath);
          return failed("cargo built another version of guppy; let CARGO_TARGET_DIR name another folder");
        } finally {
          await rm(dirname(fresh), { recursive: true, force: true });
        }
      },
    };
  };
}

async function checked(
  result: CompileResult,
  path: string,
  version: string,
): Promise<CompileResult | "another version"> {
  if (result.status === "error") return result;
  const script = "console.log(JSON.parse(require(process.argv[1]).buildInfo()).version)";
  const { status, stdout, stderr, failure } = await run(
    { command: process.execPath, args: ["-e", script, path], env: { NODE_OPTIONS: "" } },
    { output: "capture", timeoutMs: 60_000 },
  );
  if (status === 0) return stdout.trim() === version ? result : "another version";
  const reason =
    stderr.split("\n").find((line) => /error/i.test(line)) ?? failure ?? `Node ended with status ${status}`;
  return failed(`what was built does not load: ${reason.trim()}`);
}

async function placed(result: CompileResult, from: string, to: string): Promise<CompileResult> {
  if (result.status === "error") return result;
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  return result;
}

function failed(message: string): CompileResult {
  return { status: "error", diagnostics: [{ severity: "error", compiler: "guppy", message }] };
}
