// Compilers by name, and what a build tool is told: with stand-ins on a path of the test's own.
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratch, writeTree } from "../../test/support.ts";
import { cargoArguments, zigbuildArguments } from "./cargo-arguments.ts";
import { type CcOptions, ccPrecompiler } from "./cc.ts";
import { compilersFor } from "./cc-table.ts";
import { missingTools } from "./missing-tools.ts";

const x64 = "x86_64-unknown-linux-gnu";
const arm64 = "aarch64-unknown-linux-gnu";
const linux = { platform: "linux", arch: "x64" };

test.each([
  [x64, ["cc"], "cc"],
  [x64, ["gcc", "clang"], "gcc"],
  [x64, [], undefined],
  [arm64, ["cc", "aarch64-linux-gnu-gcc", "zig"], "aarch64-linux-gnu-gcc"],
  [arm64, ["cc", "zig"], "zig cc -target aarch64-linux-gnu"],
  [arm64, ["cc"], undefined],
  ["x86_64-apple-darwin", ["cc", "zig"], "zig cc -target x86_64-macos"],
  ["x86_64-pc-windows-msvc", ["cc"], undefined],
  ["t1", ["cc"], undefined],
] as const)("%s with %j", (target, programs, cc) => {
  expect(compilersFor(target, (name) => (programs as readonly string[]).includes(name), linux)?.cc).toBe(cc);
});

test("on macOS clang makes both of its kinds", () => {
  const mac = { platform: "darwin", arch: "arm64" };
  expect(compilersFor("x86_64-apple-darwin", () => true, mac)?.cc).toBe("zig cc -target x86_64-macos");
  expect(compilersFor("x86_64-apple-darwin", (name) => name === "clang", mac)?.cc).toBe("clang -arch x86_64");
});

describe("a build", () => {
  const script = `#!/bin/sh
echo "$0 $* | $TARGET $LOAD_PATH $CC $CXX $CPP $AR $NAPI_INCLUDE_DIR" >> "$PRIV_DIR/../said"
[ "$1" = clean ] || { mkdir -p "$PRIV_DIR"; echo built > "$LOAD_PATH"; }
`;

  async function made(
    options: Partial<CcOptions> = {},
    env: Record<string, string> = {},
    programs = ["make", "cc", "aarch64-linux-gnu-gcc"],
  ) {
    const root = await scratch("cc");
    for (const name of [...programs, "other-make"]) {
      await writeTree(root, { [`bin/${name}`]: script });
      await chmod(join(root, "bin", name), 0o755);
    }
    await writeTree(root, {
      "node_modules/node-api-headers/package.json": "{}",
      "package.json": "{}",
    });
    const logged: string[] = [];
    const privDir = join(root, "native");
    const context = {
      root,
      type: "addon" as const,
      privDir,
      loadPath: join(privDir, "thing.node"),
      env: { PATH: `${join(root, "bin")}:${process.env["PATH"]}`, ...env },
      log: (line: string) => logged.push(line),
      trace: () => undefined,
    };
    const precompiler = ccPrecompiler({ targets: [x64, arm64], ...options })(context);
    const said = async (): Promise<string> => (await readFile(join(root, "said"), "utf8")).replaceAll(root, "");
    return { precompiler, said, logged };
  }

  test("is told its target, its place, its compilers and the headers, after the one before was cleaned away", async () => {
    const { precompiler, said } = await made({ cleanup: ["clean"] });
    expect(await precompiler.precompile(["-j2"], arm64)).toEqual({ ok: true, value: undefined });
    const told = `${arm64} /native/thing.node aarch64-linux-gnu-gcc aarch64-linux-gnu-g++ aarch64-linux-gnu-cpp aarch64-linux-gnu-ar /node_modules/node-api-headers/include`;
    expect(await said()).toBe(`/bin/make clean | ${told}\n/bin/make -j2 | ${told}\n`);
  });

  test("MAKE beats make; a person's CC holds for this machine and for no other", async () => {
    const { precompiler, said } = await made({}, { MAKE: "other-make", CC: "my-cc" });
    await precompiler.precompile([], x64);
    await precompiler.precompile([], arm64);
    const lines = (await said()).split("\n");
    expect(lines[0]).toMatch(/^\/bin\/other-make {2}\| x86_64-unknown-linux-gnu \/native\/thing.node my-cc /);
    expect(lines[1]).toContain(" aarch64-linux-gnu-gcc ");
  });

  test.each<readonly [string, Partial<CcOptions>, readonly string[]]>([
    ["what there are compilers for", {}, [x64, arm64]],
    ["not its own", { excludeCurrentTarget: true }, [arm64]],
    [
      "only what is listed",
      { onlyListedTargets: true, compilers: { [arm64]: { cc: "aarch64-linux-gnu-gcc", cxx: "x" } } },
      [arm64],
    ],
    ["not with a listed one that is missing", { compilers: { [arm64]: { cc: "gone", cxx: "gone" } } }, [x64]],
    [
      "anything, with tools that bring their own",
      { onlyListedTargets: true, allowMissingCompiler: true },
      [x64, arm64],
    ],
  ])("is possible for %s", async (_, options, expected) => {
    const { precompiler } = await made(options);
    expect(await precompiler.allSupportedTargets("compile")).toEqual(expected);
    expect(await precompiler.allSupportedTargets("fetch")).toEqual([x64, arm64]);
  });
});

test("without tools it says what to install, for each system", () => {
  expect(["linux", "darwin", "win32"].map((system) => missingTools(system).split(":")[0])).toEqual([
    "a build needs a compiler and make",
    "a build needs the command line tools of Xcode",
    "a build needs Visual Studio's C++ build tools, and a prompt of theirs (`x64 Native Tools Command Prompt`)",
  ]);
});

test("zigbuild's target carries the oldest glibc", () => {
  const parts = cargoArguments(
    {
      manifestPath: "Cargo.toml",
      target: arm64,
      profile: "release",
      features: [],
      defaultFeatures: true,
      locked: true,
    },
    ["-j2"],
  );
  expect(zigbuildArguments(parts, arm64, "2.17").join(" ")).toBe(
    `zigbuild --message-format json --target ${arm64}.2.17 --manifest-path Cargo.toml --release --locked -j2`,
  );
});
