// The settings: how the window looks and how texts are shown.
import type { GuppyNode } from "guppy";
import type { Editor } from "./editor.ts";
import type { Settings } from "./settings.ts";

interface Props {
  readonly open: boolean;
  readonly settings: Settings;
  readonly editor: Editor;
}

const modes = [
  { value: "system", label: "As the desktop" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function SettingsDialog({ open, settings, editor }: Props): GuppyNode {
  const close = (): void => editor.change({ shows: null });
  return (
    <dialog
      open={open}
      title="Settings"
      size="sm"
      onClose={close}
      footer={
        <button variant="primary" onClick={close}>
          Done
        </button>
      }
    >
      <field label="Theme">
        <radioGroup
          label="Theme"
          options={modes}
          value={settings.mode}
          onChange={({ value }) => editor.set({ mode: modes.find((mode) => mode.value === value)?.value ?? "system" })}
        />
      </field>
      <switch checked={settings.wrap} onChange={({ checked }) => editor.set({ wrap: checked })}>
        Wrap long lines
      </switch>
      <field label="Spaces for Tab">
        <numberInput
          label="Spaces for Tab"
          value={settings.tabSize}
          min={1}
          max={8}
          onChange={({ value }) => value !== null && editor.set({ tabSize: value })}
        />
      </field>
    </dialog>
  );
}
