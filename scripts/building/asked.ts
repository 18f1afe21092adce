// The command line of scripts/native as data. Pure but for the look at this machine.
import { type NativePackage, nativeOfHost, natives } from "../releasing/natives.ts";

export interface Asked {
  readonly native: NativePackage;
  /** For tests on this machine: links in seconds, and is never packed. */
  readonly quick: boolean;
}

/** @throws when there is no such target, this machine is of none, or a quick file is asked for another machine */
export function asked(argv: readonly string[]): Asked {
  const quick = argv.includes("--quick");
  const [triple, ...more] = argv.filter((word) => word !== "--quick");
  const host = nativeOfHost();
  const native = triple === undefined ? host : natives.find(({ target }) => target.triple === triple);
  const known = natives.map(({ target }) => target.triple).join(", ");
  if (native === undefined || more.length > 0)
    throw new Error(`usage: scripts/native [--quick] [TARGET]; the targets with a package are ${known}`);
  if (quick && native !== host)
    throw new Error(`a quick file is for tests on this machine, so --quick builds only ${host.target.triple}`);
  return { native, quick };
}
