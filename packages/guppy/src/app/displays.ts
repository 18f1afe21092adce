// `screen`: the displays that windows can stand on.
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { watchDisplays } from "../desktop/display-watch.ts";
import { tell } from "../desktop/tell.ts";
import type { DisplayInfo } from "../generated/requests.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession, type Session } from "../runtime/session.ts";
import { isHeadless } from "./environment.ts";

export type { DisplayInfo } from "../generated/requests.ts";

export interface Screen {
  /** The displays that are connected, the user's first one first. */
  readonly displays: (options?: RequestOptions) => Promise<readonly DisplayInfo[]>;
  /**
   * Calls `listener` with the displays that there are then, each time that one is connected or taken away, or changes its place or
   * its size. It keeps no program alive. Headless displays never change.
   * @returns what ends it, as soon as it listens.
   * @throws GuppyError `GUPPY_UNAVAILABLE` where there is no display, or one that tells nothing (X11 without RandR).
   */
  readonly onDisplaysChanged: (listener: (displays: readonly DisplayInfo[]) => unknown) => Promise<() => void>;
}

export const screen: Screen = Object.freeze<Screen>({
  displays: (options) => readDisplays(currentSession(), isHeadless(), options),
  onDisplaysChanged: (listener) => (isHeadless() ? Promise.resolve(() => undefined) : followDisplays(listener)),
});

export async function readDisplays(
  session: Session,
  headless: boolean,
  options?: RequestOptions,
): Promise<readonly DisplayInfo[]> {
  const { displays } = await session.request("displays", 0, { headless }, options);
  return displays;
}

/** A change comes in several steps, and the windows' side hears of it by a connection of its own, now before us and now after. */
const pauses = [100, 400, 1000] as const;

async function followDisplays(listener: (displays: readonly DisplayInfo[]) => unknown): Promise<() => void> {
  let known = await screen.displays();
  let changes = 0;
  let isWanted = true;
  const look = async (): Promise<void> => {
    changes += 1;
    const change = changes;
    for (const milliseconds of pauses) {
      await sleep(milliseconds, undefined, { ref: false });
      if (!isWanted || change !== changes) return;
      // A display that is gone for now is asked again when it is back.
      const displays = await screen.displays().catch(() => known);
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
