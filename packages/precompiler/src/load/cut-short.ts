// The one look into a file before it is loaded: of an ELF file that was cut short, the linker maps what isn't there, and the
// process dies of SIGBUS without a word. Everything else about a bad file is found out after it has failed.
import { closeSync, openSync, readSync } from "node:fs";

const headSize = 64;

/** Whether a 64-bit ELF file is shorter than its header says; the table of sections is the last thing in it. */
export function isCutShort(path: string): boolean {
  const head = Buffer.alloc(headSize);
  const file = openSync(path, "r");
  try {
    if (readSync(file, head, 0, headSize, 0) < headSize) return false;
    const isElf64 = head.readUInt32BE(0) === 0x7f454c46 && head[4] === 2 && head[5] === 1;
    if (!isElf64) return false;
    const end = Number(head.readBigUInt64LE(40)) + head.readUInt16LE(58) * head.readUInt16LE(60);
    return end > 0 && readSync(file, head, 0, 1, end - 1) === 0;
  } finally {
    closeSync(file);
  }
}
