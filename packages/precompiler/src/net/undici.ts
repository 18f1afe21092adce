// The client library behind a module of its own, loaded on first use. A bundler turns these static names right, where a
// dynamic import of the library itself would leave it with a default export only.
export { EnvHttpProxyAgent, request } from "undici";
