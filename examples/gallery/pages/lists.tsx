// Long lists, of which only what shows is made, and a bar for windows that draw their own frame.
import { type GuppyNode, useState } from "guppy";
import { Section } from "../section.tsx";

interface Item {
  readonly id: number;
  readonly name: string;
}

const items: readonly Item[] = Array.from({ length: 100_000 }, (_, id) => ({ id, name: `Item ${id + 1}` }));
const label = ({ name, id }: Item): GuppyNode => (
  <text class="px-3 py-1 text-sm">{id % 3 === 0 ? `${name}, with a line below it` : name}</text>
);

export function Lists(): GuppyNode {
  const [wanted, want] = useState({ first: 0, last: 8 });
  return (
    <>
      <Section title="Lists">
        <div class="flex flex-row gap-4 h-44">
          <list
            label="Measured"
            class="w-64 rounded-lg border border-border"
            items={items}
            selection="single"
            selected={["1"]}
            row={label}
          />
          <uniformList
            label="Uniform"
            class="w-64 rounded-lg border border-border"
            items={items}
            rowHeight={28}
            row={label}
          />
        </div>
      </Section>
      <Section title="Rows">
        <rows
          label="Squares"
          count={1_000_000}
          rowHeight={26}
          onRange={want}
          class="h-28 w-64 rounded-lg border border-border"
        >
          {Array.from({ length: wanted.last - wanted.first }, (_, place) => wanted.first + place).map((index) => (
            <row key={index} index={index} class="px-3">
              <text class="text-sm">{`${index}² = ${index * index}`}</text>
            </row>
          ))}
        </rows>
      </Section>
      <Section title="Title bar">
        <titleBar class="w-[560px] rounded-lg border border-border" title="A window of one's own" />
      </Section>
    </>
  );
}
