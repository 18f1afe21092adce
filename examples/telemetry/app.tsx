// `npx guppy run app.tsx`: a window whose metrics are printed every five seconds. An exporter of yours takes the place of the console's.
import { ConsoleMetricExporter, MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { createApp } from "guppy";
import { Counter } from "./counter.tsx";
import { measureGuppy } from "./telemetry.ts";

const reader = new PeriodicExportingMetricReader({ exporter: new ConsoleMetricExporter(), exportIntervalMillis: 5000 });
const provider = new MeterProvider({ readers: [reader] });
const stop = measureGuppy(provider);

const app = await createApp({ id: "telemetry", windows: [{ id: "main", window: Counter }] });
await app.closed;
stop();
await provider.shutdown();
