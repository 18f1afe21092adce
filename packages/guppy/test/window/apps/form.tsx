// A button that counts and a field, in a file of its own so that a test can draw them headless too.
import { useState } from "guppy";

export function Form({ log }: { readonly log: (what: string) => void }) {
  const [count, setCount] = useState(0);
  const [text, setText] = useState("");
  return (
    <div class="size-full flex flex-col gap-3 p-6 bg-background">
      <text id="count" class="text-2xl">
        Count: {count}
      </text>
      <button
        id="add"
        class="p-3 rounded-lg bg-blue-600 text-white"
        onClick={() => {
          setCount(count + 1);
          log(`count ${count + 1}`);
        }}
      >
        Add
      </button>
      <textInput
        id="field"
        label="Name"
        value={text}
        onChange={(change) => {
          setText(change.text);
          log(`text ${change.text}`);
        }}
      />
    </div>
  );
}
