// Requests to the UI thread as bytes. Called by the runtime; knows nothing of windows but their numbers.
import {
  inputs,
  type RequestKind,
  requestNumbers,
  type SimulatedInput,
  type WindowOptionName,
  type WireWindowOptions,
  windowOptions,
} from "../generated/windows.ts";
import type { FramePlan } from "../ir/frame-plan.ts";
import { encodeFrame } from "./encode-frame.ts";
import { writeValue } from "./write-value.ts";
import type { Writer } from "./writer.ts";

interface RequestHead<Kind extends RequestKind> {
  readonly kind: Kind;
  readonly id: number;
  /** The window's number; 0 where the kind is about none. */
  readonly window: number;
  /** Milliseconds from now. */
  readonly deadline: number;
}

export type NativeRequest =
  | RequestHead<"ping" | "closeWindow" | "readTree" | "screenshot">
  | (RequestHead<"openWindow"> & {
      readonly headless: boolean;
      readonly options: WireWindowOptions;
      readonly frame: FramePlan;
    })
  | (RequestHead<"render"> & { readonly frame: FramePlan })
  | (RequestHead<"input"> & { readonly inputs: readonly SimulatedInput[] })
  | (RequestHead<"advanceClock"> & { readonly milliseconds: number })
  | (RequestHead<"focusNode"> & { readonly node: number })
  | (RequestHead<"resizeWindow"> & { readonly width: number; readonly height: number });

/** In the order they travel in. */
const optionNames = (Object.keys(windowOptions) as WindowOptionName[]).sort(
  (a, b) => windowOptions[a].number - windowOptions[b].number,
);

/** The bytes belong to the writer and hold until its next use. */
export function encodeRequest(request: NativeRequest, writer: Writer): Uint8Array {
  writer.reset();
  writer.u32(request.id);
  writer.u8(requestNumbers[request.kind]);
  writer.u32(request.window);
  writer.u32(request.deadline);
  writePayload(writer, request);
  return writer.written();
}

function writePayload(writer: Writer, request: NativeRequest): void {
  switch (request.kind) {
    case "openWindow":
      writer.bool(request.headless);
      writeOptions(writer, request.options);
      encodeFrame(request.frame, writer);
      return;
    case "render":
      encodeFrame(request.frame, writer);
      return;
    case "input":
      writer.u16(request.inputs.length);
      for (const input of request.inputs) writeInput(writer, input);
      return;
    case "advanceClock":
      writer.f64(request.milliseconds);
      return;
    case "focusNode":
      writer.u32(request.node);
      return;
    case "resizeWindow":
      writer.f32(request.width);
      writer.f32(request.height);
      return;
    default:
    // The other kinds have no payload.
  }
}

function writeOptions(writer: Writer, options: WireWindowOptions): void {
  const given = optionNames.filter((name) => options[name] !== undefined);
  writer.u8(given.length);
  for (const name of given) {
    writer.u8(windowOptions[name].number);
    writeValue(writer, windowOptions[name], options[name]);
  }
}

function writeInput(writer: Writer, input: SimulatedInput): void {
  const { number, payload } = inputs[input.type];
  const fields: Readonly<Record<string, unknown>> = { ...input };
  writer.u8(number);
  for (const field of payload) writeValue(writer, field, fields[field.name]);
}
