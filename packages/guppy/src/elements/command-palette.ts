// `<commandPalette>`: finds a command by a few letters of its title, and runs it. It stands above the window while `open`.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useId, useNode, useShell, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import type { Shell } from "../view/shell.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { chevronRight, search } from "./glyphs.ts";
import { readMnemonic } from "./menu-lines.ts";
import { markedText } from "./mnemonic.ts";
import { type Ranked, rankAll } from "./palette-rank.ts";
import { flag, handler, listOf, text } from "./takes.ts";

/** A line of the palette beside the commands, or a page of its own. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  /** Said below the title. */
  readonly description?: string | undefined;
  readonly icon?: string | undefined;
  /** Other words that find it. */
  readonly keywords?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** A page that opens in place of the list; a function is asked when it opens. */
  readonly items?: readonly PaletteItem[] | (() => readonly PaletteItem[]) | undefined;
  readonly run?: (() => unknown) | undefined;
}

export interface CommandPaletteProps extends CompositeProps<"overlay"> {
  /** Whether it shows: only the program opens and closes it. */
  readonly open: boolean;
  /** Lines beside the commands of the app. */
  readonly items?: readonly PaletteItem[] | undefined;
  /** Whether it has the commands of the app. @default true */
  readonly commands?: boolean | undefined;
  /** @default "Search commands" */
  readonly placeholder?: string | undefined;
  /** What it says when nothing is found. @default "Nothing found" */
  readonly empty?: string | undefined;
  /** It asks to be closed: something was run, or Escape or a press elsewhere. */
  readonly onClose: () => unknown;
}

/** More than fit are found by writing more. */
const mostLines = 100;

type Line = PaletteItem & { readonly keys?: string | undefined };

export const commandPalette = composite<CommandPaletteProps, "overlay">({
  of: "overlay",
  props: {
    open: flag,
    items: listOf("a list of { id, title, run } or { id, title, items }", isItem),
    commands: flag,
    placeholder: text,
    empty: text,
    onClose: handler,
  },
  required: ["open", "onClose"],
  render: (props) => (props.open ? jsx(Palette as never, props as never, "palette") : null),
});

function isItem(item: unknown): boolean {
  if (typeof item !== "object" || item === null) return false;
  const { id, title } = item as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof title === "string";
}

