import { chmod, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch, writeTree } from "../../test/support.ts";
import type { BuildContext } from "../precompiler.ts";
import { cargoPrecompiler } from "./cargo.ts";
import { cargoArguments, linkerVariable, napiBuildArguments, plainCargoArguments } from "./cargo-arguments.ts";
import { type CargoToolchain, compileAbility, crossLinkerName } from "./cargo-host.ts";
import { readCargoMessages } from "./cargo-messages.ts";
import { type CommandOptions, commandPrecompiler } from "./command.ts";
import { placeBinary } from "./place.ts";
import { stripCommand } from "./strip.ts";

const x64 = "x86_64-unknown-linux-gnu";
const arm64 = "aarch64-unknown-linux-gnu";

describe("cargo's arguments", () => {
  const build = {
    manifestPath: "/p/Cargo.toml",
    target: arm64,
    profile: "release",
    features: ["a", "b"],
    defaultFeatures: false,
    locked: true,
    package: "core",
  };
  const parts = cargoArguments(build, ["--timings"]);
  const shared = [
    "--manifest-path",
    "/p/Cargo.toml",
    "--target",
    arm64,
    "--release",
    "--package",
    "core",
    "--features",
    "a",
    "--features",
    "b",
    "--no-default-features",
  ];

  test("are the same for cargo and for napi build", () => {
    expect(plainCargoArguments(parts)).toEqual([
      "build",
      "--message-format",
      "json",
      ...shared,
      "--locked",
      "--timings",
    ]);
    expect(napiBuildArguments(parts, "/out")).toEqual([
      "build",
      "--output-dir",
      "/out",
      ...shared,
      "--",
      "--locked",
      "--timings",
    ]);
  });

  test("leave out what is not asked for", () => {
    const plain = cargoArguments(
      { manifestPath: "m", target: undefined, profile: "dist", features: [], defaultFeatures: true, locked: false },
      [],
    );
    expect(napiBuildArguments(plain, "o")).toEqual([
      "build",
      "--output-dir",
      "o",
      "--manifest-path",
      "m",
      "--profile",
      "dist",
    ]);
  });

  test("the linker's variable", () => {
    expect(linkerVariable(arm64)).toBe("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER");
  });
});

describe("taking symbols out", () => {
  const windows = "x86_64-pc-windows-msvc";
  const own = process.arch === "x64" ? x64 : arm64;
  const other = process.arch === "x64" ? arm64 : x64;

  test.each<readonly [string, CargoToolchain, readonly string[] | undefined]>([
    [own, {}, ["strip", "--strip-unneeded", "-o", "/to", "/from"]],
    [other, {}, [`${other.split("-")[0]}-linux-gnu-strip`, "--strip-unneeded", "-o", "/to", "/from"]],
    [other, { linker: "/opt/lld" }, ["strip", "--strip-unneeded", "-o", "/to", "/from"]],
    [other, { strip: "llvm-strip" }, ["llvm-strip", "--strip-unneeded", "-o", "/to", "/from"]],
    ["aarch64-apple-darwin", {}, ["strip", "-x", "-o", "/to", "/from"]],
    [windows, {}, undefined],
  ])("of %s with %j", (target, toolchain, line) => {
    const command = stripCommand(target, toolchain, {})?.("/from", "/to");
    expect(command === undefined ? undefined : [command.command, ...command.args]).toEqual(line);
  });

  test("a program that is not there costs a line in the log, not the build", async () => {
    const root = await scratch();
    await writeTree(root, { built: "binary" });
    const strip = stripCommand(x64, { strip: "/nonexistent/strip" }, {});
    const lines: string[] = [];
    const context = { log: (line: string) => void lines.push(line), trace: () => {} };
    expect(await placeBinary(join(root, "built"), join(root, "placed"), strip, context)).toMatchObject({ ok: true });
    expect(await readFile(join(root, "placed"), "utf8")).toBe("binary");
    expect(lines).toEqual([expect.stringContaining("symbols stay in the binary")]);
  });
});

test("cargo's messages give diagnostics and files, and other lines are skipped", () => {
  const lines = [
    "a build script's word",
    "{ broken",
    '{"reason":"compiler-message","message":{"level":"warning","message":"unused","rendered":"w","spans":[{"file_name":"src/lib.rs","line_start":3}]}}',
    '{"reason":"compiler-artifact","manifest_path":"/p/Cargo.toml","target":{"name":"x","kind":["cdylib"]},"filenames":["/t/libx.so"],"executable":null}',
  ];
  expect(readCargoMessages(lines.join("\n"))).toEqual({
    diagnostics: [
      { severity: "warning", message: "unused", compiler: "rustc", details: "w", file: "src/lib.rs", line: 3 },
    ],
    artifacts: [
      { manifestPath: "/p/Cargo.toml", name: "x", kinds: ["cdylib"], files: ["/t/libx.so"], executable: undefined },
    ],
  });
});

