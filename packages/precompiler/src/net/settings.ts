// Proxies and certificates from the environment, checked before the first request so that a message can name the variable.
import { readFileSync } from "node:fs";
import * as tls from "node:tls";
import { PrecompilerError } from "../errors.ts";
import { type Env, envValue } from "../system/host.ts";

export interface ProxySettings {
  /** Empty for none: undici reads the environment by itself when a value is absent. */
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

const httpNames = ["http_proxy", "HTTP_PROXY", "npm_config_proxy"] as const;
const httpsNames = ["https_proxy", "HTTPS_PROXY", "npm_config_https_proxy"] as const;
const noProxyNames = ["no_proxy", "NO_PROXY", "npm_config_noproxy"] as const;

/** @throws PrecompilerError `proxy_invalid`, which names the variable and hides credentials */
export function proxySettings(env: Env): ProxySettings {
  return {
    httpProxy: checkedProxy(env, httpNames),
    httpsProxy: checkedProxy(env, httpsNames),
    noProxy: envValue(env, ...noProxyNames) ?? "",
  };
}

function checkedProxy(env: Env, names: readonly string[]): string {
  const name = names.find((candidate) => envValue(env, candidate) !== undefined);
  if (name === undefined) return "";
  const value = envValue(env, name) ?? "";
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && ["http:", "https:"].includes(url.protocol) && url.hostname !== "") return value;
  throw new PrecompilerError(
    "proxy_invalid",
    `the variable ${name} is ${JSON.stringify(redactCredentials(value))}, allowed is http:// or https:// and a host`,
    {
      place: name,
      next: `correct or unset ${name}`,
    },
  );
}

/** For logs and messages: user name and password of any URL in `text` become `***`. */
export function redactCredentials(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/?#\s]*@/gi, "$1***@").replace(/^[^/?#\s:]+:[^/?#\s]*@/, "***@");
}

/**
 * The certificates to trust besides Node's own, or undefined when the environment names none.
 * `GUPPY_CACERTS_PATH` first, else npm's `cafile`; `NODE_EXTRA_CA_CERTS` is Node's business but is lost once a list is given.
 * @throws PrecompilerError `certificates_unreadable`
 */
export function trustedCertificates(env: Env): readonly string[] | undefined {
  const name = ["GUPPY_CACERTS_PATH", "npm_config_cafile"].find((candidate) => envValue(env, candidate) !== undefined);
  if (name === undefined) return undefined;
  const extra = [readCertificates(name, envValue(env, name) ?? "")];
  const nodeExtra = envValue(env, "NODE_EXTRA_CA_CERTS");
  if (nodeExtra !== undefined) extra.push(readCertificates("NODE_EXTRA_CA_CERTS", nodeExtra));
  return [...baseCertificates(), ...extra];
}

function readCertificates(name: string, path: string): string {
  try {
    const text = readFileSync(path, "utf8");
    if (!text.includes("-----BEGIN CERTIFICATE-----")) throw new Error("it holds no PEM certificate");
    return text;
  } catch (cause) {
    throw new PrecompilerError(
      "certificates_unreadable",
      `the certificates in ${path}, named by ${name}, cannot be read`,
      {
        place: name,
        next: `let ${name} name a file of PEM certificates, or unset it`,
        cause,
      },
    );
  }
}

/** Node 20 has only its own list; later ones also know the system's. */
function baseCertificates(): readonly string[] {
  const later: { readonly getCACertificates?: (type: "system") => readonly string[] } = tls;
  return [...tls.rootCertificates, ...(later.getCACertificates?.("system") ?? [])];
}
