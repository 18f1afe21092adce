// Rules on single files: length, the opening comment, the header of generated files, and who may end the process.
import { isGenerated, isTest, isTypeScript, isVendored, type Problem, type SourceFile } from "./files.ts";

const longest = 400;

export function textProblems(files: readonly SourceFile[]): Problem[] {
  return files.flatMap(({ path, text }) => {
    const found: string[] = [];
    const code = isTypeScript(path) || (path.endsWith(".rs") && !isVendored(path));
    if (code && isGenerated(path)) {
      if (!/^\/\/!? .*\bdo not edit\b/i.test(text)) found.push("a generated file opens with a comment that says so");
    } else if (code) {
      const lines = text.split("\n").length - 1;
      if (lines > longest) found.push(`has ${lines} lines, more than ${longest}: split it by subject`);
      if (!isTest(path) && !opensWithComment(path, text)) found.push("opens without a comment on its place");
    }
    if (endsProcess(path, text)) found.push("only the command line may call process.exit");
    return found.map((message) => ({ path, message }));
  });
}

function opensWithComment(path: string, text: string): boolean {
  const body = text.replace(/^#!.*\n/, "");
  return path.endsWith(".rs") ? /^\/\/!/.test(body) : /^\/[/*]/.test(body);
}

/** A library that ends the process takes a decision that is its user's. */
function endsProcess(path: string, text: string): boolean {
  const library = /^packages\/(guppy|precompiler)\/src\//.test(path) && !/\/src\/cli(\/|\.ts$)/.test(path);
  return library && isTypeScript(path) && !isTest(path) && /\bprocess\.exit\(/.test(text);
}
