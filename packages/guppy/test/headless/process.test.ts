// Headless in a process of its own: without any graphics adapter, and as an app with GUPPY_HEADLESS=1. On the built package.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildInfo } from "guppy/native";
import { expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

function run(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<{
  readonly code: number;
  readonly signal: string | null;
  readonly output: string;
  readonly errors: string;
}> {
  return new Promise((resolve, reject) => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
    const path = fileURLToPath(new URL(file, import.meta.url));
    execFile(
      process.execPath,
      [cli, "run", path],
      { env: { ...rest, ...env }, timeout: 20_000 },
      (error, output, errors) => {
        const signal = error?.signal ?? null;
        if (error !== null && typeof error.code !== "number" && signal === null)
          reject(new Error(`${error.message}\n${errors}`));
        else resolve({ code: Number(error?.code ?? 0), signal, output, errors });
      },
    );
  });
}

test("without an adapter only the picture is refused, and names what to install", async () => {
  const none = "/nonexistent";
  const { code, output, errors } = await run("apps/no-adapter.tsx", {
    VK_DRIVER_FILES: none,
    VK_ICD_FILENAMES: none,
    __EGL_VENDOR_LIBRARY_FILENAMES: none,
    LIBGL_DRIVERS_PATH: none,
  });
  expect(code, errors).toBe(0);
  const result = JSON.parse(output);
  expect(result).toMatchObject({ clicks: 1, text: "Press", laidOut: true });
  expect(result.picture).toMatch(/^GUPPY_NO_ADAPTER: .*mesa-vulkan-drivers/);
});

test("GUPPY_HEADLESS=1 opens an app's window without a display, and the app ends by itself", async () => {
  const { code, output } = await run("apps/app.tsx", { GUPPY_HEADLESS: "1" });
  expect(output).toBe("opened 320 x 200\nclosed\n");
  expect(code).toBe(0);
});

// A released file can't be made to fail, and the app ends as ever.
const isForTests = buildInfo().profile.startsWith("quick");

test.each([
  ["abort", "SIGABRT"],
  ["overflow", "SIGSEGV"],
])("what nothing recovers from (%s) ends the process with the stage it came in", async (fault, expected) => {
  const { code, signal, errors } = await run("apps/app.tsx", { GUPPY_HEADLESS: "1", GUPPY_FAULT: `list=${fault}` });
  expect(signal, errors).toBe(isForTests ? expected : null);
  const words = `guppy: the process ends by ${expected}: the headless UI thread failed in the stage \`list\``;
  if (isForTests) expect(errors).toContain(words);
  else expect(code).toBe(0);
});

test("a signal from outside ends the process as ever, with nothing said of a stage", async () => {
  const { signal, errors } = await run("apps/aborting.tsx", { GUPPY_HEADLESS: "1" });
  expect([signal, errors]).toEqual(["SIGABRT", ""]);
});

test("a fault of WebAssembly is still an error of JavaScript", async () => {
  const { code, output } = await run("apps/wasm.tsx", { GUPPY_HEADLESS: "1" });
  expect([code, output]).toEqual([0, "RuntimeError\n"]);
});
