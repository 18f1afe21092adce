// Says what its window has cost of drivers and fonts, with letters that guppy brings along and then with others.
import { openWindow } from "guppy";
import { performanceCounters } from "guppy/native";

const say = (when: string): void => {
  const { adaptersOffered, fontSearches } = performanceCounters();
  process.stdout.write(`${when} ${adaptersOffered} ${fontSearches}\n`);
};
const window = await openWindow(<text>Letters that are there</text>, { title: "guppy starting" });
await new Promise((resolve) => setTimeout(resolve, 300));
say("bundled");
await window.render(<text>漢字</text>);
await window.render(<text>漢字かな</text>);
say("others");
