// A picture.
import { bool, bytes, element, event, oneOf, optional, string, u32 } from "../language.ts";
import { labelled } from "./semantics.ts";
import { pointerEvents } from "./shared.ts";

export const image = element({
  doc: "A picture: PNG, JPEG, WebP, GIF or SVG. GIF and WebP that move do so while they are to be seen, over and over, unless the desktop asks for less motion or all their pictures together have more than 20 million pixels. Its children are shown where it cannot be.",
  role: "img",
  focusable: false,
  children: "nodes",
  props: {
    ...labelled,
    src: string({ default: "", doc: "Where it lies: a path, a `file:` URL or a `data:` URL." }),
    data: optional(bytes(), { doc: "Its bytes, as they would be in a file; `src` is not looked at then." }),
    alt: string({ default: "", doc: "What is to be seen, for those who don't see it: its name where `label` is not given." }),
    fit: oneOf("fit", ["fill", "contain", "cover", "scaleDown", "none"], {
      default: "contain",
      doc: "How it lies in a box of another shape: stretched, whole, cut off at two sides, whole but never enlarged, or in its own size.",
    }),
    grayscale: bool({ default: false, doc: "Drawn without colours." }),
  },
  events: {
    ...pointerEvents,
    load: event({ width: u32({ doc: "Logical px." }), height: u32({ doc: "Logical px." }) }, { doc: "It is there and has this size." }),
    error: event({ message: string({ doc: "What is wrong with it." }) }, { doc: "It cannot be shown." }),
  },
});
