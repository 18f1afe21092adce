// Small writers of Markdown for the reference pages, and how values of the schema read there.
import type { Value, ValueType } from "../../schema/language.ts";
import { enumWords, type Model } from "./model.ts";

export type Row = readonly string[];

export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function typeText(model: Model, type: ValueType): string {
  if (typeof type === "string") {
    const names = {
      bool: "boolean",
      u32: "whole number",
      i32: "whole number",
      f32: "number",
      f64: "number",
      string: "string",
      bytes: "bytes",
      color: "colour",
      length: "length",
      node: "id of a node",
    };
    return names[type];
  }
  if ("enum" in type)
    return enumWords(model, type.enum)
      .map((word) => code(JSON.stringify(word)))
      .join(" ");
  if ("list" in type) return `list of ${typeText(model, type.list)}`;
  if ("optional" in type) return `${typeText(model, type.optional)}, or none`;
  return code(type.record);
}

/** With the range and the units. */
export function valueText(model: Model, { type, units, min, max, above }: Value): string {
  const forms = { px: "px", rem: "rem", fraction: "%", auto: '`"auto"`' };
  const inUnits = units === undefined ? "" : ` in ${units.map((unit) => forms[unit]).join(", ")}`;
  const text = `${typeText(model, type)}${inUnits}`;
  if (min !== undefined && max !== undefined) return `${text}, ${min} to ${max}`;
  if (above !== undefined) return `${text} above ${above}${max === undefined ? "" : `, to ${max}`}`;
  if (min !== undefined) return `${text}, from ${min}`;
  return max === undefined ? text : `${text}, to ${max}`;
}
