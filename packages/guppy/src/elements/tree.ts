// `<tree>`: items that open and close, of which only what shows is made.

import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useId, useNode, useRef, useShell } from "../view/hooks.ts";
import type { Shell } from "../view/shell.ts";
import { type Check, classes, composite, passed } from "./composite.ts";
import { useMade } from "./made.ts";
import { menuPanel } from "./menu-items.ts";
import { chooseEntry, menuItems } from "./menu-lines.ts";
import { useRowWindow } from "./row-window.ts";
import { finite, flag, handler, nodes, oneOf, text, texts } from "./takes.ts";
import { createTreeActions, type TreeActions, type TreeGrip, treeKeys } from "./tree-actions.ts";
import { keyOfLine, labelOf, type TreeItem, type TreeLine } from "./tree-lines.ts";
import { type TreeModel, type TreeProps, useTree } from "./tree-model.ts";
import { type TreeFrame, TreeNote, TreeRow } from "./tree-row.ts";
import { nothingTyped } from "./typeahead.ts";

export const tree = composite<TreeProps, "div">({
  of: "div",
  props: {
    items,
    label: text,
    rowHeight: (value) => (finite(value) === undefined && (value as number) >= 1 ? undefined : "a number from 1 on"),
    expanded: texts,
    defaultExpanded: texts,
    selection: oneOf("none", "single", "multiple"),
    selected: texts,
    defaultSelected: texts,
    checkable: flag,
    checked: texts,
    defaultChecked: texts,
    empty: nodes,
    menu: menuItems,
    load: handler,
    end: handler,
    canMove: handler,
    onExpand: handler,
    onSelect: handler,
    onCheck: handler,
    onActivate: handler,
    onRename: handler,
    onMove: handler,
    onMenu: handler,
    onLoadError: handler,
  },
  required: ["items"],
  render(props) {
    const { label, rowHeight = 28, empty = "Nothing here", class: own } = props;
    const model = useTree(props);
    const { doing, change, lines, at } = model;
    const now = doing();
    const shell = useShell();
    const ownId = useId();
    const id = props.id ?? ownId;
    const ownRoot = useNode("div");
    const root = props.ref ?? ownRoot;
    const scroller = useNode("rows");
    const grip = useRef<TreeGrip>({ press: null, letters: nothingTyped, alone: null });
    const made = useRowWindow({
      count: lines.length,
      keyAt: (line) => {
        const found = lines[line];
        return found && keyOfLine(found);
      },
    });
    const reach = {
      showLine: (line: number) => quietly(scroller.scrollToItem({ index: line, align: "nearest" })),
      focus: () => quietly(root.focus()),
    };
    const act = useRef<TreeActions>(createTreeActions(model, reach, grip.current, rowHeight));
    act.current = createTreeActions(model, reach, grip.current, rowHeight);
    const latest = useRef(props);
    latest.current = props;
    const frame = useMade<TreeFrame>(() => ({ id, act, props: latest }), [id]);
    const hasActive = now.hasFocus || now.menu !== null;

    const rows: GuppyNode[] = [];
    const add = (line: number): void => {
      rows.push(lineElement(model, frame, line, hasActive && line === at));
    };
    // What is renamed or dragged stays, wherever it is.
    const kept = now.renamed !== null || now.drag !== null ? at : -1;
    if (kept >= 0 && kept < made.first) add(kept);
    for (let line = made.first; line < made.last; line++) add(line);
    if (kept >= made.last) add(kept);

    return base.div(
      {
        ...passed(props),
        id,
        ref: root,
        role: "tree",
        label,
        focusable: true,
        activeDescendant: hasActive && lines.length > 0 ? `${id}.active` : undefined,
        handles: treeKeys,
        onKeyDown: (event) => act.current.key(event),
        onFocus: () => change({ hasFocus: true }),
        onBlur: () => change({ hasFocus: false }),
        onContextMenu: () => {
          const item = lines[at]?.item;
          if (doing().hasFocus && item !== undefined) act.current.menu(item, null);
        },
        class: classes("relative flex flex-col min-h-0 min-w-0 overflow-hidden outline-none", own),
      },
      base.rows(
        {
          key: "rows",
          ref: scroller,
          role: "none",
          // The tree is the one Tab stop.
          tabIndex: -1,
          count: lines.length,
          rowHeight,
          onRange: (event) => {
            made.onRange(event);
            if (doing().height !== event.height) change({ height: event.height });
          },
          class: "flex-1 min-h-0",
        },
        rows,
      ),
      lines.length === 0 &&
        base.div(
          { key: "empty", class: "absolute inset-0 flex flex-col items-center justify-center p-6 pointer-events-none" },
          typeof empty === "string" ? base.text({ role: "status", class: "text-sm text-textMuted" }, empty) : empty,
        ),
      now.drag !== null && dragged(model, now.drag),
      now.menu !== null && openMenu(model, now.menu, `${id}.active`, shell),
    );
  },
});

