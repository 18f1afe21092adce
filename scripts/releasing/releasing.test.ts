// The parts of a release that decide without asking anybody. What they are for, with a registry: packages/smoke/test/release.
import { describe, expect, test } from "vitest";
import { targets, verifiedTargets } from "../../schema/targets.ts";
import { buildIdOf } from "./build-id.ts";
import { nameProblem } from "./names.ts";
import { parseOptions } from "./options.ts";
import { repositoryProblem } from "./provenance.ts";
import { distTag } from "./publish.ts";
import { rowOf } from "./runners.ts";
import { majorBeforeOne } from "./versions.ts";

describe("options", () => {
  test("all steps in their order, unless some are named", () => {
    expect(parseOptions([]).steps).toEqual(["version", "build", "pack", "smoke", "tag", "publish"]);
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
  const taken = { versions: ["1.0.0"], maintainers: ["somebody"] };
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

test("a version before a release is not what everybody gets", () => {
  expect(distTag("1.2.3", [])).toBe("latest");
  expect(distTag("1.2.3-rc.1", [])).toBe("next");
  expect(distTag("1.10.0", ["1.9.0", "1.2.3", "2.0.0-rc.1"])).toBe("latest");
  expect(distTag("1.0.1", ["1.0.0", "1.1.0"])).toBe("latest-1.0");
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
