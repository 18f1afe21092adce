import { expect, test } from "vitest";
import { describeHost, findTarget, type Host, readHost } from "./detect.ts";

test.each<readonly [Host, string, string | undefined]>([
  [{ platform: "linux", arch: "x64", libc: "gnu" }, "linux-x64-gnu", "linux-x64-gnu"],
  [{ platform: "linux", arch: "x64", libc: "musl" }, "linux-x64-musl", undefined],
  [{ platform: "linux", arch: "riscv64", libc: "gnu" }, "linux-riscv64-gnu", undefined],
  [{ platform: "freebsd", arch: "x64" }, "freebsd-x64", undefined],
])("%j is %s and takes %s", (host, description, target) => {
  expect(describeHost(host)).toBe(description);
  expect(findTarget(host)?.id).toBe(target);
});

test("this machine is read without a process of its own", () => {
  expect(readHost()).toMatchObject({ platform: process.platform, arch: process.arch });
});
