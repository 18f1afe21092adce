// A quick file never gets into a package: both `prepack` scripts run here as they do when a package is packed.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { nativeOfHost } from "../releasing/natives.ts";
import { isQuick, profileProblem } from "./profile.ts";

const root = mkdtempSync(join(tmpdir(), "guppy-prepack-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The packages of guppy and of this machine's target, with Node itself as a native file of the profile. */
function packages(profile: string): { readonly native: string; readonly guppy: string } {
  const host = nativeOfHost();
  const native = join(root, profile, `native-${host.id}`);
  const guppy = join(root, profile, "guppy");
  mkdirSync(native, { recursive: true });
  mkdirSync(join(guppy, "dist"), { recursive: true });
  writeFileSync(join(native, "package.json"), JSON.stringify({ name: host.package }));
  copyFileSync(process.execPath, join(native, host.file));
  appendFileSync(join(native, host.file), `guppy-profile:${profile}`);
  writeFileSync(join(guppy, "package.json"), JSON.stringify({ version: "1.0.0" }));
  writeFileSync(join(guppy, "dist", "index.js"), "");
  return { native, guppy };
}

function prepack(script: string, cwd: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, script)], { cwd, encoding: "utf8", timeout: 60_000 });
}

describe("prepack", () => {
  test("of a target package refuses a quick file", () => {
    const { status, stderr } = prepack("native.ts", packages("quick").native);
    expect(stderr).toMatch(/guppy\..*\.node is a quick build, for tests only/);
    expect(status).toBe(1);
  });

  test("of a target package goes on to the file's shape when the release profile has built it", () => {
    const { stderr } = prepack("native.ts", packages("release").native);
    expect(stderr).toMatch(/bytes, more than/);
    expect(stderr).not.toMatch(/profile|quick/);
  });

  test("of guppy refuses a quick file, and stages nothing", () => {
    const { guppy } = packages("quick");
    const { status, stderr } = prepack("guppy.ts", guppy);
    expect(stderr).toMatch(/is a quick build, for tests only/);
    expect(status).toBe(1);
    expect(existsSync(join(guppy, "native-hashes.json"))).toBe(false);
  });
});

test.each([
  ["guppy-profile:release", false, undefined],
  ["\0guppy-profile:quick\0", true, /quick build/],
  ["guppy-profile:release GUPPY_FAULT", false, /can be made to fail on purpose/],
  ["guppy-profile:", false, /does not say/],
  ["", false, /does not say/],
])("the profile of %j", (text, quick, problem) => {
  const bytes = Buffer.from(`before${text}behind`).subarray(3);
  expect(isQuick(bytes)).toBe(quick);
  if (problem === undefined) expect(profileProblem(bytes)).toBeUndefined();
  else expect(profileProblem(bytes)).toMatch(problem);
});

// The mark hangs on debug assertions in guppy-napi, which only the release profile leaves out.
test("every profile of ours but release marks its files", () => {
  const text = readFileSync(join(import.meta.dirname, "..", "..", "Cargo.toml"), "utf8");
  const profiles = [...text.matchAll(/^\[profile\.(?<name>[\w-]+)\]$/gm)].map(({ groups }) => groups?.["name"] ?? "");
  expect(profiles).toContain("release");
  const marking = profiles.filter((name) =>
    text.includes(`[profile.${name}.package.guppy-napi]\ndebug-assertions = true\n`),
  );
  expect(marking).toEqual(profiles.filter((name) => name !== "release"));
  const headers = [...text.matchAll(/debug-assertions/g)].map(({ index }) =>
    text.slice(text.lastIndexOf("\n[", index) + 1, index),
  );
  expect(headers.filter((header) => header.startsWith("[profile.release"))).toEqual([]);
  expect(headers.length).toBeGreaterThanOrEqual(marking.length);
});
