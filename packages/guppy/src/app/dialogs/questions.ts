// Messages and questions, drawn by guppy in their window: the rest of that window waits for the answer, other windows don't.
import { dialogPanel } from "../../elements/dialog-panel.ts";
import { GuppyError } from "../../errors.ts";
import { base } from "../../view/builders.ts";
import { useState } from "../../view/hooks.ts";
import { checkKeys } from "../options.ts";
import type { RawWindow, WindowHandle } from "../types.ts";
import { ask, type DialogRequest } from "./ask.ts";

/** A window as handlers and `openWindow` give it. */
export type DialogWindow = WindowHandle<never> | WindowHandle | RawWindow;

export interface DialogText {
  /** Where it shows. @default the window that had the focus last */
  readonly window?: DialogWindow | undefined;
  readonly title: string;
  /** One or more sentences below the title. */
  readonly description?: string | undefined;
}

export type DialogTone = "primary" | "danger";

export interface MessageOptions extends DialogText {
  /** What the button says. @default "OK" */
  readonly close?: string | undefined;
}

export interface ConfirmOptions extends DialogText {
  /** What the answer yes says. @default "OK" */
  readonly confirm?: string | undefined;
  /** What the answer no says. @default "Cancel" */
  readonly cancel?: string | undefined;
  /** `danger` where yes destroys something. @default "primary" */
  readonly tone?: DialogTone | undefined;
}

export interface DialogAnswer<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** The one that is the main answer, or that destroys something. */
  readonly tone?: DialogTone | undefined;
}

export interface ChooseOptions<Id extends string> extends DialogText {
  /** One to five buttons, the last at the right. */
  readonly answers: readonly DialogAnswer<Id>[];
  /** What the answer without a choice says. @default "Cancel" */
  readonly cancel?: string | undefined;
}

export interface PromptOptions extends DialogText {
  /** A name for the field. @default the title */
  readonly label?: string | undefined;
  /** The text at first, selected. */
  readonly value?: string | undefined;
  readonly placeholder?: string | undefined;
  /** What the answer yes says. @default "OK" */
  readonly confirm?: string | undefined;
  /** @default "Cancel" */
  readonly cancel?: string | undefined;
  /** Says what is wrong with a text, which can't be sent then. */
  readonly check?: ((text: string) => string | undefined) | undefined;
}

const textKeys = ["window", "title", "description"] as const;

export async function message(options: MessageOptions, { signal }: DialogRequest = {}): Promise<void> {
  checkText("dialogs.message", options, ["close"]);
  const { window, close = "OK" } = options;
  await ask<undefined>({
    window,
    signal,
    cancelled: undefined,
    render: (answer) =>
      dialogPanel({
        ...options,
        onDismiss: () => answer(undefined),
        buttons: [{ label: close, variant: "primary", onClick: () => answer(undefined) }],
      }),
  });
}

export async function confirm(options: ConfirmOptions, { signal }: DialogRequest = {}): Promise<boolean> {
  checkText("dialogs.confirm", options, ["confirm", "cancel", "tone"]);
  const { window, confirm: yes = "OK", cancel = "Cancel", tone = "primary" } = options;
  return ask({
    window,
    signal,
    cancelled: false,
    render: (answer) =>
      dialogPanel({
        ...options,
        onDismiss: () => answer(false),
        // The harmless answer comes first and has the focus.
        buttons: [
          { label: cancel, variant: "outline", onClick: () => answer(false) },
          { label: yes, variant: tone, onClick: () => answer(true) },
        ],
      }),
  });
}

export async function choose<Id extends string>(
  options: ChooseOptions<Id>,
  { signal }: DialogRequest = {},
): Promise<Id | undefined> {
  checkText("dialogs.choose", options, ["answers", "cancel"]);
  const { window, answers, cancel = "Cancel" } = options;
  checkAnswers(answers);
  return ask<Id | undefined>({
    window,
    signal,
    cancelled: undefined,
    render: (answer) =>
      dialogPanel({
        ...options,
        onDismiss: () => answer(undefined),
        buttons: [
          { label: cancel, variant: "ghost", onClick: () => answer(undefined) },
          ...answers.map(({ id, label, tone }) => ({
            label,
            variant: tone ?? ("outline" as const),
            onClick: () => answer(id),
          })),
        ],
      }),
  });
}

export async function prompt(options: PromptOptions, { signal }: DialogRequest = {}): Promise<string | undefined> {
  checkText("dialogs.prompt", options, ["label", "value", "placeholder", "confirm", "cancel", "check"]);
  const { window, title, label = title, value = "", placeholder, confirm: yes = "OK", cancel = "Cancel" } = options;
  return ask<string | undefined>({
    window,
    signal,
    cancelled: undefined,
    render: (answer) => {
      const [text, setText] = useState(value);
      const [isSent, setSent] = useState(false);
      const wrong = options.check?.(text);
      const send = (): void => {
        if (wrong === undefined) answer(text);
        else setSent(true);
      };
      return dialogPanel({
        ...options,
        onDismiss: () => answer(undefined),
        content: [
          base.textInput({
            key: "text",
            label,
            value: text,
            placeholder,
            autoFocus: true,
            selectOnFocus: true,
            invalid: isSent && wrong !== undefined,
            onChange: ({ text: typed }) => setText(typed),
            onSubmit: send,
          }),
          isSent &&
            wrong !== undefined &&
            base.text({ key: "wrong", role: "alert", class: "text-sm text-danger" }, wrong),
        ],
        buttons: [
          { label: cancel, variant: "outline", onClick: () => answer(undefined) },
          { label: yes, variant: "primary", onClick: send },
        ],
      });
    },
  });
}

function checkText(where: string, options: DialogText, more: readonly string[]): void {
  checkKeys(where, options, [...textKeys, ...more]);
  for (const [key, value] of Object.entries(options)) {
    const isText = !["window", "answers", "tone", "check"].includes(key);
    if (isText && value !== undefined && typeof value !== "string") throw wrong(where, key, "a string");
    if (key === "tone" && value !== undefined && value !== "primary" && value !== "danger") {
      throw wrong(where, key, '"primary" or "danger"');
    }
  }
  if (typeof options.title !== "string" || options.title === "")
    throw wrong(where, "title", "a string that says what it is about");
}

function checkAnswers(answers: readonly DialogAnswer<string>[]): void {
  const fits =
    Array.isArray(answers) &&
    answers.length >= 1 &&
    answers.length <= 5 &&
    answers.every((each) => typeof each?.id === "string" && typeof each.label === "string") &&
    new Set(answers.map(({ id }) => id)).size === answers.length;
  if (!fits) throw wrong("dialogs.choose", "answers", "one to five of { id, label, tone? }, with ids that differ");
}

function wrong(where: string, option: string, takes: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_OPTIONS", `\`${option}\` of \`${where}\` takes ${takes}.`, {
    details: { option },
  });
}