function lineElement(model: TreeModel, frame: TreeFrame, at: number, isActive: boolean): Element | null {
  const line = model.lines[at];
  if (line === undefined) return null;
  const { doing, selected, checks, props, loadAgain } = model;
  const { drag, renamed, loaded } = doing();
  const { item, level, position, setSize, isBranch, isOpen, note } = line;
  if (note !== null) {
    const loading = loaded.get(item.id);
    const message = loading?.state === "failed" ? loading.message : undefined;
    return jsx(TreeNote as never, { frame, at, level, note, message, retry: () => loadAgain(item) }, keyOfLine(line));
  }
  return jsx(
    TreeRow as never,
    {
      frame,
      at,
      item,
      level,
      position,
      setSize,
      isBranch,
      isOpen,
      isSelected: selected.has(item.id),
      canSelect: props.selection !== "none",
      isActive,
      isRenamed: renamed === item.id,
      isMoved: drag?.ids.includes(item.id) ?? false,
      drop: drag?.drop?.target === item.id ? drag.drop.position : null,
      state: checks === null ? null : (checks.get(item.id) ?? "off"),
      end: props.end,
    },
    item.id,
  );
}

/** What hangs at the pointer while something is dragged. */
function dragged(
  { lines }: TreeModel,
  { ids, x, y }: { readonly ids: readonly string[]; readonly x: number; readonly y: number },
): Element {
  const [first] = ids;
  const found = lines.find(({ item, note }: TreeLine) => note === null && item.id === first);
  return base.overlay(
    {
      key: "dragged",
      role: "none",
      anchorX: x + 12,
      anchorY: y + 8,
      side: "bottom",
      align: "start",
      offset: 0,
      class: "rounded-md border border-border bg-raised px-2 py-1 shadow-md pointer-events-none",
    },
    base.text(
      { class: "text-sm whitespace-nowrap" },
      ids.length === 1 && found !== undefined ? labelOf(found.item) : `${ids.length} items`,
    ),
  );
}

function openMenu(
  { props, change }: TreeModel,
  { id, at }: { readonly id: string; readonly at: { readonly x: number; readonly y: number } | null },
  anchor: string,
  shell: Shell,
): Element {
  return menuPanel({
    key: "menu",
    items: props.menu ?? [],
    label: props.label,
    place:
      at === null
        ? { anchor, side: "bottom", align: "start", offset: 2 }
        : { anchorX: at.x, anchorY: at.y, side: "bottom", align: "start", offset: 0 },
    close: () => change({ menu: null }),
    choose: (entry) => {
      change({ menu: null });
      return chooseEntry(entry, shell, "menu", ({ value }) => props.onMenu?.({ id, value }));
    },
    isSub: false,
  });
}

/** A command to a node that may be gone by then. */
function quietly(done: Promise<unknown>): void {
  done.catch(() => undefined);
}

/** Lists that were found good. */
const good = new WeakSet<object>();

function items(value: unknown): ReturnType<Check> {
  if (!Array.isArray(value)) return "a list of { id, label?, children?, … }";
  if (good.has(value)) return undefined;
  const seen = new Set<string>();
  const left: unknown[][] = [value];
  for (let list = left.pop(); list !== undefined; list = left.pop()) {
    for (const entry of list) {
      const { id, children } = (entry ?? {}) as Partial<TreeItem>;
      if (typeof id !== "string" || id === "") return "items that each have an `id`, which is a string";
      if (seen.has(id)) return `items whose ids differ; two have "${id}"`;
      seen.add(id);
      if (children !== undefined && !Array.isArray(children)) return `lists as \`children\`; those of "${id}" are none`;
      if (children !== undefined) left.push(children as unknown[]);
    }
  }
  good.add(value);
  return undefined;
}
