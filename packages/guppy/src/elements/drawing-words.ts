// The bytes of a drawing while they are recorded: little-endian words of four bytes, as `crates/guppy-gpui/src/drawing/decode.rs`
// reads them. A command is a word with its number in the low byte and above it how many words follow.

/** "GPD2". */
const version = 0x3244_5047;

export interface Words {
  /** Commands so far. */
  readonly count: number;
  /** Begins a command of so many words. */
  readonly begin: (command: number, words: number) => void;
  readonly u32: (value: number) => void;
  readonly f32: (value: number) => void;
  readonly bytes: () => Uint8Array;
}

export function createWords(): Words {
  let buffer = new ArrayBuffer(4096);
  let whole = new Uint32Array(buffer);
  let floats = new Float32Array(buffer);
  let at = 1;
  let count = 0;
  whole[0] = version;
  return {
    get count() {
      return count;
    },
    begin(command, words) {
      if (at + words + 1 > whole.length) {
        const larger = new ArrayBuffer(Math.max(buffer.byteLength * 2, (at + words + 1) * 4));
        new Uint32Array(larger).set(whole);
        buffer = larger;
        whole = new Uint32Array(buffer);
        floats = new Float32Array(buffer);
      }
      count++;
      whole[at++] = command | (words << 8);
    },
    u32(value) {
      whole[at++] = value;
    },
    f32(value) {
      floats[at++] = value;
    },
    bytes: () => new Uint8Array(buffer.slice(0, at * 4)),
  };
}
