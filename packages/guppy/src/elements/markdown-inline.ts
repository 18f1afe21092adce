// Runs as a paragraph: spans and links in one text, and the pictures between them in a row of their own.
import { isAbsolute, join } from "node:path";
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import type { ChildOf, ElementProps } from "../view/jsx-types.ts";
import { classes } from "./composite.ts";
import type { ImageRun, Run, TextRun } from "./markdown-runs.ts";

export interface InlineContext {
  /** Answers a click on a link. */
  readonly follow: (href: string) => unknown;
  /** The folder that pictures with relative paths lie in. */
  readonly folder: string | undefined;
  /** The numbers of footnotes by their labels. */
  readonly notes: ReadonlyMap<string, number>;
}

/** Where a mark leads. */
export function noteHref(label: string): string {
  return `#note-${encodeURIComponent(label)}`;
}

type ParagraphProps = ElementProps<"richText">;

/** One paragraph, or several parts where pictures stand in it. */
export function inline(runs: readonly Run[], context: InlineContext, props: ParagraphProps = {}): GuppyNode {
  return groups(runs).map((group) =>
    group.type === "images"
      ? base.div(
          { class: "flex flex-row flex-wrap items-center gap-2" },
          group.runs.map((run) => picture(run, context)),
        )
      : base.richText(props, ...group.runs.map((run) => span(run, context))),
  );
}

type Group =
  | { readonly type: "images"; readonly runs: ImageRun[] }
  | { readonly type: "texts"; readonly runs: TextRun[] };

function groups(runs: readonly Run[]): readonly Group[] {
  const made: Group[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (run.type === "image") {
      if (last?.type === "images") last.runs.push(run);
      else made.push({ type: "images", runs: [run] });
    } else if (last?.type === "texts") last.runs.push(run);
    else if (made.length === 0 || run.text.trim() !== "") made.push({ type: "texts", runs: [run] });
  }
  return made.map((group) => (group.type === "texts" ? { ...group, runs: [...trimmed(group.runs)] } : group));
}

/** What stands at the ends of a paragraph beside a picture takes no room. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.map((run, index) => {
    const from = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === runs.length - 1 ? from.trimEnd() : from };
  });
}

function span(run: TextRun, { follow, notes }: InlineContext): ChildOf<"richText"> {
  const { text, href, bold, italic, struck, code, note } = run;
  const number = note === undefined ? undefined : notes.get(note);
  if (note !== undefined && number !== undefined) {
    const to = noteHref(note);
    return base.linkSpan({ href: to, class: "text-link hover:underline", onClick: () => follow(to) }, `[${number}]`);
  }
  const look = classes(
    bold && "font-bold",
    italic && "italic",
    struck && "line-through",
    code && "font-mono rounded-sm bg-textMuted/15 text-sm",
  );
  if (href !== undefined) {
    const props = { href, class: classes("text-link hover:underline", look), onClick: () => follow(href) };
    return base.linkSpan(props, text);
  }
  return look === "" ? text : base.span({ class: look }, text);
}

const remote = /^(?!file:|data:)[a-z][a-z0-9+.-]*:|^\/\//iu;

function picture({ src, alt, href }: ImageRun, { follow, folder }: InlineContext): GuppyNode {
  const name = alt === "" ? src : alt;
  // Nothing is fetched from the network: such a picture is a link to where it lies.
  if (remote.test(src)) return reference(name, () => follow(href ?? src));
  const at = src.startsWith("data:") || src.startsWith("file:") || isAbsolute(src) || folder === undefined;
  const shown = base.image(
    { src: at ? src : join(folder, src), alt: name, fit: "scaleDown", class: "max-w-full rounded-md" },
    base.text({ class: "text-sm text-textMuted" }, name),
  );
  return href === undefined
    ? shown
    : base.button({ variant: "bare", role: "link", label: name, onClick: () => follow(href) }, shown);
}

function reference(name: string, onClick: () => unknown): GuppyNode {
  return base.richText({}, base.linkSpan({ class: "text-link hover:underline", onClick }, name));
}
