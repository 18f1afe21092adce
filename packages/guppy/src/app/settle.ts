// Waits until a window shows all that has begun: handlers have run, and their renders are laid out.
import type { RequestOptions } from "../runtime/requests.ts";
import type { Session } from "../runtime/session.ts";
import type { WindowLink } from "../runtime/window-link.ts";

/** More rounds than any sane chain of renders and events; a window that never settles is not waited for. */
const mostRounds = 50;

export async function settle(session: Session, link: WindowLink, request: RequestOptions): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const heard = link.heard();
    // Handlers that await something already there get their turn. What is under way then is answered before the ping is.
    await new Promise((resolve) => setImmediate(resolve));
    if (link.isClosed()) return;
    const sent = link.sent();
    await Promise.all([link.idle(), session.request("ping", link.number, {}, request)]);
    await link.idle();
    if (link.heard() === heard && link.sent() === sent) return;
  }
}
