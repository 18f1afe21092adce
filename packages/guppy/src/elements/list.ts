// `<list>`: any number of items, of which only the rows near what shows are made, measured as they come.
import { composite } from "./composite.ts";
import { type ListProps, listChecks, refuseList } from "./list-props.ts";
import { renderList } from "./list-render.ts";

export const list = composite<ListProps, "rows">({
  of: "rows",
  props: listChecks,
  required: ["row"],
  refuse: refuseList,
  render: renderList,
});
