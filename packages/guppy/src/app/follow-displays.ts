// What `screen.onDisplaysChanged` does, loaded by the first call.
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { watchDisplays } from "../desktop/display-watch.ts";
import { tell } from "../desktop/tell.ts";
import type { DisplayInfo } from "../generated/requests.ts";

/** A change comes in several steps, and the windows' side hears of it by a connection of its own, now before us and now after. */
const pauses = [100, 400, 1000] as const;

export async function followDisplays(
  read: () => Promise<readonly DisplayInfo[]>,
  listener: (displays: readonly DisplayInfo[]) => unknown,
): Promise<() => void> {
  let known = await read();
  let changes = 0;
  let isWanted = true;
  const look = async (): Promise<void> => {
    changes += 1;
    const change = changes;
    for (const milliseconds of pauses) {
      await sleep(milliseconds, undefined, { ref: false });
      if (!isWanted || change !== changes) return;
      // A display that is gone for now is asked again when it is back.
      const displays = await read().catch(() => known);
      if (isDeepStrictEqual(displays, known)) continue;
      known = displays;
      if (isWanted) tell(listener, displays);
    }
  };
  const stop = await watchDisplays(() => void look());
  // They may have changed before it listened.
  void look();
  return () => {
    isWanted = false;
    stop();
  };
}
