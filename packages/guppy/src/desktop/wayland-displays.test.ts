// A compositor that is none: whatever it says, the program hears of an error and goes on. A real one is in `test/window`.
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watchWaylandDisplays } from "./wayland-displays.ts";
import { message, text } from "./wayland-wire.ts";

async function against(answer: (socket: Socket) => void, changed = (): void => undefined): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "guppy-wayland-"));
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(join(folder, "wayland-0"), resolve));
  try {
    const env = { WAYLAND_DISPLAY: "wayland-0", XDG_RUNTIME_DIR: folder };
    return await watchWaylandDisplays(env, changed).catch((error: unknown) => error);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}

test.each<readonly [string, (socket: Socket) => void]>([
  ["hangs up", (socket) => socket.destroy()],
  ["sends a message without length", (socket) => void socket.write(Buffer.alloc(64))],
  ["sends a message that ends too early", (socket) => void socket.write(message(2, 0, [1]))],
  ["says that a request is wrong", (socket) => void socket.write(message(1, 0, [1, 0, 0]))],
])("one that %s is an error", async (_name, answer) => {
  expect(await against(answer)).toMatchObject({ code: "GUPPY_UNAVAILABLE" });
});

test("no socket, and no folder for it, are errors too", async () => {
  const changed = (): void => undefined;
  for (const env of [{ WAYLAND_DISPLAY: "/nonexistent/wayland-0" }, { WAYLAND_DISPLAY: "wayland-0" }]) {
    await expect(watchWaylandDisplays(env, changed)).rejects.toMatchObject({ code: "GUPPY_UNAVAILABLE" });
  }
});

test("it hears of what changes once it has heard of all", async () => {
  const output = message(2, 0, [1, text("wl_output"), 4]);
  const long = message(2, 0, [2, 9e8, 0]);
  let changes = 0;
  const found = await against(
    (socket) =>
      void socket.write(Buffer.concat([long, output, message(4, 2, []), message(3, 0, [0]), message(4, 2, [])])),
    () => {
      changes += 1;
    },
  );
  expect(found).toHaveProperty("closed");
  expect(changes).toBe(1);
});
