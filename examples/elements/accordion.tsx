// Keyboard: Tab visits the headings; Enter or Space opens and closes one.
// Accessibility: Each heading is a `button` with `expanded`; its content is a `region` of that name.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <accordion
      class="w-96"
      defaultValue={["what"]}
      items={[
        { value: "what", label: "What is guppy?", content: <text class="text-sm">Windows from TypeScript.</text> },
        { value: "how", label: "How is it drawn?", content: <text class="text-sm">By the graphics card.</text> },
      ]}
    />
  );
}
