// Drag and drop with a type of the program's own: what travels is text, and this is the one place that turns values into it and
// back.
import { GuppyError } from "../errors.ts";

/** What of `onDrop`'s event says what was dropped. */
export interface DroppedData {
  readonly dragType: string;
  readonly data: string;
}

/** Something that programs drag. */
export interface DragKind<Value> {
  /** For `dropTypes`. */
  readonly type: string;
  /** The props that make a box something to drag. */
  readonly props: (value: Value) => { readonly dragType: string; readonly dragData: string };
  /** What was dropped; undefined where it is of another kind. */
  readonly read: (event: DroppedData) => Value | undefined;
}

/**
 * A kind of thing to drag, with the type of what is known of it. Values are what JSON holds.
 *
 * @example
 * const card = dragKind<{ id: string }>("card");
 * <div focusable {...card.props({ id })} />;
 * <div dropTypes={card.type} onDrop={(event) => move(card.read(event)?.id)} />;
 */
export function dragKind<Value>(type: string): DragKind<Value> {
  if (!/^\S+$/u.test(type) || type === "files") {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `\`dragKind\` takes a word without spaces that is not \`files\`, got ${JSON.stringify(type)}.`,
    );
  }
  return {
    type,
    props: (value) => ({ dragType: type, dragData: JSON.stringify(value) }),
    read: ({ dragType, data }) => (dragType === type ? (JSON.parse(data) as Value) : undefined),
  };
}
