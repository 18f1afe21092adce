// `guppy/jsx-dev-runtime`: what `"jsx": "react-jsxdev"` imports; elements remember where they stand in the source.
import { type Element, jsxDev, type Key, type SourceLocation } from "./view/element.ts";

export { Fragment } from "./view/element.ts";
export type { JSX } from "./view/jsx-types.ts";

/** `isStatic` and the caller's `this` are part of the transform's signature; guppy needs neither. */
export function jsxDEV(
  type: Element["type"],
  props: Readonly<Record<string, unknown>>,
  key?: Key,
  _isStatic?: boolean,
  source?: SourceLocation,
): Element {
  return jsxDev(type, props, key, source);
}
