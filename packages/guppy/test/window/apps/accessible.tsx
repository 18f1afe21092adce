// Controls of many roles, for a program that reads and works them over the accessibility bus. It says what was done to it.
import { createApp, defineWindow } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

const fruits = ["Apple", "Pear", "Plum"];

const window = defineWindow({
  options: { title: "guppy accessible", bounds: { width: 480, height: 560 } },
  mount: () => ({ saved: 0, mail: false, volume: 3, name: "", open: false, fruit: "Pear" }),
  render: (self) => {
    const { saved, mail, volume, name, open, fruit } = self.state;
    return (
      <div class="flex flex-col gap-2 p-4">
        <text role="heading" level={1}>
          Settings
        </text>
        <button
          description="Writes everything to the disk"
          onClick={({ source }) => {
            log(`saved by ${source}`);
            return self.update((state) => ({ ...state, saved: state.saved + 1 }));
          }}
        >
          Save
        </button>
        <button disabled onClick={() => log("deleted")}>
          Delete
        </button>
        <div role="status">{saved === 0 ? "" : `Saved ${saved} times`}</div>
        <div
          focusable
          role="checkbox"
          label="Get mail"
          checked={mail ? "on" : "off"}
          class="h-5 w-5 bg-muted checked:bg-primary"
          onClick={() => self.update((state) => ({ ...state, mail: !state.mail }))}
        />
        <div
          focusable
          role="slider"
          label="Volume"
          class="h-5 w-40 bg-muted"
          {...{ valueNow: volume, valueMin: 0, valueMax: 10, orientation: "horizontal" as const }}
          onSetValue={({ value }) => {
            log(`volume ${value}`);
            return self.update((state) => ({ ...state, volume: value }));
          }}
        />
        <textInput
          label="Name"
          placeholder="Ada"
          value={name}
          onChange={({ text }) => {
            log(`name ${text}`);
            return self.update((state) => ({ ...state, name: text }));
          }}
        />
        <button
          expanded={open}
          hasPopup="listbox"
          onClick={() => self.update((state) => ({ ...state, open: !state.open }))}
        >
          Fruit
        </button>
        {open ? (
          <div role="listbox" label="Fruits">
            {fruits.map((of) => (
              <div
                key={of}
                focusable
                role="option"
                selected={of === fruit}
                onClick={() => self.update((state) => ({ ...state, fruit: of }))}
              >
                {of}
              </div>
            ))}
          </div>
        ) : null}
        <div role="progressbar" label="Copying" valueNow={0.25} valueMin={0} valueMax={1} class="h-2 bg-muted" />
      </div>
    );
  },
});

await createApp({ id: "accessible", windows: [{ id: "main", window }] });
log("open");
