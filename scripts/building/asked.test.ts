import { describe, expect, test } from "vitest";
import { nativeOfHost, natives } from "../releasing/natives.ts";
import { asked } from "./asked.ts";

const host = nativeOfHost();
const other = natives.find((native) => native !== host)?.target.triple ?? "";

describe("scripts/native", () => {
  test.each([
    [[], false],
    [["--quick"], true],
    [[host.target.triple], false],
    [["--quick", host.target.triple], true],
    [[host.target.triple, "--quick"], true],
  ])("%j builds for this machine", (argv, quick) => {
    expect(asked(argv)).toEqual({ native: host, quick });
  });

  test("another target has a file of its own", () => {
    expect(asked([other])).toMatchObject({ native: { target: { triple: other } }, quick: false });
  });

  test.each([
    [["--quick", other], /only .*-linux-gnu/],
    [["riscv64gc-unknown-linux-gnu"], /usage/],
    [["--fast"], /usage/],
    [[host.target.triple, other], /usage/],
  ])("%j is refused", (argv, message) => {
    expect(() => asked(argv)).toThrow(message);
  });
});
