// All parts that are loaded lazily elsewhere, for bundles and for guppy's own sources, where they are no files beside the library.
import * as charts from "../elements/parts/charts.ts";
import * as drawing from "../elements/parts/drawing.ts";
import * as lists from "../elements/parts/lists.ts";
import * as markdown from "../elements/parts/markdown.ts";
import * as overlays from "../elements/parts/overlays.ts";
import * as pickers from "../elements/parts/pickers.ts";
import * as simple from "../elements/parts/simple.ts";
import * as tables from "../elements/parts/tables.ts";
import * as trees from "../elements/parts/trees.ts";
import * as textMenu from "../elements/text-menu.ts";
import * as files from "./dialogs/files.ts";
import * as questions from "./dialogs/questions.ts";

export const parts = {
  charts,
  drawing,
  files,
  lists,
  markdown,
  overlays,
  pickers,
  questions,
  simple,
  tables,
  "text-menu": textMenu,
  trees,
} as const;
