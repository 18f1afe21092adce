// Props and looks that controls share: what a field can be told, and how a thing to tick is drawn.
import type { Checks, CompositeProps } from "./composite.ts";
import { flag, handler, text, whole } from "./takes.ts";

/** What every control can be told. */
export interface ControlProps {
  /**
   * Takes no input and no focus.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * What it holds is not allowed.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology, where no text beside it says it. */
  readonly label?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /** Order among Tab stops: smaller first; negative is skipped by Tab. */
  readonly tabIndex?: number | undefined;
  readonly onFocus?: (() => unknown) | undefined;
  readonly onBlur?: (() => unknown) | undefined;
}

export const controlChecks: Checks<ControlProps & CompositeProps> = {
  disabled: flag,
  required: flag,
  invalid: flag,
  label: text,
  description: text,
  tabIndex: whole(-0x8000_0000, 0x7fff_ffff),
  onFocus: handler,
  onBlur: handler,
};

/** The props of `ControlProps` alone, for the node that the control stands for. */
export function controlled({
  disabled,
  required,
  invalid,
  label,
  description,
  tabIndex,
  onFocus,
  onBlur,
}: ControlProps): ControlProps {
  return { disabled, required, invalid, label, description, tabIndex, onFocus, onBlur };
}

/** The box of a checkbox, the circle of a radio button. */
export const tickBox = "size-4 shrink-0 flex items-center justify-center border";
export const tickOff = "border-input bg-background";
export const tickOn = "border-primary bg-primary text-primaryText";
export const tickInvalid = "border-danger";

/** The box of what is filled in without being written in, as a select. Like that of a text input. */
export function fieldLook(invalid: boolean): string {
  return `rounded-md border bg-background px-2.5 py-1.5 ${invalid ? "border-danger" : "border-input"}`;
}
