// The life of an app: whether it is the first of its kind, what it was opened with, and whether it may quit.

import { type Launch, readLaunch } from "../desktop/launch.ts";
import type { Instance } from "../desktop/single-instance.ts";
import { tell } from "../desktop/tell.ts";

export interface Opened extends Launch {
  /** Whether this process was started with it; false where a second one was, and has handed it over. */
  readonly first: boolean;
}

export interface LifeSpec {
  /**
   * Whether the app runs once a user. A process that comes second hands its arguments over: there `createApp` opens no window and
   * resolves to an app that has ended, with `isFirst` false.
   * @default false
   */
  readonly singleInstance?: boolean | undefined;
  /** The app was started with files or URLs, or, with `singleInstance`, another process was started with any arguments. */
  readonly onOpen?: ((opened: Opened) => unknown) | undefined;
  /** Asked by `quit`: false keeps the app. */
  readonly onQuit?: (() => boolean | undefined | Promise<boolean | undefined>) | undefined;
  /** The machine is about to sleep: some seconds are left. Told where the desktop tells it; see `capabilities`. */
  readonly onSuspend?: (() => unknown) | undefined;
  /** The machine has woken up. */
  readonly onResume?: (() => unknown) | undefined;
}

export const lifeKeys = ["singleInstance", "onOpen", "onQuit", "onSuspend", "onResume"] as const;

export interface Life {
  readonly isFirst: boolean;
  /** The windows are there: what came until now is told, and what comes from now on too. */
  readonly begin: () => void;
  /** Asks, and closes where nobody objects. Calls that come meanwhile get the same answer. */
  readonly quit: (close: () => Promise<void>) => Promise<boolean>;
  readonly end: () => void;
}

export async function startLife(
  id: string,
  spec: LifeSpec,
  argv: readonly string[] = process.argv.slice(2),
): Promise<Life> {
  const own = readLaunch(argv, process.cwd());
  const early: Opened[] = own.files.length + own.urls.length > 0 ? [{ ...own, first: true }] : [];
  let hasBegun = false;
  let hasEnded = false;
  let quitting: Promise<boolean> | undefined;
  const stops: (() => unknown)[] = [];
  const hear = (launch: Launch): void => {
    const opened: Opened = Object.freeze({ ...launch, first: false });
    if (hasBegun) tell(spec.onOpen, opened);
    else early.push(opened);
  };
  let instance: Instance | undefined;
  if (spec.singleInstance === true) {
    const { claimInstance } = await import("../desktop/single-instance.ts");
    instance = await claimInstance({ id, launch: own, onLaunch: hear });
    if (instance !== undefined) stops.push(instance.release);
  }
  return {
    isFirst: spec.singleInstance !== true || instance !== undefined,

    begin() {
      hasBegun = true;
      for (const opened of early.splice(0)) tell(spec.onOpen, Object.freeze(opened));
      if (spec.onSuspend === undefined && spec.onResume === undefined) return;
      followSleep((asleep) => tell(asleep ? spec.onSuspend : spec.onResume)).then(
        (stop) => (hasEnded ? stop() : stops.push(stop)),
        // `capabilities` says so to whom it matters.
        () => undefined,
      );
    },

    quit(close) {
      quitting ??= ask(spec, close).finally(() => {
        quitting = undefined;
      });
      return quitting;
    },

    end() {
      hasEnded = true;
      for (const stop of stops.splice(0)) void stop();
    },
  };
}

async function followSleep(change: (asleep: boolean) => void): Promise<() => unknown> {
  return (await import("../desktop/power.ts")).followSleep(change);
}

async function ask({ onQuit }: LifeSpec, close: () => Promise<void>): Promise<boolean> {
  if ((await onQuit?.()) === false) return false;
  await close();
  return true;
}
