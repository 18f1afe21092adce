// A scroller over more rows than are ever made: it knows how many there are, and asks for those near what shows.
import { bool, command, element, event, f32, f64, oneOf, optional, u32 } from "../language.ts";
import { semantic } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, labelling, pointerEvents, pressEvents, rovingProps, scrollCommands, scrollEvents, valueEvents } from "./shared.ts";

export const rows = element({
  doc: "Scrolls through any number of rows, of which only those near what shows are children: `onRange` says which are wanted. `<list>` does the rest for most programs.",
  role: "list",
  focusable: false,
  children: { only: ["row"] },
  props: {
    ...focusable,
    ...semantic,
    ...rovingProps,
    focusable: bool({ default: false, doc: "Takes focus by click and by Tab." }),
    count: u32({ default: 0, max: 100_000_000, doc: "How many rows there are." }),
    rowHeight: f32({ default: 0, min: 0, max: 10_000, doc: "Every row has this height, in logical px, and nothing is measured; with 0, rows are as high as what is in them." }),
    estimatedHeight: f32({ default: 32, min: 1, max: 10_000, doc: "Without `rowHeight`: how high a row is that was not seen yet, in logical px." }),
    overscan: f32({ default: 240, min: 0, max: 10_000, doc: "Rows so many logical px above and below what shows are asked for too." }),
    followTail: bool({ default: false, doc: "Begins at the end, and stays there as rows come, until the user scrolls away from it." }),
    scrollKeys: bool({ default: true, doc: "Arrows, Page Up and Page Down, Home, End and Space scroll it while it has the focus; without it they are for `onKeyDown` alone." }),
    contentWidth: f32({ default: 0, min: 0, max: 10_000_000, doc: "How wide rows are where that is more than there is room: then it scrolls sideways too." }),
  },
  events: {
    ...pointerEvents,
    ...pressEvents,
    ...focusEvents,
    ...scrollEvents,
    rowOver: event(
      {
        index: u32({ doc: "The row, also where that is out of sight above or below." }),
        share: f32({ doc: "Which part of the row's height is above the pointer, from 0 to 1." }),
      },
      { doc: "The pointer is over this row, while the list or something in it holds the pointer: that is what listens to `pointerUp`, while a button is down.", coalesce: "last" },
    ),
    range: event(
      {
        first: u32({ doc: "The first row that is wanted." }),
        last: u32({ doc: "The row behind the last one that is wanted." }),
        offset: f64({ doc: "Logical px scrolled from the top." }),
        height: f32({ doc: "Logical px of rows that show, between those that are pinned." }),
        left: f32({ doc: "Logical px scrolled from the left." }),
        width: f32({ doc: "Logical px that show of a row's width." }),
        atEnd: bool({ doc: "The last row shows to its end." }),
      },
      { doc: "Other rows are wanted than before, or another part of their width shows.", coalesce: "last" },
    ),
  },
  commands: {
    ...focusCommands,
    ...scrollCommands,
    scrollToItem: command(
      {
        index: u32({ doc: "The row; beyond the last one, the last one." }),
        align: optional(
          oneOf("rowAlign", ["nearest", "start", "center", "end"], { doc: "Where it comes to stand; `nearest`, which holds where it is left out, scrolls no further than it takes for it to show." }),
        ),
        smooth: optional(bool({ doc: "Glides there, unless the user wants less motion." })),
      },
      { doc: "Scrolls until a row shows, also one that was never measured." },
    ),
  },
});

export const row = element({
  doc: "A row of `<rows>`: a box that says which one it is.",
  role: "listitem",
  focusable: false,
  children: "nodes",
  props: {
    ...focusable,
    ...semantic,
    ...labelling,
    ...rovingProps,
    focusable: bool({ default: false, doc: "Takes focus by click and by Tab." }),
    index: u32({ default: 0, doc: "Which row it is, from 0. Rows may stand in any order, and one that does not show may stay." }),
    pin: oneOf("rowPin", ["none", "section", "top", "bottom"], {
      default: "none",
      doc: "`section`: it stays at the top until the next one comes there. `top` and `bottom`: a header or a footer that always shows and is not counted among the rows.",
    }),
  },
  events: { ...pointerEvents, ...pressEvents, ...focusEvents, ...valueEvents },
  commands: focusCommands,
});
