// A part of the composites, loaded by the first that a tree names. Those that open above the others.

import { alertDialog } from "../alert-dialog.ts";
import { commandButton } from "../command-button.ts";
import { commandPalette } from "../command-palette.ts";
import type { Composite } from "../composite.ts";
import { contextMenu } from "../context-menu.ts";
import { dialog } from "../dialog.ts";
import { hoverCard } from "../hover-card.ts";
import { menu } from "../menu.ts";
import { menuBar } from "../menu-bar.ts";
import { popover } from "../popover.ts";
import { sheet } from "../sheet.ts";
import { toaster } from "../toaster.ts";
import { tooltip } from "../tooltip.ts";

export const composites = {
  alertDialog,
  commandButton,
  commandPalette,
  contextMenu,
  dialog,
  hoverCard,
  menu,
  menuBar,
  popover,
  sheet,
  toaster,
  tooltip,
} as const satisfies Readonly<Record<string, Composite>>;