/** A folder of shell scripts that stand for rustc and compilers, so that every machine has every toolchain. */
async function toolchain(setup: {
  std: readonly string[];
  gcc?: "works" | "no libc";
}): Promise<Record<string, string>> {
  const dir = await scratch();
  const scripts: Record<string, string> = {
    rustc: `#!/bin/sh\ncase "$*" in\n-vV) echo "host: ${x64}";;\n*) for last; do :; done; echo "${dir}/std/$last";;\nesac\n`,
    cc: "#!/bin/sh\nexit 0\n",
  };
  if (setup.gcc !== undefined) {
    const found = setup.gcc === "works" ? "/usr/lib/crti.o" : "crti.o";
    scripts["aarch64-linux-gnu-gcc"] = `#!/bin/sh\necho ${found}\n`;
  }
  await writeTree(dir, scripts);
  for (const name of Object.keys(scripts)) await chmod(join(dir, name), 0o755);
  for (const target of setup.std) await writeTree(dir, { [`std/${target}/libstd-1.rlib`]: "" });
  return { PATH: `${dir}${delimiter}/bin${delimiter}/usr/bin`, RUSTC: join(dir, "rustc") };
}

describe("what this host can compile to", () => {
  test.each([
    ["its own target", x64, { std: [x64] }, undefined],
    ["its own without the standard library", x64, { std: [] }, "rustup target add"],
    ["another with everything", arm64, { std: [x64, arm64], gcc: "works" }, undefined],
    ["another without the standard library", arm64, { std: [x64], gcc: "works" }, "rustup target add aarch64"],
    ["another whose compiler has no C library", arm64, { std: [arm64], gcc: "no libc" }, "has no C library"],
    ["macOS from elsewhere", "aarch64-apple-darwin", { std: ["aarch64-apple-darwin"] }, "only built on macOS"],
    ["Windows from elsewhere", "x86_64-pc-windows-msvc", { std: ["x86_64-pc-windows-msvc"] }, "only built on Windows"],
  ] as const)("%s", async (_, target, setup, reason) => {
    const ability = await compileAbility(target, {}, await toolchain(setup));
    expect(ability).toEqual(
      reason === undefined ? { possible: true } : { possible: false, reason: expect.stringContaining(reason) },
    );
  });

  test("without a linker, without rustc, and with one that is named", async () => {
    const env = await toolchain({ std: [arm64] });
    expect(await compileAbility(arm64, { linker: "/nonexistent/gcc" }, env)).toMatchObject({
      reason: "the linker /nonexistent/gcc is not there",
    });
    expect(await compileAbility(arm64, { rustc: "/nonexistent/rustc" }, env)).toMatchObject({
      reason: expect.stringContaining("is not there"),
    });
    expect(crossLinkerName(arm64, {}, { [linkerVariable(arm64)]: "mine" })).toBe("mine");
    expect(crossLinkerName("armv7-unknown-linux-gnueabihf", {}, {})).toBe("arm-linux-gnueabihf-gcc");
  });

  test("is what the precompiler answers, and the log says why not the rest", async () => {
    const log: string[] = [];
    const env = await toolchain({ std: [x64] });
    const made = cargoPrecompiler({ targets: [arm64, x64] })(await context({ env, log: (line) => log.push(line) }));
    expect([await made.allSupportedTargets("compile"), await made.allSupportedTargets("fetch")]).toEqual([
      [x64],
      [arm64, x64],
    ]);
    expect(log).toEqual([expect.stringContaining(`${arm64} cannot be built here`)]);
    expect(await made.unavailableTarget?.("t")).toBe("compile");
  });
});

async function context(overrides: Partial<BuildContext> = {}): Promise<BuildContext> {
  const root = await scratch();
  return {
    root,
    type: "addon",
    privDir: join(root, "native"),
    loadPath: join(root, "native", "thing ü.node"),
    env: {},
    log: () => undefined,
    trace: () => undefined,
    ...overrides,
  };
}

