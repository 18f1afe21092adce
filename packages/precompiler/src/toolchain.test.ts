import { describe, expect, test } from "vitest";
import { scratch } from "../test/support.ts";
import type { ToolchainConfig } from "./config/config.ts";
import { toolchainCommand, toolchainCompile } from "./toolchain.ts";

describe("the regular toolchain", () => {
  const cases: readonly (readonly [ToolchainConfig, readonly string[], Record<string, string>, object | undefined])[] =
    [
      [{}, ["Cargo.toml", "Makefile"], {}, { command: "cargo", args: ["build", "--release"] }],
      [{ args: ["build"] }, ["Cargo.toml"], {}, { command: "cargo", args: ["build"] }],
      [{}, ["binding.gyp"], {}, { command: "node-gyp", args: ["rebuild"] }],
      [{}, ["Makefile"], {}, { command: "make", args: [] }],
      [{}, ["Makefile"], { MAKE: "gmake" }, { command: "gmake", args: [] }],
      [{ command: "ninja" }, ["Makefile"], {}, { command: "ninja", args: [] }],
      [{}, [], {}, undefined],
    ];
  test.each(cases)("%j with %j and %j", (config, files, env, expected) => {
    expect(toolchainCommand(config, (file) => files.includes(file), env)).toEqual(expected);
  });

  test("says what the maintainer wants said after a failure", async () => {
    const root = await scratch();
    const config = { command: process.execPath, args: ["-e", "process.exit(1)"], errorMessage: "Install libfoo-dev." };
    expect(await toolchainCompile([], { root, config })).toMatchObject({
      status: "error",
      diagnostics: [{ message: expect.stringContaining("Install libfoo-dev.") }],
    });
    expect(await toolchainCompile([], { root })).toMatchObject({
      status: "error",
      diagnostics: [{ message: expect.stringContaining("neither Cargo.toml") }],
    });
  });
});
