// One process an app: who is first, what is handed over, and what comes to the socket that is no handover at all.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseLaunch, sendLaunch } from "../../src/desktop/handover.ts";
import { type Launch, readLaunch } from "../../src/desktop/launch.ts";
import { claimInstance, type Instance } from "../../src/desktop/single-instance.ts";
import { eventually } from "../window/eventually.ts";

let folder = "";
const ends: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-instance-"));
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await rm(folder, { recursive: true, force: true });
});

const none: Launch = readLaunch([], "/");

async function claim(id: string, launch: Launch = none, onLaunch: (launch: Launch) => void = () => undefined) {
  const instance: Instance | undefined = await claimInstance({ id, launch, onLaunch }, { XDG_RUNTIME_DIR: folder });
  if (instance !== undefined) ends.push(instance.release);
  return instance;
}

interface Program {
  readonly child: ChildProcess;
  readonly lines: string[];
}

function start(id: string, ...args: readonly string[]): Program {
  const program = fileURLToPath(new URL("programs/instance.ts", import.meta.url));
  const child = spawn(process.execPath, [program, id, ...args], {
    cwd: folder,
    env: { ...process.env, XDG_RUNTIME_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => lines.push(...chunk.toString().trim().split("\n")));
  ends.push(() => child.kill("SIGKILL"));
  return { child, lines };
}

describe("processes", () => {
  test("of eight that start at once one is first and hears of all others; after its death another is", async () => {
    const programs = Array.from({ length: 8 }, (_, index) => start("app", `file-${index}`));
    await eventually("all to say what they are", () =>
      programs.every(({ lines }) => lines.some((line) => /^(first|second)$/.test(line))) ? true : undefined,
    );
    const firsts = programs.filter(({ lines }) => lines.includes("first"));
    expect(firsts).toHaveLength(1);
    const [first] = firsts as [Program];
    await eventually("all handovers", () => (first.lines.length === 8 ? true : undefined));
    const opened = first.lines
      .filter((line) => line !== "first")
      .map((line) => JSON.parse(line.slice("opened ".length)));
    const names = opened.flatMap(({ files }) => files).sort();
    const mine = programs.indexOf(first);
    expect(names).toEqual(
      Array.from({ length: 8 }, (_, index) => join(folder, `file-${index}`)).filter((_, index) => index !== mine),
    );

    const gone = once(first.child, "exit");
    first.child.kill("SIGKILL");
    await gone;
    const next = start("app");
    await eventually("the next one", () => next.lines[0]);
    expect(next.lines).toEqual(["first"]);
  });
});

describe("a claim", () => {
  test("hands over arguments and folder; files and URLs are told apart", async () => {
    const heard: Launch[] = [];
    await claim("app", none, (launch) => heard.push(launch));
    const argv = ["--fast", "a.txt", "/b c.txt", "https://example.org/x", "file:///d%20e.txt", "--", "-dash"];
    expect(await claim("app", readLaunch(argv, "/home/me"))).toBeUndefined();
    await eventually("the launch", () => heard[0]);
    expect(heard).toEqual([
      {
        argv,
        cwd: "/home/me",
        files: ["/home/me/a.txt", "/b c.txt", "/d e.txt", "/home/me/-dash"],
        urls: ["https://example.org/x"],
      },
    ]);
  });

  test("of one app is none of another, and can be given back", async () => {
    const first = await claim("one");
    expect(await claim("two")).toBeDefined();
    await first?.release();
    expect(await claim("one")).toBeDefined();
  });

  test("socket and secret are the user's alone", async () => {
    await claim("app");
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    expect(await readdir(folder)).toEqual(["guppy-app.key", "guppy-app.sock"]);
  });

  test("takes a folder of its own where the session's is open to others", async () => {
    await chmod(folder, 0o777);
    const instance = await claim("open-folder");
    expect(instance).toBeDefined();
    expect(await readdir(folder)).toEqual([]);
    await instance?.release();
  });

  test.each(["", "../up", "a/b", "-x", "a..b", "x".repeat(101), "a\0b"])("refuses the id %j", async (id) => {
    await expect(claim(id)).rejects.toMatchObject({ code: "GUPPY_INVALID_OPTIONS" });
  });

  test("a first instance that hangs is told, not waited for", async () => {
    const { child, lines } = start("hangs");
    await eventually("it is first", () => lines[0]);
    child.kill("SIGSTOP");
    const claiming = claimInstance(
      { id: "hangs", launch: none, onLaunch: () => undefined, patience: 300 },
      { XDG_RUNTIME_DIR: folder },
    );
    await expect(claiming).rejects.toMatchObject({ code: "GUPPY_TIMEOUT", details: { timeout: 300 } });
  });
});

describe("what comes to the socket", () => {
  const connect = async () => {
    const socket = createConnection({ path: join(folder, "guppy-app.sock") });
    socket.on("error", () => undefined);
    await once(socket, "connect");
    return socket;
  };

  test("of somebody without the secret is refused by both sides", async () => {
    const heard: Launch[] = [];
    await claim("app", none, (launch) => heard.push(launch));
    const socket = await connect();
    await expect(sendLaunch(socket, Buffer.alloc(32), none)).rejects.toBeDefined();
    expect(heard).toEqual([]);
    const secret = await readFile(join(folder, "guppy-app.key"));
    await sendLaunch(await connect(), secret, none);
    await eventually("the true one", () => heard[0]);
  });

  test("may be garbage in any amount: nothing is heard, and the next instance is", async () => {
    const heard: Launch[] = [];
    await claim("app", none, (launch) => heard.push(launch));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), async (chunks) => {
        const socket = await connect();
        for (const chunk of chunks) socket.write(chunk);
        socket.end("\n{}\n");
        socket.destroySoon();
      }),
      { numRuns: Number(process.env.GUPPY_MUTATIONS ?? 200) },
    );
    const flood = await connect();
    const closed = new Promise((resolve) => flood.on("close", resolve));
    const more = (): void => {
      while (!flood.destroyed && flood.write(Buffer.alloc(65_536, "x")));
    };
    flood.on("drain", more);
    more();
    await closed;
    expect(heard).toEqual([]);
    await sleep(50);
    expect(await claim("app", readLaunch(["after"], "/"))).toBeUndefined();
    await eventually("the handover after the garbage", () => heard[0]);
    expect(heard.map(({ argv }) => argv)).toEqual([["after"]]);
  });

  test("is read as a launch only where all of it fits", () => {
    const whole = { nonce: "0".repeat(32), proof: "x", argv: ["a"], cwd: "/" };
    expect(parseLaunch(JSON.stringify(whole))).toEqual(whole);
    for (const odd of [{ argv: [1] }, { argv: "a" }, { cwd: "rel" }, { cwd: "/a\0" }, { nonce: "0" }, { proof: 1 }]) {
      expect(parseLaunch(JSON.stringify({ ...whole, ...odd })), JSON.stringify(odd)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        parseLaunch(line);
      }),
    );
  });
});
