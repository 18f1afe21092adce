// What every driver takes besides its project, with the defaults in one place.
import { currentHost, type Host } from "../system/host.ts";
import { type Reporter, silentReporter } from "../system/reporter.ts";

export interface DriverOptions {
  /** Default: this machine and process. */
  readonly host?: Host;
  /** Default: silence. */
  readonly reporter?: Reporter;
  /** Opens no socket; the cache and `file:` URLs still work. Default: npm's `offline` setting. */
  readonly offline?: boolean;
  /** The first pause between tries in milliseconds. Default 500. */
  readonly retryBaseMs?: number;
  /** How long to wait for another run in the same package. Default 600,000 ms. */
  readonly lockWaitMs?: number;
}

export interface DriverContext {
  readonly host: Host;
  readonly reporter: Reporter;
  readonly offline: boolean;
  readonly retryBaseMs: number;
  readonly lockWaitMs: number;
}

export function driverContext(options: DriverOptions): DriverContext {
  const host = options.host ?? currentHost();
  return {
    host,
    reporter: options.reporter ?? silentReporter,
    offline: options.offline ?? host.env["npm_config_offline"] === "true",
    retryBaseMs: options.retryBaseMs ?? 500,
    lockWaitMs: options.lockWaitMs ?? 600_000,
  };
}
