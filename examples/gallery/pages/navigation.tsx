// How one gets around.
import { type GuppyNode, useState } from "guppy";
import { Section } from "../section.tsx";

export function Navigation(): GuppyNode {
  const [page, setPage] = useState(4);
  return (
    <>
      <Section title="Tabs">
        <tabs
          label="Account"
          items={[
            { value: "profile", label: "Profile", content: <text class="text-sm">Your name and picture.</text> },
            { value: "security", label: "Security", content: <text class="text-sm">Passwords and keys.</text> },
            { value: "billing", label: "Billing", disabled: true },
          ]}
        />
        <tabs
          variant="pill"
          label="Range"
          items={[
            { value: "day", label: "Day", content: <text class="text-sm">One day.</text> },
            { value: "week", label: "Week", content: <text class="text-sm">Seven days.</text> },
          ]}
        />
      </Section>
      <Section title="Breadcrumb and pages">
        <breadcrumb
          items={[
            { value: "home", label: "Home" },
            { value: "projects", label: "Projects" },
            { value: "guppy", label: "guppy" },
          ]}
        />
        <pagination page={page} count={12} onChange={(event) => setPage(event.page)} />
      </Section>
      <Section title="Steps">
        <stepper
          value="pay"
          items={[
            { value: "cart", label: "Cart" },
            { value: "address", label: "Address" },
            { value: "pay", label: "Payment" },
            { value: "done", label: "Done" },
          ]}
        />
      </Section>
      <Section title="Accordion">
        <accordion
          defaultValue={["what"]}
          items={[
            {
              value: "what",
              label: "What is guppy?",
              content: <text class="text-sm">Desktop windows from TypeScript.</text>,
            },
            { value: "how", label: "How is it drawn?", content: <text class="text-sm">By the graphics card.</text> },
          ]}
        />
      </Section>
    </>
  );
}
