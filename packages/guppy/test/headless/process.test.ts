// Headless in a process of its own: without any graphics adapter, and as an app with GUPPY_HEADLESS=1. On the built package.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

function run(
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  return new Promise((resolve, reject) => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
    const path = fileURLToPath(new URL(file, import.meta.url));
    execFile(
      process.execPath,
      [cli, "run", path],
      { env: { ...rest, ...env }, timeout: 20_000 },
      (error, output, errors) => {
        if (error !== null && typeof error.code !== "number") reject(new Error(`${error.message}\n${errors}`));
        else resolve({ code: Number(error?.code ?? 0), output, errors });
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
