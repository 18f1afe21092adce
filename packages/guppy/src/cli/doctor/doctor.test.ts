import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findDisplay, waylandAddresses, x11Addresses } from "./display.ts";
import { type Facts, formatReport, judge } from "./report.ts";

describe("display", () => {
  test.each([
    [":1", [{ path: "\0/tmp/.X11-unix/X1" }, { path: "/tmp/.X11-unix/X1" }]],
    ["unix:2.0", [{ path: "\0/tmp/.X11-unix/X2" }, { path: "/tmp/.X11-unix/X2" }]],
    ["far:10.0", [{ host: "far", port: 6010 }]],
    ["nonsense", []],
  ])("DISPLAY=%s is looked for at %j", (value, addresses) => {
    expect(x11Addresses(value)).toEqual(addresses);
  });

  test("WAYLAND_DISPLAY is a path, or a name in the runtime folder", () => {
    expect(waylandAddresses("/run/w", {})).toEqual([{ path: "/run/w" }]);
    expect(waylandAddresses("wayland-0", { XDG_RUNTIME_DIR: "/run/user/1" })).toEqual([
      { path: "/run/user/1/wayland-0" },
    ]);
    expect(waylandAddresses("wayland-0", {})).toEqual([]);
  });

  test("one that listens is reachable, one that doesn't is not, and none is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "guppy-display-"));
    const path = join(folder, "wayland-0");
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await findDisplay({ WAYLAND_DISPLAY: path }, "linux")).toMatchObject({ state: "reachable" });
    await new Promise((resolve) => server.close(resolve));
    expect(await findDisplay({ WAYLAND_DISPLAY: path }, "linux")).toMatchObject({
      state: "unreachable",
      variable: "WAYLAND_DISPLAY",
    });
    expect(await findDisplay({ DISPLAY: "nonsense" }, "linux")).toMatchObject({
      state: "unreachable",
      reason: "it is no name of a display",
    });
    expect(await findDisplay({ DISPLAY: "" }, "linux")).toEqual({ state: "none" });
    await rm(folder, { recursive: true });
  });
});

const build = { version: "1.2.3", schemaHash: "0", target: "t", compiler: "c", profile: "p", gpui: "g" };
const sound: Facts = {
  guppy: "1.2.3",
  node: "v20.0.0",
  platform: "linux-x64",
  system: "Linux",
  libc: { family: "glibc", version: "2.36", witness: "" },
  packageManager: "npm",
  display: { state: "reachable", variable: "DISPLAY", value: ":0" },
  graphics: { drivers: ["Vulkan lvp"], devices: [] },
  missingLibraries: [],
  fonts: { files: 3, folders: [] },
  native: { path: "/n.node", source: "package", hash: "matches", passed: [] },
  probe: {
    loaded: true,
    path: "/n.node",
    source: "package",
    build,
    adapters: [{ name: "llvmpipe", api: "Gl", kind: "Cpu" }],
    drawing: { milliseconds: 9 },
  },
};
const library = (required: boolean) => ({
  soname: "libx.so.1",
  use: { purpose: "for x", required },
  next: "Install it.",
});

describe("report", () => {
  test("a sound machine has nothing to say", () => {
    const report = judge(sound);
    expect([...report.problems, ...report.notes]).toEqual([]);
    expect(formatReport(report)).toMatch(/draws +yes: the first picture after 9 ms\n\nguppy can run here\.$/);
  });

  test.each<readonly [string, Partial<Facts>, "problems" | "notes", RegExp]>([
    [
      "a file that does not load",
      { probe: { loaded: false, code: "GUPPY_NATIVE_EMPTY", message: "It is empty." } },
      "problems",
      /^GUPPY_NATIVE_EMPTY: It is empty/,
    ],
    [
      "no picture",
      {
        probe: {
          ...sound.probe,
          loaded: true,
          path: "",
          source: "package",
          build,
          adapters: [],
          drawing: { code: "GUPPY_NO_ADAPTER", message: "None." },
        },
      },
      "problems",
      /GUPPY_NO_ADAPTER/,
    ],
    [
      "a display that no window opens on",
      {
        probe: {
          ...sound.probe,
          loaded: true,
          path: "",
          source: "package",
          build,
          adapters: [],
          drawing: { milliseconds: 9 },
          window: { code: "GUPPY_NO_DISPLAY", message: "Depth 16." },
        },
      },
      "problems",
      /No window could be opened\. GUPPY_NO_DISPLAY: Depth 16/,
    ],
    [
      "another file than the released one",
      { native: { ...sound.native, hash: "differs" } },
      "problems",
      /not the file that was released/,
    ],
    [
      "a dead display",
      { display: { state: "unreachable", variable: "DISPLAY", value: ":9", reason: "refused" } },
      "problems",
      /DISPLAY=:9/,
    ],
    ["no display", { display: { state: "none" } }, "notes", /no display/],
    [
      "a library it is linked to",
      { missingLibraries: [library(true)] },
      "problems",
      /libx\.so\.1 is not installed: for x/,
    ],
    ["a library it can do without", { missingLibraries: [library(false)] }, "notes", /libx\.so\.1/],
    ["no fonts", { fonts: { files: 0, folders: [] } }, "notes", /no system fonts/],
  ])("%s is among the %3$s", (_, facts, kind, text) => {
    const report = judge({ ...sound, ...facts });
    expect(report[kind].map(({ what }) => what)).toEqual([expect.stringMatching(text)]);
    expect(report[kind === "problems" ? "notes" : "problems"]).toEqual([]);
    expect(formatReport(report)).toMatch(kind === "problems" ? /cannot run correctly here\.$/ : /can run here\.$/);
  });
});
