// `npx guppy run app.tsx`
import { createApp } from "guppy";
import { Settings } from "./settings.tsx";

const app = await createApp({ id: "settings", windows: [{ id: "settings", window: Settings }] });
await app.closed;
