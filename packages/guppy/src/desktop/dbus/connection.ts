// One connection to a bus: calls with deadlines, signals whose sender is checked, objects that others may call. Whatever comes
// in is data; a message that makes no sense ends the connection, and who waits is told.
import { GuppyError } from "../../errors.ts";
import { broken, unavailable } from "./broken.ts";
import { createFramer, decodeMessage, encodeMessage, type Message, messageTypes } from "./message.ts";
import { createOwners, type Owners } from "./owners.ts";
import { answerCall, type ServedObject } from "./served.ts";
import { type BusSocket, connectBus } from "./socket.ts";
import type { Value } from "./values.ts";

export const busService = {
  destination: "org.freedesktop.DBus",
  path: "/org/freedesktop/DBus",
  interface: "org.freedesktop.DBus",
} as const;

export interface Call {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** Of the arguments. */
  readonly signature?: string;
  readonly body?: readonly Value[];
  /** The signature that the answer must have. */
  readonly returns: string;
  /** Milliseconds. @default 5000 */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SignalMatch {
  /** A name on the bus; signals of others are not heard. */
  readonly sender: string;
  readonly interface: string;
  readonly member: string;
  readonly path?: string | undefined;
  /** The signature it must have; others are dropped. */
  readonly signature: string;
}

export interface Bus {
  /** Our own name on the bus. */
  readonly name: string;
  readonly call: (call: Call) => Promise<readonly Value[]>;
  /** Hears of a signal until the returned function is called. */
  readonly listen: (match: SignalMatch, listener: (body: readonly Value[]) => void) => Promise<() => void>;
  /** Calls with the name's owner now and whenever it changes; undefined while nobody has it. */
  readonly follow: (name: string, listener: (owner: string | undefined) => void) => Promise<() => void>;
  readonly serve: (path: string, object: ServedObject) => void;
  readonly emit: (
    path: string,
    interfaceName: string,
    member: string,
    signature: string,
    body: readonly Value[],
  ) => void;
  /** Takes a name; false where somebody else has it. */
  readonly own: (name: string) => Promise<boolean>;
  readonly isOpen: () => boolean;
  /** Resolves with the reason when the connection has ended. */
  readonly closed: Promise<GuppyError>;
  readonly close: () => void;
}

interface Pending {
  readonly call: Call;
  readonly settle: (outcome: GuppyError | readonly Value[]) => void;
}

interface Listening {
  readonly match: SignalMatch;
  readonly listener: (body: readonly Value[]) => void;
}

const patience = 5000;

export async function openBus(paths: readonly string[]): Promise<Bus> {
  const bus = createBus(await connectBus(paths));
  const [name] = await bus.call({ ...busService, member: "Hello", returns: "s" });
  return { ...bus, name: String(name) };
}

function createBus({ socket, rest }: BusSocket): Bus {
  const pending = new Map<number, Pending>();
  const listening = new Set<Listening>();
  const served = new Map<string, ServedObject>();
  const frame = createFramer();
  let serial = 0;
  let ended: GuppyError | undefined;
  let resolveClosed: (reason: GuppyError) => void = () => undefined;
  const closed = new Promise<GuppyError>((resolve) => {
    resolveClosed = resolve;
  });

  const end = (reason: GuppyError): void => {
    if (ended !== undefined) return;
    ended = reason;
    socket.destroy();
    for (const { settle } of [...pending.values()]) settle(reason);
    listening.clear();
    resolveClosed(reason);
  };

  const send = (message: Omit<Message, "serial">): number => {
    if (ended !== undefined) throw ended;
    serial = (serial + 1) >>> 0 || 1;
    socket.write(encodeMessage({ ...message, serial }));
    return serial;
  };

  /** The process lives while somebody waits for an answer, not because there is a bus. */
  const hold = (): void => void (pending.size > 0 ? socket.ref() : socket.unref());

  const receive = (chunk: Uint8Array): void => {
    try {
      for (const bytes of frame(chunk)) take(decodeMessage(bytes));
    } catch (error) {
      end(error instanceof GuppyError ? error : broken(String(error)));
    }
  };

  const take = (message: Message): void => {
    if (message.type === messageTypes.reply || message.type === messageTypes.error) settle(message);
    else if (message.type === messageTypes.signal) hear(message);
    else if (message.type === messageTypes.call) answerCall(served, message, send);
  };

  const settle = (message: Message): void => {
    const waiting = pending.get(message.replyTo ?? 0);
    if (waiting === undefined) return;
    waiting.settle(outcomeOf(message, waiting.call));
  };

  const hear = (message: Message): void => {
    owners.hear(message);
    for (const { match, listener } of [...listening]) {
      const fits =
        match.interface === message.interface &&
        match.member === message.member &&
        (match.path === undefined || match.path === message.path) &&
        match.signature === message.signature &&
        owners.is(match.sender, message.sender);
      if (fits) listener(message.body);
    }
  };

  const call = (asked: Call): Promise<readonly Value[]> =>
    new Promise((resolve, reject) => {
      const { signature = "", body = [], timeout = patience, signal } = asked;
      if (signal?.aborted) throw aborted(signal);
      const { destination, path, member } = asked;
      const type = messageTypes.call;
      const number = send({ type, destination, path, interface: asked.interface, member, signature, body });
      const timer = setTimeout(() => finish(late(asked, timeout)), timeout);
      const onAbort = (): void => {
        if (signal !== undefined) finish(aborted(signal));
      };
      const finish = (outcome: GuppyError | readonly Value[]): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        pending.delete(number);
        hold();
        if (outcome instanceof GuppyError) reject(outcome);
        else resolve(outcome);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      pending.set(number, { call: asked, settle: finish });
      hold();
    });

  const match = async (rule: string): Promise<() => void> => {
    await call({ ...busService, member: "AddMatch", signature: "s", body: [rule], returns: "" });
    return () => {
      if (ended === undefined) {
        call({ ...busService, member: "RemoveMatch", signature: "s", body: [rule], returns: "" }).catch(
          () => undefined,
        );
      }
    };
  };
  const owners: Owners = createOwners(call, match);

  socket.on("data", receive);
  socket.on("close", () => end(unavailable("The bus has hung up", "It comes back with the desktop's session.")));
  if (rest.length > 0) receive(rest);
  hold();

  return {
    name: "",
    call,
    closed,
    isOpen: () => ended === undefined,

    async listen(wanted, listener) {
      const entry = { match: wanted, listener };
      const unfollow = await owners.follow(wanted.sender, () => undefined);
      const path = wanted.path === undefined ? "" : `,path='${wanted.path}'`;
      const unmatch = await match(
        `type='signal',sender='${wanted.sender}',interface='${wanted.interface}',member='${wanted.member}'${path}`,
      );
      listening.add(entry);
      return () => {
        if (!listening.delete(entry)) return;
        unmatch();
        unfollow();
      };
    },

    follow: owners.follow,

    serve(path, object) {
      served.set(path, object);
    },

    emit(path, interfaceName, member, signature, body) {
      if (ended !== undefined) return;
      send({ type: messageTypes.signal, path, interface: interfaceName, member, signature, body });
    },

    async own(name) {
      // Nobody may take it from us, and we don't queue for it.
      const doNotQueue = 4;
      const [answer] = await call({
        ...busService,
        member: "RequestName",
        signature: "su",
        body: [name, doNotQueue],
        returns: "u",
      });
      return answer === 1 || answer === 4;
    },

    close: () => end(new GuppyError("GUPPY_CLOSED", "The connection to the bus has been closed.")),
  };
}

function outcomeOf(message: Message, call: Call): GuppyError | readonly Value[] {
  if (message.type === messageTypes.error) return refusal(message, call);
  if (message.signature === call.returns) return message.body;
  return broken(
    `${call.destination} answered ${call.member} with \`${message.signature}\` and not with \`${call.returns}\``,
  );
}

/** What a bus says where there is nobody to ask. */
const absent = new Set([
  "org.freedesktop.DBus.Error.ServiceUnknown",
  "org.freedesktop.DBus.Error.NameHasNoOwner",
  "org.freedesktop.DBus.Error.UnknownMethod",
  "org.freedesktop.DBus.Error.UnknownInterface",
  "org.freedesktop.DBus.Error.UnknownObject",
]);

function refusal({ errorName = "", body }: Message, { destination, member }: Call): GuppyError {
  const [text] = body;
  const said = typeof text === "string" ? text.slice(0, 300) : errorName;
  const details = { error: errorName, service: destination };
  const spawning = errorName.startsWith("org.freedesktop.DBus.Error.Spawn");
  if (absent.has(errorName) || spawning) {
    return unavailable(`Nobody on this desktop answers for ${destination}`, said, details);
  }
  return new GuppyError("GUPPY_DESKTOP_FAILED", `${destination} refused ${member}: ${said}`, { details });
}

function late({ destination, member }: Call, timeout: number): GuppyError {
  return new GuppyError("GUPPY_TIMEOUT", `${destination} did not answer ${member} within ${timeout} ms.`, {
    details: { timeout, service: destination },
  });
}

function aborted(signal: AbortSignal): GuppyError {
  return new GuppyError("GUPPY_ABORTED", "The call was aborted by its signal.", { cause: signal.reason });
}
