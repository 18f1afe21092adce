// The rules of every search for a native file, on files that are what they say.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratch } from "../../test/support.ts";
import type { Finding } from "./finding.ts";
import { type PlaceWithFile, type PlaceWithout, type Search, searchNative } from "./search.ts";

const nowhere: PlaceWithout = { source: "package", path: "@a/thing-x", reason: "the package is not installed" };
const absent: Finding = { kind: "MISSING", what: "There is none.", next: "Install it." };

async function file(name: string, content = "") {
  const path = join(await scratch(), name);
  await writeFile(path, content);
  return { source: name, path, expected: () => undefined };
}

function search(places: readonly (PlaceWithFile | PlaceWithout)[], more: Partial<Search<PlaceWithFile, string>> = {}) {
  const asked: string[] = [];
  const result = searchNative<PlaceWithFile, string>({
    places,
    open: ({ source, path }) => {
      asked.push(source);
      if (source.startsWith("bad")) throw new Error(`${path}: file too short`);
      return `opened ${source}`;
    },
    verify: undefined,
    about: () => ({ name: "thing", machine: { platform: process.platform, arch: process.arch } }),
    replace: ({ source }) => `Replace ${source}.`,
    absent: () => absent,
    ...more,
  });
  return { asked, result };
}

test("the first that opens is taken, and nothing after it is asked for", async () => {
  const [one, two] = [await file("one"), await file("two")];
  const { asked, result } = search([nowhere, one, two]);
  expect([asked, result]).toEqual([["one"], { place: one, opened: "opened one" }]);
});

test("one that fails leaves those after it open", async () => {
  const [bad, good] = [await file("bad"), await file("good")];
  expect(search([bad, good]).result).toMatchObject({ opened: "opened good" });
});

test("if none opens, it is about the first that failed, and every place has its reason", async () => {
  const [bad, page] = [await file("bad"), await file("bad page", "<!doctype html>")];
  const { result } = search([nowhere, bad, page]);
  expect(result).toEqual({
    kind: "EMPTY",
    what: `The native file ${bad.path} is empty.`,
    next: "Replace bad.",
    details: { path: bad.path, source: "bad", verdict: "is empty", bytes: 0 },
    cause: new Error(`${bad.path}: file too short`),
    tried: [
      nowhere,
      { source: "bad", path: bad.path, reason: "is empty" },
      { source: "bad page", path: page.path, reason: expect.stringMatching(/^is a web page of 15 bytes/) },
    ],
  });
});

test("without a file at all it is told why", () => {
  expect(search([nowhere]).result).toEqual({ ...absent, tried: [nowhere] });
});

test("a hash that is wrong ends it: nothing is opened, also not what comes after", async () => {
  const [one, two] = [await file("one"), await file("two")];
  const wrong: Finding = { kind: "HASH_MISMATCH", what: "It differs.", next: "Reinstall it." };
  const { asked, result } = search([one, two], { verify: ({ source }) => (source === "one" ? wrong : undefined) });
  expect([asked, result]).toEqual([
    [],
    { ...wrong, tried: [{ source: "one", path: one.path, reason: "It differs." }] },
  ]);
});

test("a file that is gone by then is explained like any other", async () => {
  const gone = { source: "gone", path: join(await scratch(), "gone"), expected: () => undefined };
  expect(search([gone]).result).toMatchObject({
    kind: "BLOCKED",
    what: expect.stringContaining("cannot be read (ENOENT"),
  });
});
