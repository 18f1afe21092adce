// `guppy native build` in an install from the packed tarball: what it needs, how it fails, how it is killed. Programs that say
// what Rust's would say stand in for them; ../source builds the real core.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { replaceAll, truncated } from "../../src/damage.ts";
import { runProgram } from "../../src/project.ts";
import type { Environment, Ran } from "../../src/run.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { guppy, kept, loads, type OwnCopy, triple, version, withoutPackage } from "./own-copy.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const compiler = `rustc 1.95.0 (stand-in)\nrelease: 1.95.0\nhost: ${triple}`;

/** Programs before all others in the path, as shell scripts. */
function standIns(one: OwnCopy, programs: Readonly<Record<string, string>>): Environment {
  const bin = join(one.project.folder, "bin");
  mkdirSync(bin, { recursive: true });
  const all = { rustc: `echo '${compiler}'`, cargo: "exit 0", ...programs };
  for (const [name, script] of Object.entries(all))
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { GUPPY_CACHE_DIR: one.cache, PATH: [bin, one.project.env["PATH"] ?? ""].join(delimiter) };
}

/** A cargo that has compiled at once, and says so as the real one does. */
function readyCargo(one: OwnCopy, bytes = one.released, name = "libguppy_napi.so"): string {
  const library = join(one.project.folder, name);
  writeFileSync(library, bytes);
  const message = {
    reason: "compiler-artifact",
    target: { name: "guppy_napi", kind: ["cdylib"] },
    filenames: [library],
  };
  return `[ "$1" = --version ] || echo '${JSON.stringify(message)}'`;
}

async function notBuilt({ project, cache }: OwnCopy): Promise<void> {
  const env = { GUPPY_CACHE_DIR: cache, GUPPY_NATIVE_FORCE_BUILD: "1" };
  const ran = await runProgram(project, "ping.mjs", { env });
  expect(ran).toMatchObject({ code: 1, errors: expect.stringContaining("GUPPY_NATIVE_NOT_BUILT") });
}

