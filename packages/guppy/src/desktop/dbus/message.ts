// Messages of D-Bus as bytes and back, and a stream of bytes cut into messages.
import { broken } from "./broken.ts";
import { createBusReader, readBody } from "./read.ts";
import { parseSingle } from "./signature.ts";
import { isVariant, type Value, variant } from "./values.ts";
import { createBusWriter, longestMessage, writeBody } from "./write.ts";

export const messageTypes = { call: 1, reply: 2, error: 3, signal: 4 } as const;

export interface Message {
  /** One of `messageTypes`; others are to be ignored. */
  readonly type: number;
  readonly serial: number;
  readonly noReply?: boolean;
  readonly path?: string | undefined;
  readonly interface?: string | undefined;
  readonly member?: string | undefined;
  readonly errorName?: string | undefined;
  readonly replyTo?: number | undefined;
  readonly destination?: string | undefined;
  readonly sender?: string | undefined;
  readonly signature: string;
  readonly body: readonly Value[];
}

type Field = "path" | "interface" | "member" | "errorName" | "replyTo" | "destination" | "sender" | "signature";

const fields: readonly (readonly [code: number, name: Field, type: string])[] = [
  [1, "path", "o"],
  [2, "interface", "s"],
  [3, "member", "s"],
  [4, "errorName", "s"],
  [5, "replyTo", "u"],
  [6, "destination", "s"],
  [7, "sender", "s"],
  [8, "signature", "g"],
];

const headSize = 16;
const fieldsType = parseSingle("a(yv)");
const noReplyFlag = 1;

export function encodeMessage(message: Message): Uint8Array {
  const body = writeBody(message.signature, message.body);
  const writer = createBusWriter();
  const byte = parseSingle("y");
  for (const value of ["l".charCodeAt(0), message.type, message.noReply === true ? noReplyFlag : 0, 1]) {
    writer.value(byte, value);
  }
  writer.uint32(body.length);
  writer.uint32(message.serial);
  const given = fields.flatMap(([code, name, type]): readonly Value[] => {
    const value = message[name];
    return value === undefined || value === "" ? [] : [[code, variant(type, value)]];
  });
  writer.value(fieldsType, given);
  writer.align(8);
  if (writer.length() + body.length > longestMessage) throw broken("a message would be larger than 16 MiB");
  return Buffer.concat([writer.bytes(), body]);
}

/** Exactly one message. */
export function decodeMessage(bytes: Uint8Array): Message {
  const little = isLittle(bytes);
  const total = sizeOf(bytes);
  if (total !== bytes.length) throw broken("a message has another length than it says");
  if (bytes[3] !== 1) throw broken("a message is of another version of the protocol");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bodySize = view.getUint32(4, little);
  const header = bytes.subarray(0, total - bodySize);
  const reader = createBusReader(header, little, 12);
  const found = new Map<Field, string | number>();
  for (const pair of reader.value(fieldsType) as readonly (readonly Value[])[]) {
    const [code, held] = pair;
    const field = fields.find(([known]) => known === code);
    if (field === undefined || !isVariant(held)) continue;
    if (held.type !== field[2]) throw broken(`the field ${field[1]} has the type \`${held.type}\``);
    found.set(field[1], held.value as string | number);
  }
  const text = (name: Field): string | undefined => found.get(name) as string | undefined;
  const signature = text("signature") ?? "";
  return {
    type: bytes[1] ?? 0,
    noReply: ((bytes[2] ?? 0) & noReplyFlag) !== 0,
    serial: view.getUint32(8, little),
    path: text("path"),
    interface: text("interface"),
    member: text("member"),
    errorName: text("errorName"),
    replyTo: found.get("replyTo") as number | undefined,
    destination: text("destination"),
    sender: text("sender"),
    signature,
    body: readBody(bytes.subarray(total - bodySize), signature, little),
  };
}

/**
 * Takes bytes as they come and hands out the bytes of whole messages.
 *
 * @throws GuppyError where no message begins; what comes after that makes no sense any more.
 */
export function createFramer(): (chunk: Uint8Array) => readonly Uint8Array[] {
  let chunks: Uint8Array[] = [];
  let waiting = 0;
  let wanted = headSize;
  return (chunk) => {
    chunks.push(chunk);
    waiting += chunk.length;
    if (waiting < wanted) return [];
    let rest: Uint8Array = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    const messages: Uint8Array[] = [];
    wanted = headSize;
    while (rest.length >= headSize) {
      const size = sizeOf(rest);
      if (rest.length < size) {
        wanted = size;
        break;
      }
      messages.push(rest.subarray(0, size));
      rest = rest.subarray(size);
    }
    chunks = rest.length === 0 ? [] : [rest];
    waiting = rest.length;
    return messages;
  };
}

function isLittle(bytes: Uint8Array): boolean {
  const order = String.fromCharCode(bytes[0] ?? 0);
  if (order === "l") return true;
  if (order === "B") return false;
  throw broken("a message begins with neither `l` nor `B`");
}

/** The length of the message that begins here. */
function sizeOf(bytes: Uint8Array): number {
  if (bytes.length < headSize) throw broken("a message ends too early");
  const little = isLittle(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = headSize + Math.ceil(view.getUint32(12, little) / 8) * 8;
  const size = header + view.getUint32(4, little);
  if (size > longestMessage) throw broken("a message is larger than 16 MiB");
  return size;
}
