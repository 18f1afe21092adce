import { describe, expect, it } from "vitest";
import { parseColor } from "./colors.ts";

describe("parseColor", () => {
  it.each([
    ["#fff", 0xffffffff],
    ["#1234", 0x11223344],
    ["#223344", 0x223344ff],
    ["#22334480", 0x22334480],
    ["#ABCDEF", 0xabcdefff],
    ["transparent", 0x00000000],
    ["white", 0xffffffff],
    ["red", 0xff0000ff],
    ["red-500", 0xef4444ff],
    ["slate-950", 0x020617ff],
    ["red-500/50", 0xef444480],
    ["#223344/25", 0x22334440],
    ["#00000080/50", 0x00000040],
    ["black/0", 0x00000000],
    ["rgb(1, 2, 3)", 0x010203ff],
    ["rgb(1 2 3 / 50%)", 0x01020380],
    ["rgba(100%, 0%, 0%, 0.5)", 0xff000080],
    ["rgb(300, -5, 0)", 0xff0000ff],
    ["hsl(0, 100%, 50%)", 0xff0000ff],
    ["hsl(120deg 100% 25%)", 0x008000ff],
    ["hsl(240 100 50 / 0.5)", 0x0000ff80],
    ["hsla(-120, 100%, 50%, 1)", 0x0000ffff],
    ["HSL(60, 100%, 50%)", 0xffff00ff],
  ])("reads %s", (text, expected) => {
    expect(parseColor(text)?.toString(16)).toBe(expected.toString(16));
  });

  it.each([
    "",
    "#12",
    "#12345",
    "#1234567",
    "#ggg",
    "reddish",
    "red-501",
    "red-500/101",
    "red-500/",
    "red-500/x",
    "rgb(1,2)",
    "rgb(1,2,3,4,5)",
    "rgb(a,b,c)",
    "hsl(x, 1%, 1%)",
    "hsl(1, x, 1%)",
    "constructor",
    "hsl()",
  ])("refuses %j", (text) => {
    expect(parseColor(text)).toBeUndefined();
  });
});
