// `npx guppy run app.tsx`
import { createApp } from "guppy";
import { Gallery } from "./gallery.tsx";

const app = await createApp({ id: "gallery", windows: [{ id: "gallery", window: Gallery }] });
await app.closed;
