// The menus of a data table: of a header, which is the table's own, and of a cell, which is the program's.
import type { Element } from "../view/element.ts";
import type { Shell } from "../view/shell.ts";
import type { ShownColumn } from "./data-table-columns.ts";
import type { HeaderActions } from "./data-table-header-actions.ts";
import type { Model, OpenMenu } from "./data-table-model.ts";
import { rowAtLine } from "./data-table-select.ts";
import { menuPanel } from "./menu-items.ts";
import { chooseEntry, type MenuItem } from "./menu-lines.ts";

export function headerItems(model: Model, { id, of, side }: ShownColumn): readonly MenuItem[] {
  const { columns } = model.props;
  const sorted = model.shown.sorts.find(({ column }) => column === id)?.direction;
  const hideable = columns.filter(({ hideable: can }) => can !== false);
  return [
    ...(of.sortable === false
      ? []
      : ([
          { value: "ascending", label: "Sort ascending", radio: true, checked: sorted === "ascending" },
          { value: "descending", label: "Sort descending", radio: true, checked: sorted === "descending" },
          { value: "unsorted", label: "Don't sort by it", disabled: sorted === undefined },
          { type: "separator" },
        ] as const)),
    side === "left" ? { value: "unpin", label: "Unpin" } : { value: "left", label: "Pin to the left" },
    side === "right" ? { value: "unpin", label: "Unpin" } : { value: "right", label: "Pin to the right" },
    ...(of.resizable === false ? [] : [{ value: "fit", label: "Fit the width" }]),
    { type: "separator" },
    ...(of.hideable === false ? [] : [{ value: "hide", label: "Hide", disabled: model.shown.all.length < 2 }]),
    ...(hideable.length > 40
      ? []
      : [
          {
            value: "columns",
            label: "Columns",
            items: hideable.map(({ id: other, title = other }) => ({
              value: `column ${other}`,
              label: title,
              checked: model.shown.byId.has(other),
              disabled: model.shown.all.length < 2 && model.shown.byId.has(other),
            })),
          },
        ]),
  ];
}

/** The menu that is open. */
export function openMenu(
  model: Model,
  { at, of }: OpenMenu,
  anchor: string,
  headers: HeaderActions,
  shell: Shell,
): Element | null {
  const { change, props, shown } = model;
  const place =
    at === null
      ? ({ anchor, side: "bottom", align: "start", offset: 2 } as const)
      : ({ anchorX: at.x, anchorY: at.y, side: "bottom", align: "start", offset: 0 } as const);
  const panel = (items: readonly MenuItem[], label: string | undefined, select: (value: string) => unknown): Element =>
    menuPanel({
      key: "menu",
      items,
      label,
      place,
      close: () => change({ menu: null }),
      choose: (entry) => {
        change({ menu: null });
        return chooseEntry(entry, shell, "menu", ({ value }) => select(value));
      },
      isSub: false,
    });
  if ("header" in of) {
    const column = shown.byId.get(of.header);
    return column === undefined
      ? null
      : panel(headerItems(model, column), column.of.title ?? column.id, (value) => headers.choose(column.id, value));
  }
  const found = rowAtLine(model, of.line);
  if (props.menu === undefined || found === undefined) return null;
  return panel(props.menu, props.label, (value) => props.onMenu?.({ ...found, column: of.column, value }));
}
