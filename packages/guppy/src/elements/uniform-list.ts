// `<uniformList>`: as a list, with rows of one height, which are not measured.
import { composite } from "./composite.ts";
import { type ListProps, listChecks, refuseList } from "./list-props.ts";
import { renderList } from "./list-render.ts";

export interface UniformListProps extends ListProps {
  /** The height of every row, in logical px. */
  readonly rowHeight: number;
}

export const uniformList = composite<UniformListProps, "rows">({
  of: "rows",
  props: listChecks,
  required: ["row", "rowHeight"],
  refuse: refuseList,
  render: renderList,
});
