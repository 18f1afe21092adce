// A conversation with a server of this machine over its socket: what it says is taken in, and whatever ends it, nonsense too, ends
// it with a reason. The displays speak so.
import type { Socket } from "node:net";

export interface Talk {
  /** Takes in a piece of what the server says; throws where that is nonsense. */
  readonly receive: (chunk: Buffer) => void;
  /** May be called more than once. */
  readonly end: (why: string) => void;
}

/** How long a server may take to let us in. */
const patience = 5000;

/** Resolves as `greeted` does, within some seconds. From then on the socket keeps no program alive. */
export async function letIn<Greeting>(
  socket: Socket,
  { receive, end }: Talk,
  greeted: Promise<Greeting>,
): Promise<Greeting> {
  socket.on("data", (chunk: Buffer) => {
    try {
      receive(chunk);
    } catch (error) {
      end(error instanceof Error ? error.message : String(error));
    }
  });
  socket.on("error", (error) => end(error.message));
  socket.on("close", () => end("it hung up"));
  const timer = setTimeout(() => end(`it did not answer within ${patience} ms`), patience);
  const greeting = await greeted.finally(() => clearTimeout(timer));
  socket.unref();
  return greeting;
}
