// Calls what a program gave us to call. What it throws is the program's own, and takes nothing of ours along.

export function tell<Args extends readonly unknown[]>(
  listener: ((...args: Args) => unknown) | undefined,
  ...args: Args
): void {
  if (listener === undefined) return;
  try {
    const result = listener(...args);
    if (result instanceof Promise) result.catch(throwLater);
  } catch (error) {
    throwLater(error);
  }
}

function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
