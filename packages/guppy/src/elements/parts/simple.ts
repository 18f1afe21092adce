// A part of the composites, loaded by the first that a tree names. Plain ones: what is shown, laid out, switched on and off.

import { accordion } from "../accordion.ts";
import { alert } from "../alert.ts";
import { avatar } from "../avatar.ts";
import { badge } from "../badge.ts";
import { breadcrumb } from "../breadcrumb.ts";
import { card } from "../card.ts";
import { checkbox } from "../checkbox.ts";
import { collapsible } from "../collapsible.ts";
import type { Composite } from "../composite.ts";
import { field } from "../field.ts";
import { form } from "../form.ts";
import { inputGroup } from "../input-group.ts";
import { kbd } from "../kbd.ts";
import { link } from "../link.ts";
import { pagination } from "../pagination.ts";
import { progress } from "../progress.ts";
import { radioGroup } from "../radio-group.ts";
import { rating } from "../rating.ts";
import { separator } from "../separator.ts";
import { sidebar } from "../sidebar.ts";
import { skeleton } from "../skeleton.ts";
import { spinner } from "../spinner.ts";
import { splitPane } from "../split-pane.ts";
import { stepper } from "../stepper.ts";
import { switchElement } from "../switch.ts";
import { tabs } from "../tabs.ts";
import { titleBar } from "../title-bar.ts";
import { toggle } from "../toggle.ts";
import { toggleGroup } from "../toggle-group.ts";

export const composites = {
  accordion,
  alert,
  avatar,
  badge,
  breadcrumb,
  card,
  checkbox,
  collapsible,
  field,
  form,
  inputGroup,
  kbd,
  link,
  pagination,
  progress,
  radioGroup,
  rating,
  separator,
  sidebar,
  skeleton,
  spinner,
  splitPane,
  stepper,
  switch: switchElement,
  tabs,
  titleBar,
  toggle,
  toggleGroup,
} as const satisfies Readonly<Record<string, Composite>>;
