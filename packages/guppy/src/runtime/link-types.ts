// What a window's link asks of the window, and what it gives.
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
import type { RequestOptions } from "./requests.ts";
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

export interface WindowLink {
  readonly number: number;
  readonly shadow: ShadowTree;
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  readonly isClosed: () => boolean;
  /** How many events there were so far. */
  readonly heard: () => number;
  readonly open: (options?: RequestOptions) => Promise<OpenedWindow>;
  /** Shows a new tree soon; what fails is reported. */
  readonly invalidate: () => void;
  /** As `invalidate`; resolves when the tree is on screen, or has failed and was reported. */
  readonly update: () => Promise<void>;
  /** Shows a new tree and resolves when it, or a later one, is on screen. */
  readonly commit: (options?: RequestOptions) => Promise<void>;
  /** Resolves when no patch waits or is in flight. */
  readonly idle: () => Promise<void>;
  readonly close: (options?: RequestOptions) => Promise<void>;
}
