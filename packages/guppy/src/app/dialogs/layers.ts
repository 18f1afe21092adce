// What guppy shows above the trees of programs: a stack of dialogs for each window, which `live-window.ts` draws as the last child of
// its root, and which window is meant where none is named.
import { GuppyError } from "../../errors.ts";
import { type Element, type GuppyNode, jsx } from "../../view/element.ts";

export interface WindowLayers {
  /** None is asked for where nobody looks: tests, and `GUPPY_HEADLESS=1`. */
  readonly headless: boolean;
  /** The kind of the window's root, and whether it can hold a dialog. */
  readonly root: () => { readonly kind: string; readonly holds: boolean } | undefined;
  /** Shows this until the returned function is called; `onGone` is called where the window goes first. */
  readonly show: (component: () => GuppyNode, onGone: () => void) => () => void;
  /** What to draw; null for nothing. */
  readonly view: () => GuppyNode;
  /** The window is gone. */
  readonly end: () => void;
}

interface Shown {
  readonly element: Element;
  readonly onGone: () => void;
}

export function createWindowLayers(headless: boolean, changed: () => void, root: WindowLayers["root"]): WindowLayers {
  let shown: readonly Shown[] = [];
  let count = 0;
  let ended = false;
  return {
    headless,
    root,
    show(component, onGone) {
      if (ended) throw new GuppyError("GUPPY_UNKNOWN_WINDOW", "The window of the dialog is closed.");
      count += 1;
      const one: Shown = { element: jsx(component, {}, `dialog-${count}`), onGone };
      shown = [...shown, one];
      changed();
      return () => {
        if (!shown.includes(one)) return;
        shown = shown.filter((other) => other !== one);
        if (!ended) changed();
      };
    },
    view: () => (shown.length === 0 ? null : shown.map(({ element }) => element)),
    end() {
      ended = true;
      const gone = shown;
      shown = [];
      for (const { onGone } of gone) onGone();
    },
  };
}

/** By the handle that programs have. */
const layersOf = new WeakMap<object, WindowLayers>();
/** The windows that are open; the one that had the focus last comes last. */
let open: readonly WindowLayers[] = [];

export function enterLayers(handle: object, layers: WindowLayers): void {
  layersOf.set(handle, layers);
  open = [...open, layers];
}

export function focusLayers(layers: WindowLayers): void {
  if (open.includes(layers)) open = [...open.filter((other) => other !== layers), layers];
}

export function leaveLayers(layers: WindowLayers): void {
  open = open.filter((other) => other !== layers);
  layers.end();
}

/** @throws GuppyError where there is no such window, or nothing can be shown in it. */
export function findLayers(window: object | undefined): WindowLayers {
  const layers = window === undefined ? open.at(-1) : layersOf.get(window);
  if (layers === undefined) {
    throw window === undefined
      ? new GuppyError("GUPPY_UNKNOWN_WINDOW", "There is no window to show a dialog in. Open one first.")
      : new GuppyError(
          "GUPPY_INVALID_OPTIONS",
          "`window` of a dialog is the handle of a window, as handlers and `openWindow` give it.",
        );
  }
  if (!open.includes(layers)) throw new GuppyError("GUPPY_UNKNOWN_WINDOW", "The window of the dialog is closed.");
  const root = layers.root();
  if (root?.holds === false) {
    throw new GuppyError(
      "GUPPY_INVALID_CHILD",
      `The window's root is a <${root.kind}>, which can't hold a dialog. Wrap it in a <div>.`,
      { details: { element: root.kind } },
    );
  }
  return layers;
}
