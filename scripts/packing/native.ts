// The `prepack` of a target package: refuses to pack it without its binary. Runs on the packer's side only, in the package's folder.
import { readFileSync } from "node:fs";
import process from "node:process";

const { name, main } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; main: string };
const elf = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

if (!isElf(main)) {
  console.error(
    `${name}: ${main} is missing or no ELF file, so there is nothing to pack; build it with scripts/native`,
  );
  process.exitCode = 1;
}

function isElf(path: string): boolean {
  try {
    return readFileSync(path).subarray(0, elf.length).equals(elf);
  } catch {
    return false;
  }
}
