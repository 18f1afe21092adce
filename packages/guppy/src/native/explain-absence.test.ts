// What is told before any package is looked for; why a package is absent is tested with the precompiler, which tells it.
import { describe, expect, test } from "vitest";
import { explainAbsence } from "./explain-absence.ts";

const own = { root: "/", version: "1.2.3" };

describe("before any package is looked for", () => {
  const settings = { forceBuild: false, verify: false };
  const about = (platform: string, arch: string) => ({
    machine: { platform, arch },
    target: undefined,
    own,
    project: undefined,
    manager: "npm" as const,
  });

  test.each([
    [
      { ...settings, named: "/none.node" },
      "linux",
      "x64",
      "GUPPY_NATIVE_PATH_NOT_FOUND",
      /GUPPY_NATIVE_PATH is set to \/none\.node/,
    ],
    [settings, "freebsd", "x64", "GUPPY_NATIVE_UNSUPPORTED", /no native package for freebsd-x64\./],
    [settings, "darwin", "arm64", "GUPPY_NATIVE_UNSUPPORTED", /no native package for darwin-arm64 yet\./],
    [{ ...settings, forceBuild: true }, "linux", "x64", "GUPPY_NATIVE_NOT_BUILT", /Unset GUPPY_NATIVE_FORCE_BUILD/],
  ])("%j on %s-%s is %s", (given, platform, arch, code, text) => {
    const { kind, what, next } = explainAbsence(given, about(platform, arch));
    expect(`GUPPY_NATIVE_${kind}`).toBe(code);
    expect(`${what} ${next}`).toMatch(text);
  });
});
