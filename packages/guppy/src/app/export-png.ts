// `exportPng`: a picture of a tree, drawn by the native core in a window that nobody sees.
import type { GuppyError } from "../errors.ts";
import { currentSession } from "../runtime/session.ts";
import type { GuppyNode } from "../view/element.ts";
import type { Host } from "./live-window.ts";
import { createRawWindow } from "./open-window.ts";
import { settle } from "./settle.ts";
import { checkTheme, type ThemeOption } from "./theme-spec.ts";
import type { RequestOptions } from "./types.ts";

export interface ExportPngOptions extends RequestOptions {
  /** In logical px. */
  readonly width: number;
  readonly height: number;
  /**
   * Device px per logical px: 2 for twice as many px on each side.
   * @default 1
   */
  readonly scale?: number | undefined;
  /** The colours of the picture. @default those of the desktop */
  readonly theme?: ThemeOption | undefined;
}

/**
 * Resolves to a PNG. Rejects with `GUPPY_NO_ADAPTER` where nothing can draw, and with the error of a tree that is wrong.
 *
 * @example
 * await writeFile("load.png", await exportPng(<chart type="line" series={series} class="size-full" />, { width: 800, height: 400, scale: 2 }));
 */
export async function exportPng(
  tree: GuppyNode,
  { width, height, scale, theme, signal, timeout }: ExportPngOptions,
): Promise<Uint8Array> {
  const request: RequestOptions = { signal, timeout };
  const errors: GuppyError[] = [];
  const host: Host = { session: currentSession(), headless: true, onError: (error) => errors.push(error) };
  const above = { width, height, scale, ...(theme !== undefined && checkTheme(theme)) };
  const { live, raw } = createRawWindow(tree, {}, host, { above });
  await live.open(request);
  try {
    await settle(host.session, live.link, request);
    const [error] = errors;
    if (error !== undefined) throw error;
    const { png } = await host.session.request("screenshot", live.link.number, {}, request);
    return png;
  } finally {
    await raw.close();
  }
}
