// The bytes of `fixtures/wire/`, from their JSON. This writer shares nothing with the encoder of the package or with the
// Rust reader, so that a golden frame is a third opinion and not a recording of whatever one side happens to do.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BatchFixture, encodeBatch } from "./fixture-batch.ts";
import { encodeFrame, type FrameFixture } from "./fixture-frame.ts";
import { encodeRequest, type RequestFixture } from "./fixture-request.ts";
import { type GeneratedFile, root } from "./write.ts";

const folder = "fixtures/wire";

/** One line of hex per message. */
export function generateFixtures(): readonly GeneratedFile[] {
  return [
    ...frameFixtures().map(([name, frames]) => hexFile(`${name}/frames.hex`, frames.map(encodeFrame))),
    hexFile("requests/requests.hex", read<readonly RequestFixture[]>("requests/requests.json").map(encodeRequest)),
    hexFile("batch/batch.hex", [encodeBatch(read<BatchFixture>("batch/records.json"))]),
  ];
}

/** The frames of every folder that has some. */
export function frameFixtures(): readonly (readonly [name: string, frames: readonly FrameFixture[]])[] {
  const names = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .filter((name) => name !== "requests" && name !== "batch")
    .sort()
    .map((name) => [name, read<readonly FrameFixture[]>(`${name}/frames.json`)]);
}

export function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, folder, path), "utf8")) as T;
}

function hexFile(path: string, messages: readonly Uint8Array[]): GeneratedFile {
  return {
    path: `${folder}/${path}`,
    text: messages.map((bytes) => `${Buffer.from(bytes).toString("hex")}\n`).join(""),
  };
}
