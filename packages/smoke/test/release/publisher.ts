// A registry of our own behind a door, and npm as somebody who may publish to it. Each test file has one.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Npm } from "../../../../scripts/releasing/npm.ts";
import type { Publication } from "../../../../scripts/releasing/publish.ts";
import { isolatedEnvironment } from "../../src/environment.ts";
import { type Door, openDoor } from "../../src/faulty-registry.ts";
import type { PackedSet } from "../../src/pack.ts";
import { type Registry, startRegistry } from "../../src/registry.ts";
import { temporaryFolder } from "../../src/temporary.ts";

export interface Publisher {
  readonly folder: string;
  readonly door: Door;
  readonly npm: Npm;
  /** Ends the registry at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Starts it again on what it had stored. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

/** Our names have no uplink, so nothing is asked for there. */
const nowhere = { registry: "http://127.0.0.1:9/" };

export async function startPublisher(): Promise<Publisher> {
  const folder = temporaryFolder();
  const storage = join(folder, "registry");
  let registry: Registry = await startRegistry(storage, nowhere);
  const door = await openDoor(registry.url);
  const home = join(folder, "home");
  mkdirSync(home);
  const write = (): void =>
    writeFileSync(
      join(home, ".npmrc"),
      // A registry that is gone is told at once, not after three tries.
      `registry=${door.url}\n//${new URL(door.url).host}/:_authToken=${registry.token}\nfetch-retries=0\n`,
    );
  write();
  return {
    folder,
    door,
    npm: { cwd: home, env: isolatedEnvironment(home) },
    kill: () => registry.close(),
    revive: async () => {
      registry = await startRegistry(storage, nowhere);
      door.behind = registry.url;
      write();
    },
    close: async () => {
      await door.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Told {
  readonly publication: Publication;
  readonly lines: readonly string[];
}

export function publicationOf(set: PackedSet, { npm }: Publisher, seconds = 60): Told {
  const lines: string[] = [];
  const patience = { seconds, intervalMs: 100 };
  const rights = { owners: [], first: true };
  return { publication: { set, npm, rights, patience, say: (line) => lines.push(line) }, lines };
}
