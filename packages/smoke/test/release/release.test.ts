// A whole release of stand-ins: tag, attached files, packages and the check from the registry; what is refused before
// anything is written; and a rerun after every way to end half-way.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { evidenceOf, writeEvidence } from "../../../../scripts/releasing/evidence.ts";
import { type Release, release } from "../../../../scripts/releasing/release.ts";
import { folderStore } from "../../../../scripts/releasing/store.ts";
import { git, headOf } from "../../../../scripts/releasing/tag.ts";
import { packStandIns, standInTargets } from "../../src/stand-ins.ts";
import { publicationOf, startPublisher } from "./publisher.ts";

const publisher = await startPublisher();
const { door } = publisher;

afterEach(() => {
  door.judge = () => "pass";
});
afterAll(() => publisher.close());

const targets = standInTargets.map((id) => ({ id, package: `@guppy/native-${id}` }));

interface Prepared {
  readonly it: Release;
  readonly lines: readonly string[];
  /** What the registry was told to store, in order. */
  readonly puts: readonly string[];
  readonly attached: string;
}

/** Everything up to the tag: a clone with a commit, packed stand-ins, evidence for each target, one file to attach. */
async function prepare(version: string, content = "native"): Promise<Prepared> {
  const root = join(publisher.folder, version);
  const origin = join(root, "origin.git");
  const repository = join(root, "clone");
  mkdirSync(root);
  await git(root, "init", "--quiet", "--bare", origin);
  await git(root, "clone", "--quiet", origin, repository);
  await git(repository, "config", "user.name", "smoke");
  await git(repository, "config", "user.email", "smoke@localhost");
  await git(repository, "commit", "--quiet", "--allow-empty", "--message=release");
  const set = await packStandIns(join(root, "stand-ins"), { version, content });
  const { publication, lines } = publicationOf(set, publisher);
  const evidenceFolder = join(root, "load-tests");
  for (const target of targets) writeEvidence(evidenceFolder, evidenceOf(target, set, "native", "local"));
  const asset = join(root, "archive.tar.gz");
  writeFileSync(asset, `archive ${version}`);
  const attached = join(root, "attached");
  const puts: string[] = [];
  door.judge = ({ method, name }) => {
    if (method === "PUT") puts.push(name);
    return "pass";
  };
  const it: Release = {
    ...publication,
    repository,
    commit: await headOf(repository),
    targets,
    evidenceFolder,
    run: "local",
    sizeNote: undefined,
    store: folderStore(attached),
    assets: [asset],
    dryRun: false,
  };
  return { it, lines, puts, attached };
}

async function tags({ it }: Prepared): Promise<string> {
  return git(it.repository, "ls-remote", "--tags", "origin");
}

test("tag, files, native packages, guppy, and an install from the registry; a rerun writes nothing more, and a next one that is much larger nothing at all", async () => {
  const prepared = await prepare("3.0.0");
  await release(prepared.it);
  expect(await tags(prepared)).toContain("refs/tags/v3.0.0");
  expect(readdirSync(prepared.attached)).toEqual(["archive.tar.gz"]);
  expect(prepared.puts).toEqual(["@guppy/native-alpha", "@guppy/native-beta", "guppy"]);
  expect(prepared.lines.at(-1)).toBe("guppy@3.0.0 installs from the registry, loads and answers");

  await release(prepared.it);
  expect(prepared.puts).toHaveLength(3);

  const larger = await prepare("3.0.1", randomBytes(1000).toString("hex"));
  await expect(release(larger.it)).rejects.toThrow(
    /^@guppy\/native-alpha@3\.0\.1 after 3\.0\.0: [\s\S]*More than 10 %/,
  );
  expect([larger.puts, await tags(larger)]).toEqual([[], ""]);
});

