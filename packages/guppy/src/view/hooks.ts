// What a component may call while it is rendered, to keep something of its own from one render to the next. Where that is kept,
// and for how long, is the business of `ir/instances.ts`.
import { GuppyError } from "../errors.ts";
import type { ElementKind } from "../generated/elements.ts";
import type { Ref } from "./ref.ts";
import type { CommandState, Shell } from "./shell.ts";

/** What one component in one place keeps. */
export interface HookHost {
  readonly id: string;
  readonly cells: Cell[];
  /** The cell that the next call takes. */
  at: number;
  /** True once the component was rendered to its end, so that the number of its cells is known. */
  readonly isComplete: boolean;
  readonly isRendering: () => boolean;
  /** Asks for another render that calls the component again. */
  readonly changed: () => void;
  /** A handle for a node of that kind. */
  readonly node: (kind: string) => object;
  /** The window that it stands in. */
  readonly shell: Shell;
  /** Puts a text on the clipboard that the window belongs to. */
  readonly copy: (text: string) => Promise<void>;
  /** The text on that clipboard, where there is one. */
  readonly paste: () => Promise<string | undefined>;
  /** Runs the cell's effect when the render is done. */
  readonly later: (cell: EffectCell) => void;
}

interface StateCell {
  readonly type: "useState";
  value: unknown;
  readonly set: (next: unknown) => void;
}

interface RefCell {
  readonly type: "useRef";
  readonly box: { current: unknown };
}

interface NodeCell {
  readonly type: "useNode";
  readonly node: object;
}

interface IdCell {
  readonly type: "useId";
  readonly id: string;
}

export interface EffectCell {
  readonly type: "useEffect";
  deps: readonly unknown[] | undefined;
  run: () => unknown;
  cleanup: (() => unknown) | undefined;
}

export type Cell = StateCell | RefCell | NodeCell | IdCell | EffectCell;

/** Takes the next value, or a function from the value now to the next. */
export type SetState<State> = (next: State | ((before: State) => State)) => void;

interface Rendering {
  /** Makes what the component keeps when it asks for the first time; null while no component is rendered. */
  host: (() => HookHost) | null;
}

/** One for all copies of guppy in the process. */
const rendering: Rendering = sharedRendering();

function sharedRendering(): Rendering {
  const shared = globalThis as { [key: symbol]: Rendering | undefined };
  const name = Symbol.for("guppy.rendering");
  const known = shared[name] ?? { host: null };
  shared[name] = known;
  return known;
}

/** Calls a component. `host` is asked only if the component uses a hook. */
export function withHooks<Result>(host: () => HookHost, run: () => Result): Result {
  const outer = rendering.host;
  rendering.host = host;
  try {
    return run();
  } finally {
    rendering.host = outer;
  }
}

/**
 * A value of the component's own, and a function that replaces it and renders the window again. It lives as long as the
 * component stands in its place in the tree, and starts anew when the place has another component or key.
 *
 * @example
 * function Counter() {
 *   const [count, setCount] = useState(0);
 *   return <button onClick={() => setCount(count + 1)}>{count}</button>;
 * }
 */
export function useState<State>(initial: State | (() => State)): readonly [State, SetState<State>] {
  const cell = nextCell("useState", (host): StateCell => {
    const value = typeof initial === "function" ? (initial as () => State)() : initial;
    const made: StateCell = { type: "useState", value, set: (next) => setCell(host, made, next) };
    return made;
  });
  return [cell.value as State, cell.set as SetState<State>];
}

function setCell(host: HookHost, cell: StateCell, next: unknown): void {
  if (host.isRendering()) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      "A state was set while the window renders. Set it in a handler or in `useEffect`: `onClick={() => setOpen(true)}`.",
    );
  }
  const value: unknown = typeof next === "function" ? next(cell.value) : next;
  if (Object.is(value, cell.value)) return;
  cell.value = value;
  host.changed();
}

