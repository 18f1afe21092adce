// `screen`: the displays that windows can stand on.
import type { DisplayInfo } from "../generated/requests.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession, type Session } from "../runtime/session.ts";
import { isHeadless } from "./environment.ts";

export type { DisplayInfo } from "../generated/requests.ts";

export interface Screen {
  /** The displays that are connected, the user's first one first. */
  readonly displays: (options?: RequestOptions) => Promise<readonly DisplayInfo[]>;
}

export const screen: Screen = Object.freeze({
  displays: (options?: RequestOptions) => readDisplays(currentSession(), isHeadless(), options),
});

export async function readDisplays(
  session: Session,
  headless: boolean,
  options?: RequestOptions,
): Promise<readonly DisplayInfo[]> {
  const { displays } = await session.request("displays", 0, { headless }, options);
  return displays;
}
