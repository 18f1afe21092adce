// Shows the window of `corners-window.tsx`.
import { createApp } from "guppy";
import { Corners } from "./corners-window.tsx";

const app = await createApp({ id: "corners", windows: [{ id: "main", window: Corners }] });
await app.closed;
