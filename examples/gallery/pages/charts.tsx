// Charts of every kind, and what a program draws itself.
import type { GuppyNode, Pen } from "guppy";
import { Section } from "../section.tsx";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const hour = 3_600_000;
const start = Date.UTC(2026, 2, 2);

/** A line that goes up and down, the same each time. */
function wave(count: number, middle: number, high: number, pace: number): Float64Array {
  return Float64Array.from(
    { length: count },
    (_, at) => middle + high * Math.sin(at * pace) * Math.cos(at * pace * 0.37) + high * 0.15 * Math.sin(at * 12.9898),
  );
}

const hours = Float64Array.from({ length: 96 }, (_, at) => start + at * hour);
const closes = wave(40, 100, 14, 0.21);
const opens = Float64Array.from(closes, (value, at) => (at === 0 ? value : (closes[at - 1] ?? value)));
const beyond = (side: 1 | -1): Float64Array =>
  Float64Array.from(closes, (value, at) => {
    const open = opens[at] ?? value;
    return (side > 0 ? Math.max(value, open) : Math.min(value, open)) + side * (1 + 2 * Math.abs(Math.sin(at * 7)));
  });
const days = Float64Array.from(closes, (_, at) => start + at * 24 * hour);

export function Charts(): GuppyNode {
  return (
    <>
      <Section title="Lines and areas">
        <chart
          type="line"
          label="Requests a second"
          zoom
          x={{ scale: "time", utc: true }}
          y={{ label: "Requests a second" }}
          series={[
            { name: "Europe", x: hours, y: wave(96, 420, 180, 0.13) },
            { name: "Asia", x: hours, y: wave(96, 300, 150, 0.17) },
            { name: "America", x: hours, y: wave(96, 220, 130, 0.11) },
          ]}
          class="h-[260px]"
        />
        <div class="flex flex-row gap-4">
          <chart
            type="area"
            stacked
            label="Memory"
            x={{ scale: "time", utc: true }}
            y={{ format: (value) => `${value} GB` }}
            series={[
              { name: "Apps", x: hours, y: wave(96, 5, 1.4, 0.09) },
              { name: "Cache", x: hours, y: wave(96, 3, 1, 0.15) },
            ]}
            class="flex-1 h-[220px]"
          />
          <chart
            type="line"
            label="Errors, on a logarithmic axis"
            y={{ scale: "log", label: "Errors" }}
            x={{ label: "Build" }}
            series={[{ name: "Errors", y: Float64Array.from({ length: 30 }, (_, at) => 8000 / (1 + at * at) + 1) }]}
            class="flex-1 h-[220px]"
          />
        </div>
      </Section>
      <Section title="Bars">
        <div class="flex flex-row gap-4">
          <chart
            type="bar"
            label="Sold each month"
            labels={months}
            series={[
              { name: "Books", y: [32, 41, 36, 52, 61, 58, 49, 44, 57, 66, 72, 90] },
              { name: "Music", y: [20, 22, 27, 25, 31, 35, 33, 29, 30, 38, 45, 61] },
            ]}
            class="flex-1 h-[220px]"
          />
          <chart
            type="bar"
            stacked
            label="Hours of the team"
            labels={["Mon", "Tue", "Wed", "Thu", "Fri"]}
            series={[
              { name: "Build", y: [5, 4, 6, 5, 3] },
              { name: "Review", y: [2, 3, 1, 2, 2] },
              { name: "Meet", y: [1, 2, 1, 3, 1] },
            ]}
            class="flex-1 h-[220px]"
          />
        </div>
        <chart
          type="bar"
          horizontal
          label="Languages"
          labels={["TypeScript", "Rust", "Python", "Elixir", "Everything else"]}
          y={{ format: (value) => `${value} %` }}
          series={[{ name: "Share", y: [46, 31, 12, 7, 4] }]}
          class="h-[180px]"
        />
      </Section>
      <Section title="Pies, points and candles">
        <div class="flex flex-row gap-4">
          <chart
            type="pie"
            label="Where the money goes"
            labels={["Rent", "Food", "Travel", "Other"]}
            series={[{ name: "Euro", y: [820, 430, 260, 190] }]}
            class="flex-1 h-[230px]"
          />
          <chart
            type="donut"
            label="Disk"
            labels={["System", "Photos", "Code", "Free"]}
            series={[{ name: "GB", y: [64, 180, 95, 173] }]}
            class="flex-1 h-[230px]"
          />
        </div>
        <div class="flex flex-row gap-4">
          <chart
            type="scatter"
            label="Height and weight"
            x={{ label: "Height in cm" }}
            y={{ label: "Weight in kg" }}
            series={[
              { name: "Group A", x: wave(80, 172, 14, 1.7), y: wave(80, 70, 16, 1.7) },
              { name: "Group B", x: wave(80, 181, 11, 2.3), y: wave(80, 82, 14, 2.3) },
            ]}
            class="flex-1 h-[240px]"
          />
          <chart
            type="candlestick"
            label="Price"
            x={{ scale: "time", utc: true }}
            series={[{ name: "Price", x: days, open: opens, high: beyond(1), low: beyond(-1), y: closes }]}
            class="flex-1 h-[240px]"
          />
        </div>
        <div class="flex flex-row gap-4 items-center">
          <text class="text-sm">Load</text>
          <chart type="sparkline" label="Load" series={[{ name: "Load", y: wave(40, 5, 3, 0.4) }]} />
          <text class="text-sm">Queue</text>
          <chart type="sparkline" label="Queue" series={[{ name: "Queue", y: wave(40, 5, 3, 0.9), type: "area" }]} />
          <chart type="line" label="Nothing yet" series={[]} class="flex-1 h-[64px] rounded-md border border-border" />
        </div>
      </Section>
      <Section title="Canvas">
        <canvas
          label="Shapes, lines, fills and text"
          draw={shapes}
          class="w-full h-[150px] rounded-md border border-border"
        />
      </Section>
    </>
  );
}

function shapes(pen: Pen): void {
  pen.rect(16, 16, 90, 60, { fill: { from: [16, 16], to: [106, 76], colors: ["chart1", "chart4"] }, radius: 10 });
  pen.circle(158, 46, 30, { fill: { stripes: "chart3", width: 3, gap: 5 }, stroke: "chart3", width: 2 });
  pen.path((path) => path.moveTo(246, 46).arc(246, 46, 32, -60, 220).close(), { fill: "chart2" });
  pen.polyline([300, 70, 330, 24, 360, 60, 390, 20, 420, 72], {
    stroke: "chart5",
    width: 5,
    join: "round",
    cap: "round",
  });
  pen.line(300, 92, 420, 92, { stroke: "chart5", width: 2, dash: [8, 5] });
  pen.group({ translate: [470, 46], rotate: 30 }, (turned) => {
    turned.rect(-28, -18, 56, 36, { fill: "accent", stroke: "primary", radius: 6, width: 2 });
    turned.circle(0, 0, 8, { fill: "primary" });
  });
  pen.band(
    Array.from({ length: 40 }, (_, at) => [
      16 + at * 10,
      116 + 8 * Math.sin(at / 3),
      132 + 6 * Math.cos(at / 4),
    ]).flat(),
    { fill: "chart3/50" },
  );
  pen.text("Drawn by the program", 440, 124, { size: 14, weight: 600 });
  pen.text("sharp at every scale", 440, 140, { size: 11, color: "textMuted" });
}
