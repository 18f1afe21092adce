// One checked value as bytes, by the type the schema gives it. The mirror image is `value.rs` of the wire crate.
import type { ValueShape } from "../generated/values.ts";
import type { LengthValue } from "../ir/style-ref.ts";
import type { Writer } from "./writer.ts";

export function writeValue(writer: Writer, shape: ValueShape, value: unknown): void {
  switch (shape.type) {
    case "bool":
      writer.bool(value === true);
      return;
    case "string":
      writer.string(value as string);
      return;
    case "enum":
      writer.u8(shape.words?.indexOf(value as string) ?? 0);
      return;
    case "length":
      writer.u8((value as LengthValue).unit);
      writer.f32((value as LengthValue).value);
      return;
    case "color":
    case "u32":
      writer.u32(value as number);
      return;
    case "i32":
      writer.i32(value as number);
      return;
    case "f32":
      writer.f32(value as number);
      return;
    default:
      writer.f64(value as number);
  }
}
