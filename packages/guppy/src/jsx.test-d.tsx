// What tsc must accept and refuse in TSX; `pnpm typecheck` fails when an expected error is not there.

import { ref } from "./app/ref.ts";
import { ui } from "./elements/ui.ts";
import type { Element, GuppyNode, Key } from "./view/element.ts";

declare const flag: boolean;
declare const name: string | undefined;
declare const items: readonly string[];

const Row = (props: { readonly label: string; readonly wide?: boolean; readonly children?: GuppyNode }) => (
  <div label={props.label}>{props.children}</div>
);
const Words = (props: { readonly of: readonly string[] }) => props.of.map((word) => <text key={word}>{word}</text>);
const Nothing = () => null;
const Late = async () => <div />;

class Panel {
  readonly title = "";
}

const field = ref("textInput");
const press = ref("button");

/** All of this is right. */
export const accepted: readonly GuppyNode[] = [
  <div />,
  <div id="a" key={1} class="flex" style={{ padding: 4, hover: { color: "red-500", width: "50%" } }} />,
  <div {...{ key: 1, id: "spread" }} />,
  <div id={name} class={name} disabled={undefined} onClick={flag ? () => 1 : undefined} />,
  <div>
    text {1} {flag && <spacer />} {null}{" "}
    {items.map((item) => (
      <text key={item}>{item}</text>
    ))}
  </div>,
  <>
    <Row label="r" wide>
      a<spacer />
    </Row>
    <Words of={items} />
    <Nothing />
  </>,
  <text>
    Count: {1} {flag && "more"} {items}
  </text>,
  <text content="x" />,
  <button onClick={({ x, y, source, target, type }) => [x + y, source === "keyboard", target.id, type === "click"]}>
    ok
  </button>,
  <div onKeyDown={(event) => event.key === "Enter" && event.shift} onHover={async ({ hovered }) => hovered} />,
  <scroll axis="both" onScroll={({ offsetY, deltaX }) => offsetY + deltaX} />,
  <textInput
    ref={field}
    value={name}
    placeholder="Name"
    onChange={({ text, edit }) => text.length + edit}
    onSubmit={({ text }) => text}
    onSelectionChange={({ start, end }) => end - start}
  />,
  <button ref={press}>ok</button>,
  ui.textInput({ ref: field, defaultValue: "a" }),
  ui.div(),
  ui.div(
    null,
    "a",
    1,
    ui.text({ id: "t" }, "b"),
    items.map((item) => ui.text({ key: item }, item)),
  ),
  ui.button({ onClick: ({ count }) => count }, "ok"),
  ui.spacer({ class: "grow" }),
];

export const refused: readonly unknown[] = [
  // @ts-expect-error an element that does not exist
  <dvi />,
  // @ts-expect-error an unknown prop
  <div titel="x" />,
  // @ts-expect-error a prop of another element
  <div axis="x" />,
  // @ts-expect-error the name of another dialect
  <div className="x" />,
  // @ts-expect-error a value of the wrong type
  <div disabled="yes" />,
  // @ts-expect-error a word that is not in the list
  <scroll axis="z" />,
  // @ts-expect-error an id that is no string
  <div id={5} />,
  // @ts-expect-error null is not undefined
  <div class={null} />,
  // @ts-expect-error an event the element does not have
  <spacer onClick={() => undefined} />,
  // @ts-expect-error a handler that is no function
  <button onClick="go" />,
  // @ts-expect-error a payload of another event
  <button onClick={(event: { readonly key: string }) => event.key} />,
  // @ts-expect-error a field the payload does not have
  <button onClick={(event) => event.key} />,
  // @ts-expect-error a window's event is no node's
  <div onResized={() => undefined} />,
  // @ts-expect-error a ref of another element
  <textInput ref={press} />,
  // @ts-expect-error a ref of another element that has all its commands
  <button ref={field} />,
  // @ts-expect-error what only guppy sets
  <textInput value="a" seen={1} />,
  // @ts-expect-error a child of an element that holds nothing
  <textInput>a</textInput>,
  // @ts-expect-error an unknown style
  <div style={{ colour: "red" }} />,
  // @ts-expect-error a style word that is not in the list
  <div style={{ display: "flexx" }} />,
  // @ts-expect-error a length with an unknown unit
  <div style={{ width: "12em" }} />,
  // @ts-expect-error padding can't be auto
  <div style={{ padding: "auto" }} />,
  // @ts-expect-error a share where only lengths may stand
  <div style={{ borderWidth: "50%" }} />,
  // @ts-expect-error an unknown state
  <div style={{ hovered: { color: "red" } }} />,
  // @ts-expect-error a state inside a state
  <div style={{ hover: { focus: {} } }} />,
  // @ts-expect-error an element inside a text
  <text>{<spacer />}</text>,
  // @ts-expect-error a child of an element that holds nothing
  <spacer>a</spacer>,
  // @ts-expect-error an object is no child
  <div>{{ a: 1 }}</div>,
  // @ts-expect-error a function is no child
  <div>{() => "a"}</div>,
  // @ts-expect-error a required prop is missing
  <Row />,
  // @ts-expect-error a component's unknown prop
  <Row label="x" hight={1} />,
  // @ts-expect-error a component's prop of the wrong type
  <Row label={1} />,
  // @ts-expect-error a key that is neither string nor number
  <div key={{}} />,
  // @ts-expect-error a class is no component
  <Panel />,
  // @ts-expect-error a component that returns a promise
  <Late />,
  // @ts-expect-error an unknown prop of a builder
  ui.div({ titel: "x" }),
  // @ts-expect-error an element in a text
  ui.text(null, ui.spacer()),
  // @ts-expect-error a child of a builder that holds nothing
  ui.spacer(null, "a"),
];

export const element: Element = <div />;
export const key: Key = "k";

export const commands: readonly (() => Promise<void>)[] = [
  () => field.focus(),
  () => field.selectAll({ timeout: 100 }),
  () => field.setSelection({ start: 0, end: 1 }, { signal: AbortSignal.timeout(100) }),
  () => press.scrollIntoView(),
  () => ref("scroll").scrollTo({ y: 0 }),
  // @ts-expect-error a command of another element
  () => press.selectAll(),
  // @ts-expect-error an argument is missing
  () => field.setSelection({ start: 0 }),
  // @ts-expect-error an argument of the wrong type
  () => field.insertText({ text: 1 }),
];
