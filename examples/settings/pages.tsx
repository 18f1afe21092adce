// The pages of the settings.
import { type GuppyNode, type Toasts, useState } from "guppy";
import { trash } from "guppy/icons";
import { type Account, accountSchema, languages } from "./account.ts";

export type Mode = "light" | "dark" | "system";

interface AccountPageProps {
  readonly account: Account;
  readonly save: (account: Account) => void;
}

export function AccountPage({ account, save }: AccountPageProps): GuppyNode {
  return (
    <form
      initial={{ ...account }}
      schema={accountSchema}
      onSubmit={({ values }) => save(values as Account)}
      class="max-w-96"
    >
      {({ values, errors, set, leave, submit, reset, isBusy }) => (
        <>
          <field label="Name" for="name" required error={errors.name}>
            <textInput
              id="name"
              label="Name"
              value={String(values.name)}
              onChange={({ text }) => set("name", text)}
              onBlur={() => leave("name")}
              onSubmit={submit}
            />
          </field>
          <field label="E-mail" for="mail" required error={errors.mail} hint="We write to it when something is wrong.">
            <textInput
              id="mail"
              label="E-mail"
              type="email"
              value={String(values.mail)}
              onChange={({ text }) => set("mail", text)}
              onBlur={() => leave("mail")}
              onSubmit={submit}
            />
          </field>
          <field label="Language">
            <select
              label="Language"
              options={languages}
              value={String(values.language)}
              onChange={({ value }) => set("language", value)}
            />
          </field>
          <checkbox checked={values.newsletter === true} onChange={({ checked }) => set("newsletter", checked)}>
            Send me news, once a month
          </checkbox>
          <div class="flex flex-row gap-2 pt-2">
            <button id="save" variant="primary" disabled={isBusy} onClick={submit}>
              Save
            </button>
            <button variant="ghost" onClick={reset}>
              Reset
            </button>
          </div>
        </>
      )}
    </form>
  );
}

interface AppearancePageProps {
  readonly mode: Mode;
  readonly choose: (mode: Mode) => void;
}

export function AppearancePage({ mode, choose }: AppearancePageProps): GuppyNode {
  return (
    <div class="flex flex-col gap-6">
      <radioGroup
        label="Colours"
        value={mode}
        options={[
          {
            value: "system",
            label: "As the desktop",
            description: "Light by day and dark by night, where it does that.",
          },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ]}
        onChange={({ value }) => choose(value as Mode)}
      />
      <field label="Text size">
        <slider
          label="Text size"
          min={12}
          max={24}
          defaultValue={16}
          valueText={(value) => `${value} px`}
          marks={[{ value: 12 }, { value: 16 }, { value: 20 }, { value: 24 }]}
          class="w-72"
        />
      </field>
      <switch defaultChecked>Show hints</switch>
    </div>
  );
}

export function NotificationsPage({ toasts }: { readonly toasts: Toasts }): GuppyNode {
  const [on, setOn] = useState(true);
  return (
    <div class="flex flex-col gap-5">
      <switch checked={on} onChange={({ checked }) => setOn(checked)}>
        Notifications
      </switch>
      <div class="flex flex-col gap-3 pl-11">
        <checkbox disabled={!on} defaultChecked>
          Somebody mentions me
        </checkbox>
        <checkbox disabled={!on}>Something I follow changes</checkbox>
        <field label="Not before">
          <timeField label="Not before" defaultValue="08:00" disabled={!on} />
        </field>
      </div>
      <button
        class="self-start"
        variant="outline"
        onClick={() => toasts.show({ title: "This is one", description: "It goes after a few seconds.", tone: "info" })}
      >
        Show me one
      </button>
    </div>
  );
}

export function DangerPage({ remove }: { readonly remove: () => void }): GuppyNode {
  const [asks, setAsks] = useState(false);
  return (
    <div class="flex flex-col gap-4">
      <alert tone="warning" title="There is no way back">
        Your files are deleted at once, on all your machines.
      </alert>
      <button class="self-start" variant="danger" onClick={() => setAsks(true)}>
        <icon svg={trash} class="size-4" />
        <text>Delete account</text>
      </button>
      <alertDialog
        open={asks}
        tone="danger"
        title="Delete your account?"
        description="All your files are deleted. This can't be undone."
        confirm="Delete"
        onCancel={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false);
          remove();
        }}
      />
    </div>
  );
}
