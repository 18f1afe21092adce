// Inputs of a kind of their own, and a form that checks what it holds.
import { type GuppyNode, type StandardSchema, useState } from "guppy";
import { Section } from "../section.tsx";

interface Seat {
  readonly name: string;
}

const schema: StandardSchema<Seat> = {
  "~standard": {
    validate: (value) =>
      (value as Seat).name.trim() === ""
        ? { issues: [{ message: "Tell us your name.", path: ["name"] }] }
        : { value: value as Seat },
  },
};

const program = `function greet(name: string): string {
  return "Hello, " + name;
}

console.log(greet("world"));`;

export function Forms(): GuppyNode {
  const [saved, setSaved] = useState("");
  return (
    <>
      <Section title="Numbers and codes">
        <div class="flex flex-col gap-4 w-80">
          <field label="Seats">
            <numberInput label="Seats" min={1} max={12} defaultValue={2} class="w-40" />
          </field>
          <field label="Price">
            <inputGroup prefix={<text class="text-sm">€</text>} suffix={<text class="text-sm">a month</text>}>
              <textInput label="Price" variant="bare" defaultValue="12.50" />
            </inputGroup>
          </field>
          <field label="Code" hint="We sent it by mail.">
            <otpInput label="Code" defaultValue="314" />
          </field>
        </div>
      </Section>
      <Section title="Form">
        <form
          initial={{ name: "" }}
          schema={schema}
          onSubmit={({ values }) => setSaved((values as Seat).name)}
          class="w-80"
        >
          {({ values, errors, set, submit }) => (
            <>
              <field label="Name" for="who" required error={errors.name}>
                <textInput
                  id="who"
                  label="Name"
                  value={String(values.name)}
                  onChange={({ text }) => set("name", text)}
                  onSubmit={submit}
                />
              </field>
              <button class="self-start" variant="primary" onClick={submit}>
                Reserve
              </button>
              {saved !== "" && <text live="polite" class="text-sm text-success">{`Reserved for ${saved}.`}</text>}
            </>
          )}
        </form>
      </Section>
      <Section title="Code">
        <codeEditor label="Program" class="h-36" defaultValue={program} />
      </Section>
    </>
  );
}
