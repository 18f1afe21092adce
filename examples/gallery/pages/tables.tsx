// Rows and columns, and what opens and closes.
import type { DataTableColumn, GuppyNode, TreeItem } from "guppy";
import { fileCode, fileText, folder, trash } from "guppy/icons";
import { Section } from "../section.tsx";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly city: string;
  readonly hours: number;
  readonly state: "Active" | "Away";
}

const people: readonly Person[] = [
  ["Ada Lovelace", "Research", "London", 38, "Active"],
  ["Grace Hopper", "Compilers", "New York", 41, "Active"],
  ["Alan Turing", "Research", "Manchester", 36, "Away"],
  ["Edsger Dijkstra", "Compilers", "Austin", 32, "Active"],
  ["Barbara Liskov", "Languages", "Boston", 40, "Active"],
  ["Donald Knuth", "Languages", "Stanford", 44, "Away"],
  ["Katherine Johnson", "Research", "Hampton", 39, "Active"],
].map(([name, team, city, hours, state], index) => ({ id: `p${index}`, name, team, city, hours, state }) as Person);

const columns: readonly DataTableColumn[] = [
  { id: "name", title: "Name", width: 160, pinned: "left", editable: true },
  { id: "team", title: "Team", width: 120 },
  { id: "city", title: "City", width: 120, editable: true },
  { id: "hours", title: "Hours", width: 90, align: "end", footer: "270" },
  {
    id: "state",
    title: "State",
    width: 110,
    cell: ({ value }) => <badge tone={value === "Active" ? "success" : "neutral"}>{String(value)}</badge>,
  },
];

const items: readonly TreeItem[] = [
  {
    id: "src",
    icon: folder,
    children: [
      { id: "app.tsx", icon: fileCode },
      { id: "parts", icon: folder, children: [{ id: "list.tsx", icon: fileCode }] },
    ],
  },
  { id: "docs", icon: folder, children: [{ id: "guide.md", icon: fileText }] },
  { id: "readme.md", icon: fileText },
];

export function Tables(): GuppyNode {
  return (
    <>
      <Section title="Data table">
        <dataTable
          class="h-72"
          label="People"
          columns={columns}
          rows={people}
          selection="cells"
          selectedCells={[{ top: 1, left: 1, bottom: 2, right: 2 }]}
          defaultState={{ sorts: [{ column: "team", direction: "ascending" }] }}
          menu={[{ value: "remove", label: "Remove", icon: trash, danger: true }]}
        />
      </Section>
      <Section title="Groups">
        <dataTable
          class="h-64"
          label="Teams"
          columns={columns.slice(0, 4)}
          rows={people}
          selection="rows"
          selectedRows={["p0"]}
          groupBy={["team"]}
          collapsed={["Compilers"]}
        />
      </Section>
      <Section title="Tree">
        <tree
          class="h-52 w-72 rounded-md border border-border"
          label="Project"
          items={items}
          checkable
          defaultExpanded={["src", "parts"]}
          defaultSelected={["app.tsx"]}
          defaultChecked={["list.tsx"]}
          onRename={() => undefined}
        />
      </Section>
    </>
  );
}
