// What `using` and `await using` become on a Node that lacks them (before 24): the transform calls this helper, and the hooks
// lead its import here. CommonJS, so that `import` and `require` get the same function.

type Dispose = () => unknown;

interface Resource {
  readonly dispose: Dispose | undefined;
  readonly awaited: boolean;
}

interface UsingContext {
  /** What the block threw; the transform sets it. */
  e: unknown;
  readonly u: <Value>(value: Value) => Value;
  readonly a: <Value>(value: Value) => Value;
  /** Disposes all, the last one first; a promise where one is awaited. */
  readonly d: () => unknown;
}

const nothing = Symbol("nothing was thrown");

function usingContext(): UsingContext {
  const resources: Resource[] = [];
  const context: UsingContext = {
    e: nothing,
    u: (value) => {
      if (value !== null && value !== undefined)
        resources.push({ dispose: disposer(value, [symbol("dispose")]), awaited: false });
      return value;
    },
    a: (value) => {
      const present = value !== null && value !== undefined;
      const dispose = present ? disposer(value, [symbol("asyncDispose"), symbol("dispose")]) : undefined;
      resources.push({ dispose, awaited: true });
      return value;
    },
    d: () =>
      resources.some(({ awaited }) => awaited) ? disposeAwaited(context, resources) : dispose(context, resources),
  };
  return context;
}

function dispose(context: UsingContext, resources: Resource[]): void {
  for (const resource of resources.reverse()) {
    try {
      resource.dispose?.();
    } catch (error) {
      fail(context, error);
    }
  }
  if (context.e !== nothing) throw context.e;
}

async function disposeAwaited(context: UsingContext, resources: Resource[]): Promise<void> {
  for (const resource of resources.reverse()) {
    try {
      const result = resource.dispose?.();
      if (resource.awaited) await result;
    } catch (error) {
      fail(context, error);
    }
  }
  if (context.e !== nothing) throw context.e;
}

/** An earlier error is not lost: it is the `suppressed` one, as in the language. */
function fail(context: UsingContext, error: unknown): void {
  if (context.e === nothing) context.e = error;
  else {
    const both = new Error("An error was suppressed during disposal.");
    context.e = Object.assign(both, { name: "SuppressedError", error, suppressed: context.e });
  }
}

function disposer(value: unknown, names: readonly symbol[]): Dispose {
  if (typeof value !== "object" && typeof value !== "function") throw new TypeError("`using` needs an object.");
  for (const name of names) {
    const method: unknown = Reflect.get(value as object, name);
    if (typeof method === "function") return () => Reflect.apply(method, value, []);
  }
  throw new TypeError("The value of `using` cannot be disposed of: it has no [Symbol.dispose]().");
}

function symbol(name: "dispose" | "asyncDispose"): symbol {
  const known: unknown = Reflect.get(Symbol, name);
  return typeof known === "symbol" ? known : Symbol.for(`Symbol.${name}`);
}

module.exports = usingContext;