describe("the command precompiler", () => {
  const node = process.execPath;
  const write =
    "require('node:fs').writeFileSync(process.argv[1], process.argv.slice(2).join(' ') + ' ' + process.env.GUPPY_PRECOMPILER_TARGET)";

  test("replaces, exports and puts the output into the load path", async () => {
    const options: CommandOptions = {
      targets: [x64, arm64],
      compileTargets: [arm64],
      output: "out/@{target}",
      build: { command: node, args: ["-e", write, "@{root}/out/@{target}", "@{unknown}"] },
    };
    const where = await context();
    await writeTree(where.root, { "out/keep": "" });
    const made = commandPrecompiler(options)(where);
    expect(await made.allSupportedTargets("compile")).toEqual([arm64]);
    expect(await made.precompile(["--x"], arm64)).toEqual({ ok: true, value: undefined });
    expect(await readFile(where.loadPath, "utf8")).toBe(`@{unknown} --x ${arm64}`);
  });

  test("builds natively for what this machine is called, or for nothing by name", async () => {
    const where = await context({ env: { TARGET_ARCH: "aarch64", TARGET_ABI: "gnu" } });
    const made = commandPrecompiler({
      targets: [arm64],
      build: (target) => ({ command: node, args: ["-e", write, "@{load_path}", target], env: { X: "1" } }),
    })(where);
    expect(await made.buildNative([])).toEqual({ status: "ok", diagnostics: [] });
    expect(await readFile(where.loadPath, "utf8")).toBe(`${arm64} ${arm64}`);
    expect(await made.allSupportedTargets("compile")).toEqual([arm64]);
  });

  test.each([
    [{ command: node, args: ["-e", "process.exit(3)"] }, undefined, "ended with status 3"],
    [{ command: "/nonexistent/make" }, undefined, "ENOENT"],
    [{ command: node, args: ["-e", ""] }, "absent.node", "absent.node"],
  ])("case %#: a failure is a result, and what was there stays", async (build, output, text) => {
    const where = await context();
    await writeTree(where.root, { "native/thing ü.node": "old" });
    const made = commandPrecompiler({ targets: [x64], build, ...(output === undefined ? {} : { output }) })(where);
    expect(await made.buildNative([])).toMatchObject({
      status: "error",
      diagnostics: [{ severity: "error", message: expect.stringContaining(text) }],
    });
    expect(await made.precompile([], x64)).toMatchObject({ ok: false, error: expect.stringContaining(text) });
    expect(await readFile(where.loadPath, "utf8")).toBe("old");
  });

  test("bytes of the build's output that are no text pass through", async () => {
    const where = await context();
    const script =
      "process.stdout.write(Buffer.from([0xff, 0xfe, 0x80])); require('node:fs').writeFileSync(process.argv[1], '')";
    const build = { command: node, args: ["-e", script, "@{load_path}"] };
    const made = commandPrecompiler({ targets: [x64], build })(where);
    expect((await made.buildNative([])).status).toBe("ok");
  });
});

describe("a cargo build that fails", () => {
  test("gives the compiler's diagnostics with file and line, and keeps the old binary", async () => {
    const where = await context({
      env: { CARGO_TARGET_DIR: join(await scratch(), "target"), PATH: process.env["PATH"] },
    });
    await writeTree(where.root, {
      "Cargo.toml":
        '[package]\nname = "broken"\nversion = "0.0.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n',
      "src/lib.rs": "pub fn nothing() {}\npub fn wrong() -> u32 { true }\n",
      "native/thing ü.node": "old",
    });
    const made = cargoPrecompiler({ targets: [x64], napiCli: false })(where);
    const result = await made.buildNative([]);
    expect(result.status).toBe("error");
    expect(result.diagnostics[0]).toMatchObject({
      severity: "error",
      file: expect.stringContaining("lib.rs"),
      line: 2,
      message: "mismatched types",
    });
    expect(await readFile(where.loadPath, "utf8")).toBe("old");
    await writeFile(join(where.root, "src/lib.rs"), "pub fn nothing() {}\n");
    expect((await made.buildNative([])).status).toBe("ok");
    expect(await readFile(where.loadPath)).not.toEqual(Buffer.from("old"));
  });

  test("a crate without a cdylib, and no compiler at all", async () => {
    const where = await context({
      env: { CARGO_TARGET_DIR: join(await scratch(), "target"), PATH: process.env["PATH"] },
    });
    await writeTree(where.root, {
      "Cargo.toml": '[package]\nname = "plain"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n',
      "src/lib.rs": "",
    });
    expect(await cargoPrecompiler({ targets: [x64] })(where).buildNative([])).toMatchObject({
      diagnostics: [{ message: "cargo built no cdylib" }],
    });
    const without = { ...where, env: { ...where.env, RUSTC: "/nonexistent" } };
    expect(await cargoPrecompiler({ targets: [x64] })(without).buildNative([])).toMatchObject({
      diagnostics: [{ message: expect.stringContaining("install Rust") }],
    });
    expect(await cargoPrecompiler({ targets: [x64], napiCli: true })(where).buildNative([])).toMatchObject({
      diagnostics: [{ message: expect.stringContaining("@napi-rs/cli") }],
    });
  });
});
