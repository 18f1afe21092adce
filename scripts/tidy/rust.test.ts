// The rules on crates, each on a small crate that breaks it and on one that keeps it.
import { describe, expect, test } from "vitest";
import { moduleCycleProblems } from "./cycles.ts";
import type { SourceFile } from "./files.ts";
import { borderProblems } from "./rust-borders.ts";
import { rustGraphs } from "./rust-modules.ts";
import { rustTokens } from "./rust-tokens.ts";
import { textProblems } from "./text.ts";

type Files = Readonly<Record<string, string>>;

function tree(files: Files): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

/** Files of one crate's `src`. */
function crate(files: Files): SourceFile[] {
  return tree(Object.fromEntries(Object.entries(files).map(([path, text]) => [`crates/one/src/${path}`, text])));
}

describe("tokens", () => {
  test.each([
    ["a::b // c\n/* d /* e */ f */ g", ["a", "::", "b", "g"]],
    ["&'a str, 'x', '\\'', b'\\\\', '\\u{1F600}', '\"'", ["&", "str", ",", ",", ",", ",", ","]],
    ['"a // b" r#"c "d" e"# b"f" c"g"', ['"a // b"', 'r#"c "d" e"#', 'b"f"', 'c"g"']],
    ["r#type 0x1f 1.5e3 0..9", ["type", ".", ".", "."]],
    ["x/* never closed", ["x"]],
  ])("%s", (text, tokens) => {
    expect(rustTokens(text)).toEqual(tokens);
  });
});

describe("edges", () => {
  const needs = (files: Files, file: string): string[] => {
    const [graph] = rustGraphs(crate(files));
    return [...(graph?.get(`crates/one/src/${file}`)?.keys() ?? [])].map((path) => path.replace("crates/one/src/", ""));
  };
  const around: Files = {
    "lib.rs": "mod a; mod b; pub mod c; pub use c::{d::Deep, Plain as Renamed}; pub use c::e::*;",
    "b.rs": "pub struct B; pub const fn made() {} macro_rules! shout { () => {} } pub(crate) use shout;",
    "c.rs": "pub mod d; pub mod e; pub enum Plain { One } use crate::b::B as Hidden; make!(Conjured);",
    "c/d.rs": "pub struct Deep; pub mod inner { pub struct Inner; }",
    "c/e.rs": "pub trait Loud {} pub static mut STATE: u8 = 0;",
  };

  test.each([
    ["use crate::b::B;", ["b.rs"]],
    ["use crate::{b::{self, B}, c::d::Deep as D};", ["b.rs", "c/d.rs"]],
    ["use crate::{Deep, Renamed, Loud};", ["c/d.rs", "c.rs", "c/e.rs"]],
    ["use crate::c::d::inner::*;", ["c/d.rs"]],
    ["use super::b; fn f() { b::made(); }", ["b.rs"]],
    ["fn f() { use crate::b::B; }", ["b.rs"]],
    ["fn f() -> crate::c::Plain { crate::c::Plain::One }", ["c.rs"]],
    ["mod inner { use super::super::c::d::Deep; fn f() { super::g(); } } fn g() {}", ["c/d.rs"]],
    ["macro_rules! m { () => { $crate::b::made() } }", ["b.rs"]],
    ["use crate::b::shout;", ["b.rs"]],
    ["unsafe { crate::c::e::STATE = 1 }", ["c/e.rs"]],
    ["use crate::c::Hidden;", ["b.rs"]],
    ["use crate::c::Conjured;", ["c.rs"]],
    ["use std::fmt; use c::d; use ::b::B; fn f() { serde::b::B; }", []],
    ["pub(in crate::c) fn f() {} pub(crate) fn g() {} // use crate::b::B;", []],
    ['const TEXT: &str = "crate::b::B"; const QUOTE: char = \'"\'; use self::g as h; fn g() {}', []],
    ["#[cfg(test)] mod tests { use super::*; use crate::b::B; } use crate::c::Plain;", ["c.rs"]],
    ["#[cfg(test)]\n#[allow(x)]\nuse crate::b::{B, made};\n#[cfg(not(test))] use crate::c::Plain;", ["c.rs"]],
    ['#[cfg(any(test, feature = "x"))] fn f() -> [u8; 2] { crate::b::made(); } use crate::c::Plain;', ["c.rs"]],
    ["#![cfg(test)] use crate::b::B;", []],
  ])("%s", (text, files) => {
    expect(needs({ ...around, "a.rs": text }, "a.rs")).toEqual(files);
  });

  test("a `mod` needs its file, in both places that Rust knows, unless only tests see it", () => {
    const files = {
      "lib.rs": "mod a; mod b; mod gone; #[cfg(test)] mod tests;",
      "a.rs": "",
      "b/mod.rs": "",
      "tests.rs": "",
    };
    expect(needs(files, "lib.rs")).toEqual(["a.rs", "b/mod.rs"]);
  });

  test("names that lead round in a circle lead nowhere", () => {
    const files = { "lib.rs": "mod a; mod b;", "a.rs": "pub use crate::b::X;", "b.rs": "pub use crate::a::X;" };
    expect(needs(files, "a.rs")).toEqual(["b.rs"]);
    const all = {
      "lib.rs": "mod a; mod b;",
      "a.rs": "pub use crate::b::*;",
      "b.rs": "pub use crate::a::*; use crate::a::Y;",
    };
    expect(needs(all, "b.rs")).toEqual(["a.rs"]);
  });
});

