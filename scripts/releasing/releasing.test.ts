// The parts of a release that decide without asking anybody. What they are for, with a registry: packages/smoke/test/release.
import { describe, expect, test } from "vitest";
import { targets, verifiedTargets } from "../../schema/targets.ts";
import { buildIdOf } from "./build-id.ts";
import { moveFor, tagFor } from "./dist-tags.ts";
import { nameProblem } from "./names.ts";
import { parseOptions } from "./options.ts";
import { repositoryProblem } from "./provenance.ts";
import { rowOf } from "./runners.ts";
import { lastRelease, sizeNote } from "./sizes.ts";
import { compareVersions } from "./version-order.ts";
import { majorBeforeOne } from "./versions.ts";

describe("options", () => {
  test("all steps in their order, unless some are named", () => {
    expect(parseOptions([]).steps).toEqual(["version", "build", "pack", "smoke", "tag", "publish", "promote"]);
    expect(parseOptions(["publish", "pack", "--dry-run"])).toMatchObject({ steps: ["pack", "publish"], dryRun: true });
  });

  test.each([
    ["no step is called deploy", ["deploy"]],
    ["--wait soon is no number", ["--wait", "soon"]],
    ["--force", ["--force"]],
  ])("%s", (message, args) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});

describe("names", () => {
  const taken = { versions: ["1.0.0"], maintainers: ["somebody"], tags: {} };
  const rights = { owners: ["us"], first: false };

  test.each([
    ["ours", { ...taken, maintainers: ["somebody", "us"] }, rights, undefined],
    ["somebody else's", taken, rights, "guppy is not ours: it belongs to somebody"],
    ["somebody else's, also when names may be created", taken, { ...rights, first: true }, "is not ours"],
    ["not logged in", taken, { ...rights, owners: [] }, "who publishes is unknown"],
    ["new", undefined, rights, "does not exist yet"],
    ["new, and may be created", undefined, { ...rights, first: true }, undefined],
    ["in a registry that knows no owners", { ...taken, maintainers: [] }, rights, undefined],
  ])("%s", (_name, view, given, problem) => {
    const found = nameProblem("guppy", view, given);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });
});

describe("the repository that a package names", () => {
  const env = { GITHUB_SERVER_URL: "https://forge.example", GITHUB_REPOSITORY: "fish/guppy" };
  const manifest = { name: "guppy", version: "1.0.0" };

  test.each([
    [undefined, "names no repository in package.json, and this runs in https://forge.example/fish/guppy"],
    [{ url: "git+https://forge.example/fish/other.git" }, '"git+https://forge.example/fish/guppy.git"'],
    [{ url: "git+https://forge.example/fish/guppy.git" }, undefined],
    ["https://forge.example/fish/guppy", undefined],
  ])("%j", (repository, problem) => {
    const found = repositoryProblem({ ...manifest, ...(repository && { repository }) }, env);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(problem);
  });
});

test("every target has a machine, and those with a package are published", () => {
  const rows = targets.map(rowOf);
  expect(rows.filter(({ published }) => published).map(({ id }) => id)).toEqual(verifiedTargets.map(({ id }) => id));
  expect(new Set(rows.map(({ runner }) => runner)).size).toBe(rows.length);
});

describe("tags", () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["1.2.3", {}, "latest"],
    ["1.2.3-rc.1", {}, "next"],
    ["1.10.0", { latest: "1.9.0", next: "2.0.0-rc.1" }, "latest"],
    ["1.0.1", { latest: "1.1.0" }, "latest-1.0"],
    // It was published and did not pass the check.
    ["1.0.1", { latest: "1.0.0", candidate: "1.1.0" }, "latest"],
    // The first version of all becomes `latest`, whatever it is published as.
    ["1.9.0", { latest: "2.0.0-rc.1" }, "latest"],
  ])("%s beside %j becomes %s", (version, tags, tag) => {
    expect(tagFor(version, tags)).toBe(tag);
  });

  test.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ["1.1.0", { latest: "1.1.0" }, undefined],
    ["1.1.0", { latest: "1.0.0" }, "1.0.0"],
    ["1.9.0", { latest: "2.0.0-rc.1" }, "2.0.0-rc.1"],
    ["1.0.1", { latest: "1.1.0", "latest-1.0": "1.0.2" }, undefined],
    ["1.2.0-rc.2", { latest: "1.1.0", next: "1.2.0-rc.10" }, undefined],
    ["1.2.0-rc.10", { latest: "1.1.0", next: "1.2.0-rc.2" }, "1.2.0-rc.2"],
  ])("%s beside %j moves a tag from %s", (version, tags, from) => {
    expect(moveFor("guppy", version, tags)?.from).toBe(from);
  });
});

test.each([
  ["1.0.0", "1.0.0", 0],
  ["1.9.0", "1.10.0", -1],
  ["1.0.0-rc.1", "1.0.0", -1],
  ["1.0.0-rc.1", "1.0.0-rc.1.1", -1],
  ["1.0.0-rc.2", "1.0.0-rc.10", -1],
  ["1.0.0-1", "1.0.0-alpha", -1],
  ["1.0.0-beta", "1.0.0-alpha.3", 1],
  ["1.0.0+build.9", "1.0.0", 0],
])("%s against %s", (left, right, sign) => {
  expect(Math.sign(compareVersions(left, right))).toBe(sign);
  expect(Math.sign(compareVersions(right, left))).toBe(sign === 0 ? 0 : -sign);
});

test.each([
  ["1.2.0", ["1.1.0", "1.10.0", "1.1.1", "1.2.0-rc.1"], "1.1.1"],
  ["1.0.1", ["1.0.0", "1.1.0"], "1.0.0"],
  ["1.0.0", ["1.0.0"], undefined],
])("%s is compared with the last release before it", (version, published, before) => {
  expect(lastRelease(version, published)).toBe(before);
});

test.each([
  ["1.1.0", "the emoji font"],
  ["1.0.0", undefined],
  ["2.0.0", undefined],
])("the changelog's word on the size of %s", (version, note) => {
  const changelog = "# guppy\n\n## 1.1.0\n\n- abc: Size: the emoji font\n\n## 1.0.0\n\nSize:\n";
  expect(sizeNote(changelog, version)).toBe(note);
});

describe("changesets that say major", () => {
  const changeset = (kind: string) => [
    { name: "calm-fish.md", text: `---\n"guppy": ${kind}\n---\n\nA major: change.\n` },
  ];

  test.each([
    ["major", "0.3.0", 1],
    ["'major'", "0.3.0", 1],
    ["major", "1.0.0", 0],
    ["minor", "0.3.0", 0],
  ])("%s at %s", (kind, version, count) => {
    expect(majorBeforeOne(changeset(kind), version)).toHaveLength(count);
  });
});

describe("build identifiers", () => {
  const note = (id: number[]) =>
    Buffer.from([4, 0, 0, 0, id.length, 0, 0, 0, 3, 0, 0, 0, ...Buffer.from("GNU\0"), ...id]);
  const id = Array.from({ length: 20 }, (_, index) => index);

  test("are found anywhere", () => {
    const file = Buffer.concat([Buffer.from("\x7fELF padding"), note(id), Buffer.from("more")]);
    expect(buildIdOf(file)).toBe(Buffer.from(id).toString("hex"));
  });

  test.each([
    ["none", Buffer.from("\x7fELF")],
    ["a note without a length", note([])],
    ["only the end of a note", note(id).subarray(8)],
  ])("%s", (_name, file) => {
    expect(buildIdOf(file)).toBeUndefined();
  });
});
