// From guppy's diagnostics channels and counters to OpenTelemetry's metrics. Takes any meter provider; `app.tsx` makes one.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { MeterProvider } from "@opentelemetry/api";
import { type EventMessage, performanceCounters, type RenderMessage, type RequestMessage } from "guppy/native";

/** What is read at each export, by the counter's name in guppy. */
const gauges = ["openWindows", "nodes", "styles", "textures", "queuedRequests", "imageBytes"] as const;
const totals = [
  "expiredRequests",
  "cancelledRequests",
  "coalescedEvents",
  "containedPanics",
  "restarts",
  "framesDrawn",
] as const;

/** Measures until the returned function is called. */
export function measureGuppy(provider: MeterProvider): () => void {
  const meter = provider.getMeter("guppy");
  const milliseconds = { unit: "ms" };
  const requests = meter.createHistogram("guppy.request.duration", milliseconds);
  const events = meter.createHistogram("guppy.event.duration", milliseconds);
  const renders = meter.createHistogram("guppy.render.duration", milliseconds);

  const listeners: Readonly<Record<string, (message: unknown) => void>> = {
    "guppy:request": (message) => {
      const { name, duration, status } = message as RequestMessage;
      requests.record(duration, { name, status });
    },
    "guppy:event": (message) => {
      const { kind, type, duration, status } = message as EventMessage;
      events.record(duration, { kind, type, status });
    },
    "guppy:render": (message) => {
      const { duration, status } = message as RenderMessage;
      renders.record(duration, { status });
    },
  };
  for (const [channel, listener] of Object.entries(listeners)) subscribe(channel, listener);

  for (const name of gauges) {
    meter
      .createObservableGauge(`guppy.${name}`)
      .addCallback((result) => result.observe(performanceCounters()[name] ?? 0));
  }
  for (const name of totals) {
    meter
      .createObservableCounter(`guppy.${name}`)
      .addCallback((result) => result.observe(performanceCounters()[name] ?? 0));
  }

  return () => {
    for (const [channel, listener] of Object.entries(listeners)) unsubscribe(channel, listener);
  };
}
