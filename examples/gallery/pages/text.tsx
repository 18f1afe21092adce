// What one writes.
import type { GuppyNode } from "guppy";
import { Section } from "../section.tsx";

export function TextEntry(): GuppyNode {
  return (
    <>
      <Section title="Fields">
        <div class="flex flex-col gap-4 w-80">
          <field label="Name" for="name" required hint="As it stands in your passport.">
            <textInput id="name" placeholder="Ada Lovelace" />
          </field>
          <field label="E-mail" for="mail" error="This is no address.">
            <textInput id="mail" type="email" invalid defaultValue="ada@" />
          </field>
          <field label="Password" for="password">
            <textInput id="password" type="password" defaultValue="correct horse" />
          </field>
          <field label="Search" for="search">
            <textInput id="search" type="search" clearable defaultValue="guppy" />
          </field>
          <field label="Disabled" for="off">
            <textInput id="off" disabled defaultValue="Nothing to be done" />
          </field>
        </div>
      </Section>
      <Section title="Several lines">
        <textarea label="Notes" class="w-96" rows={4} defaultValue={"One line\nand another one."} />
      </Section>
    </>
  );
}
