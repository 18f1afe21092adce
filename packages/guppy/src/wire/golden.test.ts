import { expect, it } from "vitest";
import type { RequestName } from "../generated/requests.ts";
import { readJson, readMessages } from "../testing-support/golden-bytes.ts";
import { decodeBatch, type NativeRecord } from "./decode-batch.ts";
import { decodeReply } from "./decode-reply.ts";

type Json = Readonly<Record<string, unknown>>;

/** The native side wrote the batch; patches and requests are checked by `pnpm codegen --check`, which writes them anew. */
it("a batch of the native side is read as it was meant: every event of every kind, every answer, refusals and failures", () => {
  const expected = readJson<readonly Json[]>("samples", "records.json");
  const [batch = new Uint8Array()] = readMessages("samples", "batch.hex");
  const read = decodeBatch(batch).map((record, index) => words(record, expected[index]));
  expect(read).toEqual(expected);
});

/** A record in the words of the file, where bytes are hex. */
function words(record: NativeRecord, expected: Json | undefined): unknown {
  if (record.type !== "reply" || !record.ok) return record;
  const { bytes, ...head } = record;
  const answers = expected?.["answers"] as RequestName;
  return { ...head, answers, result: withHex(decodeReply(answers, bytes)) };
}

function withHex(result: object): unknown {
  const entries = Object.entries(result);
  return Object.fromEntries(
    entries.map(([name, of]) => [name, of instanceof Uint8Array ? Buffer.from(of).toString("hex") : of]),
  );
}
