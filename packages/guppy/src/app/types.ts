// What an app author sees of windows: their options, the handle that render and handlers get, and the raw window.
import type { GuppyError } from "../errors.ts";
import type { UnmetOption } from "../generated/requests.ts";
import type { Color } from "../generated/styles.ts";
import type { Backdrop, Decorations, ShownState, Titlebar, WindowKind, WindowState } from "../generated/values.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import type { GuppyNode } from "../view/element.ts";
import type { ThemeState } from "./theme.ts";
import type { ThemeOption } from "./theme-spec.ts";

export type { UnmetOption } from "../generated/requests.ts";
export type { RequestOptions } from "../runtime/requests.ts";

/** Lengths in logical px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface WindowBounds {
  /** Left edge on the screen; given together with `y`, or left to the desktop. */
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  /** @default 800 */
  readonly width?: number | undefined;
  /** @default 600 */
  readonly height?: number | undefined;
}

/** Where a window's content is, in logical px. */
export interface Bounds extends Size {
  /** Left edge on the screen; undefined where the desktop does not tell, as on Wayland. */
  readonly x?: number;
  readonly y?: number;
}

export interface WindowOptions {
  /**
   * The title bar's text.
   * @default "guppy"
   */
  readonly title?: string | undefined;
  /** Where the content stands on the screen and how large it is, in logical px. */
  readonly bounds?: WindowBounds | undefined;
  /** How small the user may make the content. */
  readonly minSize?: Size | undefined;
  /** How large the user may make the content. */
  readonly maxSize?: Size | undefined;
  /**
   * How it opens.
   * @default "normal"
   */
  readonly windowState?: WindowState | undefined;
  /**
   * Whether it is shown when it opens. `show()` of its handle does that later.
   * @default true
   */
  readonly show?: boolean | undefined;
  /**
   * Whether it takes the keyboard when it opens.
   * @default true
   */
  readonly focus?: boolean | undefined;
  /**
   * `floating` is a tool that stays above the window it was opened from; `popup` has no frame, stands above all others and is
   * left alone by the window manager.
   * @default "normal"
   */
  readonly kind?: WindowKind | undefined;
  /**
   * Who draws the title bar: the desktop, the program, or nobody.
   * @default "system"
   */
  readonly titlebar?: Titlebar | undefined;
  /** Who draws the frame. Without it the desktop does where the title bar is its own, and else the program. */
  readonly decorations?: Decorations | undefined;
  /** @default true */
  readonly movable?: boolean | undefined;
  /** @default true */
  readonly resizable?: boolean | undefined;
  /** @default true */
  readonly minimizable?: boolean | undefined;
  /** @default false */
  readonly alwaysOnTop?: boolean | undefined;
  /** The `id` of the display that it opens on, where `bounds` has no place. */
  readonly display?: number | undefined;
  /** The picture that the desktop shows for it: a path, a `file:` or `data:` URL, or the bytes of a PNG, JPEG, WebP or GIF. */
  readonly icon?: string | Uint8Array | undefined;
  /**
   * What shows where neither the tree nor `background` covers the window. With anything but `opaque`, `background` is
   * transparent unless it is given.
   * @default "opaque"
   */
  readonly backdrop?: Backdrop | undefined;
  /**
   * A name under which place, size and state are kept from one run to the next, apart for each set of displays. Needs `appId`,
   * which an app's windows have.
   */
  readonly remember?: string | undefined;
  /** The desktop's name for the application (WM_CLASS, Wayland app id). By default the app's id. */
  readonly appId?: string | undefined;
  /**
   * What is drawn behind the tree.
   * @default "background"
   */
  readonly background?: Color | undefined;
  /**
   * What happens when the user closes the window: `"ask"` asks `onCloseRequested`, and the window stays until that decides.
   * @default "ask" with an `onCloseRequested`, else "close"
   */
  readonly closePolicy?: "close" | "ask" | undefined;
  /** The colours of this window alone. Without it they are those of `theme`, which follows the desktop. */
  readonly theme?: ThemeOption | undefined;
}

/** The size of a window's content in logical px, and how many device px one of them is. */
export interface WindowSize extends Size {
  readonly scale: number;
}

