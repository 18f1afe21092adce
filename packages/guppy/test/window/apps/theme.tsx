// An app that says what its colours are and what the desktop prefers, and how it comes to where it is scrolled to.
import { createApp, defineWindow, ref, theme } from "guppy";

const log = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (): void => log(`theme ${JSON.stringify(theme.current)}`);

const list = ref("scroll");
const stops: number[] = [];
let end = 0;

/** Down and up in turn: `smooth` in any case, and whether it glides is up to the desktop. */
async function scroll(): Promise<void> {
  stops.length = 0;
  end = end === 0 ? 400 : 0;
  await list.scrollTo({ y: end, smooth: true });
}

const Themed = defineWindow({
  options: { title: "guppy theme", bounds: { width: 200, height: 160 } },
  render: () => (
    <div class="w-full h-full p-[20px] flex flex-row">
      <div class="w-[60px] h-[60px] bg-primary" />
      <scroll
        ref={list}
        class="flex-1"
        onScroll={({ offsetY }) => {
          stops.push(offsetY);
          if (offsetY === end) log(stops.length === 1 ? "jumped" : "glided");
        }}
      >
        <div class="h-[2000px]" />
      </scroll>
    </div>
  ),
});

theme.onChange(() => {
  say();
  if (theme.current.accent !== undefined) void scroll();
});
const app = await createApp({
  id: "theme",
  theme: { mode: "system", followAccent: true },
  windows: [{ id: "main", window: Themed }],
});
log("open");
await app.closed;
