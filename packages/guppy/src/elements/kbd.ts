// `<kbd>`: a key, or keys that are pressed together.
import { base } from "../view/builders.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { text } from "./takes.ts";

export interface KbdProps extends CompositeProps<"div"> {
  /** Keys with a plus between them, as `Ctrl+Shift+P`. */
  readonly keys: string;
}

export const kbd = composite<KbdProps, "div">({
  of: "div",
  props: { keys: text },
  required: ["keys"],
  render: ({ keys, class: own, ...rest }) =>
    base.div(
      { ...passed(rest), class: classes("flex flex-row gap-1", own) },
      keys
        .split("+")
        .map((key) => key.trim())
        .filter((key) => key !== "")
        .map((key, index) =>
          base.text(
            {
              key: String(index),
              class:
                "min-w-5 rounded-sm border border-border bg-muted px-1 text-center text-xs font-medium text-textMuted",
            },
            key,
          ),
        ),
    ),
});