describe("cycles", () => {
  const cycles = (files: Files): string[] =>
    moduleCycleProblems(rustGraphs(crate(files))).map(({ message }) => message);

  test("a crate whose modules know each other in one direction has none", () => {
    const files = {
      "lib.rs": "mod a; mod b; pub use a::A;",
      "a.rs": "pub struct A;",
      "b.rs": "mod c; use crate::A; #[cfg(test)] mod tests { use super::*; }",
      "b/c.rs": "use crate::a;",
    };
    expect(cycles(files)).toEqual([]);
  });

  test.each<readonly [string, Files, string]>([
    [
      "two files",
      { "lib.rs": "mod a; mod b;", "a.rs": "use crate::b::B; pub struct A;", "b.rs": "use super::a::A; pub struct B;" },
      "module cycle: a.rs → b.rs (crate::b::B) → a.rs (super::a::A)",
    ],
    [
      "through what the crate exports",
      {
        "lib.rs": "mod a; mod b; pub use b::B;",
        "a.rs": "use crate::B; pub struct A;",
        "b.rs": "use crate::a::A; pub struct B;",
      },
      "module cycle: a.rs → b.rs (crate::B) → a.rs (crate::a::A)",
    ],
    [
      "a child that needs its parent",
      { "lib.rs": "mod a;", "a.rs": "mod b; pub struct A;", "a/b.rs": "use super::A;" },
      "module cycle: a.rs → a/b.rs (mod b) → a.rs (super::A)",
    ],
    [
      "a child that takes all of its parent",
      { "lib.rs": "mod a;", "a.rs": "mod b;", "a/b.rs": "use super::*;" },
      "module cycle: a.rs → a/b.rs (mod b) → a.rs (super)",
    ],
    [
      "something in the crate's root",
      { "lib.rs": "mod a; pub struct Root;", "a.rs": "fn f() { crate::Root; }" },
      "module cycle: a.rs → lib.rs (crate::Root) → a.rs (mod a)",
    ],
    [
      "the shorter of two",
      {
        "lib.rs": "mod a; mod b; mod c;",
        "a.rs": "use crate::b;",
        "b.rs": "use crate::c;",
        "c.rs": "use crate::a; use crate::b;",
      },
      "module cycle: b.rs → c.rs (crate::c) → b.rs (crate::b); 3 files are tied up with each other",
    ],
  ])("%s", (_, files, message) => {
    expect(cycles(files)).toEqual([message]);
  });

  test("each group of each crate is told once, with its path, and vendored crates are their authors'", () => {
    const two = { "lib.rs": "mod a; mod b;", "a.rs": "use crate::b;", "b.rs": "use crate::a;" };
    const files = ["crates/one", "crates/two", "crates/vendor/three"].flatMap((folder) =>
      tree(Object.fromEntries(Object.entries(two).map(([path, text]) => [`${folder}/src/${path}`, text]))),
    );
    expect(moduleCycleProblems(rustGraphs(files)).map(({ path }) => path)).toEqual([
      "crates/one/src/a.rs",
      "crates/two/src/a.rs",
    ]);
  });
});

