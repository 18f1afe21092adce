// A part of the composites, loaded by the first that a tree names. The data table.
import type { Composite } from "../composite.ts";
import { dataTable } from "../data-table.ts";

export const composites = {
  dataTable,
} as const satisfies Readonly<Record<string, Composite>>;