test("a dry run says what it would do and writes nothing", async () => {
  const prepared = await prepare("3.1.0");
  await release({ ...prepared.it, dryRun: true });
  // How its size compares is said too, where a version is out already.
  expect(prepared.lines.filter((line) => !/ after \d/.test(line))).toEqual([
    `tag v3.1.0: would be made at ${prepared.it.commit}`,
    expect.stringMatching(/would be attached to .*: archive\.tar\.gz/),
    "would be published as a candidate: @guppy/native-alpha@3.1.0",
    "would be published as a candidate: @guppy/native-beta@3.1.0",
    "would be published as a candidate: guppy@3.1.0",
    "dry run: nothing was written",
  ]);
  expect(prepared.puts).toEqual([]);
  expect(await tags(prepared)).toBe("");
  expect(await git(prepared.it.repository, "tag")).toBe("");
  expect(existsSync(prepared.attached)).toBe(false);
});

test("a registry that dies after the tag and the files: a rerun goes on from there", async () => {
  const prepared = await prepare("3.2.0");
  door.judge = async ({ method, name }) => {
    if (method !== "PUT" || name !== "@guppy/native-beta") return "pass";
    await publisher.kill();
    return "cut";
  };
  await expect(release(prepared.it)).rejects.toThrow(/did not take @guppy\/native-beta@3\.2\.0/);
  expect(await tags(prepared)).toContain("v3.2.0");
  expect(readdirSync(prepared.attached)).toEqual(["archive.tar.gz"]);

  await publisher.revive();
  door.judge = () => "pass";
  await release(prepared.it);
  expect(prepared.lines).toContain("@guppy/native-alpha@3.2.0 is there already");
  expect(prepared.lines.at(-1)).toMatch(/installs from the registry/);
});

interface Refusal {
  readonly name: string;
  readonly spoil: (prepared: Prepared) => void | Promise<void>;
  readonly change?: Partial<Release>;
  readonly says: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    name: "a target without a load test",
    spoil: ({ it }) => rmSync(join(it.evidenceFolder, "beta.json")),
    says: /beta has no load test in this run/,
  },
  {
    name: "a load test of another run",
    spoil: () => {},
    change: { run: "77" },
    says: /alpha was load-tested in run local, and this is run 77/,
  },
  {
    name: "a load test of other bytes",
    spoil: ({ it }) => {
      const path = join(it.evidenceFolder, "alpha.json");
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), tarballs: {} }));
    },
    says: /alpha was load-tested with other bytes of @guppy\/native-alpha, guppy/,
  },
  {
    name: "a package of no verified target",
    spoil: () => {},
    change: { targets: targets.slice(0, 1) },
    says: /@guppy\/native-beta is packed, but no verified target has it/,
  },
  {
    name: "a name that does not exist",
    spoil: () => {},
    change: { rights: { owners: [], first: false } },
    says: /guppy does not exist yet, and a workflow without a token cannot create it/,
  },
  {
    name: "the tag on another commit",
    spoil: async ({ it }) => {
      await git(it.repository, "commit", "--quiet", "--allow-empty", "--message=later");
      await git(it.repository, "tag", `v${it.set.guppy.version}`);
    },
    says: /^v3\.3\.\d is at .*release the next version/,
  },
  {
    name: "an attached file with other bytes",
    spoil: ({ attached }) => {
      mkdirSync(attached);
      writeFileSync(join(attached, "archive.tar.gz"), "other");
    },
    says: /has another archive\.tar\.gz than was made here/,
  },
];

test.each(refusals.map((refusal, index) => ({ ...refusal, version: `3.3.${index}` })))(
  "$name is refused before anything is written",
  async ({ version, spoil, change = {}, says }) => {
    const prepared = await prepare(version);
    // Only the case that is about it finds names that are new.
    if (change.rights !== undefined) door.judge = () => "hide";
    await spoil(prepared);
    await expect(release({ ...prepared.it, ...change })).rejects.toThrow(says);
    expect(prepared.puts).toEqual([]);
    expect(await tags(prepared)).toBe("");
  },
);
