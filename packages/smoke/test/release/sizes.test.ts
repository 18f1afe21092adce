// A package that has grown by more than a tenth since its last release is not released without a note.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { carryOut, planPublication } from "../../../../scripts/releasing/publish.ts";
import { compareSizes, type SizeReport } from "../../../../scripts/releasing/sizes.ts";
import { packStandIns } from "../../src/stand-ins.ts";
import { publicationOf, startPublisher } from "./publisher.ts";

const publisher = await startPublisher();
const { npm } = publisher;

/** Half of it stays in a tarball, so both sizes grow. */
const content = (kilobytes: number): string =>
  Array.from({ length: kilobytes }, () => randomBytes(512).toString("hex")).join("");

async function packOf(version: string, kilobytes: number) {
  return packStandIns(join(publisher.folder, version), { version, content: content(kilobytes) });
}

async function compared(version: string, kilobytes: number, note?: string): Promise<SizeReport> {
  const { targets, guppy } = await packOf(version, kilobytes);
  return compareSizes([...targets, guppy], note, npm);
}

beforeAll(async () => {
  const { publication } = publicationOf(await packOf("1.0.0", 40), publisher);
  await carryOut(await planPublication(publication), publication);
});
afterAll(() => publisher.close());

test("what was never released is compared with nothing", async () => {
  expect(await compared("0.9.0", 400)).toEqual({ lines: [], problems: [] });
});

test.each([
  ["1.0.1", 42],
  ["1.0.2", 20],
])("%s with %i kB passes, and says by how much it differs", async (version, kilobytes) => {
  const { lines, problems } = await compared(version, kilobytes);
  expect(problems).toEqual([]);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    new RegExp(
      `^@guppy/native-alpha@${version} after 1\\.0\\.0: \\d+ bytes packed \\([+-]\\d+\\.\\d % on \\d+\\), \\d+ bytes unpacked`,
    ),
  );
});

test("one that has grown is refused with what it had and what to do", async () => {
  const { problems } = await compared("1.1.0", 50);
  expect(problems).toEqual([
    expect.stringMatching(/^@guppy\/native-alpha@1\.1\.0 after 1\.0\.0: .*unpacked \(\+2\d\.\d % on \d+\)$/),
    expect.stringMatching(/^@guppy\/native-beta@1\.1\.0 after 1\.0\.0: /),
    expect.stringMatching(/^More than 10 % is not released without a note: .*`Size:`/),
  ]);
});

test("with a note it passes, and the note is said", async () => {
  const { lines, problems } = await compared("1.2.0", 50, "an emoji font");
  expect(problems).toEqual([]);
  expect(lines.at(-1)).toBe("the changelog says of the size: an emoji font");
});
