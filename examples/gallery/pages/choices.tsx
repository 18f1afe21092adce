// What one picks.
import type { GuppyNode } from "guppy";
import { Row, Section } from "../section.tsx";

const plans = [
  { value: "free", label: "Free", description: "For trying it out." },
  { value: "team", label: "Team", description: "Up to twenty people." },
  { value: "company", label: "Company", description: "Everybody, with support.", disabled: true },
];

export function Choices(): GuppyNode {
  return (
    <>
      <Section title="Checkboxes">
        <Row>
          <checkbox defaultChecked>Updates</checkbox>
          <checkbox>Offers</checkbox>
          <checkbox indeterminate>Some of them</checkbox>
          <checkbox invalid>Must be ticked</checkbox>
          <checkbox disabled defaultChecked>
            Disabled
          </checkbox>
        </Row>
      </Section>
      <Section title="Switches">
        <Row>
          <switch defaultChecked>Wi-Fi</switch>
          <switch>Bluetooth</switch>
          <switch disabled>Disabled</switch>
        </Row>
      </Section>
      <Section title="Radio buttons">
        <radioGroup label="Plan" options={plans} defaultValue="team" />
      </Section>
      <Section title="Sliders">
        <slider label="Volume" defaultValue={40} class="w-72" />
        <slider
          label="Price"
          defaultValue={[20, 60]}
          class="w-72"
          marks={[
            { value: 0, label: "0 €" },
            { value: 50, label: "50 €" },
            { value: 100, label: "100 €" },
          ]}
        />
        <slider label="Disabled" disabled defaultValue={30} class="w-72" />
      </Section>
      <Section title="Rating">
        <Row>
          <rating label="Quality" defaultValue={3} />
          <rating label="Speed" value={4} readOnly />
        </Row>
      </Section>
    </>
  );
}
