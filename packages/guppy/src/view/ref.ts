// Refs as JSX sees them: `<textInput ref={name} />`. `ir/ref.ts` makes them.
import type { ElementCommands, ElementKind } from "../generated/elements.ts";

export interface CommandOptions {
  /** Aborting rejects with the signal's reason; what the UI thread has begun by then is not undone. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the command is dropped undone and rejects with `GUPPY_TIMEOUT`.
   * @default 10000
   */
  readonly timeout?: number | undefined;
}

type Method<Args> = keyof Args extends never
  ? (options?: CommandOptions) => Promise<void>
  : (args: Args, options?: CommandOptions) => Promise<void>;

declare const kindOf: unique symbol;

/** A handle to a node that is on screen, with the commands of its kind. */
export type Ref<Kind extends ElementKind = ElementKind> = {
  readonly [Name in keyof ElementCommands[Kind]]: Method<ElementCommands[Kind][Name]>;
} & {
  /** Only for the type checker: a ref is of one kind. */
  readonly [kindOf]?: Kind;
};
