// What guppy copies another program pastes, and the other way round: `xclip` on a real display, in all forms, small and large.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Display, startDisplay } from "./display.ts";
import { eventually } from "./eventually.ts";

let display: Display;
let app: ChildProcess;
const lines: unknown[] = [];
const clips = new Map<string, ChildProcess>();

beforeAll(async () => {
  display = await startDisplay();
  const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
  const program = fileURLToPath(new URL("apps/clipboard.tsx", import.meta.url));
  app = spawn(process.execPath, [cli, "run", program], {
    env: { ...process.env, DISPLAY: display.name, WAYLAND_DISPLAY: "" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (app.stdout === null) throw new Error("no output");
  createInterface({ input: app.stdout }).on("line", (line) => lines.push(JSON.parse(line)));
  expect(await answer()).toBe("open");
}, 60_000);
afterAll(async () => {
  for (const child of [...clips.values(), app]) await end(child);
  await display.close();
});

async function answer(): Promise<unknown> {
  return eventually("the app's answer", () => (lines.length > 0 ? [lines.shift()] : undefined)).then(([one]) => one);
}

async function ask(what: object): Promise<unknown> {
  app.stdin?.write(`${JSON.stringify(what)}\n`);
  return answer();
}

/** What `xclip` pastes. */
async function paste(...args: readonly string[]): Promise<Buffer> {
  const child = spawn("xclip", ["-o", "-display", display.name, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  await once(child, "close");
  return Buffer.concat(parts);
}

/** Lets `xclip` copy; it stays, to offer it. */
async function copy(content: string | Buffer, selection: string, ...args: readonly string[]): Promise<ChildProcess> {
  const before = clips.get(selection);
  if (before !== undefined) await end(before);
  const where = ["-display", display.name, "-selection", selection];
  const child = spawn("xclip", ["-i", "-quiet", ...where, ...args], { stdio: ["pipe", "ignore", "ignore"] });
  clips.set(selection, child);
  child.stdin.end(content);
  const offers = ["-selection", selection, "-t", "TARGETS"];
  await eventually("xclip to offer it", async () => ((await paste(...offers)).length > 0 ? true : undefined));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

const clip = ["-selection", "clipboard"] as const;
const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==";

describe("guppy copies and xclip pastes", () => {
  test("every form of one thing", async () => {
    expect(await ask({ write: { text: "grüße", html: "<b>", png, files: ["/a b", "/c"], custom: "rows" } })).toBe(
      "written",
    );
    const targets = (await paste(...clip, "-t", "TARGETS")).toString().trim().split("\n");
    expect(targets.sort()).toEqual([
      "TARGETS",
      "UTF8_STRING",
      "application/x-guppy",
      "image/png",
      "text/html",
      "text/plain",
      "text/plain;charset=utf-8",
      "text/uri-list",
      "x-special/gnome-copied-files",
    ]);
    expect((await paste(...clip)).toString()).toBe("grüße");
    expect((await paste(...clip, "-t", "text/html")).toString()).toBe("<b>");
    expect((await paste(...clip, "-t", "image/png")).toString("base64")).toBe(png);
    expect((await paste(...clip, "-t", "text/uri-list")).toString()).toBe("file:///a%20b\r\nfile:///c\r\n");
    expect((await paste(...clip, "-t", "application/x-guppy")).toString()).toBe("rows");
  });

  test("9 MB in pieces, and what is selected besides", async () => {
    expect(await ask({ write: { large: 9_000_000 } })).toBe("written");
    expect(await ask({ write: { text: "selected" }, selection: "primary" })).toBe("written");
    const pasted = (await paste(...clip)).toString();
    expect(pasted.length).toBe(9_000_000);
    expect(pasted).toBe("0123456789".repeat(900_000));
    expect((await paste("-selection", "primary")).toString()).toBe("selected");
  });

  test("and reads what it has copied itself", async () => {
    expect(await ask({ write: { text: "own", html: "<p>" } })).toBe("written");
    expect(await ask({ read: "text" })).toBe("own");
    expect(await ask({ read: "html" })).toBe("<p>");
    expect(await ask({ write: {} })).toBe("written");
    expect(await ask({ read: "text" })).toBeNull();
    expect(await ask({ types: true })).toEqual([]);
  });
});

describe("xclip copies and guppy pastes", () => {
  test.each([
    ["a text", "größe", [], "text", "größe"],
    ["HTML", "<b>ü</b>", ["-t", "text/html"], "html", "<b>ü</b>"],
    ["a PNG", Buffer.from(png, "base64"), ["-t", "image/png"], "png", png],
    ["files", "file:///a%20b\r\nfile://elsewhere/c\r\n", ["-t", "text/uri-list"], "files", ["/a b"]],
    ["a form of its own", "rows", ["-t", "application/x-guppy"], "custom", "rows"],
    ["Latin-1", Buffer.from([0x67, 0x72, 0xfc]), ["-t", "STRING"], "text", "grü"],
    ["9 MB", "x".repeat(9_000_000), [], "size", 9_000_000],
    ["11 MB, which is refused", "x".repeat(11_000_000), [], "size", "GUPPY_LIMIT_EXCEEDED"],
  ] as const)("%s", async (_, content, args, read, wanted) => {
    await copy(content, "clipboard", ...args);
    expect(await ask({ read })).toEqual(wanted);
  });

  test("what is selected, and nothing of a form that is not there", async () => {
    await copy("selected", "primary");
    expect(await ask({ read: "text", selection: "primary" })).toBe("selected");
    await copy("copied", "clipboard");
    expect(await ask({ types: true })).toEqual(["text/plain;charset=utf-8"]);
    expect(await ask({ read: "png" })).toBe("");
    expect(await ask({ read: "html" })).toBeNull();
  });

  test("of a program that does not answer is an error, and the next one is read", async () => {
    (await copy("hangs", "clipboard")).kill("SIGSTOP");
    expect(await ask({ read: "text" })).toBe("GUPPY_DESKTOP_FAILED");
    await copy("next", "clipboard");
    expect(await ask({ read: "text" })).toBe("next");
  });
});
