// Requests to the UI thread as bytes. Called by the runtime; knows nothing of windows but their numbers.
import type { RequestKind, SimulatedInput, WireWindowOptions } from "../generated/windows.ts";
import type { FramePlan } from "../ir/frame-plan.ts";
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

/** The bytes belong to the writer and hold until its next use. */
export function encodeRequest(_request: NativeRequest, _writer: Writer): Uint8Array {
  throw new Error("under construction");
}
