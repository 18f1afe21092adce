import { describe, expect, it } from "vitest";
import { createInstances, type Instances, releaseAll, runEffects } from "../ir/instances.ts";
import { lower } from "../ir/lower.ts";
import type { IrNode } from "../ir/node.ts";
import type { GuppyNode } from "./element.ts";
import { useEffect, useId, useRef, useState } from "./hooks.ts";
import { each, memo } from "./memo.ts";

/** Renders as a window does, and runs effects after each render. */
function stage(): {
  readonly render: (tree: GuppyNode) => string;
  readonly instances: Instances;
  readonly asked: () => number;
  readonly root: () => IrNode | undefined;
  readonly end: () => void;
} {
  let asked = 0;
  let root: IrNode | undefined;
  const instances = createInstances(() => asked++);
  const fail = (error: unknown): never => {
    throw error;
  };
  return {
    instances,
    asked: () => asked,
    root: () => root,
    render(tree) {
      root = lower(tree, root, instances);
      runEffects(instances, (run) => run(), fail);
      return contentOf(root);
    },
    end() {
      releaseAll(instances);
      runEffects(instances, (run) => run(), fail);
    },
  };
}

function contentOf(node: IrNode): string {
  return [String(node.props.content ?? ""), ...node.children.map(contentOf)].filter((part) => part !== "").join(" ");
}

const setters = new Map<string, (next: string) => void>();

function Named({ name }: { readonly name: string }): GuppyNode {
  const [value, setValue] = useState(`${name}0`);
  setters.set(name, setValue);
  return <text>{value}</text>;
}

const Quiet = memo(({ name }: { readonly name: string }) => (
  <div>
    <Named name={name} />
  </div>
));

describe("useState", () => {
  it("keeps a value while the component stands in its place", () => {
    const { render, asked } = stage();
    const tree = (): GuppyNode => (
      <div>
        <Named name="a" />
        <Named name="b" />
      </div>
    );
    expect(render(tree())).toBe("a0 b0");
    setters.get("b")?.("b1");
    expect(asked()).toBe(1);
    expect(render(tree())).toBe("a0 b1");
    setters.get("b")?.("b1");
    expect(asked()).toBe(1);
  });

  it.each<[string, (shown: boolean) => GuppyNode]>([
    ["another component takes its place", (shown) => <div>{shown ? <Named name="a" /> : <Other />}</div>],
    ["nothing stands there for a render", (shown) => <div>{shown && <Named name="a" />}</div>],
    ["its key changes", (shown) => <div>{<Named key={String(shown)} name="a" />}</div>],
    ["a node around it has another key", (shown) => <div>{<div key={String(shown)}>{<Named name="a" />}</div>}</div>],
  ])("starts anew when %s", (_name, tree) => {
    const { render } = stage();
    render(tree(true));
    setters.get("a")?.("a1");
    expect(render(tree(true))).toBe("a1");
    render(tree(false));
    expect(render(tree(true))).toBe("a0");
  });

  it("goes with its key when a list changes its order", () => {
    const { render } = stage();
    const list = (names: readonly string[]): GuppyNode => (
      <div>
        {names.map((name) => (
          <Named key={name} name={name} />
        ))}
      </div>
    );
    render(list(["a", "b", "c"]));
    setters.get("c")?.("c1");
    expect(render(list(["c", "a", "b"]))).toBe("c1 a0 b0");
    expect(render(list(["a"]))).toBe("a0");
    expect(render(list(["a", "c"]))).toBe("a0 c0");
  });

  it.each<[string, () => GuppyNode]>([
    ["the same element", (): GuppyNode => still],
    ["memo", (): GuppyNode => <div>{<Quiet name="a" />}</div>],
    [
      "each",
      (): GuppyNode => (
        <div>
          {each(items, ({ id }) => (
            <Named name={id} />
          ))}
        </div>
      ),
    ],
  ])("renders below what %s would take over unseen", (_name, tree) => {
    const { render } = stage();
    render(tree());
    expect(render(tree())).toBe("a0");
    setters.get("a")?.("a1");
    expect(render(tree())).toBe("a1");
    expect(render(tree())).toBe("a1");
    setters.get("a")?.("a2");
    expect(render(tree())).toBe("a2");
  });

  it("keeps what it has below what is taken over unseen", () => {
    const { render } = stage();
    const tree = (): GuppyNode => <div>{<Quiet name="a" />}</div>;
    render(tree());
    setters.get("a")?.("a1");
    render(tree());
    render(tree());
    render(tree());
    expect(render(tree())).toBe("a1");
  });

  it("is still there when a render fails, and renders again what the failed one had", () => {
    const { render, root } = stage();
    const tree = (fails: boolean): GuppyNode => (
      <div>
        <Quiet name="a" />
        {fails && <Fails />}
      </div>
    );
    render(tree(false));
    const before = root();
    setters.get("a")?.("a1");
    expect(() => render(tree(true))).toThrow("The component <Fails> threw: no");
    expect(root()).toBe(before);
    expect(render(tree(false))).toBe("a1");
  });

  it("takes a function from the value now, and one that makes the first", () => {
    const { render } = stage();
    let add: () => void = () => undefined;
    function Count(): GuppyNode {
      const [count, setCount] = useState(() => 1);
      add = () => setCount((now) => now + 1);
      return <text>{count}</text>;
    }
    const tree = (): GuppyNode => <Count />;
    render(tree());
    add();
    add();
    expect(render(tree())).toBe("3");
  });

  it("does nothing when the component is gone", () => {
    const { render, asked } = stage();
    render(<div>{<Named name="a" />}</div>);
    render(<div />);
    setters.get("a")?.("a1");
    expect(asked()).toBe(0);
  });
});

