// The texts that are open: their tabs, and the code editor of the one that shows. Each keeps its own, with what can be undone.
import { type GuppyNode, useEffect, useNode } from "guppy";
import { x } from "guppy/icons";
import { isDirty, type Shown, type Tab } from "./editor.ts";
import { highlight } from "./highlight.ts";

export function Tabs({ editor, state: { tabs, current } }: Shown): GuppyNode {
  if (tabs.length === 0) return null;
  return (
    <div
      role="tablist"
      label="Files"
      roving="horizontal"
      class="flex flex-row flex-none overflow-x-scroll border-b border-border bg-surface"
    >
      {tabs.map((tab) => (
        <contextMenu key={tab.id} items={["file.save", "file.saveAs", "-", "file.close"]}>
          <div class={tab.id === current ? "tab tab-current" : "tab"}>
            <button
              variant="bare"
              role="tab"
              label={isDirty(tab) ? `${tab.name}, not saved` : tab.name}
              selected={tab.id === current}
              onClick={() => editor.change({ current: tab.id })}
              class="flex-row items-center gap-2 py-1.5 pl-3 pr-1 text-sm"
            >
              <text class={isDirty(tab) ? "italic" : ""}>{tab.name}</text>
              {isDirty(tab) && <div class="size-2 rounded-full bg-primary" />}
            </button>
            <button
              variant="bare"
              label={`Close ${tab.name}`}
              tabIndex={-1}
              onClick={() => editor.close(tab)}
              class="mr-1 rounded-md p-1 text-textMuted hover:bg-muted"
            >
              <icon svg={x} class="size-3.5" />
            </button>
          </div>
        </contextMenu>
      ))}
    </div>
  );
}

export function Texts({ editor, state }: Shown): GuppyNode {
  const { tabs, current } = state;
  if (tabs.length === 0) {
    return (
      <div class="flex flex-col flex-1 items-center justify-center gap-3">
        <text class="text-textMuted">No file is open.</text>
        <div class="flex flex-row gap-2">
          <commandButton command="file.open" variant="primary" show="title" />
          <commandButton command="file.new" variant="outline" show="title" />
        </div>
      </div>
    );
  }
  return tabs.map((tab) => <Text key={tab.id} editor={editor} tab={tab} shows={tab.id === current} state={state} />);
}

interface TextProps extends Shown {
  readonly tab: Tab;
  readonly shows: boolean;
}

function Text({ editor, tab, shows, state: { find, settings } }: TextProps): GuppyNode {
  const code = useNode("codeEditor");
  useEffect(() => (shows ? code.focus().catch(() => undefined) : undefined), [shows]);
  useEffect(() => {
    if (tab.goTo === undefined) return;
    const before = tab.text.split("\n").slice(0, tab.goTo.line);
    const end = before.join("\n").length;
    const start = end - (before.at(-1)?.length ?? 0);
    Promise.all([code.focus(), code.setSelection({ start, end })]).catch(() => undefined);
  }, [tab.goTo]);
  const looking = shows ? find : null;
  useEffect(() => {
    if (shows) code.find({ text: looking ?? "", ignoreCase: true }).catch(() => undefined);
  }, [looking, shows]);
  const close = async (): Promise<void> => {
    editor.change({ find: null });
    await code.focus();
  };
  return (
    <div class={shows ? "flex flex-col flex-1 min-h-0" : "hidden"}>
      {looking !== null && (
        <div class="flex flex-row flex-none items-center gap-2 border-b border-border bg-surface px-3 py-1.5">
          <textInput
            id="find"
            type="search"
            label="Find"
            placeholder="Find"
            autoFocus
            value={looking}
            onChange={({ text }) => editor.change({ find: text })}
            handles="enter shift-enter escape"
            onKeyDown={({ key, shift }) => (key === "Escape" ? close() : shift ? code.findPrevious() : code.findNext())}
            class="w-64"
          />
        </div>
      )}
      <codeEditor
        ref={code}
        id={`text-${tab.id}`}
        label={tab.name}
        variant="bare"
        class="flex-1 min-h-0"
        wrap={settings.wrap ? "soft" : "off"}
        tabSize={settings.tabSize}
        spans={highlight(tab.name, tab.text)}
        value={tab.text}
        onChange={({ text }) => editor.write(tab.id, text)}
      />
    </div>
  );
}
