// A part of the composites, loaded by the first that a tree names. Those that a value is picked or typed with.

import { calendar } from "../calendar.ts";
import { colorPicker } from "../color-picker.ts";
import { combobox } from "../combobox.ts";
import type { Composite } from "../composite.ts";
import { datePicker } from "../date-picker.ts";
import { numberInput } from "../number-input.ts";
import { otpInput } from "../otp-input.ts";
import { select } from "../select.ts";
import { slider } from "../slider.ts";
import { timeField } from "../time-field.ts";

export const composites = {
  calendar,
  colorPicker,
  combobox,
  datePicker,
  numberInput,
  otpInput,
  select,
  slider,
  timeField,
} as const satisfies Readonly<Record<string, Composite>>;
