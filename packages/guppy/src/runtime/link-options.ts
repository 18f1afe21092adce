// What `window-link.ts` is told of a window, and whom it tells of what happens there.
import type { GuppyError } from "../errors.ts";
import type { RequestResults } from "../generated/requests.ts";
import type {
  WindowTextMenuPayload,
  WindowTextNotePayload,
  WindowThemeChangedPayload,
  WireWindowOptions,
} from "../generated/windows.ts";
import type { IrNode } from "../ir/node.ts";
import type { ShadowTree } from "../ir/shadow-tree.ts";
import type { WindowEventRecord } from "../wire/decode-batch.ts";
import type { ErrorListener } from "./report.ts";
import type { Session } from "./session.ts";

/** What tells where a window stands. */
export type StandingRecord = Extract<
  WindowEventRecord,
  { readonly name: "moved" | "resized" | "stateChanged" | "scaleChanged" | "displayChanged" }
>;

export type OpenedWindow = RequestResults["openWindow"];

export interface LinkOptions {
  readonly session: Session;
  readonly shadow: ShadowTree;
  readonly headless: boolean;
  readonly options: WireWindowOptions;
  /** The tree to show now. Called once for each patch, however many updates it covers. */
  readonly produce: (previous: IrNode | undefined) => IrNode;
  /** Takes what no promise carries: failed handlers, renders nobody waits for, native failures. */
  readonly report: ErrorListener;
  /** It stands elsewhere, or is shown otherwise. */
  readonly onStanding: (record: StandingRecord) => void;
  /** It opened again by itself. */
  readonly onReopened: (opened: OpenedWindow) => void;
  readonly onFocused: () => void;
  readonly onBlurred: () => void;
  readonly onTextMenu: (menu: WindowTextMenuPayload) => void;
  readonly onTextNote: (note: WindowTextNotePayload) => void;
  readonly onThemeChanged: (theme: WindowThemeChangedPayload) => void;
  /** The user wants to close the window, and it has the option to ask. */
  readonly onCloseRequested: () => void;
  /** Milliseconds to wait for a display that went away; undefined where the window does not open again by itself. */
  readonly displayTimeout: number | undefined;
  /** Milliseconds that a handler may take to return. */
  readonly stuckAfter?: number | undefined;
  /** Keys that the window takes were pressed, or another node has the focus. */
  readonly onKeys: (record: Extract<WindowEventRecord, { readonly name: "shortcut" | "focusMoved" }>) => void;
  /** Once, when a window that was open is gone, whoever closed it; with the reason when nobody did. */
  readonly onClosed: (reason?: GuppyError) => void;
}
