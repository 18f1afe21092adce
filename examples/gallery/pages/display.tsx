// What is only shown.
import type { GuppyNode } from "guppy";
import { Row, Section } from "../section.tsx";

export function Display(): GuppyNode {
  return (
    <>
      <Section title="Cards">
        <div class="flex flex-row gap-4">
          <card
            class="w-72"
            title="Backup"
            description="Copies your files every night."
            footer={
              <>
                <button variant="primary">Turn on</button>
                <button variant="ghost">Later</button>
              </>
            }
          >
            <progress label="Backup" value={64} />
          </card>
          <card class="w-60" title="Storage" description="18 of 50 GB used.">
            <Row>
              <progress shape="circle" label="Storage" value={36} />
              <text class="text-sm text-textMuted">36 %</text>
            </Row>
          </card>
        </div>
      </Section>
      <Section title="Alerts">
        <alert title="A new version is there">It is installed when the app starts again.</alert>
        <alert tone="success" title="Saved">
          All changes are on the server.
        </alert>
        <alert tone="warning" title="Almost full">
          Less than one gigabyte is left.
        </alert>
        <alert tone="danger" title="Not saved">
          The server does not answer.
        </alert>
      </Section>
      <Section title="While it loads">
        <Row>
          <spinner />
          <div class="flex flex-col gap-2 w-60">
            <skeleton />
            <skeleton class="w-40" />
          </div>
          <skeleton shape="circle" />
        </Row>
      </Section>
    </>
  );
}
