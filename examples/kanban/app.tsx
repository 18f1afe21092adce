// `npx guppy run app.tsx`
import { createApp } from "guppy";
import { first } from "./board.ts";
import { Kanban } from "./kanban.tsx";

const app = await createApp({ id: "kanban", windows: [{ id: "kanban", window: Kanban, arg: first }] });
await app.closed;