/**
 * Runs `effect` after the first render and after each in which an entry of `deps` is another; without `deps`, after each. For
 * timers and subscriptions.
 *
 * @example
 * useEffect(() => {
 *   const timer = setInterval(() => setNow(Date.now()), 1000);
 *   return () => clearInterval(timer);
 * }, []);
 */
export function useEffect(effect: () => unknown, deps?: readonly unknown[]): void {
  let isNew = false;
  const cell = nextCell("useEffect", (): EffectCell => {
    isNew = true;
    return { type: "useEffect", deps, run: () => undefined, cleanup: undefined };
  });
  const { deps: before } = cell;
  const isSame =
    before !== undefined &&
    deps?.length === before.length &&
    before.every((entry, index) => Object.is(entry, deps[index]));
  if (!isNew && isSame) return;
  cell.deps = deps;
  cell.run = effect;
  currentHost("useEffect").later(cell);
}

/** A box that keeps what is put into it from render to render. Changing it renders nothing. */
export function useRef<Value>(initial: Value): { current: Value } {
  const cell = nextCell("useRef", (): RefCell => ({ type: "useRef", box: { current: initial } }));
  return cell.box as { current: Value };
}

/**
 * A handle for a node of the component's, as `ref` makes them for the whole program.
 *
 * @example
 * const field = useNode("textInput");
 * // <textInput ref={field} />
 * await field.focus();
 */
export function useNode<Kind extends ElementKind>(kind: Kind): Ref<Kind> {
  return nextCell("useNode", (host): NodeCell => ({ type: "useNode", node: host.node(kind) })).node as Ref<Kind>;
}

/** An id that is unique in the window and stays the same: for the `id` of a node that another one names. */
export function useId(): string {
  return nextCell("useId", (host): IdCell => ({ type: "useId", id: `${host.id}.${host.at}` })).id;
}

/** The window that the component stands in; it is rendered again when what that knows is another. */
export function useShell(): Shell {
  const { shell } = currentHost("useShell");
  const [, setCount] = useState(0);
  useEffect(() => shell.subscribe(() => setCount((count) => count + 1)), [shell]);
  return shell;
}

/** A command of the app at this moment, with `run`. */
export interface UsedCommand extends CommandState {
  readonly run: (args?: unknown) => unknown;
}

/**
 * A command by its id, for a button or a line of one's own; undefined where the app has none of that name. The component is
 * rendered again when the command is another.
 *
 * @example
 * function SaveButton() {
 *   const save = useCommand("file.save");
 *   return <button disabled={!save?.enabled} onClick={() => save?.run()}>{save?.title}</button>;
 * }
 */
export function useCommand(id: string): UsedCommand | undefined {
  const shell = useShell();
  const state = shell.command(id);
  return state && { ...state, run: (args) => shell.run(id, args, "button") };
}

/** For elements of guppy's own: puts a text on the clipboard of the application, or of the page under test. */
export function useCopy(): (text: string) => Promise<void> {
  return currentHost("useCopy").copy;
}

/** For elements of guppy's own: the text on that clipboard. */
export function usePaste(): () => Promise<string | undefined> {
  return currentHost("usePaste").paste;
}

function currentHost(hook: string): HookHost {
  if (rendering.host === null) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      `\`${hook}\` was called outside of a component. Call it in a function that stands in a tree as \`<Name />\`, while that is rendered.`,
    );
  }
  return rendering.host();
}

function nextCell<Type extends Cell["type"]>(
  type: Type,
  make: (host: HookHost) => Extract<Cell, { type: Type }>,
): Extract<Cell, { type: Type }> {
  const host = currentHost(type);
  let cell = host.cells[host.at];
  if (cell === undefined && !host.isComplete) {
    cell = make(host);
    host.cells.push(cell);
  }
  if (cell?.type !== type) throw otherOrder(type, cell?.type);
  host.at++;
  return cell as Extract<Cell, { type: Type }>;
}

function otherOrder(type: string, before: string | undefined): GuppyError {
  const was = before === undefined ? "nothing was called there" : `there was \`${before}\``;
  return new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `\`${type}\` was called where in the render before ${was}. Call hooks in the same order each time, never in an \`if\` or a loop.`,
  );
}
