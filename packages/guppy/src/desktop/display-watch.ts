// Hears that displays were connected, taken away, moved or changed, from the compositor or the X server. Begins anew when the
// display has gone and come back.
import { watchWaylandDisplays } from "./wayland-displays.ts";
import { watchX11Displays } from "./x11/displays.ts";

export interface DisplayWatch {
  /** Resolves when it hears no more. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

const pause = 1000;

/**
 * Calls `changed` once too often rather than never.
 * @throws GuppyError `GUPPY_UNAVAILABLE` where no display tells.
 */
export async function watchDisplays(changed: () => void, env: Environment = process.env): Promise<() => void> {
  let isWanted = true;
  let watch = await begin(env, changed);
  const follow = async (): Promise<void> => {
    await watch.closed;
    while (isWanted) {
      await wait(pause);
      const begun = isWanted ? await begin(env, changed).catch(() => undefined) : undefined;
      if (begun === undefined) continue;
      watch = begun;
      if (!isWanted) return watch.close();
      changed();
      await watch.closed;
    }
  };
  void follow();
  return () => {
    isWanted = false;
    watch.close();
  };
}

/** On the display that windows are on: Wayland's where it answers, else that of X11. */
async function begin(env: Environment, changed: () => void): Promise<DisplayWatch> {
  if (!env.WAYLAND_DISPLAY) return watchX11Displays(env, changed);
  try {
    return await watchWaylandDisplays(env, changed);
  } catch (error) {
    if (!env.DISPLAY) throw error;
    return watchX11Displays(env, changed);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
