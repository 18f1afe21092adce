// Keys that an X server gives to us whatever window has the keyboard.
import type { ShortcutKeys } from "../shortcut-keys.ts";
import { connectX11, type X11Client } from "./client.ts";

export interface Grab {
  readonly keys: ShortcutKeys;
  readonly press: () => void;
  readonly release: () => void;
}

export interface Grabs {
  /** Those that somebody else has, or that no key types. */
  readonly refused: readonly Grab[];
  readonly closed: Promise<void>;
  readonly close: () => void;
}

const bits = { shift: 1, ctrl: 4, alt: 8, super: 64 } as const;
const capsLock = 2;
const numLockSym = 0xff7f;
/** All but the locks; the buttons of the mouse are above. */
const heldBits = bits.shift | bits.ctrl | bits.alt | bits.super;
const opcodes = {
  grabKey: 33,
  ungrabKey: 34,
  getInputFocus: 43,
  getKeyboardMapping: 101,
  getModifierMapping: 119,
} as const;
const events = { keyPress: 2, keyRelease: 3, mappingNotify: 34 } as const;

/** A key that is held comes as pairs of release and press, of one moment. */
const repeat = 30;

export async function grabKeys(
  env: Readonly<Record<string, string | undefined>>,
  grabs: readonly Grab[],
): Promise<Grabs> {
  let held: readonly (Grab & { readonly code: number; readonly state: number })[] = [];
  const down = new Map<number, NodeJS.Timeout | undefined>();
  const failed = new Set<number>();
  let renewed: Promise<unknown> = Promise.resolve();

  const client: X11Client = await connectX11(env, {
    error: (request) => failed.add(request),
    event(event) {
      const kind = event.readUInt8(0) & 0x7f;
      // Of several that come at once, one after the other is followed.
      if (kind === events.mappingNotify) renewed = renewed.then(renew).catch(() => undefined);
      if (kind !== events.keyPress && kind !== events.keyRelease) return;
      const code = event.readUInt8(1);
      const state = event.readUInt16LE(28) & heldBits;
      if (kind === events.keyRelease) letGo(code);
      else press(code, state);
    },
  });

  const press = (code: number, state: number): void => {
    const isRepeated = down.has(code);
    clearTimeout(down.get(code));
    down.set(code, undefined);
    if (!isRepeated) held.find((one) => one.code === code && one.state === state)?.press();
  };
  const letGo = (code: number): void => {
    if (!down.has(code)) return;
    const timer = setTimeout(() => {
      down.delete(code);
      held.find((one) => one.code === code)?.release();
    }, repeat);
    timer.unref();
    down.set(code, timer);
  };

  /** Gives all keys back and takes them anew, as the layout has them now. */
  const renew = async (): Promise<readonly Grab[]> => {
    client.send(keyRequest(opcodes.ungrabKey, client.root, 0, 0x8000));
    const codes = await readCodes(client);
    const numLock = await readNumLock(client, codes.get(numLockSym));
    const wanted = grabs.map((grab) => ({
      ...grab,
      code: codes.get(grab.keys.keysym) ?? 0,
      state: grab.keys.modifiers.reduce((state, modifier) => state | bits[modifier], 0),
    }));
    const requests = wanted.map(({ code, state }) => {
      const locks = code === 0 ? [] : [0, capsLock, numLock, capsLock | numLock];
      return [...new Set(locks)].map((lock) =>
        client.send(keyRequest(opcodes.grabKey, client.root, code, state | lock)),
      );
    });
    // Its answer comes after the errors of what was sent before.
    await client.ask(Buffer.from([opcodes.getInputFocus, 0, 0, 0]));
    const isRefused = (index: number): boolean => {
      const sent = requests[index] ?? [];
      return sent.length === 0 || sent.some((request) => failed.has(request));
    };
    held = wanted.filter((_, index) => !isRefused(index));
    const refused = grabs.filter((_, index) => isRefused(index));
    for (const request of requests.flat()) failed.delete(request);
    return refused;
  };

  try {
    const first = renewed.then(renew);
    renewed = first.catch(() => undefined);
    const refused = await first;
    return { refused, closed: client.closed, close: client.close };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** GrabKey and UngrabKey begin alike. */
function keyRequest(opcode: number, root: number, code: number, state: number): Buffer {
  const isGrab = opcode === opcodes.grabKey;
  const request = Buffer.alloc(isGrab ? 16 : 12);
  request.writeUInt8(opcode, 0);
  request.writeUInt8(isGrab ? 1 : code, 1);
  request.writeUInt32LE(root, 4);
  request.writeUInt16LE(state, 8);
  if (isGrab) {
    request.writeUInt8(code, 10);
    // Neither the pointer nor the keyboard waits for us.
    request.writeUInt8(1, 11);
    request.writeUInt8(1, 12);
  }
  return request;
}

/** The first key that types each keysym, without Shift before with it. */
async function readCodes({ firstKey, lastKey, ask }: X11Client): Promise<ReadonlyMap<number, number>> {
  const count = lastKey - firstKey + 1;
  const answer = await ask(Buffer.from([opcodes.getKeyboardMapping, 0, 0, 0, firstKey, count, 0, 0]));
  const width = answer.readUInt8(1);
  const codes = new Map<number, number>();
  for (let level = 0; level < width; level++) {
    for (let key = 0; key < count; key++) {
      const at = 32 + (key * width + level) * 4;
      const keysym = at + 4 <= answer.length ? answer.readUInt32LE(at) : 0;
      if (keysym !== 0 && !codes.has(keysym)) codes.set(keysym, firstKey + key);
    }
  }
  return codes;
}

/** Which bit NumLock sets: layouts differ. */
async function readNumLock({ ask }: X11Client, code: number | undefined): Promise<number> {
  const answer = await ask(Buffer.from([opcodes.getModifierMapping, 0, 0, 0]));
  const width = answer.readUInt8(1);
  for (let modifier = 0; modifier < 8 && code !== undefined; modifier++) {
    const keys = answer.subarray(32 + modifier * width, 32 + (modifier + 1) * width);
    if (keys.includes(code)) return 1 << modifier;
  }
  return 0;
}
