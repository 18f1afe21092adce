import { describe, expect, it } from "vitest";
import { GuppyError } from "../errors.ts";
import { openWindow } from "../testing-support/model-window.ts";
import { show } from "../testing-support/native-model.ts";
import type { GuppyNode } from "../view/element.ts";
import { lower } from "./lower.ts";

describe("duplicate ids", () => {
  const shared = (
    <div>
      <text id="twice">a</text>
    </div>
  );

  it.each<[string, GuppyNode, GuppyNode, string, string]>([
    [
      "two new nodes",
      <div />,
      <div>
        <text id="twice" />
        <button id="twice" />
      </div>,
      "div > text#twice",
      "div > button#twice",
    ],
    [
      "a new node and one above it",
      <div />,
      <div id="twice">
        <button id="twice" />
      </div>,
      "div#twice",
      "div#twice > button#twice",
    ],
    [
      "a new node and one in a part that stayed",
      <div>{shared}</div>,
      <div>
        {shared}
        <text id="twice" />
      </div>,
      "div > div[0] > text#twice",
      "div > text#twice",
    ],
    [
      "a new node of another kind and one in a part that stayed",
      <div>{shared}</div>,
      <div>
        {shared}
        <button id="twice" />
      </div>,
      "div > div[0] > text#twice",
      "div > button#twice",
    ],
    [
      "a new node before the part that stayed",
      <div>
        {null}
        {shared}
      </div>,
      <div>
        <text id="twice" />
        {shared}
      </div>,
      "div > text#twice",
      "div > div[1] > text#twice",
    ],
    [
      "a sibling that stayed",
      <div>
        <text id="twice">a</text>
      </div>,
      <div>
        <text id="twice">a</text>
        <text id="twice">b</text>
      </div>,
      "div > text#twice",
      "div > text#twice",
    ],
    [
      "a node in a part that moved",
      <div>
        <spacer />
        <div id="s">{shared}</div>
      </div>,
      <div>
        <button>
          <div id="s">{shared}</div>
        </button>
        <text id="twice" />
      </div>,
      "div > button[0] > div#s > div[0] > text#twice",
      "div > text#twice",
    ],
  ])("%s", (_name, before, after, first, second) => {
    const window = openWindow(before);
    const shown = show(window.model);
    const error = thrown(() => window.tree.plan(lower(after, window.tree.root())));
    expect(error).toMatchObject({ code: "GUPPY_DUPLICATE_ID", path: second, details: { id: "twice", first, second } });
    expect(error.message).toContain(first);
    expect(error.message).toContain(second);
    expect(window.render(before).ops).toEqual([]);
    expect(show(window.model)).toEqual(shown);
  });

  it("are none when the part that had the id is gone", () => {
    const window = openWindow(<div>{shared}</div>);
    expect(() =>
      window.render(
        <div>
          {null}
          <text id="twice">a</text>
        </div>,
      ),
    ).not.toThrow();
  });
});

function thrown(run: () => unknown): GuppyError {
  try {
    run();
  } catch (error) {
    if (error instanceof GuppyError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
