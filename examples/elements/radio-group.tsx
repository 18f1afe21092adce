// Keyboard: One Tab stop; arrows move and pick, Home and End go to the ends.
// Accessibility: `radiogroup`, named by `label`, of `radio`s.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <radioGroup
      label="Plan"
      defaultValue="team"
      options={[
        { value: "free", label: "Free", description: "For trying it out." },
        { value: "team", label: "Team", description: "Up to twenty people." },
      ]}
    />
  );
}