describe("useEffect", () => {
  it("runs after the render, again when its deps change, and ends with the component", () => {
    const { render, end } = stage();
    const log: string[] = [];
    function Timer({ of }: { readonly of: string }): GuppyNode {
      useEffect(() => {
        log.push(`start ${of}`);
        return () => log.push(`stop ${of}`);
      }, [of]);
      return <text>{of}</text>;
    }
    const tree = (of: string): GuppyNode => <div>{of !== "" && <Timer of={of} />}</div>;
    render(tree("a"));
    render(tree("a"));
    expect(log.splice(0)).toEqual(["start a"]);
    render(tree("b"));
    expect(log.splice(0)).toEqual(["stop a", "start b"]);
    render(tree(""));
    expect(log.splice(0)).toEqual(["stop b"]);
    render(tree("c"));
    end();
    expect(log).toEqual(["start c", "stop c"]);
  });
});

describe("useId and useRef", () => {
  it("stay the same and differ between components", () => {
    const { render } = stage();
    const seen: string[] = [];
    function Labelled(): GuppyNode {
      const id = useId();
      const calls = useRef(0);
      calls.current++;
      seen.push(`${id} ${calls.current}`);
      return <text id={id}>x</text>;
    }
    const tree = (): GuppyNode => (
      <div>
        <Labelled />
        <Labelled />
      </div>
    );
    render(tree());
    render(tree());
    const [first, second, third, fourth] = seen.map((one) => one.split(" "));
    expect(first?.[0]).not.toBe(second?.[0]);
    expect([third, fourth]).toEqual([
      [first?.[0], "2"],
      [second?.[0], "2"],
    ]);
  });
});

describe("mistakes", () => {
  it.each<[string, () => GuppyNode, string]>([
    ["outside of a component", () => Plain(), "`useState` was called outside of a component"],
    [
      "in a text",
      () => <text>{(<Named name="a" />) as never}</text>,
      "A component inside a <text> keeps something of its own",
    ],
    ["a state set while it renders", () => <Setting />, "A state was set while the window renders"],
  ])("%s is an error that says so", (_name, tree, message) => {
    const { render } = stage();
    expect(() => render(tree())).toThrow(message);
  });

  it("another order of hooks is an error that names both", () => {
    const { render } = stage();
    let isOdd = false;
    function Odd(): GuppyNode {
      if (isOdd) useRef(0);
      useState(0);
      return <div />;
    }
    render(<Odd />);
    isOdd = true;
    expect(() => render(<Odd />)).toThrow("`useRef` was called where in the render before there was `useState`");
  });
});

const still = (
  <div>
    <Named name="a" />
  </div>
);

const items = [{ id: "a" }];

/** Called as a function, which is no component. */
function Plain(): GuppyNode {
  const [value] = useState(0);
  return value;
}

function Other(): GuppyNode {
  return <text>other</text>;
}

function Fails(): GuppyNode {
  throw new Error("no");
}

function Setting(): GuppyNode {
  const [value, setValue] = useState(0);
  setValue(value + 1);
  return <div />;
}
