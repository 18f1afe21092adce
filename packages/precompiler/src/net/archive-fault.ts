// What else than an archive a server may have answered with: nothing, a page to log in at, or the first half of one.
import { createGunzip } from "node:zlib";
import { errorCode, type PrecompilerErrorCode } from "../errors.ts";

export interface Fault {
  readonly code: PrecompilerErrorCode;
  /** Ends a sentence that begins with the address. */
  readonly what: string;
  readonly next: string;
  /** Whether another try may cure it. */
  readonly again: boolean;
}

/** Undefined when nothing is wrong that can be seen without the published hash. */
export async function archiveFault(bytes: Uint8Array): Promise<Fault | undefined> {
  if (bytes.length === 0) return incomplete("answered with an empty file");
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1").trimStart();
  if (/^<(!doctype|html|head|body|\?xml)/i.test(start)) {
    return {
      code: "download_not_archive",
      what: "answered with a web page in place of the archive: a login or a proxy is in between",
      next: "open the address in a browser, log in or give a token in `headers`, or set HTTPS_PROXY",
      again: false,
    };
  }
  if (await endsEarly(bytes)) return incomplete(`ended early, after ${bytes.length} bytes`);
  return undefined;
}

function incomplete(what: string): Fault {
  return {
    code: "download_incomplete",
    what,
    next: "try again; if it stays so, see what is at that address",
    again: true,
  };
}

/** Whether a gzip file has no end. What comes out is thrown away, so a bomb costs time and no memory, and at most 4 GiB of it. */
function endsEarly(bytes: Uint8Array): Promise<boolean> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Promise.resolve(false);
  return new Promise((resolve) => {
    const gunzip = createGunzip();
    let length = 0;
    gunzip.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > 4 * 1024 ** 3) gunzip.destroy();
    });
    gunzip.on("error", (error) => resolve(errorCode(error) === "Z_BUF_ERROR"));
    gunzip.on("close", () => resolve(false));
    gunzip.end(bytes);
  });
}
