// `npx guppy run app.tsx`: a chat with somebody who answers after a moment.
import { createApp } from "guppy";
import { Chat } from "./chat.tsx";
import { answerTo, history } from "./messages.ts";

const app = await createApp({
  id: "chat",
  windows: [{ id: "chat", window: Chat, arg: { older: history(500), answer: answerTo, wait: 800 } }],
});
await app.closed;
