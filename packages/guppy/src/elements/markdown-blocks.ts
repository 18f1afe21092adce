// Markdown as blocks: what `<markdown>` shows one below the other. A text that grows is read on from its last block, and a block
// that says the same as before is the same object, so that nothing is made anew for it.
import type { MarkedOptions, MarkedToken, Token } from "marked";
import { footnotes } from "./markdown-footnotes.ts";
import { markdownLibrary } from "./markdown-library.ts";

type Links = Readonly<Record<string, unknown>>;

/** A paragraph, heading, list, table, quote and so on. */
export interface Block {
  /** The same as long as the block is edited and not replaced: its key in the tree. */
  readonly id: number;
  readonly token: MarkedToken;
}

export interface Parsed {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The addresses that `[name]: address` gives to names. */
  readonly links: Links;
  readonly nextId: number;
}

const nothing: Parsed = { text: "", blocks: [], links: {}, nextId: 0 };

/** Reads a text; what it has in common with the one before is taken over. */
export function parseMarkdown(source: string, before: Parsed = nothing): Parsed {
  const text = source.replace(/\r\n?/gu, "\n");
  if (text === before.text) return before;
  return (text.startsWith(before.text) && before.text !== "" && readOn(text, before)) || readAll(text, before);
}

/** Only the last block can become another when more text comes, unless an address is given that a block above it uses. */
function readOn(text: string, before: Parsed): Parsed | undefined {
  const { blocks, links } = before;
  let kept = blocks.length;
  while (kept > 0 && blocks[kept - 1]?.token.type === "space") kept--;
  kept = Math.max(kept - 1, 0);
  const start = blocks.slice(0, kept).reduce((sum, { token }) => sum + token.raw.length, 0);
  const read = lex(text.slice(start), links);
  if (Object.keys(read.links).length !== Object.keys(links).length) return undefined;
  const tail = takeOver(read.tokens, blocks.slice(kept), before.nextId, true);
  return { text, links, blocks: [...blocks.slice(0, kept), ...tail.blocks], nextId: tail.nextId };
}

function readAll(text: string, before: Parsed): Parsed {
  const { tokens, links } = lex(text, {});
  const isLinkedAlike = JSON.stringify(links) === JSON.stringify(before.links);
  return { text, links, ...takeOver(tokens, before.blocks, before.nextId, isLinkedAlike) };
}

let options: MarkedOptions | undefined;

function lex(text: string, links: Links): { readonly tokens: readonly MarkedToken[]; readonly links: Links } {
  const { Lexer, Marked } = markdownLibrary();
  options ??= new Marked({ gfm: true, extensions: [...footnotes] }).defaults;
  const lexer = new Lexer(options);
  Object.assign(lexer.tokens.links, links);
  const tokens = lexer.lex(text);
  return { tokens: tokens as readonly Token[] as readonly MarkedToken[], links: { ...tokens.links } };
}

/** Pairs blocks with those before: equal ones from both ends, and between them each with the one in its place, if of its type. */
function takeOver(
  tokens: readonly MarkedToken[],
  before: readonly Block[],
  nextId: number,
  isLinkedAlike: boolean,
): { readonly blocks: readonly Block[]; readonly nextId: number } {
  // What is behind a block can decide how the same letters are read.
  const isSame = (token: MarkedToken | undefined, block: Block | undefined): boolean =>
    token !== undefined &&
    token.type === block?.token.type &&
    token.raw === block.token.raw &&
    textOf(token) === textOf(block.token);
  let front = 0;
  while (front < tokens.length && isSame(tokens[front], before[front])) front++;
  let back = 0;
  const most = Math.min(tokens.length, before.length) - front;
  while (back < most && isSame(tokens[tokens.length - 1 - back], before[before.length - 1 - back])) back++;

  let next = nextId;
  const blocks = tokens.map((token, index): Block => {
    const isCommon = index < front || index >= tokens.length - back;
    const place = index >= tokens.length - back ? index + before.length - tokens.length : index;
    const twin = isCommon || place < before.length - back ? before[place] : undefined;
    if (isCommon && isLinkedAlike && twin !== undefined) return twin;
    if (twin?.token.type === token.type) return { id: twin.id, token };
    return { id: next++, token };
  });
  return { blocks, nextId: next };
}

function textOf(token: MarkedToken): string | undefined {
  return "text" in token ? token.text : undefined;
}
