// What `npm install guppy` gets: moved only after a clean install of the candidate has loaded, and never backwards.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { viewName } from "../../../../scripts/releasing/npm.ts";
import { carryOut, planPublication } from "../../../../scripts/releasing/publish.ts";
import { promoteRelease } from "../../../../scripts/releasing/release.ts";
import { npm as client } from "../../src/managers.ts";
import { readManifest } from "../../src/paths.ts";
import { createProject, install } from "../../src/project.ts";
import { packStandIns, type StandInOptions } from "../../src/stand-ins.ts";
import { publicationOf, startPublisher } from "./publisher.ts";

const publisher = await startPublisher();
const { door, npm } = publisher;
const names = ["@guppy/native-alpha", "@guppy/native-beta", "guppy"];

afterEach(() => {
  door.judge = () => "pass";
});
afterAll(() => publisher.close());

async function publishCandidate(version: string, options: StandInOptions = {}): Promise<void> {
  const set = await packStandIns(join(publisher.folder, version), { ...options, version });
  const { publication } = publicationOf(set, publisher);
  await carryOut(await planPublication(publication), publication);
}

async function promote(version: string, dryRun = false): Promise<readonly string[]> {
  const lines: string[] = [];
  await promoteRelease({ names, version, npm, say: (line) => lines.push(line), dryRun });
  return lines;
}

/** Where these tags of every package are, which should be the same for all. */
async function tags(...wanted: readonly string[]): Promise<readonly (string | undefined)[]> {
  const all = await Promise.all(names.map(async (name) => (await viewName(name, npm))?.tags ?? {}));
  const rows = all.map((row) => wanted.map((tag) => row[tag]));
  for (const row of rows) expect(row).toEqual(rows[0]);
  return rows[0] ?? [];
}

/** The version that somebody gets who names none. */
async function installed(folder: string): Promise<string> {
  const root = join(publisher.folder, folder);
  mkdirSync(root);
  const project = createProject(root, door.url);
  await install(project, client, ["guppy"]);
  return readManifest(join(project.folder, "node_modules", "guppy")).version;
}

const movesTag = (name: string, tag: string) => (exchange: { readonly method: string; readonly name: string }) =>
  exchange.method === "PUT" && exchange.name === `-/package/${name}/dist-tags/${tag}`;

test("a candidate becomes latest after it has been installed and loaded", async () => {
  await publishCandidate("1.0.0");
  const lines = await promote("1.0.0");
  expect(lines[0]).toBe("guppy@1.0.0 installs from the registry, loads and answers");
  expect(await tags("latest", "candidate")).toEqual(["1.0.0", "1.0.0"]);

  await publishCandidate("1.1.0");
  expect(await tags("latest", "candidate")).toEqual(["1.0.0", "1.1.0"]);
  expect(await installed("before")).toBe("1.0.0");
  expect((await promote("1.1.0")).slice(1)).toEqual(names.map((name) => `latest of ${name} is 1.1.0, and was 1.0.0`));
  expect(await installed("after")).toBe("1.1.0");

  expect((await promote("1.1.0")).slice(1)).toEqual(names.map((name) => `latest of ${name} needs no move for 1.1.0`));
});

test("one that does not load never does", async () => {
  await publishCandidate("1.2.0", { broken: true });
  await expect(promote("1.2.0")).rejects.toThrow(/guppy@1\.2\.0 from the registry does not load/);
  expect(await tags("latest", "candidate")).toEqual(["1.1.0", "1.2.0"]);
  expect(await installed("broken")).toBe("1.1.0");
});

test("a mend of an old line gets the tag of that line, and latest stays", async () => {
  await publishCandidate("1.0.1");
  expect((await promote("1.0.1")).slice(1)).toEqual(names.map((name) => `latest-1.0 of ${name} is 1.0.1`));
  expect(await tags("latest", "latest-1.0")).toEqual(["1.1.0", "1.0.1"]);
});

test("a prerelease gets next", async () => {
  await publishCandidate("2.0.0-rc.1");
  await promote("2.0.0-rc.1");
  expect(await tags("latest", "next")).toEqual(["1.1.0", "2.0.0-rc.1"]);
});

test("a registry that moves no tag: what is true then is said, and a rerun goes on from there", async () => {
  await publishCandidate("1.3.0");
  const isOurs = movesTag("@guppy/native-beta", "latest");
  door.judge = (exchange) => (isOurs(exchange) ? "refuse" : "pass");
  await expect(promote("1.3.0")).rejects.toThrow(
    /^the registry did not move latest of @guppy\/native-beta to 1\.3\.0: .*403.*\n1\.3\.0 is published and checked.*latest is still at 1\.1\.0\.\nLog in .* run scripts\/release promote: a workflow's own token may publish and cannot move a tag\.$/,
  );
  expect(await installed("half")).toBe("1.1.0");

  door.judge = () => "pass";
  expect((await promote("1.3.0")).slice(1)).toEqual([
    "latest of @guppy/native-alpha needs no move for 1.3.0",
    "latest of @guppy/native-beta is 1.3.0, and was 1.1.0",
    "latest of guppy is 1.3.0, and was 1.1.0",
  ]);
});

test("an answer that is lost on the way back is no failure", async () => {
  await publishCandidate("1.4.0");
  const isOurs = movesTag("guppy", "latest");
  door.judge = (exchange) => (isOurs(exchange) ? "lose" : "pass");
  await promote("1.4.0");
  expect(await tags("latest")).toEqual(["1.4.0"]);
});

test("a version that is not out; and what a dry run says", async () => {
  await expect(promote("9.0.0")).rejects.toThrow(/guppy@9\.0\.0/);
  expect(await promote("9.0.0", true)).toEqual(names.map((name) => `would become latest of ${name}, now 1.4.0: 9.0.0`));
  expect(await tags("latest")).toEqual(["1.4.0"]);
});
