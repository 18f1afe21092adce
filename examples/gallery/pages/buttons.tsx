// What is pressed, and what says something in few words.
import type { GuppyNode } from "guppy";
import { download, plus, settings, trash } from "guppy/icons";
import { Row, Section } from "../section.tsx";

const variants = ["primary", "default", "outline", "ghost", "danger", "link"] as const;

export function Buttons(): GuppyNode {
  return (
    <>
      <Section title="Buttons">
        <Row>
          {variants.map((variant) => (
            <button key={variant} variant={variant}>
              {variant[0]?.toUpperCase() + variant.slice(1)}
            </button>
          ))}
        </Row>
        <Row>
          <button variant="primary" size="sm">
            Small
          </button>
          <button variant="primary">Medium</button>
          <button variant="primary" size="lg">
            Large
          </button>
          <button variant="outline" size="icon" label="Settings">
            <icon svg={settings} class="size-4" />
          </button>
          <button variant="outline">
            <icon svg={download} class="size-4" />
            <text>Download</text>
          </button>
          <button variant="danger">
            <icon svg={trash} class="size-4" />
            <text>Delete</text>
          </button>
        </Row>
        <Row>
          {variants.map((variant) => (
            <button key={variant} variant={variant} disabled>
              Disabled
            </button>
          ))}
        </Row>
      </Section>
      <Section title="Toggles">
        <Row>
          <toggle label="Bold" defaultPressed>
            <text class="font-bold">B</text>
          </toggle>
          <toggle label="Italic">
            <text class="italic">I</text>
          </toggle>
          <toggle variant="outline">
            <icon svg={plus} class="size-4" />
            <text>Follow</text>
          </toggle>
          <toggleGroup
            class="self-center"
            label="View"
            defaultValue={["week"]}
            options={[
              { value: "day", label: "Day" },
              { value: "week", label: "Week" },
              { value: "month", label: "Month" },
            ]}
          />
        </Row>
      </Section>
      <Section title="Badges, keys, people">
        <Row>
          <badge>Draft</badge>
          <badge tone="primary">New</badge>
          <badge tone="success">Paid</badge>
          <badge tone="warning">Late</badge>
          <badge tone="danger">Failed</badge>
          <kbd keys="Ctrl+Shift+P" />
          <avatar name="Ada Lovelace" />
          <avatar name="Grace Hopper" size="lg" />
          <avatar name="Linus" size="sm" />
        </Row>
      </Section>
      <Section title="Links and separators">
        <Row>
          <link>Read the guide</link>
          <separator orientation="vertical" class="h-4 self-center" />
          <link disabled>Nothing to read</link>
        </Row>
        <separator>or</separator>
      </Section>
    </>
  );
}
