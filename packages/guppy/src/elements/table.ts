// All composites by name. A new one is a file beside this and a line here.
import type { ElementKind } from "../generated/elements.ts";
import { accordion } from "./accordion.ts";
import { alert } from "./alert.ts";
import { alertDialog } from "./alert-dialog.ts";
import { avatar } from "./avatar.ts";
import { badge } from "./badge.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { calendar } from "./calendar.ts";
import { card } from "./card.ts";
import { checkbox } from "./checkbox.ts";
import { collapsible } from "./collapsible.ts";
import { colorPicker } from "./color-picker.ts";
import { combobox } from "./combobox.ts";
import { commandButton } from "./command-button.ts";
import { commandPalette } from "./command-palette.ts";
import type { Composite } from "./composite.ts";
import { contextMenu } from "./context-menu.ts";
import { dataTable } from "./data-table.ts";
import { datePicker } from "./date-picker.ts";
import { dialog } from "./dialog.ts";
import { field } from "./field.ts";
import { form } from "./form.ts";
import { hoverCard } from "./hover-card.ts";
import { inputGroup } from "./input-group.ts";
import { kbd } from "./kbd.ts";
import { link } from "./link.ts";
import { list } from "./list.ts";
import { markdown } from "./markdown.ts";
import { menu } from "./menu.ts";
import { menuBar } from "./menu-bar.ts";
import { numberInput } from "./number-input.ts";
import { otpInput } from "./otp-input.ts";
import { pagination } from "./pagination.ts";
import { popover } from "./popover.ts";
import { progress } from "./progress.ts";
import { radioGroup } from "./radio-group.ts";
import { rating } from "./rating.ts";
import { select } from "./select.ts";
import { separator } from "./separator.ts";
import { sheet } from "./sheet.ts";
import { sidebar } from "./sidebar.ts";
import { skeleton } from "./skeleton.ts";
import { slider } from "./slider.ts";
import { spinner } from "./spinner.ts";
import { splitPane } from "./split-pane.ts";
import { stepper } from "./stepper.ts";
import { switchElement } from "./switch.ts";
import { tabs } from "./tabs.ts";
import { timeField } from "./time-field.ts";
import { toaster } from "./toaster.ts";
import { toggle } from "./toggle.ts";
import { toggleGroup } from "./toggle-group.ts";
import { tooltip } from "./tooltip.ts";
import { tree } from "./tree.ts";
import { uniformList } from "./uniform-list.ts";

export const composites = {
  accordion,
  alert,
  badge,
  breadcrumb,
  card,
  checkbox,
  collapsible,
  inputGroup,
  kbd,
  link,
  numberInput,
  otpInput,
  pagination,
  progress,
  separator,
  skeleton,
  spinner,
  stepper,
  switch: switchElement,
  toggle,
  alertDialog,
  avatar,
  dialog,
  field,
  popover,
  sheet,
  slider,
  splitPane,
  hoverCard,
  tooltip,
  radioGroup,
  rating,
  sidebar,
  tabs,
  toggleGroup,
  menu,
  contextMenu,
  menuBar,
  commandButton,
  commandPalette,
  select,
  combobox,
  colorPicker,
  calendar,
  datePicker,
  timeField,
  toaster,
  form,
  dataTable,
  tree,
  list,
  uniformList,
  markdown,
} as const satisfies Readonly<Record<string, Composite>>;

export type CompositeKind = keyof typeof composites;

/** What each takes, for JSX and for `ui`. */
export type CompositePropsOf = {
  readonly [Kind in CompositeKind]: (typeof composites)[Kind] extends Composite<infer Props> ? Props : never;
};

/** The kind of the node that a composite stands for. */
export type CompositeNode<Kind extends CompositeKind> = (typeof composites)[Kind] extends { readonly of: infer Of }
  ? Extract<Of, ElementKind>
  : never;

const byName: ReadonlyMap<string, Composite> = new Map(Object.entries(composites));

export function compositeOf(name: string): Composite | undefined {
  return byName.get(name);
}

export function compositeNames(): Iterable<string> {
  return byName.keys();
}
