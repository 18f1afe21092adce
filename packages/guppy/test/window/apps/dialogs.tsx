// Asks for a file again and again, and says what it was given.
import { dialogs, openWindow } from "guppy";

const window = await openWindow(<div class="size-full" />, {
  title: "guppy dialogs",
  bounds: { width: 800, height: 640 },
});
process.stdout.write("open\n");
for (let round = 1; round <= 3; round++) {
  const paths = await dialogs.openFile({ window, title: `Round ${round}`, directory: "/" });
  process.stdout.write(`round ${round}: ${paths ?? "nothing"}\n`);
}
await window.close();
