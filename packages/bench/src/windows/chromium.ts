// Debian's Chromium as a contestant: the same counter and list as a plain page in an app window, which is what Electron and
// web views run. Talks to it by its own protocol through two pipes.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { manyRows, rowCount, rowHeight, windowSize } from "../frames/sizes.ts";
import { type Contestant, end, type Running } from "./contestant.ts";

const page = `<!doctype html><meta charset="utf-8"><title>chromium bench</title><style>
body{margin:0;font:16px/24px sans-serif;background:#0f172a;color:#fff;display:flex;flex-direction:column;height:100vh}
#list{flex:1;overflow-y:auto;min-height:0}
.row{display:flex;gap:8px;padding:0 8px;box-sizing:border-box;height:28px;align-items:center;border-bottom:1px solid #334155}
.row:hover{background:#1e293b}
.number{width:60px}
.message{flex:1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
</style><div id="hot">n 0</div><div id="list"></div>`;

const openRows = `document.querySelector("#list").innerHTML = Array.from({ length: ${rowCount} }, (_, index) =>
  '<div class="row"><span class="number">' + index + '</span><span class="message">message number ' + index +
  ' of the log</span><span>ok</span></div>').join("")`;

/** As pages do it that show long lists: room for all of them, and the rows that show at their places. */
const openMany = `(() => {
  const list = document.querySelector("#list");
  list.innerHTML = '<div style="position:relative;height:${manyRows * rowHeight}px"></div>';
  const room = list.firstChild;
  const rows = new Map();
  const show = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / ${rowHeight}) - 8);
    const last = Math.min(${manyRows}, Math.ceil((list.scrollTop + list.clientHeight) / ${rowHeight}) + 8);
    for (const [index, row] of rows) if (index < first || index >= last) { row.remove(); rows.delete(index); }
    for (let index = first; index < last; index += 1) {
      if (rows.has(index)) continue;
      const row = document.createElement("div");
      row.className = "row";
      row.style.cssText = "position:absolute;left:0;right:0;top:" + index * ${rowHeight} + "px";
      row.innerHTML = '<span class="number">' + index + '</span><span class="message">message number ' + index +
        ' of the log</span><span>ok</span>';
      rows.set(index, row);
      room.append(row);
    }
  };
  list.addEventListener("scroll", show);
  list.scrollTop = 0;
  show();
})()`;

const change = (times: number, period: number): string => `(async () => {
  for (let round = 1; round <= ${times}; round += 1) {
    document.querySelector("#hot").textContent = "n " + round;
    await new Promise((resolve) => setTimeout(resolve, ${period}));
  }
})()`;

/** The profile is kept from start to start, as a user's is. */
export function chromium(profile: string): Contestant {
  return {
    name: "Chromium",
    start(display) {
      const folder = mkdtempSync(join(tmpdir(), "guppy-page-"));
      const file = join(folder, "page.html");
      writeFileSync(file, page);
      const child = spawn(process.env["CHROMIUM"] ?? "chromium", argsFor(profile, pathToFileURL(file).href), {
        env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: "" },
        stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      });
      return drive(child, () => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

/** What would use the network or ask questions is off, so that an idle Chromium is idle. */
function argsFor(profile: string, url: string): readonly string[] {
  return [
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--password-store=basic",
    // A step of the wheel is one jump with all contestants; gliding costs several frames.
    "--disable-smooth-scrolling",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    `--window-size=${windowSize.width},${windowSize.height}`,
    "--window-position=0,0",
    `--app=${url}`,
  ];
}

function drive(child: ChildProcess, cleanUp: () => void): Running {
  if (child.pid === undefined) throw new Error("chromium has not started");
  const send = connect(child.stdio[3] as Writable, child.stdio[4] as Readable);
  let attached: Promise<string> | undefined;
  const evaluate = async (expression: string): Promise<void> => {
    attached ??= attach(send);
    await send("Runtime.evaluate", { expression, awaitPromise: true }, await attached);
  };
  return {
    pid: child.pid,
    ready: () => evaluate("1"),
    openRows: () => evaluate(openRows),
    openMany: () => evaluate(openMany),
    change: (times, period) => evaluate(change(times, period)),
    async close() {
      await end(child);
      cleanUp();
    },
  };
}

type Send = (method: string, params: object, session?: string) => Promise<Readonly<Record<string, unknown>>>;

/** The session of the only page. */
async function attach(send: Send): Promise<string> {
  const { targetInfos } = (await send("Target.getTargets", {})) as {
    readonly targetInfos: readonly { readonly targetId: string; readonly type: string }[];
  };
  const target = targetInfos.find(({ type }) => type === "page");
  if (target === undefined) throw new Error("chromium has no page");
  const { sessionId } = await send("Target.attachToTarget", { targetId: target.targetId, flatten: true });
  return String(sessionId);
}

/** Messages are JSON, each followed by a zero byte. */
function connect(to: Writable, from: Readable): Send {
  const waiting = new Map<number, (result: Readonly<Record<string, unknown>>) => void>();
  let lastId = 0;
  let rest = "";
  from.setEncoding("utf8").on("data", (text: string) => {
    const messages = `${rest}${text}`.split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: Record<string, unknown> };
      if (id !== undefined) waiting.get(id)?.(result ?? {});
    }
  });
  return (method, params, sessionId) =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      to.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
    });
}
