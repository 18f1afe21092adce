// Blocks of Markdown as elements, one below the other.
import type { MarkedToken, Token, Tokens } from "marked";
import { base } from "../view/builders.ts";
import { createElement, type Element, type GuppyNode } from "../view/element.ts";
import { useEffect, useNode } from "../view/hooks.ts";
import { classes } from "./composite.ts";
import { isFootnote, type NumberedFootnote } from "./markdown-footnotes.ts";
import { type InlineContext, inline, noteHref } from "./markdown-inline.ts";
import { noteOf, tones } from "./markdown-notes.ts";
import { isComment, plainText, runsOf } from "./markdown-runs.ts";
import { slugIn } from "./markdown-slug.ts";
import { markdownTable } from "./markdown-table.ts";

export interface MarkdownContext extends InlineContext {
  /** Answers a click on the box of a task; undefined where they can't be ticked. */
  readonly tick: ((index: number, checked: boolean) => unknown) | undefined;
  readonly code: ((block: { readonly code: string; readonly language: string }) => GuppyNode) | undefined;
  /** The nodes of headings by their slugs, for links inside the document. */
  readonly headings: Map<string, { readonly scrollIntoView: () => Promise<unknown> }>;
}

export interface BlockProps {
  readonly token: MarkedToken;
  readonly context: MarkdownContext;
  /** The name of a heading. */
  readonly slug: string | undefined;
  /** How many tasks stand above it. */
  readonly tasks: number;
}

const headingSizes = ["text-2xl", "text-xl", "text-lg", "text-base", "text-sm", "text-sm text-textMuted"] as const;

export function BlockView({ token, context, slug, tasks }: BlockProps): GuppyNode {
  if (token.type === "heading") return createElement(Heading, { token, context, slug });
  return block(token, context, counter(tasks));
}

interface HeadingProps extends Pick<BlockProps, "context" | "slug"> {
  readonly token: Tokens.Heading;
}

function Heading({ token, context, slug }: HeadingProps): Element {
  const node = useNode("div");
  useEffect(() => {
    if (slug === undefined) return undefined;
    context.headings.set(slug, node);
    return () => context.headings.delete(slug);
  }, [slug, context]);
  return base.div({ ref: node, class: "flex flex-col pt-2" }, heading(token, context));
}

interface NoteProps extends NumberedFootnote {
  readonly context: MarkdownContext;
}

/** A footnote, which its marks scroll to. */
export function NoteView({ number, note, context }: NoteProps): Element {
  const node = useNode("div");
  const place = slugIn(noteHref(note.label));
  useEffect(() => {
    context.headings.set(place, node);
    return () => context.headings.delete(place);
  }, [place, context]);
  return base.div(
    { ref: node, role: "listitem", class: "flex flex-row gap-2" },
    base.text({ class: "flex-none text-right", style: { minWidth: 20 } }, `${number}.`),
    base.div({ class: "flex flex-col flex-1 min-w-0" }, inline(runsOf(note.tokens), context)),
  );
}

function heading({ depth, tokens }: Tokens.Heading, context: InlineContext): GuppyNode {
  const size = headingSizes[depth - 1] ?? "text-base";
  return inline(runsOf(tokens), context, { role: "heading", level: depth, class: classes("font-semibold", size) });
}

/** Hands out the numbers of tasks as they stand in the document. */
function counter(start: number): () => number {
  let next = start;
  return () => next++;
}

function blocks(tokens: readonly Token[], context: MarkdownContext, task: () => number): readonly GuppyNode[] {
  return (tokens as readonly MarkedToken[]).map((token) => block(token, context, task));
}

function block(token: MarkedToken, context: MarkdownContext, task: () => number): GuppyNode {
  // They stand below the document.
  if (isFootnote(token as Token)) return null;
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox":
      return null;
    case "heading":
      return heading(token, context);
    case "paragraph":
      return inline(runsOf(token.tokens), context);
    case "text":
      return inline(runsOf([token]), context);
    case "code":
      return code(token, context);
    case "blockquote":
      return quote(token, context, task);
    case "list":
      return list(token, context, task);
    case "table":
      return markdownTable(token, context);
    case "hr":
      return base.div({ role: "separator", class: "h-px bg-border" });
    case "html":
      return isComment(token.raw) ? null : base.text({ class: "text-textMuted" }, token.raw.trimEnd());
    default:
      return base.text({}, token.raw);
  }
}

function code({ text, lang = "" }: Tokens.Code, { code: own }: MarkdownContext): GuppyNode {
  const language = lang.trim().split(/\s/u)[0] ?? "";
  return base.scroll(
    {
      axis: "x",
      role: "code",
      label: language === "" ? "Code" : language,
      class: "rounded-lg border border-border bg-surface",
    },
    base.div(
      { class: "flex flex-col p-3 min-w-full self-start" },
      own?.({ code: text, language }) ?? base.text({ class: "font-mono text-sm whitespace-nowrap" }, text),
    ),
  );
}

function quote(token: Tokens.Blockquote, context: MarkdownContext, task: () => number): GuppyNode {
  const { tone, rest } = noteOf(token.tokens);
  if (tone === undefined) {
    return base.div(
      { role: "blockquote", class: "flex flex-col gap-3 border-l-4 border-border pl-4 text-textMuted" },
      blocks(token.tokens, context, task),
    );
  }
  const { title, border, ink } = tones[tone];
  return base.div(
    { role: "note", label: title, class: classes("flex flex-col gap-2 border-l-4 pl-4 py-1", border) },
    base.text({ class: classes("font-semibold", ink) }, title),
    blocks(rest, context, task),
  );
}

function list(token: Tokens.List, context: MarkdownContext, task: () => number): GuppyNode {
  const first = typeof token.start === "number" ? token.start : 1;
  const widest = String(first + token.items.length - 1).length;
  return base.div(
    { role: "list", class: classes("flex flex-col", token.loose ? "gap-3" : "gap-1") },
    token.items.map((item, index) =>
      base.div(
        { role: "listitem", position: index + 1, setSize: token.items.length, class: "flex flex-row gap-2" },
        item.task
          ? tickBox(item, context, task())
          : base.text(
              {
                class: "flex-none text-right text-textMuted",
                style: { minWidth: token.ordered ? 10 + 9 * widest : 14 },
              },
              token.ordered ? `${first + index}.` : "•",
            ),
        base.div(
          { class: classes("flex flex-col flex-1 min-w-0", token.loose ? "gap-3" : "gap-1") },
          blocks(item.tokens, context, task),
        ),
      ),
    ),
  );
}

function tickBox(item: Tokens.ListItem, { tick }: MarkdownContext, index: number): GuppyNode {
  return base.div(
    { class: "flex flex-none pt-1" },
    createElement("checkbox", {
      label: plainText(item.tokens.filter(({ type }) => type === "text" || type === "paragraph")),
      checked: item.checked === true,
      disabled: tick === undefined,
      onChange: ({ checked }: { readonly checked: boolean }) => tick?.(index, checked),
    }),
  );
}

/** How many boxes to tick a block has. */
export function tasksIn(token: MarkedToken): number {
  if (token.type === "list_item") return (token.task ? 1 : 0) + sumOfTasks(token.tokens);
  if (token.type === "list") return sumOfTasks(token.items);
  return token.type === "blockquote" ? sumOfTasks(token.tokens) : 0;
}

function sumOfTasks(tokens: readonly Token[]): number {
  return (tokens as readonly MarkedToken[]).reduce((sum, token) => sum + tasksIn(token), 0);
}
