// Requests of `fixtures/wire/requests/requests.json` as bytes.
import type { PropSpec, ValueType } from "../../schema/vocabulary.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import { type FixtureValue, f32, f64, join, named, u8, u16, u32, value } from "./fixture-bytes.ts";
import { encodeFrame, type FrameFixture } from "./fixture-frame.ts";

export interface RequestFixture {
  readonly kind: string;
  readonly id: number;
  readonly window: number;
  readonly deadline: number;
  readonly headless?: boolean;
  readonly options?: Readonly<Record<string, FixtureValue>>;
  readonly frame?: FrameFixture;
  readonly inputs?: readonly (Readonly<Record<string, FixtureValue>> & { readonly kind: string })[];
  readonly milliseconds?: number;
  readonly node?: number;
  readonly width?: number;
  readonly height?: number;
}

export function encodeRequest(request: RequestFixture): Uint8Array {
  const kind = named<{ readonly number: number }>(requests, request.kind).number;
  return join(u32(request.id), u8(kind), u32(request.window), u32(request.deadline), encodeBody(request));
}

function encodeBody(request: RequestFixture): Uint8Array {
  switch (request.kind) {
    case "openWindow":
      return join(value("bool", request.headless ?? false), encodeOptions(request.options ?? {}), frameOf(request));
    case "render":
      return frameOf(request);
    case "input":
      return join(u16(request.inputs?.length ?? 0), ...(request.inputs ?? []).map(encodeInput));
    case "advanceClock":
      return f64(request.milliseconds ?? 0);
    case "focusNode":
      return u32(request.node ?? 0);
    case "resizeWindow":
      return join(f32(request.width ?? 0), f32(request.height ?? 0));
    default:
      return join();
  }
}

function encodeOptions(options: Readonly<Record<string, FixtureValue>>): Uint8Array {
  const entries = Object.entries(options).map(([name, of]) => ({ spec: named<PropSpec>(windowOptions, name), of }));
  const sorted = entries.sort((a, b) => a.spec.number - b.spec.number);
  return join(u8(sorted.length), ...sorted.map(({ spec, of }) => join(u8(spec.number), value(spec.type, of))));
}

function encodeInput(input: Readonly<Record<string, FixtureValue>> & { readonly kind: string }): Uint8Array {
  const spec = named<{ readonly number: number; readonly payload: Readonly<Record<string, ValueType>> }>(
    inputs,
    input.kind,
  );
  const fields = Object.entries(spec.payload).map(([name, type]) => value(type, named(input, name)));
  return join(u8(spec.number), ...fields);
}

function frameOf(request: RequestFixture): Uint8Array {
  if (request.frame === undefined) throw new Error(`the fixture of request ${request.id} needs a frame`);
  return encodeFrame(request.frame);
}
