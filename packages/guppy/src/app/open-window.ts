// `openWindow`: one window and a tree, without state or app.
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession } from "../runtime/session.ts";
import { stuckAfterOf } from "../runtime/stuck.ts";
import type { GuppyNode } from "../view/element.ts";
import { isHeadless } from "./environment.ts";
import { framed } from "./frame.ts";
import { listenerNames } from "./listeners.ts";
import { createLiveWindow, type Host, type LiveWindow } from "./live-window.ts";
import { checkOptions, checkRemember, type OptionLayers } from "./options.ts";
import type { RawWindow, WindowFrame, WindowListeners, WindowOptions } from "./types.ts";

export interface OpenWindowOptions extends WindowOptions, WindowListeners<RawWindow> {}

/**
 * Opens a window that shows `tree`.
 *
 * @example
 * const window = await openWindow(<text>Loading</text>, { title: "Report" });
 * await window.render(<text>Done</text>);
 */
export async function openWindow(
  tree: GuppyNode,
  options: OpenWindowOptions = {},
  request: RequestOptions = {},
): Promise<RawWindow> {
  const { raw, live } = createRawWindow(tree, options, {
    session: currentSession(),
    headless: isHeadless(),
    stuckAfter: stuckAfterOf(undefined),
  });
  await live.open(request);
  return raw;
}

export interface CreatedWindow {
  readonly raw: RawWindow;
  readonly live: LiveWindow;
}

/** Nothing is sent before `live.open`. */
export function createRawWindow(
  first: GuppyNode,
  given: OpenWindowOptions,
  host: Host,
  layers: OptionLayers = {},
): CreatedWindow {
  let tree = first;
  const { listeners, options } = apart(given);
  const live: LiveWindow = createLiveWindow(
    host,
    checkOptions(options, layers),
    listeners,
    () => tree,
    () => raw,
    checkRemember(options, layers),
  );
  const raw: RawWindow = framed<Omit<RawWindow, keyof WindowFrame>>(
    {
      get size() {
        return live.size();
      },
      closed: live.link.closed,
      render(next, request) {
        if (!request?.signal?.aborted) tree = next;
        return live.link.commit(request);
      },
      close: live.link.close,
      resize: live.resize,
      focus: live.focus,
      get theme() {
        return live.theme();
      },
      setTheme: live.setTheme,
    },
    live.frame.face,
  );
  return { raw, live };
}

/** Listeners, and options of the window itself. */
function apart(given: OpenWindowOptions): {
  readonly listeners: WindowListeners<RawWindow>;
  readonly options: WindowOptions;
} {
  const isListener = ([name]: readonly [string, unknown]): boolean =>
    (listenerNames as readonly string[]).includes(name);
  const all = Object.entries(given);
  return {
    listeners: Object.fromEntries(all.filter(isListener)),
    options: Object.fromEntries(all.filter((entry) => !isListener(entry))),
  };
}
