// `screen`: the displays that windows can stand on.
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
  async onDisplaysChanged(listener) {
    if (isHeadless()) return () => undefined;
    const { followDisplays } = await import("./follow-displays.ts");
    return await followDisplays(screen.displays, listener);
  },
});

export async function readDisplays(
  session: Session,
  headless: boolean,
  options?: RequestOptions,
): Promise<readonly DisplayInfo[]> {
  const { displays } = await session.request("displays", 0, { headless }, options);
  return displays;
}
