// A count and a progress bar on the app's icon, where the desktop's launcher hears of them: `com.canonical.Unity.LauncherEntry`.
import { GuppyError } from "../errors.ts";
import { checkAppId } from "./app-id.ts";
import { bus, isOwned } from "./bus.ts";
import { unavailable } from "./dbus/broken.ts";
import { vardict, variant } from "./dbus/values.ts";

export interface Badge {
  /** A number from 1 on; 0 or null takes it away. */
  readonly count?: number | null | undefined;
  /** From 0 to 1; null takes the bar away. */
  readonly progress?: number | null | undefined;
  /** Whether the app wants to be looked at. */
  readonly urgent?: boolean | undefined;
}

/** Who shows badges has this name, so that apps know. */
export const launcherName = "com.canonical.Unity";

const interfaceName = "com.canonical.Unity.LauncherEntry";

/** What is left out stays as it was. @throws GuppyError `GUPPY_UNAVAILABLE` where nobody shows it. */
export async function showBadge(id: string, badge: Badge): Promise<void> {
  const { count, progress, urgent } = checkBadge(badge);
  if (!(await isOwned(launcherName))) {
    throw unavailable(
      "This desktop's launcher shows no badges",
      "KDE Plasma and Ubuntu's dock do; `app.capabilities()` tells beforehand.",
    );
  }
  const session = await bus();
  const said = vardict({
    count: count === undefined ? undefined : variant("x", BigInt(count ?? 0)),
    "count-visible": count === undefined ? undefined : variant("b", (count ?? 0) > 0),
    progress: progress === undefined ? undefined : variant("d", progress ?? 0),
    "progress-visible": progress === undefined ? undefined : variant("b", progress !== null),
    urgent: urgent === undefined ? undefined : variant("b", urgent),
  });
  const path = `/com/canonical/unity/launcherentry/${hash(id)}`;
  session.emit(path, interfaceName, "Update", "sa{sv}", [`application://${checkAppId(id)}.desktop`, said]);
  // The signal is on its way when this is answered.
  await isOwned(launcherName);
}

function checkBadge(badge: Badge): Badge {
  const { count, progress, urgent } = badge;
  const wrong = (what: string): GuppyError => new GuppyError("GUPPY_INVALID_VALUE", `A badge's ${what}.`);
  if (count !== undefined && count !== null && !(Number.isSafeInteger(count) && count >= 0)) {
    throw wrong("`count` is a whole number from 0 on, or null");
  }
  if (progress !== undefined && progress !== null && !(progress >= 0 && progress <= 1)) {
    throw wrong("`progress` is a number from 0 to 1, or null");
  }
  if (urgent !== undefined && typeof urgent !== "boolean") throw wrong("`urgent` is true or false");
  return badge;
}

/** A number for the path, which has no room for dots. */
function hash(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}
