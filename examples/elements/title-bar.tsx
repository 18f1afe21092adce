// Keyboard: Its buttons are Tab stops; Space or Enter presses.
// Accessibility: Buttons named Minimize, Maximize or Restore, and Close.
import type { GuppyNode } from "guppy";
import { useState } from "guppy";

export function Example(): GuppyNode {
  const [words, setWords] = useState("");
  return (
    <titleBar class="w-96" title="Notes" onClose={() => undefined}>
      <textInput
        label="Search"
        placeholder="Search"
        class="w-32"
        value={words}
        onChange={({ text }) => setWords(text)}
      />
    </titleBar>
  );
}
