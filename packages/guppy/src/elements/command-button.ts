// `<commandButton>`: a button that runs a command of the app. What it says, and whether it can be pressed, is the command's.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useId, useShell } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { useHover } from "./hover.ts";
import { readMnemonic } from "./menu-lines.ts";
import { oneOf, text } from "./takes.ts";

export interface CommandButtonProps extends CompositeProps<"button"> {
  /** The id of the command. */
  readonly command: string;
  /** What it is run with. */
  readonly args?: unknown;
  /** `icon` shows the icon alone, where the command has one, and its title as a tooltip. @default "both" */
  readonly show?: "both" | "icon" | "title" | undefined;
  /** @default "ghost" */
  readonly variant?: ElementProps<"button">["variant"];
}

export const commandButton = composite<CommandButtonProps, "button">({
  of: "button",
  props: {
    command: text,
    args: () => undefined,
    show: oneOf("both", "icon", "title"),
    variant: oneOf("default", "primary", "danger", "outline", "ghost", "link", "bare"),
  },
  required: ["command"],
  render({ command, args, show = "both", variant = "ghost", class: own, ...rest }): GuppyNode {
    const shell = useShell();
    const { isShown, onHover, onFocusWithin, hide } = useHover({ delay: 500, focusDelay: 0, grace: 0 });
    const ownId = useId();
    const id = rest.id ?? ownId;
    const state = shell.command(command);
    if (state?.available === false) return null;
    const title = readMnemonic(state?.title ?? command).text;
    const icon = show === "title" ? undefined : state?.icon;
    const alone = show === "icon" && icon !== undefined;
    const tip = state?.keys === undefined ? title : `${title} (${state.keys})`;
    return [
      base.button(
        {
          ...passed(rest),
          id,
          variant,
          size: alone ? "icon" : undefined,
          label: title,
          description: state?.keys,
          disabled: state?.enabled !== true,
          checked: state?.checked === undefined ? undefined : state.checked ? "on" : "off",
          onHover,
          onFocusWithin,
          onClick: () => {
            hide();
            return shell.run(command, args, "button");
          },
          class: classes(state?.checked === true && "bg-accent text-accentText", own),
        },
        icon !== undefined && base.icon({ svg: icon, class: "size-4" }),
        !alone && base.text({}, title),
      ),
      isShown &&
        base.overlay(
          {
            key: "tip",
            role: "tooltip",
            anchor: id,
            side: "bottom",
            align: "center",
            offset: 6,
            onDismiss: hide,
            class: "max-w-64 rounded-md bg-tooltip px-2 py-1 shadow-md pointer-events-none",
          },
          base.text({ class: "text-xs text-tooltipText" }, tip),
        ),
    ];
  },
});
