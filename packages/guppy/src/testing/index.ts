// `guppy/testing`: an app's windows without a display, on the same native file that draws real ones.

import { type App, type AppSpec, launchApp } from "../app/create-app.ts";
import { isWindowDefinition, mountDefinition, type WindowDefinition } from "../app/define-window.ts";
import { addFonts, type FontSource } from "../app/fonts.ts";
import type { Host } from "../app/live-window.ts";
import { createRawWindow } from "../app/open-window.ts";
import { checkTheme, type ThemeOption } from "../app/theme-spec.ts";
import type { RequestOptions } from "../app/types.ts";
import { GuppyError } from "../errors.ts";
import { currentSession } from "../runtime/session.ts";
import type { GuppyNode } from "../view/element.ts";
import { createPage, type Page } from "./page.ts";

export type { AssistAction, Current, Role } from "../generated/values.ts";
export type { ClickOptions, Page, Target } from "./page.ts";
export type { NodeStates, PageNode, Rect } from "./page-tree.ts";
export type { RoleOptions, TextMatch } from "./queries.ts";

export interface RenderOptions extends RequestOptions {
  /** Of the content, in logical px; by default what the window's options say. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /**
   * Device px per logical px, for pictures.
   * @default 1
   */
  readonly scale?: number | undefined;
  /** The window's colours. */
  readonly theme?: ThemeOption | undefined;
  /**
   * Fonts for scripts that the bundled ones lack, as `fonts.add` takes them. Headless windows see none of the machine's, so that
   * pictures are the same everywhere.
   * @default []
   */
  readonly fonts?: readonly FontSource[] | undefined;
}

/** The argument may be left out where the window's `mount` takes none. */
export type WithArg<Arg> = undefined extends Arg ? { readonly arg?: Arg } : { readonly arg: Arg };

/**
 * Opens a window, or a tree in one, and resolves to a page to test it with.
 *
 * @example
 * const page = await render(Counter, { arg: { start: 2 } });
 * await page.click("increment");
 * (await page.getById("count")).text; // "Count: 3"
 */
export async function render(tree: GuppyNode, options?: RenderOptions): Promise<Page>;
export async function render<Arg>(
  window: WindowDefinition<Arg>,
  ...options: undefined extends Arg ? [(RenderOptions & WithArg<Arg>)?] : [RenderOptions & WithArg<Arg>]
): Promise<Page>;
export async function render(
  what: GuppyNode | WindowDefinition<never>,
  { arg, width, height, scale, theme, fonts = [], signal, timeout }: RenderOptions & { readonly arg?: unknown } = {},
): Promise<Page> {
  const request: RequestOptions = { signal, timeout };
  const errors: GuppyError[] = [];
  const session = currentSession();
  await addFonts(fonts, session, true, request);
  const host: Host = { session, headless: true, onError: (error) => errors.push(error) };
  const layers = { above: { width, height, scale, ...(theme !== undefined && checkTheme(theme)) } };
  const { live } = isWindowDefinition(what)
    ? mountDefinition(what, arg, host, "page", layers)
    : createRawWindow(what as GuppyNode, {}, host, layers);
  await live.open(request);
  return createPage({ session, link: live.link, takeErrors: () => errors.splice(0), request });
}

/** An app under test. */
export interface AppPages<Id extends string = string> {
  readonly app: App<Id>;
  /** A page for a window that is open. */
  readonly page: (window: string) => Page;
  readonly close: () => Promise<void>;
}

/**
 * Opens an app as `createApp` does, in windows without a display, with its commands, keys and menus.
 *
 * @example
 * const { app, page } = await renderApp({ id: "editor", windows: [{ id: "main", window: Editor }], commands });
 * await page("main").press("Control+S");
 */
export async function renderApp<const Args extends readonly unknown[], const Id extends string = never>(
  spec: AppSpec<Args, Id>,
  { width, height, scale, theme, signal, timeout }: RenderOptions = {},
): Promise<AppPages<Id>> {
  const request: RequestOptions = { signal, timeout };
  const errors: GuppyError[] = [];
  const session = currentSession();
  const above = { width, height, scale, ...(theme !== undefined && checkTheme(theme)) };
  const onError = spec.onError ?? ((error: GuppyError) => errors.push(error));
  // Its args were checked where they were written.
  const whole = { ...spec, onError } as unknown as AppSpec<readonly unknown[]>;
  const { app, windows } = await launchApp(whole, { session, headless: true, request, above });
  return {
    app,
    page(window) {
      const mounted = windows.mounted.get(window);
      if (mounted === undefined) {
        throw new GuppyError("GUPPY_NOT_FOUND", `The app has no window \`${window}\` open.`, { details: { window } });
      }
      return createPage({ session, link: mounted.live.link, takeErrors: () => errors.splice(0), request });
    },
    close: () => app.close(),
  };
}