describe("borders", () => {
  const problems = (path: string, text: string): string[] =>
    borderProblems(tree({ [path]: text })).map(({ message }) => message);

  test.each([
    ["crates/guppy-gpui/src/elements/kit/input.rs", "use gpui_base::Input; use gpui::App;"],
    ["crates/guppy-gpui/src/elements/kit.rs", "use gpui_base::Theme;"],
    ["crates/guppy-gpui/tests/host.rs", "use gpui::TestAppContext;"],
    ["crates/guppy-gpui/src/platform/linux.rs", '#[cfg(target_os = "linux")] use x11rb::connection::Connection;'],
    ["crates/guppy-gpui/src/platform.rs", "#[cfg(unix)] mod linux;"],
    ["crates/guppy-napi/src/platform/glibc.rs", '#[unsafe(no_mangle)] extern "C" fn hypot() {}'],
    ["crates/vendor/gpui-pre-wgpu/src/gpui_wgpu.rs", 'use gpui::App; #[cfg(target_os = "linux")] mod linux;'],
    [
      "crates/guppy-scene/src/a.rs",
      '// gpui::App\nconst A: &str = "gpui, libc::c_int and DISPLAY"; mod windows; use windows::A;',
    ],
    [
      "crates/guppy-napi/src/lib.rs",
      "use guppy_gpui::Host; use std::{env, fs, io, path}; #[cfg(debug_assertions)] mod a;",
    ],
  ])("%s may: %s", (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });

  test.each([
    [
      "crates/guppy-gpui/src/elements/text_input.rs",
      "use gpui_base::Input;",
      "elements/kit may name gpui-base (`gpui_base`)",
    ],
    ["crates/guppy-gpui/src/kit.rs", "fn f() { gpui_base::init(); }", "elements/kit may name gpui-base"],
    ["crates/guppy-gpui/src/elements/kitchen.rs", "extern crate gpui_base;", "elements/kit may name gpui-base"],
    ["crates/guppy-scene/src/a.rs", "use gpui::px;", "only crates/guppy-gpui may name GPUI (`gpui`)"],
    ["crates/guppy-napi/src/lib.rs", "fn f(_: gpui_wgpu::WgpuContext) {}", "only crates/guppy-gpui may name GPUI"],
    ["crates/guppy-wire/tests/a.rs", "use gpui_platform as p;", "only crates/guppy-gpui may name GPUI"],
    [
      "crates/guppy-gpui/src/a.rs",
      '#[cfg(target_os = "linux")] mod b;',
      "platform may name an operating system (`target_os`)",
    ],
    [
      "crates/guppy-gpui/src/a.rs",
      'fn f() { if cfg!(target_family = "unix") {} }',
      "an operating system (`target_family`)",
    ],
    [
      "crates/guppy-gpui/src/a.rs",
      '#[cfg(all(feature = "x", unix))] fn f() {}',
      "an operating system (`cfg(all(feature = , unix`)",
    ],
    ["crates/guppy-gpui/src/a.rs", "fn f() { cfg!(windows); }", "an operating system (`cfg!(windows`)"],
    ["crates/guppy-gpui/src/a.rs", "use x11rb::connection::Connection;", "an operating system (`x11rb`)"],
    ["crates/guppy-gpui/src/a.rs", "use {std::io, libc};", "an operating system (`libc`)"],
    ["crates/guppy-gpui/src/a.rs", "fn f(_: libc::c_int) {}", "an operating system (`libc`)"],
    ["crates/guppy-gpui/src/a.rs", "use std::os::unix::net::UnixStream;", "an operating system (`os::unix`)"],
    ["crates/guppy-gpui/src/a.rs", "use std::{io, os::{linux::fs, fd::AsFd}};", "an operating system (`os::{ linux`)"],
    ["crates/guppy-gpui/src/a.rs", "use windows::Win32::Foundation;", "an operating system (`windows::Win32`)"],
    ["crates/guppy-gpui/src/a.rs", 'unsafe extern "C" { static environ: usize; }', "an operating system (`extern {`)"],
    [
      "crates/guppy-gpui/src/a.rs",
      'const A: &CStr = c"VK_DRIVER_FILES=/none";',
      'an operating system (`"VK_DRIVER_FILES`)',
    ],
    ["crates/guppy-gpui/src/a.rs", 'fn f() { std::env::var("DISPLAY"); }', 'an operating system (`"DISPLAY"`)'],
    ["crates/guppy-napi/src/platforms.rs", "#[unsafe(no_mangle)] fn f() {}", "an operating system (`no_mangle`)"],
  ])("%s may not: %s", (path, text, message) => {
    const found = problems(path, text);
    expect(found.join()).toContain(message);
    expect(found.every((one) => one.startsWith("only "))).toBe(true);
  });
});

test("a vendored file keeps its length and its opening", () => {
  const text = "use a;\n".repeat(500);
  expect(textProblems(tree({ "crates/vendor/one/src/a.rs": text }))).toEqual([]);
  expect(textProblems(tree({ "crates/one/src/a.rs": text }))).toHaveLength(2);
});
