// `guppy/jsx-runtime`: what `"jsx": "react-jsx"` with `"jsxImportSource": "guppy"` imports. Opens no native file.
export { Fragment, jsx, jsx as jsxs } from "./view/element.ts";
export type { JSX } from "./view/jsx-types.ts";
