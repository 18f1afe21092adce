// Waits until a window shows all that has begun: handlers have run, and their renders are laid out.
import type { RequestOptions } from "../runtime/requests.ts";
import type { Session } from "../runtime/session.ts";
import type { WindowLink } from "../runtime/window-link.ts";

/** More rounds than any sane chain of renders and events; a window that never settles is not waited for. */
const mostRounds = 50;

export async function settle(session: Session, link: WindowLink, request: RequestOptions): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const heard = link.heard();
    await turn();
    if (link.isClosed()) return;
    // What is under way is answered before the ping is, so that one way there and back does for both.
    const ping = session.request("ping", link.number, {}, request);
    const sent = link.sent();
    await Promise.all([link.idle(), ping]);
    await turn();
    await link.idle();
    if (link.heard() === heard && link.sent() === sent) return;
  }
}

/** Handlers that await something already there get their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
