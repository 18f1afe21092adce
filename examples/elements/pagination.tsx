// Keyboard: Tab visits the pages, Enter goes to one.
// Accessibility: A `navigation` of buttons; the page of now is `current`.
import { type GuppyNode, useState } from "guppy";

export function Example(): GuppyNode {
  const [page, setPage] = useState(4);
  return <pagination page={page} count={12} onChange={(event) => setPage(event.page)} />;
}
