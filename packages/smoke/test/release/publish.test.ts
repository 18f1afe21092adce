// What goes wrong between packed tarballs and a registry that has them all, and that running again is all it takes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { carryOut, type Publication, planPublication } from "../../../../scripts/releasing/publish.ts";
import type { Exchange } from "../../src/faulty-registry.ts";
import type { PackedSet } from "../../src/pack.ts";
import { packStandIns } from "../../src/stand-ins.ts";
import { publicationOf, startPublisher } from "./publisher.ts";

const publisher = await startPublisher();
const { door } = publisher;

afterEach(() => {
  door.judge = () => "pass";
});
afterAll(() => publisher.close());

/** Each test releases a version of its own. */
function packVersion(version: string, content?: string): Promise<PackedSet> {
  const root = join(publisher.folder, `${version}-${content ?? "good"}`);
  return packStandIns(root, { version, ...(content && { content }) });
}

async function release(publication: Publication): Promise<void> {
  await carryOut(await planPublication(publication), publication);
}

/** Names that the registry gives out in this version, byte for byte as packed. */
async function givenOut({ targets, guppy }: PackedSet): Promise<readonly string[]> {
  const all = await Promise.all(
    [...targets, guppy].map(async ({ name, version, tarball }) => {
      const response = await fetch(`${door.url}${name}/-/${name.split("/").at(-1)}-${version}.tgz`);
      if (!response.ok) return [];
      const bytes = new Uint8Array(await response.arrayBuffer());
      return [readFileSync(tarball).equals(bytes) ? name : `${name} with other bytes`];
    }),
  );
  return all.flat();
}

const natives = ["@guppy/native-alpha", "@guppy/native-beta"];
const everything = [...natives, "guppy"];
const puts = ({ method, name }: Exchange, of: string): boolean => method === "PUT" && name === of;

test("native packages first, then the package that asks for them; a rerun publishes nothing", async () => {
  const set = await packVersion("1.0.0");
  const order: string[] = [];
  door.judge = ({ method, name }) => {
    if (method === "PUT") order.push(name);
    return "pass";
  };
  await release(publicationOf(set, publisher).publication);
  expect(order).toEqual(everything);
  expect(await givenOut(set)).toEqual(everything);

  const { publication, lines } = publicationOf(set, publisher);
  await release(publication);
  expect(order).toEqual(everything);
  expect(lines).toContain("guppy@1.0.0 is there already");
});

test("a native package that is refused keeps the rest back; a rerun goes on from there", async () => {
  const set = await packVersion("1.1.0");
  door.judge = (exchange) => (puts(exchange, "@guppy/native-beta") ? "refuse" : "pass");
  await expect(release(publicationOf(set, publisher).publication)).rejects.toThrow(
    /did not take @guppy\/native-beta@1\.1\.0.*403.*\n.*Run scripts\/release again/,
  );
  expect(await givenOut(set)).toEqual(["@guppy/native-alpha"]);

  door.judge = () => "pass";
  await release(publicationOf(set, publisher).publication);
  expect(await givenOut(set)).toEqual(everything);
});

test("a registry that dies half-way through a tarball; a rerun while it is gone says so, one after it is back goes on", async () => {
  const set = await packVersion("1.2.0");
  door.judge = async (exchange) => {
    if (!puts(exchange, "@guppy/native-beta")) return "pass";
    await publisher.kill();
    return "cut";
  };
  await expect(release(publicationOf(set, publisher).publication)).rejects.toThrow(/did not take @guppy\/native-beta/);
  door.judge = () => "pass";
  await expect(release(publicationOf(set, publisher).publication)).rejects.toThrow(/does not say whether it has/);

  await publisher.revive();
  expect(await givenOut(set)).toEqual(["@guppy/native-alpha"]);
  await release(publicationOf(set, publisher).publication);
  expect(await givenOut(set)).toEqual(everything);
});

test("an answer that is lost on the way back is no failure", async () => {
  const set = await packVersion("1.3.0");
  door.judge = (exchange) => (puts(exchange, "@guppy/native-alpha") ? "lose" : "pass");
  await release(publicationOf(set, publisher).publication);
  expect(await givenOut(set)).toEqual(everything);
});

test("a version that is there with other bytes stops everything before anything is published, and a rerun too", async () => {
  const theirs = await packVersion("1.4.0", "other");
  const ours = await packVersion("1.4.0");
  const { publication } = publicationOf(onlyLast(theirs), publisher);
  await carryOut({ publish: publication.set.targets, same: [] }, publication);
  for (const _run of ["first", "second"]) {
    await expect(release(publicationOf(ours, publisher).publication)).rejects.toThrow(
      /other bytes for @guppy\/native-beta@1\.4\.0 than were packed here/,
    );
  }
  expect(await givenOut(ours)).toEqual(["@guppy/native-beta with other bytes"]);
});

test("a package that appears late is waited for before guppy is published", async () => {
  const set = await packVersion("1.5.0");
  const events: string[] = [];
  let hidden = 3;
  door.judge = (exchange) => {
    const { name, method, tarball } = exchange;
    if (method === "PUT") events.push(name);
    if (name !== "@guppy/native-alpha" || !tarball || method !== "GET" || hidden === 0) return "pass";
    hidden -= 1;
    events.push("hidden");
    return "hide";
  };
  const { publication, lines } = publicationOf(set, publisher);
  await release(publication);
  expect(events).toEqual([...natives, "hidden", "hidden", "hidden", "guppy"]);
  expect(lines.filter((line) => line === "waiting for @guppy/native-alpha@1.5.0")).toHaveLength(3);
});

test("one that does not appear in time keeps guppy back; a rerun publishes guppy alone", async () => {
  const set = await packVersion("1.6.0");
  door.judge = ({ name, tarball }) => (tarball && name === "@guppy/native-alpha" ? "hide" : "pass");
  await expect(release(publicationOf(set, publisher, 1).publication)).rejects.toThrow(
    /does not give out @guppy\/native-alpha@1\.6\.0 after 1 s/,
  );
  const order: string[] = [];
  door.judge = ({ method, name }) => {
    if (method === "PUT") order.push(name);
    return "pass";
  };
  expect(await givenOut(set)).toEqual(natives);
  await release(publicationOf(set, publisher).publication);
  expect(order).toEqual(["guppy"]);
  expect(await givenOut(set)).toEqual(everything);
});

function onlyLast(set: PackedSet): PackedSet {
  const [last] = set.targets.slice(-1);
  if (last === undefined) throw new Error("no native package");
  return { guppy: last, targets: [last] };
}
