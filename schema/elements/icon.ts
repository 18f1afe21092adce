// One picture in one colour.
import { element, event, f32, string } from "../language.ts";
import { labelled } from "./semantics.ts";
import { pointerEvents } from "./shared.ts";

export const icon = element({
  doc: "An SVG in the colour of the text, as large as the text unless its style says otherwise.",
  role: "img",
  focusable: false,
  children: "none",
  props: {
    ...labelled,
    svg: string({ default: "", doc: "The text of an SVG; those of `guppy/icons` are such texts. What has a shape is drawn in the colour of the text, whatever colour it has." }),
    src: string({ default: "", doc: "Where the SVG lies, if `svg` is not given: a path, a `file:` URL or a `data:` URL." }),
    rotate: f32({ default: 0, doc: "Degrees, clockwise." }),
  },
  events: {
    ...pointerEvents,
    error: event({ message: string({ doc: "What is wrong with it." }) }, { doc: "There is nothing to draw: it cannot be read or is no SVG." }),
  },
});
