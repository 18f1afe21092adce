// A window with a counter: `npx guppy run app.tsx`.
import { createApp } from "guppy";
import { Counter } from "./counter.tsx";

const app = await createApp({ id: "counter", windows: [{ id: "main", window: Counter, arg: { start: 0 } }] });
await app.closed;
