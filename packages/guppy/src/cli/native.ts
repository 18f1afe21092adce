// `guppy native`: which native file this is, whether it is the released one, and the two ways to one when there is none.

import { loadNative } from "../native/load.ts";
import { circumstances } from "../native/load-error.ts";
import { thisMachine, verifiedTarget } from "../native/machine.ts";
import { ownPackage } from "../native/own.ts";
import { places } from "../native/places.ts";
import { readSettings } from "../native/settings.ts";
import { verifyFile } from "../native/verify.ts";
import { UsageError } from "./usage.ts";

export async function native([verb, ...rest]: readonly string[]): Promise<void> {
  if (verb === "build") return (await import("./native-build.ts")).nativeBuild(rest);
  if (verb === "fetch") return (await import("./native-fetch.ts")).nativeFetch(rest);
  if (rest.length > 0) throw new UsageError(`\`guppy native ${verb}\` takes no options, but got \`${rest[0]}\`.`);
  if (verb === "path") console.log(loadNative().path);
  else if (verb === "verify") verify();
  else
    throw new UsageError(
      verb === undefined
        ? "`guppy native` needs a verb: path, verify, fetch or build."
        : `There is no command \`native ${verb}\`.`,
    );
}

/** Reads the file that would be loaded, without running any of its code. */
function verify(): void {
  const machine = thisMachine();
  const own = ownPackage();
  for (const place of places(readSettings(process.env), machine, own)) {
    if (!("load" in place)) continue;
    const sha256 = verifyFile(place, () => circumstances(machine, verifiedTarget(machine), own));
    console.log(`${place.path}\nsha256 ${sha256}, as expected`);
    return;
  }
  // Nothing there: the loader knows why.
  loadNative();
}
