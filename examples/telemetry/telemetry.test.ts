// A click in a headless window, and what OpenTelemetry has of it.
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { Counter } from "./counter.tsx";
import { measureGuppy } from "./telemetry.ts";

test("durations of requests, events and renders, and what is held", async () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const provider = new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter })] });
  const stop = measureGuppy(provider);
  const page = await render(Counter);
  await page.click("more");
  expect((await page.getById("count")).text).toBe("Count: 1");
  await provider.forceFlush();
  await page.close();
  stop();
  const metrics = exporter.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics: all }) => all));
  await provider.shutdown();
  const points = (name: string) => metrics.find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? [];
  expect(points("guppy.request.duration").map(({ attributes }) => attributes["name"])).toContain("openWindow");
  expect(points("guppy.event.duration")).toMatchObject([
    { attributes: { kind: "button", type: "click", status: "ok" }, value: { count: 1 } },
  ]);
  expect(points("guppy.render.duration")).toMatchObject([{ attributes: { status: "ok" }, value: { count: 1 } }]);
  expect(points("guppy.openWindows")[0]?.value).toBe(1);
  expect(Number(points("guppy.nodes")[0]?.value)).toBeGreaterThanOrEqual(3);
});
