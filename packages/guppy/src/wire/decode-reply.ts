// What the bytes of a reply mean, by the request they answer.
import { type RequestName, type RequestResults, requests } from "../generated/requests.ts";
import { Reader } from "./reader.ts";
import { readFields } from "./value.ts";

export function decodeReply<Name extends RequestName>(request: Name, bytes: Uint8Array): RequestResults[Name] {
  const reader = new Reader(bytes);
  const result = readFields(reader, requests[request].result);
  reader.end();
  // The table that names the fields is the one the type was made from.
  return result as unknown as RequestResults[Name];
}
