// `memo` and `each` call what they wrap only when something changed.
import { expect, test } from "vitest";
import { lower } from "../ir/lower.ts";
import { each, memo } from "./memo.ts";

test("memo calls the component again only for other props", () => {
  let calls = 0;
  const Label = memo(({ text }: { readonly text: string }) => {
    calls++;
    return <text>{text}</text>;
  });
  const first = lower(<Label text="a" />);
  expect(lower(<Label text="a" />, first)).toBe(first);
  expect(calls).toBe(1);
  lower(<Label text="b" />, first);
  expect(calls).toBe(2);
});

test("each calls the row again only for an item that is another object", () => {
  let calls = 0;
  const row = (item: { readonly id: string }) => {
    calls++;
    return <text>{item.id}</text>;
  };
  const [a, b] = [{ id: "a" }, { id: "b" }];
  const first = lower(<div>{each([a, b], row)}</div>);
  const swapped = lower(<div>{each([b, a], row)}</div>, first);
  expect(calls).toBe(2);
  expect(swapped.children).toEqual([first.children[1], first.children[0]]);
  each([a, { id: "b" }], row);
  expect(calls).toBe(3);
});

test("each says what is missing when an item has no key", () => {
  expect(() => each([{}], () => <text>x</text>)).toThrow("has no `id` or `key`");
  expect(
    each(
      [{}],
      () => <text>x</text>,
      (_, index) => index,
    )[0]?.key,
  ).toBe("0");
});
