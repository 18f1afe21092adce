// Refs as JSX sees them: `<textInput ref={name} />`. `app/ref.ts` makes them, and `ir/ref-slot.ts` says where one points.
import type { ElementCommands, ElementKind } from "../generated/elements.ts";

/** On every ref, of whichever copy of guppy in the process. */
export const refBrand: unique symbol = Symbol.for("guppy.ref") as never;

export interface CommandOptions {
  /** Aborting rejects with `GUPPY_ABORTED`; what the UI thread has begun by then is not undone. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the command is dropped and rejects with `GUPPY_TIMEOUT`.
   * @default 10000
   */
  readonly timeout?: number | undefined;
}

type Command<Args> = keyof Args extends never
  ? (options?: CommandOptions) => Promise<void>
  : (args: Args, options?: CommandOptions) => Promise<void>;

/** A handle on the node that it is given to: the commands of its kind as functions. */
export type Ref<Kind extends ElementKind> = {
  readonly [Name in keyof ElementCommands[Kind]]: Command<ElementCommands[Kind][Name]>;
} & { readonly [refBrand]: { readonly kind: Kind } };
