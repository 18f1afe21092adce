import { describe, expect, it } from "vitest";
import { frameFixtures, readHex, readJson, toPlan, toRequest } from "../testing-support/wire-fixtures.ts";
import { decodeBatch } from "./decode-batch.ts";
import { encodeFrame } from "./encode-frame.ts";
import { encodeRequest } from "./encode-request.ts";
import { createWriter } from "./writer.ts";

type Json = Readonly<Record<string, unknown>>;

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

describe("the agreed bytes", () => {
  it.each(frameFixtures())("frames of %s", (name) => {
    const writer = createWriter();
    const written = readJson<readonly Json[]>(name, "frames.json").map((frame) => {
      writer.reset();
      encodeFrame(toPlan(frame), writer);
      return hex(writer.written());
    });
    expect(written).toEqual(readHex(name, "frames.hex"));
  });

  it("requests", () => {
    const writer = createWriter();
    const written = readJson<readonly Json[]>("requests", "requests.json").map((request) =>
      hex(encodeRequest(toRequest(request), writer)),
    );
    expect(written).toEqual(readHex("requests", "requests.hex"));
  });

  it("a batch", () => {
    const [line = ""] = readHex("batch", "batch.hex");
    const records = decodeBatch(Buffer.from(line, "hex"));
    expect(records.map(toFixture)).toEqual(readJson("batch", "records.json"));
  });
});

/** A record in the words of the fixture. */
function toFixture(record: ReturnType<typeof decodeBatch>[number]): Json {
  if (record.type === "event") {
    const { name, window, revision, payload } = record;
    const node = record.scope === "node" ? { node: record.node } : {};
    return { record: "event", event: name, window, ...node, revision, payload };
  }
  if (record.type === "reply" && record.ok)
    return { record: "reply", request: record.request, bytes: hex(record.bytes) };
  const { type, code, message } = record;
  const request = record.type === "reply" ? { request: record.request } : {};
  const about = record.type === "reply" ? { node: record.node } : { window: record.window };
  return {
    record: type,
    code,
    message,
    ...request,
    ...Object.fromEntries(Object.entries(about).filter(([, id]) => id !== null)),
  };
}