describe.concurrent("guppy native build", () => {
  test.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
    [
      "no Rust and no rustup",
      { rustc: "exit 127", rustup: "exit 127" },
      /the Rust compiler could not be run: it ended without a message.*\n.*rustup\.rs.*rustup toolchain install 1\.95\.0/,
    ],
    [
      "a rustup without the toolchain",
      { rustc: "echo \"error: toolchain '1.95.0' is not installed\" >&2; exit 1", rustup: "exit 0" },
      /'1\.95\.0' is not installed\n {2}next: install it: `rustup toolchain install 1\.95\.0 --profile minimal`/,
    ],
    [
      "an old Rust",
      { rustc: `echo '${compiler.replace("1.95.0\nhost", "1.70.0\nhost")}'` },
      /rustc is 1\.70\.0.* needs 1\.95/,
    ],
    ["no cargo", { cargo: "exit 127" }, /cargo could not be run/],
    [
      "a Rust for another machine",
      { rustc: `echo '${compiler.replace(triple, "x86_64-unknown-linux-musl")}'` },
      /linux-musl/,
    ],
    [
      "no fontconfig",
      { "pkg-config": '[ "$1" = --version ]' },
      /the build needs fontconfig\n {2}next: install it: `.*fontconfig/,
    ],
    ["no libxcb", { cc: 'echo "$1" | sed s/.*=//' }, /needs libxcb, .*\n.*libxcb/],
  ])("names what is missing: %s", async (name, programs, says) => {
    const one = await withoutPackage(root, name);
    const ran = await guppy(one.project, ["native", "build"], standIns(one, programs));
    expect(ran.code, ran.errors).not.toBe(0);
    expect(ran.output).toBe("");
    expect(ran.errors).toMatch(says);
    await notBuilt(one);
  });

  test("a build is loaded, is not done twice, and leaves no working folder", async () => {
    const one = await withoutPackage(root, "ready");
    const env = standIns(one, { cargo: readyCargo(one), "pkg-config": "exit 0" });
    const ran = await guppy(one.project, ["native", "build"], env);
    expect(ran, ran.errors).toMatchObject({ code: 0 });
    expect(ran.output.trim()).toMatch(new RegExp(`^${kept(one.cache, "built")}/rustc-1\\.95\\.0-[0-9a-f]{8}/guppy\\.`));
    expect(readdirSync(join(kept(one.cache, "built"), ".."))).toEqual(["built"]);
    await loads(one.project, ran.output.trim(), one.cache);

    const broken = standIns(one, { cargo: '[ "$1" = --version ]' });
    expect(await guppy(one.project, ["native", "build"], broken)).toMatchObject({ code: 0, output: ran.output });
    expect(await guppy(one.project, ["native", "build", "--force"], broken)).toMatchObject({ code: 1, output: "" });
    await loads(one.project, ran.output.trim(), one.cache);

    const newer = standIns(one, { cargo: readyCargo(one), rustc: `echo '${compiler.replaceAll("1.95.0", "1.96.0")}'` });
    const second = await guppy(one.project, ["native", "build"], newer);
    expect(second.output).toContain("/rustc-1.96.0-");
    await loads(one.project, second.output.trim(), one.cache);
  });

  test("two builds at once both end well, and the last one clears the working folder away", async () => {
    const one = await withoutPackage(root, "two");
    const first = join(one.project.folder, "first");
    const sources = 'for word in "$@"; do case $word in */Cargo.toml) cat "$word" >/dev/null || exit 9 ;; esac; done';
    const cargo = `[ "$1" = --version ] || mkdir '${first}' 2>/dev/null || sleep 3; ${sources}; ${readyCargo(one)}`;
    const env = standIns(one, { cargo, "pkg-config": "exit 0" });
    const build = (): Promise<Ran> => guppy(one.project, ["native", "build", "--force"], env);
    for (const ran of await Promise.all([build(), build()])) expect(ran, ran.errors).toMatchObject({ code: 0 });
    expect(readdirSync(join(kept(one.cache, "built"), ".."))).toEqual(["built"]);
  });

  test("a library of another version, as versions leave in one target folder, is built again", async () => {
    const one = await withoutPackage(root, "mixed");
    const touched = 'find "$PWD" -name lib.rs -newer "$0" | grep -q guppy-napi';
    const other = readyCargo(one, replaceAll(one.released, version, "9.9.9"), "libother.so");
    const env = standIns(one, { cargo: `if ${touched}; then ${readyCargo(one)}; else ${other}; fi` });
    const ran = await guppy(one.project, ["native", "build"], env);
    expect(ran, ran.errors).toMatchObject({ code: 0 });
    await loads(one.project, ran.output.trim(), one.cache);

    const never = standIns(one, { cargo: other });
    expect(await guppy(one.project, ["native", "build", "--force"], never)).toMatchObject({
      code: 1,
      errors: expect.stringContaining("CARGO_TARGET_DIR"),
    });
    await loads(one.project, ran.output.trim(), one.cache);
  });

  test("what was built and does not load is not kept", async () => {
    const one = await withoutPackage(root, "unloadable");
    const env = standIns(one, { cargo: readyCargo(one, truncated(one.released)), strip: "exit 1" });
    const ran = await guppy(one.project, ["native", "build"], env);
    expect(ran).toMatchObject({ code: 1, output: "", errors: expect.stringContaining("does not load") });
    await notBuilt(one);
  });

  test.each(["cargo", "strip"])("killed while %s runs, it leaves nothing that loads", async (program) => {
    const one = await withoutPackage(root, `killed in ${program}`);
    const marker = join(one.project.folder, "reached");
    const hangs = `echo $$ > '${marker}'; exec sleep 600`;
    const cargo = program === "cargo" ? `[ "$1" = --version ] || { ${hangs}; }` : readyCargo(one);
    const env = standIns(one, { cargo, ...(program === "strip" ? { strip: hangs } : {}) });
    const started = spawn(join(one.project.folder, "node_modules/.bin/guppy"), ["native", "build"], {
      cwd: one.project.folder,
      env: { ...one.project.env, ...env },
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => started.once("close", resolve));
    for (let tries = 0; tries < 600 && !existsSync(marker); tries += 1) await sleep(50);
    started.kill("SIGKILL");
    await ended;
    process.kill(Number(readFileSync(marker, "utf8")), "SIGKILL");
    await notBuilt(one);

    const again = await guppy(
      one.project,
      ["native", "build"],
      standIns(one, { cargo: readyCargo(one), strip: "exit 1" }),
    );
    expect(again, again.errors).toMatchObject({ code: 0, errors: expect.stringContaining("symbols stay") });
    await loads(one.project, again.output.trim(), one.cache);
  });
});
