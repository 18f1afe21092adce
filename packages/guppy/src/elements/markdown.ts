// `<markdown>`: a document written in GitHub's dialect of Markdown. What is added at its end leaves all above as it is.
import { base } from "../view/builders.ts";
import { createElement, type GuppyNode } from "../view/element.ts";
import { useRef } from "../view/hooks.ts";
import { memo } from "../view/memo.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { type Parsed, parseMarkdown } from "./markdown-blocks.ts";
import { type NumberedFootnote, numbered } from "./markdown-footnotes.ts";
import { plainText } from "./markdown-runs.ts";
import { slugIn, uniqueSlugs } from "./markdown-slug.ts";
import { BlockView, type MarkdownContext, NoteView, tasksIn } from "./markdown-view.ts";
import { handler, text } from "./takes.ts";

export interface MarkdownProps extends CompositeProps<"div"> {
  /** The document. It may grow with every render, as when it is streamed. */
  readonly text: string;
  /** The folder that pictures with relative paths lie in; without it they are looked for where the program runs. */
  readonly folder?: string | undefined;
  /** A link was clicked. Links to headings of the document (`#its-name`) scroll there by themselves, and are reported too. */
  readonly onLinkClick?: ((event: { readonly href: string }) => unknown) | undefined;
  /** The box of a task was clicked; `index` counts the tasks of the document from 0. Without it the boxes are disabled. */
  readonly onTaskChange?: ((event: { readonly index: number; readonly checked: boolean }) => unknown) | undefined;
  /** Shows a block of code otherwise, such as with colours. Keep it the same function, so that blocks are not made anew. */
  readonly renderCode?: ((block: { readonly code: string; readonly language: string }) => GuppyNode) | undefined;
}

const Block = memo(BlockView);
const Note = memo(NoteView);

export const markdown = composite<MarkdownProps, "div">({
  of: "div",
  props: { text, folder: text, onLinkClick: handler, onTaskChange: handler, renderCode: handler },
  required: ["text"],
  render(props) {
    const { text: source, class: own } = props;
    const parsed = useRef<Parsed | undefined>(undefined);
    parsed.current = parseMarkdown(source, parsed.current);
    const { blocks } = parsed.current;
    const notes = numbered(blocks.map(({ token }) => token));
    const context = useContextOf(props, notes);
    const slugs = uniqueSlugs(
      blocks.flatMap(({ token }) => (token.type === "heading" ? [plainText(token.tokens)] : [])),
    )[Symbol.iterator]();
    let tasks = 0;
    return base.div(
      { ...passed(props), role: "document", class: classes("flex flex-col gap-3 select-text", own) },
      blocks.map(({ id, token }) => {
        const above = tasks;
        tasks += tasksIn(token);
        if (token.type === "space" || token.type === "def") return null;
        const slug = token.type === "heading" ? slugs.next().value : undefined;
        return createElement(Block, { key: id, token, context, slug, tasks: above });
      }),
      notes.size > 0 &&
        base.div(
          {
            key: "notes",
            role: "list",
            label: "Footnotes",
            class: "flex flex-col gap-1 border-t border-border pt-3 text-sm text-textMuted",
          },
          [...notes.values()].map(({ number, note }) =>
            createElement(Note, { key: note.label, number, note, context }),
          ),
        ),
    );
  },
});

/** What blocks ask for; the same object until one of them would show something else. */
function useContextOf(props: MarkdownProps, found: ReadonlyMap<string, NumberedFootnote>): MarkdownContext {
  const live = useRef(props);
  live.current = props;
  const kept = useRef<MarkdownContext | undefined>(undefined);
  const before = kept.current;
  const { folder, renderCode } = props;
  const canTick = props.onTaskChange !== undefined;
  if (
    before === undefined ||
    before.folder !== folder ||
    before.code !== renderCode ||
    !isNumberedAlike(before.notes, found) ||
    (before.tick !== undefined) !== canTick
  ) {
    const headings: MarkdownContext["headings"] = before?.headings ?? new Map();
    kept.current = {
      folder,
      headings,
      notes: new Map([...found].map(([label, { number }]) => [label, number])),
      code: renderCode,
      tick: canTick ? (index, checked) => live.current.onTaskChange?.({ index, checked }) : undefined,
      follow(href) {
        if (href.startsWith("#")) void headings.get(slugIn(href))?.scrollIntoView();
        return live.current.onLinkClick?.({ href });
      },
    };
  }
  return kept.current as MarkdownContext;
}

function isNumberedAlike(
  before: MarkdownContext["notes"],
  now: ReadonlyMap<string, { readonly number: number }>,
): boolean {
  return before.size === now.size && [...now].every(([label, { number }]) => before.get(label) === number);
}
