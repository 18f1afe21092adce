// What `guppy doctor` runs in a process of its own: loads the native file and draws a picture without a display. A process, since
// a bad file or driver may end it or never answer. Prints one line of JSON.
import { graphicsAdapters, loadStatus } from "guppy/native";
import type { Outcome, Probe } from "./run-probe.ts";

console.log(JSON.stringify(await probe()));

async function probe(): Promise<Probe> {
  const status = loadStatus();
  if (!status.loaded) return { loaded: false, ...described(status.error) };
  const { path, source, build } = status;
  return {
    loaded: true,
    path,
    source,
    build,
    adapters: graphicsAdapters(),
    drawing: await draw(),
    window: await open(),
  };
}

function draw(): Promise<Outcome> {
  return timed(async () => {
    const { render } = await import("guppy/testing");
    const page = await render("guppy", { width: 64, height: 32 });
    await page.screenshot();
    await page.close();
  });
}

/** A display that answers may still be one that nothing can be drawn on, such as one with 16 bits for a colour. */
async function open(): Promise<Outcome | undefined> {
  const { DISPLAY = "", WAYLAND_DISPLAY = "", GUPPY_HEADLESS = "" } = process.env;
  if (GUPPY_HEADLESS !== "" || (process.platform === "linux" && DISPLAY + WAYLAND_DISPLAY === "")) return undefined;
  return timed(async () => {
    const { openWindow } = await import("guppy");
    const window = await openWindow("guppy doctor", { title: "guppy doctor", bounds: { width: 160, height: 80 } });
    await window.close();
  });
}

async function timed(task: () => Promise<void>): Promise<Outcome> {
  const started = performance.now();
  try {
    await task();
    return { milliseconds: Math.round(performance.now() - started) };
  } catch (error) {
    return described(error);
  }
}

function described(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return { code: String(code ?? "GUPPY_NATIVE_LOAD_FAILED"), message: String(message ?? error) };
}
