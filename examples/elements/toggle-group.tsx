// Keyboard: One Tab stop; arrows move, Space or Enter presses.
// Accessibility: A `group`, named by `label`, of buttons that are pressed or not.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <toggleGroup
      label="Align"
      defaultValue={["left"]}
      options={[
        { value: "left", label: "Left" },
        { value: "middle", label: "Middle" },
        { value: "right", label: "Right" },
      ]}
    />
  );
}
