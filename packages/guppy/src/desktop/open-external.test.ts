// What `shell` starts, with a stand-in for `xdg-open` that writes down its arguments, one a line.
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { shell } from "./open-external.ts";

let folder = "";
const path = process.env.PATH;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-open-"));
  await writeFile(
    join(folder, "xdg-open"),
    `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > '${folder}/said'\nexit "\${EXIT:-0}"\n`,
  );
  await chmod(join(folder, "xdg-open"), 0o755);
  process.env.PATH = `${folder}:${path}`;
});
afterEach(async () => {
  process.env.PATH = path;
  delete process.env.EXIT;
  await rm(folder, { recursive: true, force: true });
});

const said = (): Promise<string> => readFile(join(folder, "said"), "utf8");

test.each([
  ["https://example.org/a?b=c d", "https://example.org/a?b=c%20d"],
  ["mailto:me@example.org?subject=$(id)", "mailto:me@example.org?subject=$(id)"],
  ["https://example.org/';touch x;'`id`", "https://example.org/';touch%20x;'%60id%60"],
])("%j is one argument", async (url, argument) => {
  await shell.openExternal(url);
  expect(await said()).toBe(`1\n${argument}\n`);
});

test.each([
  "file:///etc/passwd",
  "javascript:alert(1)",
  "ssh://host",
  "vbscript:x",
  "steam://run/1",
  "HTTPs",
  "",
  "--help",
  "https://",
])("%j is not opened", async (url) => {
  await expect(shell.openExternal(url)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  await expect(said()).rejects.toThrow();
});

test("a scheme that the program names is", async () => {
  await shell.openExternal("zed://open?x", { schemes: ["zed"] });
  expect(await said()).toBe("1\nzed://open?x\n");
});

test("a file is opened by its URL, whatever its name is", async () => {
  const name = join(folder, "-a $(id) %41.txt");
  await writeFile(name, "");
  await shell.openPath(name);
  expect(await said()).toBe(`1\nfile://${folder}/-a%20$(id)%20%2541.txt\n`);
  await expect(shell.openPath("relative")).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  await expect(shell.openPath(join(folder, "absent"))).rejects.toMatchObject({ code: "GUPPY_FILE_FAILED" });
});

test("what the desktop says, and that there is no opener, are errors", async () => {
  process.env.EXIT = "3";
  await expect(shell.openExternal("https://example.org")).rejects.toThrow(/no program for it/);
  process.env.PATH = join(folder, "nothing");
  await expect(shell.openExternal("https://example.org")).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
});
