// Round corners that cut off what is inside, in boxes in boxes, and a canvas with turned letters in a round clip, in a window so
// large that its pixels are shown in several parts. Apart from `corners.tsx` so that a test can draw it headless too.
import { defineWindow, type Pen } from "guppy";

export const cornersSize = { width: 700, height: 560 } as const;

export const Corners = defineWindow({
  options: { title: "guppy corners", bounds: cornersSize, background: "#f0f4f8" },
  render: () => (
    <div class="flex gap-4 p-4">
      <div class="w-[96px] h-[96px] rounded-full overflow-hidden border-4 border-slate-700">
        <div class="w-[48px] h-[96px] bg-rose-500" />
        <text class="absolute left-[4px] top-[20px] text-4xl font-bold">Corner</text>
      </div>
      <div class="w-[100px] h-[140px] rounded-[24px] overflow-y-scroll bg-white">
        <div class="h-[60px] bg-emerald-500 shadow-lg" />
        <div class="h-[60px] m-2 overflow-hidden rounded-[12px]">
          <div class="size-full bg-indigo-500/60" />
        </div>
        <div class="h-[60px] bg-amber-400" />
      </div>
      <div class="absolute right-4 bottom-4 w-[120px] h-[80px] rounded-[16px] bg-teal-600" />
      <canvas class="absolute left-[20px] top-[118px] w-[90px] h-[56px]" draw={draw} />
    </div>
  ),
});

function draw(pen: Pen): void {
  pen.group({ clip: { rect: [0, 0, 90, 56], radius: 20 } }, (inner) => {
    inner.rect(0, 0, 90, 56, { fill: { center: [20, 20], radius: 80, colors: ["#fde68a", "#f59e0b", "#b91c1c"] } });
    inner.group({ translate: [12, 8], rotate: 25 }, (turned) =>
      turned.text("Canvas", 0, 18, { size: 22, weight: 700 }),
    );
  });
}
