// What lies above the rest.
import { createToasts, type GuppyNode, useState } from "guppy";
import { clipboard, copy, cut, edit, share, trash } from "guppy/icons";
import { Row, Section } from "../section.tsx";

const toasts = createToasts();

const things = [
  { type: "label", label: "Edit" },
  { value: "cut", label: "Cut", icon: cut, shortcut: "Ctrl+X" },
  { value: "copy", label: "Copy", icon: copy, shortcut: "Ctrl+C" },
  { value: "paste", label: "Paste", icon: clipboard, shortcut: "Ctrl+V", disabled: true },
  { type: "separator" },
  {
    value: "share",
    label: "Share",
    icon: share,
    items: [
      { value: "mail", label: "By mail" },
      { value: "link", label: "As a link" },
    ],
  },
  { value: "wrap", label: "Wrap lines", checked: true },
  { value: "delete", label: "Delete", icon: trash, danger: true, shortcut: "Del" },
] as const;

export function Overlays(): GuppyNode {
  const [dialog, setDialog] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [asks, setAsks] = useState(false);
  const [bare, setBare] = useState(false);
  const [palette, setPalette] = useState(false);
  return (
    <>
      <Section title="Menus">
        <Row>
          <menu trigger="Edit" items={things} />
          <contextMenu items={things}>
            <div class="flex items-center justify-center w-64 h-20 rounded-lg border border-dashed border-border">
              <text class="text-sm text-textMuted">Secondary button here</text>
            </div>
          </contextMenu>
        </Row>
        <Row>
          <menuBar
            class="rounded-lg border border-border"
            menus={[
              { label: "&File", items: things },
              { label: "&Edit", items: [{ role: "undo" }, { role: "redo" }, "-", { role: "copy" }, { role: "paste" }] },
            ]}
          />
          <commandButton command="guppy.selectAll" variant="outline" />
          <button variant="outline" onClick={() => setPalette(true)}>
            Command palette
          </button>
          <commandPalette
            open={palette}
            onClose={() => setPalette(false)}
            items={[
              { id: "rename", title: "Rename the project", icon: edit, run: () => setDialog(true) },
              { id: "sheet", title: "Show filters", run: () => setSheet(true) },
            ]}
          />
        </Row>
      </Section>
      <Section title="Panels">
        <Row>
          <popover trigger="Options" label="Options">
            <text class="text-sm font-semibold">Options</text>
            <switch defaultChecked>Sound</switch>
            <switch>Colour</switch>
          </popover>
          <tooltip text="Changes the name" class="self-center">
            <button variant="outline" size="icon" label="Rename">
              <icon svg={edit} class="size-4" />
            </button>
          </tooltip>
          <hoverCard
            class="self-center"
            content={
              <>
                <text class="font-semibold">Ada Lovelace</text>
                <text class="text-sm text-textMuted">Wrote the first program, for a machine that was never built.</text>
              </>
            }
          >
            <link>@ada</link>
          </hoverCard>
        </Row>
      </Section>
      <Section title="Dialogs, sheets and toasts">
        <Row>
          <button id="dialog" variant="outline" onClick={() => setDialog(true)}>
            Dialog
          </button>
          <button id="sheet" variant="outline" onClick={() => setSheet(true)}>
            Sheet
          </button>
          <button id="question" variant="outline" onClick={() => setAsks(true)}>
            Question
          </button>
          <button id="bare" variant="outline" onClick={() => setBare(true)}>
            Bare overlay
          </button>
          <button
            id="toast"
            variant="outline"
            onClick={() =>
              toasts.show({
                title: "Message sent",
                description: "To three people.",
                tone: "success",
                action: { label: "Undo", onClick: () => undefined },
              })
            }
          >
            Toast
          </button>
        </Row>
      </Section>
      <dialog
        open={dialog}
        title="Rename the project"
        description="Everybody in the team sees the new name."
        onClose={() => setDialog(false)}
        footer={
          <>
            <button variant="outline" onClick={() => setDialog(false)}>
              Cancel
            </button>
            <button variant="primary" onClick={() => setDialog(false)}>
              Rename
            </button>
          </>
        }
      >
        <field label="Name" for="project">
          <textInput id="project" label="Name" defaultValue="guppy" />
        </field>
      </dialog>
      <sheet open={sheet} title="Filters" description="What is shown in the list." onClose={() => setSheet(false)}>
        <div class="flex flex-col gap-3">
          <checkbox defaultChecked>Open</checkbox>
          <checkbox>Closed</checkbox>
          <checkbox>Mine</checkbox>
        </div>
      </sheet>
      <alertDialog
        open={asks}
        tone="danger"
        title="Delete the project?"
        description="This can't be undone."
        confirm="Delete"
        onCancel={() => setAsks(false)}
        onConfirm={() => setAsks(false)}
      />
      {bare && (
        <overlay
          role="dialog"
          label="Bare overlay"
          side="center"
          onDismiss={() => setBare(false)}
          class="rounded-lg border border-border bg-raised p-4 shadow-lg"
        >
          <text class="text-sm">Escape, or a press outside, closes it.</text>
        </overlay>
      )}
      <toaster toasts={toasts} />
    </>
  );
}
