// What one picks from something that opens.
import type { GuppyNode } from "guppy";
import { Row, Section } from "../section.tsx";

const fruit = [
  { value: "apple", label: "Apple", group: "Sweet" },
  { value: "banana", label: "Banana", group: "Sweet" },
  { value: "cherry", label: "Cherry", group: "Sweet", disabled: true },
  { value: "grapefruit", label: "Grapefruit", group: "Sour" },
  { value: "lemon", label: "Lemon", group: "Sour" },
  { value: "lime", label: "Lime", group: "Sour" },
];

export function Pickers(): GuppyNode {
  return (
    <>
      <Section title="Selects">
        <Row>
          <select label="Fruit" options={fruit} defaultValue="banana" />
          <select label="Empty" options={fruit} placeholder="Pick a fruit" />
          <select label="Wrong" options={fruit} invalid />
          <select label="Off" options={fruit} disabled defaultValue="lime" />
        </Row>
      </Section>
      <Section title="Comboboxes">
        <Row>
          <combobox label="One" options={fruit} placeholder="Find a fruit" />
          <combobox label="Several" multiple options={fruit} defaultValue={["apple", "lemon"]} class="w-72" />
        </Row>
      </Section>
      <Section title="Days and times">
        <div class="flex flex-row items-start gap-6">
          <calendar defaultValue="2026-11-30" today="2026-11-24" locale="en" />
          <div class="flex flex-col gap-3">
            <datePicker label="Due" defaultValue="2026-11-30" today="2026-11-24" locale="en" />
            <datePicker label="Start" locale="en" />
            <timeField label="Time" defaultValue="09:30" />
          </div>
        </div>
      </Section>
      <Section title="Colours">
        <colorPicker swatches={["#2456d6", "#c0262d", "#18774a", "#935f00", "#6b21a8", "#14181f"]} />
      </Section>
    </>
  );
}
