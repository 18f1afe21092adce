// Messages as bytes and back; bytes of others', of either order; and bytes that are no messages at all.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GuppyError } from "../../errors.ts";
import { createFramer, decodeMessage, encodeMessage, type Message, messageTypes } from "./message.ts";
import { parseSignature } from "./signature.ts";
import { type Value, variant } from "./values.ts";

const mutations = Number(process.env.GUPPY_MUTATIONS ?? 3000);

function message(signature: string, body: readonly Value[]): Message {
  return {
    type: messageTypes.call,
    noReply: false,
    serial: 7,
    path: "/a/b",
    interface: "a.b",
    member: "C",
    errorName: undefined,
    replyTo: undefined,
    destination: "d.e",
    sender: undefined,
    signature,
    body,
  };
}

const typed: fc.Arbitrary<readonly [string, Value]> = fc.letrec<{ any: readonly [string, Value] }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 255 }).map((value) => ["y", value] as const),
    fc.boolean().map((value) => ["b", value] as const),
    fc.integer({ min: -32768, max: 32767 }).map((value) => ["n", value] as const),
    fc.integer({ min: 0, max: 65535 }).map((value) => ["q", value] as const),
    fc.integer().map((value) => ["i", value] as const),
    fc.nat({ max: 0xffff_ffff }).map((value) => ["u", value] as const),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => ["x", value] as const),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => ["t", value] as const),
    fc.double({ noNaN: true }).map((value) => ["d", value] as const),
    fc
      .string({ unit: "grapheme" })
      .filter((value) => !value.includes("\0"))
      .map((value) => ["s", value] as const),
    fc.constantFrom("/", "/a", "/a_1/B").map((value) => ["o", value] as const),
    fc.constantFrom("", "s", "a{sv}", "(iiay)").map((value) => ["g", value] as const),
    fc.uint8Array().map((value) => ["ay", value] as const),
    tie("any").map(([type, value]) => ["v", variant(type, value)] as const),
    fc
      .array(tie("any"), { minLength: 1, maxLength: 3 })
      .map((fields) => [`(${fields.map(([type]) => type).join("")})`, fields.map(([, value]) => value)] as const),
    fc
      .tuple(tie("any"), fc.nat(3))
      .map(([[type, value], count]) =>
        type === "y" ? (["ay", new Uint8Array(count)] as const) : ([`a${type}`, new Array(count).fill(value)] as const),
      ),
    fc
      .tuple(
        fc.string().filter((key) => !key.includes("\0")),
        tie("any"),
      )
      .map(([key, [type, value]]) => [`a{s${type}}`, new Map([[key, value]])] as const),
  ),
})).any;

describe("a message", () => {
  test("comes back as it went, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 4 }), (values) => {
        const sent = message(
          values.map(([type]) => type).join(""),
          values.map(([, value]) => value),
        );
        if (sent.signature.length > 200) return;
        expect(decodeMessage(encodeMessage(sent))).toEqual(sent);
      }),
    );
  });

  // A `NameAcquired` as a big-endian machine would send it, laid out by hand after the specification.
  test("of the other byte order is read", () => {
    const field = (code: number, type: string, text: string): number[] => {
      const bytes = [code, 1, type.charCodeAt(0), 0, 0, 0, 0, text.length, ...Buffer.from(text), 0];
      return [...bytes, ...new Array((8 - (bytes.length % 8)) % 8).fill(0)];
    };
    const last = [8, 1, 0x67, 0, 1, 0x75, 0];
    const fields = [...field(1, "o", "/a"), ...field(2, "s", "b.c"), ...field(3, "s", "D"), ...last];
    const head = [0x42, 4, 0, 1, 0, 0, 0, 4, 0, 0, 0, 9, 0, 0, 0, fields.length, ...fields];
    const bytes = [...head, ...new Array((8 - (head.length % 8)) % 8).fill(0), 0, 0, 1, 2];
    expect(decodeMessage(Uint8Array.from(bytes))).toMatchObject({
      type: 4,
      serial: 9,
      path: "/a",
      interface: "b.c",
      member: "D",
      signature: "u",
      body: [258],
    });
  });

  test.each([
    ["u", -1],
    ["u", 1.5],
    ["u", "1"],
    ["y", 256],
    ["b", 1],
    ["s", 1],
    ["s", "a\0b"],
    ["o", "a/b"],
    ["o", "/a/"],
    ["g", "("],
    ["ay", [1]],
    ["a{sv}", []],
    ["(ss)", ["a"]],
    ["v", "a"],
    ["h", 0],
    ["n", Number.NaN],
  ] as const)("of the type %s does not take %j", (signature, value) => {
    expect(() => encodeMessage(message(signature, [value as Value]))).toThrow(GuppyError);
  });

  test.each([
    "(",
    ")",
    "a",
    "()",
    "a{s}",
    "{ss}",
    "a{vs}",
    "a{(s)s}",
    "z",
    `${"a".repeat(33)}y`,
    `${"(".repeat(33)}y${")".repeat(33)}`,
    "y".repeat(256),
  ])("%j is no signature", (signature) => {
    expect(() => parseSignature(signature)).toThrow(GuppyError);
  });
});

describe("a stream of bytes", () => {
  const sent = [message("s", ["one"]), message("a{sv}", [new Map([["k", variant("u", 1)]])]), message("", [])];
  const all = Buffer.concat(sent.map(encodeMessage));

  test("is cut into messages wherever it is broken", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(all.length), { maxLength: 10 }), (cuts) => {
        const frame = createFramer();
        const places = [0, ...cuts.sort((a, b) => a - b), all.length];
        const found = places.flatMap((place, index) => frame(all.subarray(place, places[index + 1] ?? place)));
        expect(found.map(decodeMessage)).toEqual(sent);
      }),
    );
  });

  test("that was tampered with is an error of ours or another message, never anything else", () => {
    const tampered = fc.tuple(
      fc.nat(sent.length - 1),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(tampered, fc.nat(40), ([which, changes], cut) => {
        const bytes = Uint8Array.from(encodeMessage(sent[which] as Message));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        onlyOurs(() => {
          const frame = createFramer();
          for (const part of [bytes.subarray(0, bytes.length - cut), bytes.subarray(bytes.length - cut)]) {
            for (const one of frame(part)) decodeMessage(one);
          }
        });
      }),
      { numRuns: mutations },
    );
  });

  test("of no sense at all is an error or waits for more", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0x6c, 0x42), (bytes, order) => {
        bytes[0] = order;
        onlyOurs(() => createFramer()(bytes).map(decodeMessage));
        onlyOurs(() => decodeMessage(bytes));
      }),
      { numRuns: mutations },
    );
  });

  test("that promises more than 16 MiB is refused before it comes", () => {
    const head = Uint8Array.from([0x6c, 1, 0, 1, 0xff, 0xff, 0xff, 0x7f, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(() => createFramer()(head)).toThrow(/larger than 16 MiB/);
  });
});

function onlyOurs(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(GuppyError);
  }
}
