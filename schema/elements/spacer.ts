// Space that gives way.
import { element } from "../language.ts";

export const spacer = element({
  doc: "Takes the free space between its neighbours.",
  role: "none",
  focusable: false,
  children: "none",
});
