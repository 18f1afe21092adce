// Rust source as words, signs and strings, for the rules on crates: no comments, no numbers, no lifetimes. Pure.
// A compiler would know more, but nothing here needs more than names and braces.

const sign = /::|[^\s]/y;
const word = /(?:r#)?[\p{L}_][\p{L}\p{N}_]*/uy;

const strings: readonly RegExp[] = [/[bc]?r(?<hashes>#*)"[\s\S]*?"\k<hashes>/y, /[bc]?"(?:\\[\s\S]|[^"\\])*"/y];

/** What leaves no token behind, in the order in which it is tried: a character may look like a lifetime. */
const silent: readonly RegExp[] = [
  /\s+/y,
  /\/\/[^\n]*/y,
  /b?'(?:\\(?:u\{[^}]*\}|x[0-9a-fA-F]{2}|[^ux])|[^'\\])'/uy,
  /'[\p{L}_][\p{L}\p{N}_]*/uy,
  /\d[\p{L}\p{N}_]*/uy,
];

export function rustTokens(text: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = text.startsWith("/*", at) ? endOfComment(text, at) : at + (firstAt(silent, text, at)?.length ?? 0);
    if (skipped > at) {
      at = skipped;
    } else {
      const token = firstAt([...strings, word, sign], text, at) ?? text.slice(at);
      tokens.push(token.replace(/^r#(?=[^"#])/, ""));
      at += token.length;
    }
  }
  return tokens;
}

export function isString(token: string): boolean {
  return token.endsWith('"') || token.endsWith('"#');
}

function firstAt(patterns: readonly RegExp[], text: string, at: number): string | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Rust's block comments nest. */
function endOfComment(text: string, at: number): number {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    if (text.startsWith("/*", index)) depth += 1;
    else if (text.startsWith("*/", index)) depth -= 1;
    else continue;
    index += 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}
