// What toasts there are. A program makes one of these, gives it to `<toaster>`, and shows toasts through it from anywhere.

export type ToastTone = "neutral" | "info" | "success" | "warning" | "danger";

export interface ToastOptions {
  readonly title: string;
  readonly description?: string | undefined;
  /** @default "neutral" */
  readonly tone?: ToastTone | undefined;
  /** Milliseconds until it goes by itself; `Infinity` for never. @default 5000 */
  readonly duration?: number | undefined;
  /** A button; pressing it takes the toast away too. */
  readonly action?: { readonly label: string; readonly onClick: () => unknown } | undefined;
  /** From 0 to 1: how far something is. */
  readonly progress?: number | undefined;
  /** It went, whoever took it away. */
  readonly onDismiss?: (() => unknown) | undefined;
}

export interface Toast extends ToastOptions {
  readonly id: string;
}

export interface Toasts {
  /** Shows one, and tells its id. */
  readonly show: (toast: ToastOptions) => string;
  /** Changes one that is there; one that is gone stays gone. */
  readonly update: (id: string, change: Partial<ToastOptions>) => void;
  /** Takes one away, or all of them. */
  readonly dismiss: (id?: string) => void;
  /** Shows how something goes: while it goes on, and how it ended. Gives the promise back. */
  readonly promise: <Value>(promise: Promise<Value>, words: ToastPromise<Value>) => Promise<Value>;
  /** Those that are there, oldest first. */
  readonly list: () => readonly Toast[];
  /** Calls whenever the list is another; gives the end of it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface ToastPromise<Value> {
  readonly loading: string;
  readonly success: string | ((value: Value) => string);
  readonly error: string | ((error: unknown) => string);
}

export interface ToastsOptions {
  /** How many show at once; of more, the oldest go. @default 5 */
  readonly limit?: number | undefined;
}

/**
 * Makes a list of toasts.
 *
 * @example
 * const toasts = createToasts();
 * // in the window: <toaster toasts={toasts} />
 * toasts.show({ title: "Saved", tone: "success" });
 */
export function createToasts({ limit = 5 }: ToastsOptions = {}): Toasts {
  let toasts: readonly Toast[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const replace = (next: readonly Toast[]): void => {
    const gone = toasts.filter((toast) => !next.some(({ id }) => id === toast.id));
    toasts = next;
    for (const listener of listeners) listener();
    for (const toast of gone) toast.onDismiss?.();
  };
  const show = (options: ToastOptions): string => {
    count++;
    const id = `toast-${count}`;
    replace([...toasts, { ...options, id }].slice(-limit));
    return id;
  };
  const update = (id: string, change: Partial<ToastOptions>): void => {
    if (!toasts.some((toast) => toast.id === id)) return;
    replace(toasts.map((toast) => (toast.id === id ? { ...toast, ...change } : toast)));
  };
  return {
    show,
    update,
    dismiss: (id) => replace(id === undefined ? [] : toasts.filter((toast) => toast.id !== id)),
    async promise(promise, { loading, success, error }) {
      const id = show({ title: loading, duration: Number.POSITIVE_INFINITY, progress: undefined });
      try {
        const value = await promise;
        const title = typeof success === "function" ? success(value) : success;
        update(id, { title, tone: "success", duration: 5000 });
        return value;
      } catch (reason) {
        update(id, { title: typeof error === "function" ? error(reason) : error, tone: "danger", duration: 5000 });
        throw reason;
      }
    },
    list: () => toasts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
