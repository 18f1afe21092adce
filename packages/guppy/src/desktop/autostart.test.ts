// The entry that starts an app with the session.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { autostart, desktopEntry } from "./autostart.ts";

let config = "";
beforeEach(async () => {
  config = await mkdtemp(join(tmpdir(), "guppy-autostart-"));
});
afterEach(() => rm(config, { recursive: true, force: true }));

test("is switched on and off, and knows what the desktop's settings did", async () => {
  const entry = autostart("org.example.app", { HOME: "/home/me", XDG_CONFIG_HOME: config });
  const file = join(config, "autostart", "org.example.app.desktop");
  expect(await entry.isOn()).toBe(false);
  await entry.set({ name: "Example", command: ["/usr/bin/node", "/opt/app.js"] });
  expect(await entry.isOn()).toBe(true);
  const text = await readFile(file, "utf8");
  for (const off of ["Hidden=true", "X-GNOME-Autostart-enabled=false"]) {
    await writeFile(file, text.replace("X-GNOME-Autostart-enabled=true", off));
    expect(await entry.isOn(), off).toBe(false);
  }
  await writeFile(file, `${text}Hidden=false\n`);
  expect(await entry.isOn()).toBe(true);
  await entry.set(false);
  await entry.set(false);
  expect(await entry.isOn()).toBe(false);
});

test.each([
  ["a b", '"a b"'],
  ['a"b', '"a\\\\"b"'],
  ["100%u", '"100%%u"'],
  ["$HOME `id`", '"\\\\$HOME \\\\`id\\\\`"'],
  ["back\\slash", '"back\\\\\\\\slash"'],
])("the argument %j stays one argument", (argument, written) => {
  expect(desktopEntry({ name: "App", command: ["/bin/app", argument] })).toContain(`Exec="/bin/app" ${written}\n`);
});

test.each([
  ["a name with a line break", { name: "a\nExec=/bin/evil", command: ["/bin/app"] }],
  ["an argument with one", { name: "a", command: ["/bin/app", "b\nHidden=true"] }],
  ["a program that is not absolute", { name: "a", command: ["app"] }],
] as const)("%s is refused", (_, entry) => {
  expect(() => desktopEntry(entry)).toThrow(/autostart entry/);
});