/** A component of its own, so that each opening begins anew. */
function Palette(props: CommandPaletteProps): Element {
  const { items = [], commands = true, placeholder = "Search commands", empty = "Nothing found", onClose } = props;
  const shell = useShell();
  // What can be run is what could be before the palette took the focus.
  const [own] = useState(() => (commands ? commandLines(shell) : []));
  const [pages, setPages] = useState<readonly { readonly title: string; readonly lines: readonly Line[] }[]>([]);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const list = useNode("scroll");
  const id = useId();
  const page = pages.at(-1);
  const all = page?.lines ?? [...items, ...own];
  const found = rankAll(query, all, page === undefined ? shell.recent() : []).slice(0, mostLines);
  const place = Math.min(at, found.length - 1);

  const go = (to: number): void => {
    setAt(to);
    const top = (to - shownLines + 1) * lineHeight;
    list.scrollTo({ y: Math.max(0, top) }).catch(() => undefined);
  };
  const turn = (next: typeof pages): void => {
    setPages(next);
    setQuery("");
    setAt(0);
  };
  const choose = async ({ item }: Ranked<Line>): Promise<unknown> => {
    if (item.disabled === true) return undefined;
    if (item.items !== undefined) {
      const lines = typeof item.items === "function" ? item.items() : item.items;
      return turn([...pages, { title: item.title, lines }]);
    }
    onClose();
    await shell.refocus();
    return item.run?.();
  };
  const keyDown: ElementProps<"textInput">["onKeyDown"] = ({ key }) => {
    const line = found[place];
    if (key === "Enter") return line && choose(line);
    if (key === "Escape") return onClose();
    if (key === "Backspace") return turn(pages.slice(0, -1));
    if (found.length === 0) return undefined;
    if (key === "ArrowDown") return go((place + 1) % found.length);
    if (key === "ArrowUp") return go((place + found.length - 1) % found.length);
    return go(key === "PageDown" ? Math.min(place + shownLines, found.length - 1) : Math.max(place - shownLines, 0));
  };
  // An empty field leaves a page by Backspace; one with a text keeps the key.
  const back = pages.length > 0 && query === "" ? " backspace" : "";

  return base.overlay(
    {
      ...passed(props),
      role: "search",
      label: page?.title ?? placeholder,
      side: "center",
      autoFocus: "first",
      onDismiss: () => onClose(),
      class: classes(
        "flex flex-col w-[560px] max-w-full overflow-hidden rounded-lg border border-border bg-raised shadow-lg",
        props.class,
      ),
    },
    base.div(
      { class: "flex flex-row flex-none items-center gap-2 border-b border-border px-3 py-2" },
      base.icon({ svg: search, class: "size-4 text-textMuted" }),
      page !== undefined && base.text({ class: "rounded-sm bg-muted px-1.5 py-0.5 text-xs" }, page.title),
      base.textInput({
        id: `${id}.query`,
        variant: "bare",
        label: placeholder,
        placeholder,
        value: query,
        hasPopup: "listbox",
        expanded: true,
        activeDescendant: place < 0 ? undefined : `${id}.${place}`,
        handles: `up down enter escape pageup pagedown${back}`,
        onKeyDown: keyDown,
        onChange: ({ text: written }) => {
          setQuery(written);
          setAt(0);
          list.scrollTo({ y: 0 }).catch(() => undefined);
        },
        class: "flex-1",
      }),
    ),
    base.scroll(
      { ref: list, class: "flex flex-col p-1", style: { maxHeight: shownLines * lineHeight + 8 } },
      base.div(
        { role: "listbox", label: page?.title ?? placeholder, class: "flex flex-col" },
        found.map((line, index) => paletteLine(line, `${id}.${index}`, index === place, () => choose(line))),
      ),
      found.length === 0 && base.text({ live: "polite", class: "px-3 py-3 text-sm text-textMuted" }, empty),
    ),
  );
}

/** How high a line is, in logical px. */
const lineHeight = 36;
/** How many show at once. */
const shownLines = 9;

function commandLines(shell: Shell): readonly Line[] {
  return shell
    .commands()
    .filter(({ available, listed }) => available && listed)
    .map(({ id, title, description, icon, enabled, keys }) => ({
      id,
      title: readMnemonic(title).text,
      description,
      icon,
      keys,
      keywords: description,
      disabled: !enabled,
      run: () => shell.run(id, undefined, "palette"),
    }));
}

function paletteLine({ item, places }: Ranked<Line>, id: string, isCurrent: boolean, choose: () => unknown): GuppyNode {
  const { title, description, icon, keys, disabled = false, items } = item;
  return base.div(
    {
      key: item.id,
      id,
      role: "option",
      label: title,
      selected: isCurrent,
      disabled,
      onClick: choose,
      style: { height: lineHeight },
      class: classes(
        "flex flex-row flex-none items-center gap-2 rounded-md px-2 cursor-pointer hover:bg-muted disabled:opacity-50",
        isCurrent && "bg-accent hover:bg-accent text-accentText",
      ),
    },
    icon === undefined ? base.div({ class: "size-4 flex-none" }) : base.icon({ svg: icon, class: "size-4 flex-none" }),
    markedText(title, places, "text-sm whitespace-nowrap", "font-bold text-primary"),
    base.text({ class: "flex-1 min-w-0 truncate text-xs text-textMuted" }, description ?? ""),
    keys !== undefined && base.text({ class: "text-xs text-textMuted whitespace-nowrap" }, keys),
    items !== undefined && base.icon({ svg: chevronRight, class: "size-4 text-textMuted" }),
  );
}
