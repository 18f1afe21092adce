// A card that goes from the left half of a window to the right one, which takes files of other programs too; it says what was
// dropped. With arguments the card is those files.
import { createApp, defineWindow, dragKind } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const card = dragKind<{ readonly id: number }>("card");
const files = process.argv.slice(2);

const window = defineWindow({
  options: { title: "guppy dragging", appId: `dragging-${files.length}`, bounds: { width: 400, height: 200 } },
  mount: () => ({}),
  render: () => (
    <div class="flex size-full">
      <div class="w-1/2 p-4">
        <div
          class="h-[40px] bg-blue-500"
          {...(files.length > 0 ? { dragFiles: files } : card.props({ id: 7 }))}
          onDragStart={() => log("started")}
          onDragEnd={({ dropped }) => log(`ended ${dropped}`)}
        />
      </div>
      <div
        class="w-1/2 drop-target:bg-green-500"
        dropTypes={`${card.type} files`}
        onDragOver={() => log("over")}
        onDragLeave={() => log("left")}
        onDrop={(event) => log(`dropped ${card.read(event)?.id ?? event.paths.join(", ")}`)}
      />
    </div>
  ),
});

await createApp({ id: "dragging", windows: [{ id: "main", window }] });
log("open");
