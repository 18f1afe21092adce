// `ref`: a handle to give to an element, with the commands of its kind as functions.
import { didYouMean, GuppyError } from "../errors.ts";
import { type CommandTable, type ElementKind, elements } from "../generated/elements.ts";
import { Fault, located, show } from "../ir/fault.ts";
import type { RefSlot } from "../ir/ref-slot.ts";
import { rulesFor } from "../ir/validate.ts";
import { type CheckedValue, checkValue } from "../ir/values.ts";
import { startedSession } from "../runtime/session.ts";
import { type CommandOptions, type Ref, refBrand } from "../view/ref.ts";

type Run = (...given: readonly unknown[]) => Promise<void>;

/**
 * A handle for one node. Commands wait for the renders that were asked for before them.
 *
 * @example
 * const name = ref("textInput");
 * const tree = <textInput ref={name} onSubmit={() => name.selectAll()} />;
 */
export function ref<Kind extends ElementKind>(kind: Kind): Ref<Kind> {
  checked(() => rulesFor(kind));
  const slot: RefSlot = { kind, target: null, lastPath: undefined };
  const commands = Object.entries(elements[kind].commands).map(([name, table]): [string, Run] => [
    name,
    (...given) => run(slot, name, table, given),
  ]);
  const handle = Object.freeze({ ...Object.fromEntries(commands), [refBrand]: slot });
  // A misspelt command of a caller without types is told as such, not as a function that is missing.
  const get = (target: object, name: string | symbol): unknown =>
    typeof name === "symbol" || name in target || absent.has(name)
      ? Reflect.get(target, name)
      : async () => {
          throw unknownCommand(kind, name);
        };
  return new Proxy(handle, { get }) as unknown as Ref<Kind>;
}

/** Looked for on any object by promises and JSON. */
const absent: ReadonlySet<string> = new Set(["then", "toJSON"]);

async function run(slot: RefSlot, name: string, table: CommandTable, given: readonly unknown[]): Promise<void> {
  const takesArgs = Object.keys(table.args).length > 0;
  const args = takesArgs ? checked(() => checkArgs(name, table, given[0]), slot) : {};
  const options = (takesArgs ? given[1] : given[0]) as CommandOptions | undefined;
  await (slot.target === null ? startedSession()?.idle() : slot.target.owner.idle());
  const { target } = slot;
  if (target === null || target.owner.isClosed()) throw stale(slot, name);
  await target.owner.call(target.node, name, args, options ?? {});
}

function checkArgs(command: string, { args }: CommandTable, given: unknown): Readonly<Record<string, CheckedValue>> {
  if (typeof given !== "object" || given === null) {
    const names = Object.keys(args).join(", ");
    throw new Fault("GUPPY_INVALID_VALUE", `\`${command}\` was given ${show(given)}`, `It takes an object: ${names}.`, {
      command,
    });
  }
  const values = given as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(args, name));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, Object.keys(args)).trim();
    const known = `It takes ${Object.keys(args).join(", ")}.`;
    throw new Fault("GUPPY_INVALID_VALUE", `\`${command}\` has no \`${unknown}\``, hint || known, { command });
  }
  return Object.fromEntries(Object.entries(args).map(([name, spec]) => [name, checkValue(name, spec, values[name])]));
}

function checked<T>(check: () => T, slot?: RefSlot): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof Fault ? located(error, slot && pathOf(slot)) : error;
  }
}

function pathOf({ target, lastPath }: RefSlot): string | undefined {
  return target === null ? lastPath : target.owner.pathOf(target.node);
}

function stale(slot: RefSlot, command: string): GuppyError {
  const path = pathOf(slot);
  const what =
    path === undefined
      ? `\`${command}\` was called on a ref that no <${slot.kind}> on screen has.`
      : `\`${command}\` was called on the ref of a <${slot.kind}> that is gone (at ${path}).`;
  return new GuppyError("GUPPY_STALE_REF", `${what} Call it while the element with this ref is shown.`, {
    path,
    details: { kind: slot.kind, command },
  });
}

function unknownCommand(kind: ElementKind, command: string): GuppyError {
  const known = Object.keys(elements[kind].commands);
  const takes = known.length === 0 ? "It has none." : `It has ${known.join(", ")}.`;
  const hint = didYouMean(command, known).trim();
  return new GuppyError("GUPPY_UNKNOWN_COMMAND", `A <${kind}> has no command \`${command}\`. ${hint || takes}`, {
    details: { kind, command },
  });
}
