// A list to pick from, in a panel: of `select` and `combobox`. Of a long one only what is near the visible part is made.

import { base } from "../view/builders.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import { classes } from "./composite.ts";
import { check } from "./glyphs.ts";
import type { Option } from "./options.ts";
import { placeForLetters } from "./typeahead.ts";

export interface ListOption extends Option {
  /** Options with the same group stand together below its name. */
  readonly group?: string | undefined;
  /** Shown before the label. */
  readonly icon?: string | undefined;
}

/** A line of the list: an option, or the name of a group. */
export type Line = { readonly option: ListOption } | { readonly group: string };

/** How high a line is, in logical px. */
export const lineHeight = 32;
/** How many lines show at once. */
export const shownLines = 9;
/** Lines that are made beyond those that show. */
const around = 12;

/** The lines of options, with the names of their groups. */
export function linesOf(options: readonly ListOption[]): readonly Line[] {
  const lines: Line[] = [];
  let group: string | undefined;
  for (const option of options) {
    if (option.group !== undefined && option.group !== group) lines.push({ group: option.group });
    group = option.group;
    lines.push({ option });
  }
  return lines;
}

/** The next option that can be picked, from a line on; the line itself where there is none. */
export function nextLine(lines: readonly Line[], from: number, step: number, wraps: boolean): number {
  const count = lines.length;
  for (let tried = 1; tried <= count; tried++) {
    let at = from + tried * step;
    if (wraps) at = ((at % count) + count) % count;
    else if (at < 0 || at >= count) break;
    if (canBePicked(lines[at])) return at;
  }
  return from;
}

/** The line that a key leads to; undefined for other keys. */
export function lineForKey(lines: readonly Line[], at: number, key: string): number | undefined {
  switch (key) {
    case "ArrowDown":
      return nextLine(lines, at, 1, false);
    case "ArrowUp":
      return at < 0 ? nextLine(lines, lines.length, -1, false) : nextLine(lines, at, -1, false);
    case "Home":
      return nextLine(lines, -1, 1, false);
    case "End":
      return nextLine(lines, lines.length, -1, false);
    case "PageDown":
      return nextLine(
        lines,
        Math.min(at + shownLines - 1, lines.length),
        at + shownLines - 1 >= lines.length - 1 ? -1 : 1,
        false,
      );
    case "PageUp":
      return nextLine(lines, Math.max(at - shownLines + 1, -1), at - shownLines + 1 <= 0 ? 1 : -1, false);
    default:
      return undefined;
  }
}

/** The option whose label begins with the letters, from the line on and round; letters that are all the same go to the next. */
export function lineForLetters(lines: readonly Line[], at: number, letters: string): number | undefined {
  return placeForLetters(lines.length, at, letters, (place) => {
    const line = lines[place];
    if (line === undefined || !("option" in line) || !canBePicked(line)) return undefined;
    return line.option.label ?? line.option.value;
  });
}

function canBePicked(line: Line | undefined): boolean {
  return line !== undefined && "option" in line && line.option.disabled !== true;
}

interface ListBox {
  readonly id: string;
  readonly lines: readonly Line[];
  /** The line that keys act on; -1 for none. */
  readonly at: number;
  /** How far the list is scrolled, in logical px. */
  readonly offset: number;
  readonly isPicked: (value: string) => boolean;
  readonly pick: (option: ListOption) => unknown;
  readonly point: (line: number) => void;
  readonly scrolled: (offset: number) => void;
  readonly empty: GuppyNode;
}

/** Where the list has to be scrolled for the line to show. */
export function offsetFor(line: number, offset: number): number {
  const top = line * lineHeight;
  const room = shownLines * lineHeight;
  if (line < 0 || (top >= offset && top + lineHeight <= offset + room)) return offset;
  return top < offset ? top : top + lineHeight - room;
}

export function lineId(id: string, line: number): string {
  return `${id}.${line}`;
}

export function listBox({ id, lines, at, offset, isPicked, pick, point, empty }: ListBox): GuppyNode {
  if (lines.length === 0) return base.div({ class: "px-2 py-3" }, empty);
  const first = Math.max(0, Math.floor(offset / lineHeight) - around);
  const end = Math.min(lines.length, first + shownLines + 2 * around);
  return base.div(
    { class: "relative", style: { height: lines.length * lineHeight } },
    lines.slice(first, end).map((line, index) => {
      const place = first + index;
      const top = { top: place * lineHeight, height: lineHeight };
      if ("group" in line) return groupLine(line.group, top);
      const { option } = line;
      const isOn = isPicked(option.value);
      return base.div(
        {
          key: `=${option.value}`,
          id: lineId(id, place),
          role: "option",
          selected: isOn,
          disabled: option.disabled,
          position: place + 1,
          setSize: lines.length,
          onClick: () => pick(option),
          onHover: ({ hovered }) => {
            if (hovered) point(place);
          },
          style: top,
          class: classes(
            "absolute left-0 right-0 flex flex-row items-center gap-2 rounded-md px-2 cursor-pointer disabled:opacity-50",
            place === at && "bg-accent",
          ),
        },
        option.icon !== undefined && base.icon({ svg: option.icon, class: "size-4 shrink-0" }),
        base.text({ class: "flex-1 truncate text-sm" }, option.label ?? option.value),
        isOn && base.icon({ svg: check, class: "size-4 shrink-0" }),
      );
    }),
  );
}

function groupLine(group: string, top: { readonly top: number; readonly height: number }): Element {
  return base.div(
    { key: `#${group}`, role: "none", style: top, class: "absolute left-0 right-0 flex flex-row items-center px-2" },
    base.text({ class: "text-xs font-semibold text-textMuted truncate" }, group),
  );
}
