// Whether the display that the environment names answers. A variable that is set and dead is a trap: it looks like a display.
import { connect } from "node:net";
import { isAbsolute, join } from "node:path";
import { xDepth } from "./x-depth.ts";

type Variable = "WAYLAND_DISPLAY" | "DISPLAY";

export type DisplayFacts =
  | { readonly state: "none" }
  | { readonly state: "system" }
  | { readonly state: "reachable"; readonly variable: Variable; readonly value: string; readonly depth?: number }
  | { readonly state: "unreachable"; readonly variable: Variable; readonly value: string; readonly reason: string };

type Env = Readonly<Record<string, string | undefined>>;
export type Address = { readonly path: string } | { readonly host: string; readonly port: number };

const patienceMs = 2000;

export async function findDisplay(env: Env, platform: string): Promise<DisplayFacts> {
  if (platform !== "linux") return { state: "system" };
  for (const variable of ["WAYLAND_DISPLAY", "DISPLAY"] as const) {
    const value = env[variable];
    if (value === undefined || value === "") continue;
    const addresses = variable === "DISPLAY" ? x11Addresses(value) : waylandAddresses(value, env);
    const failures: string[] = [];
    for (const address of addresses) {
      const failure = await refusal(address);
      if (failure === undefined) {
        const depth = variable === "DISPLAY" ? await xDepth(address, value, env) : undefined;
        return { state: "reachable", variable, value, ...(depth === undefined ? {} : { depth }) };
      }
      failures.push(failure);
    }
    return { state: "unreachable", variable, value, reason: failures.at(-1) ?? "it is no name of a display" };
  }
  return { state: "none" };
}

/** `:1`, `unix:1.0` are sockets on this machine, the abstract one beside the file; `host:1` is another machine. */
export function x11Addresses(value: string): readonly Address[] {
  const parts = /^(?<host>[^:]*):(?<number>\d+)(\.\d+)?$/.exec(value)?.groups;
  if (parts === undefined) return [];
  const { host = "", number = "0" } = parts;
  if (host !== "" && host !== "unix") return [{ host, port: 6000 + Number(number) }];
  const path = `/tmp/.X11-unix/X${number}`;
  return [{ path: `\0${path}` }, { path }];
}

export function waylandAddresses(value: string, env: Env): readonly Address[] {
  if (isAbsolute(value)) return [{ path: value }];
  const folder = env["XDG_RUNTIME_DIR"];
  return folder === undefined || folder === "" ? [] : [{ path: join(folder, value) }];
}

/** Undefined when something listens there. */
function refusal(address: Address): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const finish = (reason?: string): void => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(patienceMs, () => finish(`no answer within ${patienceMs} ms`));
    socket.once("connect", () => finish());
    socket.once("error", (error) => finish(error.message.replaceAll("\0", "@")));
  });
}
