// The registry's own process: `registry.ts` forks it with a configuration and gets a port back. It ends with its parent.
import type { AddressInfo } from "node:net";
import process from "node:process";
import { runServer } from "verdaccio";

process.once("message", (config: object) => void serve(config));
process.once("disconnect", () => process.exit());

async function serve(config: object): Promise<void> {
  const server = await runServer(config);
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.send?.(port);
  });
}
