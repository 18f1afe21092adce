// Opens a window, says how large it is, closes it.
import { createApp, defineWindow } from "guppy";

const Window = defineWindow({ options: { bounds: { width: 320, height: 200 } }, render: () => <text>Hello</text> });
const app = await createApp({ id: "headless", windows: [{ id: "main", window: Window }] });
const { width, height } = app.windows.get("main")?.size ?? {};
process.stdout.write(`opened ${width} x ${height}\n`);
await app.close();
process.stdout.write("closed\n");
