// What `<canvas>` is made of: a list of drawing commands as bytes, beside the colours, texts and pictures that they name.
import { bytes, color, element, event, f32, list, optional, string, u32 } from "../language.ts";
import { semantic } from "./semantics.ts";
import { focusable, focusCommands, focusEvents, pointerEvents, pressEvents } from "./shared.ts";

const region = string({ doc: "The name of the region; empty outside of all of them." });

export const drawing = element({
  doc: "Draws what a `Drawing` has recorded. Programs write `<canvas>`, which makes one.",
  role: "img",
  focusable: false,
  children: "none",
  props: {
    ...focusable,
    ...semantic,
    commands: optional(bytes(), { doc: "What was recorded; nothing is drawn without it." }),
    colors: list(color(), { max: 65_536, doc: "The colours that commands name." }),
    texts: list(string(), { max: 65_536, doc: "The texts and the names of regions that commands name." }),
    images: list(string(), { max: 1024, doc: "Where the pictures lie that commands name: paths, `file:` or `data:` URLs." }),
  },
  events: {
    ...pointerEvents,
    ...pressEvents,
    ...focusEvents,
    resize: event(
      { width: f32({ doc: "Logical px inside of border and padding." }), height: f32({ doc: "The same." }), scale: f32({ doc: "Device px per logical px." }) },
      { doc: "It has this room to draw in; told when it is first seen and whenever that changes.", coalesce: "last" },
    ),
    regionHover: event({ region }, { doc: "The pointer came to another region, or left all of them.", coalesce: "last" }),
    regionClick: event(
      { region, x: f32({ doc: "Logical px from the left edge of what is drawn." }), y: f32({ doc: "Logical px from its top edge." }), count: u32({ doc: "2 for a double click." }) },
      { doc: "A region was clicked." },
    ),
    error: event({ message: string({ doc: "What is wrong." }) }, { doc: "Something could not be drawn; the rest is." }),
  },
  commands: { ...focusCommands },
});
