// What the registry has of a packed version, found out by fetching it: the one state that a release goes by. There is no file
// that remembers what an earlier run did.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Packed } from "../../packages/smoke/src/pack.ts";
import { download, type Npm } from "./npm.ts";

/** `unreadable`: a user who asks for it now gets nothing, for this reason. */
export type RegistryState = "same" | "other" | { readonly unreadable: string };

export async function stateOf(packed: Packed, npm: Npm): Promise<RegistryState> {
  const got = await download(specOf(packed), npm);
  if ("reason" in got) return { unreadable: got.reason };
  return readFileSync(packed.tarball).equals(got) ? "same" : "other";
}

export interface Patience {
  readonly seconds: number;
  readonly intervalMs: number;
}

/**
 * Waits until the registry gives each of these to anybody, byte for byte.
 * @throws as soon as one has other bytes, and when time is up
 */
export async function awaitIdentical(
  all: readonly Packed[],
  npm: Npm,
  { seconds, intervalMs }: Patience,
  say: (line: string) => void,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (let left = all; ; ) {
    const states = await Promise.all(left.map(async (packed) => ({ packed, state: await stateOf(packed, npm) })));
    refuseOthers(states.filter(({ state }) => state === "other").map(({ packed }) => packed));
    left = states.flatMap(({ packed, state }) => (state === "same" ? [] : [packed]));
    if (left.length === 0) return;
    const names = left.map(specOf).join(", ");
    if (Date.now() >= end) {
      throw new Error(`the registry does not give out ${names} after ${seconds} s; run scripts/release again later`);
    }
    say(`waiting for ${names}`);
    await sleep(intervalMs);
  }
}

/** A version can never be replaced, so the only way on is the next one. */
export function refuseOthers(others: readonly Packed[]): void {
  if (others.length === 0) return;
  const names = others.map(specOf).join(", ");
  throw new Error(
    `the registry has other bytes for ${names} than were packed here; bring back the folder of the run that published them, or release the next version`,
  );
}

export function specOf({ name, version }: Packed): string {
  return `${name}@${version}`;
}
