// How parts share room.
import type { GuppyNode } from "guppy";
import { Section } from "../section.tsx";

export function Layout(): GuppyNode {
  return (
    <>
      <Section title="Split pane">
        <splitPane
          class="h-40 rounded-lg border border-border"
          label="Width of the list"
          defaultSize={180}
          min={100}
          max={320}
          first={<text class="p-3 text-sm">The list</text>}
          second={<text class="p-3 text-sm">What is picked in it</text>}
        />
      </Section>
      <Section title="Collapsible">
        <collapsible title="Details" defaultOpen>
          <text class="text-sm text-textMuted">Built only while they show.</text>
        </collapsible>
      </Section>
      <Section title="Spacer">
        <div class="flex flex-row items-center rounded-lg border border-border p-3">
          <text class="text-sm">At the start</text>
          <spacer />
          <text class="text-sm">At the end</text>
        </div>
      </Section>
    </>
  );
}
