// The closed face of `<select>` and `<datePicker>`: what is picked, and a sign of what opens.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { classes } from "./composite.ts";
import { fieldLook } from "./control.ts";

export interface PickerFace {
  /** What is picked; undefined where nothing is. */
  readonly shown: string | undefined;
  readonly placeholder: string;
  readonly svg: string;
  readonly invalid: boolean;
  readonly class: string | undefined;
}

export function pickerButton(props: ElementProps<"button">, face: PickerFace): Element {
  return base.button(
    {
      ...props,
      variant: "bare",
      role: "combobox",
      valueText: face.shown ?? "",
      class: classes(fieldLook(face.invalid), "justify-between gap-2 min-w-40 text-left", face.class),
    },
    base.text(
      { class: classes("flex-1 truncate", face.shown === undefined && "text-placeholder") },
      face.shown ?? face.placeholder,
    ),
    base.icon({ svg: face.svg, class: "size-4 shrink-0 text-textMuted" }),
  );
}
