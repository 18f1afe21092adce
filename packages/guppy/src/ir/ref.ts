// Refs: `ref("textInput")` as an element's `ref` prop; its methods are the commands of that element. `shadow-tree.ts` binds a
// ref when its node is there and lets go when it is gone.

import { compositeNames, nodeOf } from "../elements/table.ts";
import { didYouMean, GuppyError } from "../errors.ts";
import { type ElementKind, elements } from "../generated/elements.ts";
import type { CommandOptions, Ref } from "../view/ref.ts";
import { Fault, located } from "./fault.ts";
import { checkValue } from "./values.ts";

/** How a ref that is mounted reaches its node. */
export interface RefBinding {
  readonly call: (command: string, args: Readonly<Record<string, unknown>>, options: CommandOptions) => Promise<void>;
}

interface Held {
  readonly kind: ElementKind;
  binding: RefBinding | undefined;
  /** The way to the node it had last, for messages. */
  path: string | undefined;
}

const refs = new WeakMap<object, Held>();

/** What test runners and promises ask of any object. */
const askedOfAny: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "asymmetricMatch",
  "constructor",
  "nodeType",
  "$$typeof",
]);

/** `rendered` resolves when every render that was asked for before is done: one of them may bring the node. */
export function createRef<Kind extends ElementKind>(given: string, rendered: () => Promise<void>): Ref<Kind> {
  const kind = nodeOf(given) ?? (given as ElementKind);
  if (!Object.hasOwn(elements, kind)) {
    const hint = didYouMean(kind, [...Object.keys(elements), ...compositeNames()]).trim();
    throw new GuppyError("GUPPY_UNKNOWN_ELEMENT", `There is no element <${kind}> to make a ref for. ${hint}`.trim());
  }
  const held: Held = { kind, binding: undefined, path: undefined };
  const names = Object.keys(elements[kind].commands);
  const methods = Object.fromEntries(names.map((name) => [name, methodOf(held, name, rendered)]));
  const made = new Proxy(Object.freeze(methods), {
    get(target, name) {
      if (typeof name === "symbol" || askedOfAny.has(name) || Object.hasOwn(target, name))
        return Reflect.get(target, name);
      return async () => {
        const hint = didYouMean(name, names).trim() || `There are ${names.join(", ") || "none"}.`;
        throw new GuppyError("GUPPY_UNKNOWN_COMMAND", `<${kind}> has no command \`${name}\`. ${hint}`);
      };
    },
  });
  refs.set(made, held);
  return made as unknown as Ref<Kind>;
}

/** The kind a ref was made for; undefined for what is no ref. */
export function refKind(value: unknown): ElementKind | undefined {
  return typeof value === "object" && value !== null ? refs.get(value)?.kind : undefined;
}

export function bindRef(made: object, binding: RefBinding, path: string): void {
  const held = refs.get(made);
  if (held === undefined) return;
  held.binding = binding;
  held.path = path;
}

/** Lets go, unless another node has taken the ref since. */
export function releaseRef(made: object, binding: RefBinding): void {
  const held = refs.get(made);
  if (held?.binding === binding) held.binding = undefined;
}

function methodOf(
  held: Held,
  command: string,
  rendered: () => Promise<void>,
): (...given: readonly unknown[]) => Promise<void> {
  const specs = elements[held.kind].commands[command]?.args ?? {};
  const takesArgs = Object.keys(specs).length > 0;
  return async (...given) => {
    const [first, second] = takesArgs ? given : [{}, given[0]];
    const source = (first ?? {}) as Readonly<Record<string, unknown>>;
    const args: Record<string, unknown> = {};
    try {
      for (const [name, spec] of Object.entries(specs)) {
        args[name] = checkValue(name, spec, source[name]);
      }
    } catch (error) {
      throw error instanceof Fault ? located(error, held.path) : error;
    }
    if (held.binding === undefined) await rendered();
    const { binding, kind, path } = held;
    if (binding === undefined) throw stale(kind, path);
    await binding.call(command, args, (second ?? {}) as CommandOptions);
  };
}

export function stale(kind: ElementKind, path: string | undefined): GuppyError {
  const what = path === undefined ? "is not mounted yet" : `was at ${path}, and that node is gone`;
  return new GuppyError(
    "GUPPY_STALE_REF",
    `The ref of a <${kind}> ${what}. Give it to an element as \`ref\` and use it while that is shown.`,
    { path, details: { kind } },
  );
}
