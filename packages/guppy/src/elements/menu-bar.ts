// `<menuBar>`: the menus of a window in a row, drawn in the window itself. F10 and Alt with an underlined letter reach it from
// wherever the focus is, and the focus goes back there.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useEffect, useId, useNode, useRef, useShell, useState } from "../view/hooks.ts";
import type { Ref } from "../view/ref.ts";
import type { Shell } from "../view/shell.ts";
import { type Check, type CompositeProps, classes, composite, passed } from "./composite.ts";
import { menuPanel } from "./menu-items.ts";
import { chooseEntry, faultOfMenus, type MenuEvent, type MenuItems, readMnemonic } from "./menu-lines.ts";
import { mnemonicText } from "./mnemonic.ts";
import { handler, text } from "./takes.ts";

/** One menu of a bar. */
export interface Menu<Id extends string = string> {
  /** An `&` stands before the letter that opens it with Alt: `&File`. */
  readonly label: string;
  readonly items: MenuItems<Id>;
}

export interface MenuBarProps extends CompositeProps {
  /** By default those of the app. */
  readonly menus?: readonly Menu[] | undefined;
  /** A name for assistive technology. @default "Menu" */
  readonly label?: string | undefined;
  /** An item was chosen; commands are run besides. */
  readonly onSelect?: ((event: MenuEvent) => unknown) | undefined;
}

const menusCheck: Check = (value) =>
  faultOfMenus(value) === undefined ? undefined : `a list of { label, items }: ${faultOfMenus(value)}`;

export const menuBar = composite<MenuBarProps, "div">({
  of: "div",
  props: { menus: menusCheck, label: text, onSelect: handler },
  render({ menus: given, label = "Menu", onSelect, class: own, ...rest }) {
    const shell = useShell();
    const menus = given ?? (shell.menus() as readonly Menu[]);
    const [opened, setOpened] = useState<number | null>(null);
    const first = useNode("button");
    const id = useId();
    const titles = menus.map(({ label: words }) => readMnemonic(words));
    useMenuKeys(shell, titles, first, setOpened);

    const close = (): void => {
      setOpened(null);
      void shell.refocus();
    };
    const goAside = (step: 1 | -1): void =>
      setOpened((at) => (at === null ? null : (at + step + menus.length) % menus.length));
    const title = ({ items }: Menu, index: number): GuppyNode => {
      const { text: name, mnemonic } = titles[index] ?? { text: "", mnemonic: -1 };
      const isOpen = opened === index;
      return [
        base.button(
          {
            key: name,
            id: `${id}.${index}`,
            ref: index === 0 ? first : undefined,
            variant: "bare",
            role: "menuitem",
            label: name,
            hasPopup: "menu",
            expanded: isOpen,
            // Only F10 and Alt lead here, as in other programs.
            tabIndex: -1,
            onClick: () => (isOpen ? close() : setOpened(index)),
            onHover: ({ hovered }) => {
              if (hovered && opened !== null && !isOpen) setOpened(index);
            },
            handles: "down escape",
            onKeyDown: ({ key }) => (key === "Escape" ? close() : setOpened(index)),
            class: classes(
              "rounded-md px-2 py-1 text-sm outline-none hover:bg-muted focus-visible:bg-accent",
              isOpen && "bg-accent",
            ),
          },
          mnemonicText(name, mnemonic, "whitespace-nowrap"),
        ),
        isOpen &&
          menuPanel({
            key: `${name}>`,
            items,
            label: name,
            place: { anchor: `${id}.${index}`, side: "bottom", align: "start", offset: 2 },
            close,
            goAside,
            choose: (entry) => {
              setOpened(null);
              const done = shell.refocus();
              return done.then(() => chooseEntry(entry, shell, "menu", onSelect));
            },
            isSub: false,
          }),
      ];
    };
    return base.div(
      {
        ...passed(rest),
        role: "menubar",
        label,
        roving: "horizontal",
        class: classes("flex flex-row flex-none items-center gap-0.5 px-1 py-0.5", own),
      },
      menus.map(title),
    );
  },
});

type Title = ReturnType<typeof readMnemonic>;

function useMenuKeys(
  shell: Shell,
  titles: readonly Title[],
  first: Ref<"button">,
  open: (index: number | null) => void,
): void {
  const letters = titles.map(({ text: words, mnemonic }) =>
    mnemonic < 0 ? undefined : `alt-${(words[mnemonic] ?? "").toLowerCase()}`,
  );
  const keys = ["f10", ...letters.filter((name) => name !== undefined)];
  const hear = useRef<(pressed: string) => unknown>(() => undefined);
  hear.current = (pressed) => {
    if (pressed === "f10") return first.focus();
    return open(letters.indexOf(pressed));
  };
  const list = keys.join(" ");
  useEffect(() => shell.claim(keys, (pressed) => hear.current(pressed)), [shell, list]);
}
