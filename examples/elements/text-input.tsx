// Keyboard: Arrows, Home and End move the caret, with Shift they select; Control moves by words. Control+A, C, X, V, Z and Y; Enter is `onSubmit`; Tab leaves it.
// Accessibility: `textbox` (`searchbox` with `type="search"`), named by `label`, else by the text whose `labelFor` is its id, else by `placeholder`. Its value is its text; a password tells none.
import type { GuppyNode } from "guppy";

export const height = 190;

export function Example(): GuppyNode {
  return (
    <div class="flex flex-col gap-3 w-72">
      <textInput label="Name" placeholder="Ada Lovelace" />
      <textInput label="E-mail" type="email" defaultValue="ada@" invalid />
      <textInput label="Password" type="password" defaultValue="correct horse" />
    </div>
  );
}