/** A window on the desktop: what is known of it, and what can be changed. What the desktop can't do rejects with `GUPPY_UNSUPPORTED`. */
export interface WindowFrame {
  readonly title: string;
  readonly bounds: Bounds;
  /** Device px per logical px. */
  readonly scale: number;
  readonly windowState: ShownState;
  readonly alwaysOnTop: boolean;
  /** The keyboard belongs to it. */
  readonly focused: boolean;
  /** The `id` of the display it is on; undefined where nobody knows. */
  readonly display: number | undefined;
  /** The options that had no effect when it opened, each with the reason. */
  readonly unmet: readonly UnmetOption[];
  readonly setTitle: (title: string, options?: RequestOptions) => Promise<void>;
  /** Moves the content, resizes it, or both. A size is brought into the limits. */
  readonly setBounds: (bounds: WindowBounds, options?: RequestOptions) => Promise<void>;
  /** Null takes the limit away. */
  readonly setMinSize: (size: Size | null, options?: RequestOptions) => Promise<void>;
  readonly setMaxSize: (size: Size | null, options?: RequestOptions) => Promise<void>;
  readonly setWindowState: (state: ShownState, options?: RequestOptions) => Promise<void>;
  readonly setAlwaysOnTop: (on: boolean, options?: RequestOptions) => Promise<void>;
  /** Shows a window that is hidden, as it was before. */
  readonly show: (options?: RequestOptions) => Promise<void>;
  readonly hide: (options?: RequestOptions) => Promise<void>;
  /** Brings it before all others and asks for the keyboard. */
  readonly activate: (options?: RequestOptions) => Promise<void>;
}

/** A window as `render` and handlers see it. */
export interface WindowHandle<State = unknown> extends WindowFrame {
  readonly id: string;
  /** The state of this moment, also right after `update`. */
  readonly state: State;
  readonly size: WindowSize;
  /** Resolves when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  /**
   * Replaces the state; all updates of one turn of the event loop are shown by one render. Resolves when the native side
   * has taken that tree, which the next frame draws. It never rejects: a render that fails goes to `onError`, and the frame
   * before stays.
   */
  readonly update: (next: (state: State) => State) => Promise<void>;
  readonly close: (options?: RequestOptions) => Promise<void>;
  readonly resize: (size: Size, options?: RequestOptions) => Promise<void>;
  /** Gives focus to the node with this id. */
  readonly focus: (id: string, options?: RequestOptions) => Promise<void>;
  /** What the window's colours are at the moment. */
  readonly theme: ThemeState;
  /** Gives this window colours of its own; null gives it back to `theme`. */
  readonly setTheme: (theme: ThemeOption | null, options?: RequestOptions) => Promise<void>;
}

/** Listeners that a window and `openWindow` both take. */
export interface WindowListeners<Handle> {
  /** The window is gone, whoever closed it. The reason is there when nobody did, as when its display went away for good. */
  readonly onClosed?: ((window: Handle, reason?: GuppyError) => unknown) | undefined;
  /**
   * The user wants to close the window. Return `true`, or a promise of it, to let it go; with anything else it stays, and `close` may
   * still end it later. A program that is too busy to hear of it for a second does not keep the window from a user who asks again.
   */
  readonly onCloseRequested?: ((window: Handle) => unknown) | undefined;
  readonly onResized?: ((size: WindowSize, window: Handle) => unknown) | undefined;
  /** The content is at another place of the screen. */
  readonly onMoved?: ((place: { readonly x: number; readonly y: number }, window: Handle) => unknown) | undefined;
  /** The window was maximized, minimized, hidden or the like, by whomever. */
  readonly onWindowStateChanged?: ((state: ShownState, window: Handle) => unknown) | undefined;
  /** One logical px is another number of device px now. */
  readonly onScaleChanged?: ((scale: number, window: Handle) => unknown) | undefined;
  readonly onDisplayChanged?: ((display: number | undefined, window: Handle) => unknown) | undefined;
  /** The keyboard belongs to this window now. */
  readonly onFocused?: ((window: Handle) => unknown) | undefined;
  /** The keyboard belongs to another window now; keys that were held have been released for this one. */
  readonly onBlurred?: ((window: Handle) => unknown) | undefined;
  /** The window has other colours now, or the desktop another accent colour or taste for motion. */
  readonly onThemeChanged?: ((theme: ThemeState, window: Handle) => unknown) | undefined;
  /** Takes errors that no promise carries. Without it they go to the app's, and without that end the process. */
  readonly onError?: ((error: GuppyError, window: Handle) => void) | undefined;
}

/** A window without state: its owner renders a tree whenever it likes. */
export interface RawWindow extends WindowFrame {
  readonly size: WindowSize;
  readonly closed: Promise<void>;
  /** Resolves when the native side has taken this tree, or a later one that overtook it; the next frame draws it. */
  readonly render: (tree: GuppyNode, options?: RequestOptions) => Promise<void>;
  readonly close: (options?: RequestOptions) => Promise<void>;
  readonly resize: (size: Size, options?: RequestOptions) => Promise<void>;
  readonly focus: (id: string, options?: RequestOptions) => Promise<void>;
  readonly theme: ThemeState;
  readonly setTheme: (theme: ThemeOption | null, options?: RequestOptions) => Promise<void>;
}
