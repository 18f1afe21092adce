// Keyboard: Enter in a field submits it.
// Accessibility: `form`; fields that are wrong are `invalid` and described by their error.
import type { GuppyNode } from "guppy";

export const height = 190;

export function Example(): GuppyNode {
  return (
    <form class="w-72" initial={{ name: "" }} onSubmit={() => undefined}>
      {({ values, errors, set, submit }) => (
        <>
          <field label="Name" for="who" required error={errors.name}>
            <textInput
              id="who"
              value={String(values.name)}
              onChange={({ text }) => set("name", text)}
              onSubmit={submit}
            />
          </field>
          <button class="self-start" variant="primary" onClick={submit}>
            Send
          </button>
        </>
      )}
    </form>
  );
}
