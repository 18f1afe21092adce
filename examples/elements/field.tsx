// Keyboard: A click on the label goes to the field.
// Accessibility: Names and describes the field it is for: label, hint and error.
import type { GuppyNode } from "guppy";

export function Example(): GuppyNode {
  return (
    <field class="w-72" label="Name" for="name" required hint="As it stands in your passport.">
      <textInput id="name" placeholder="Ada Lovelace" />
    </field>
  );
}
