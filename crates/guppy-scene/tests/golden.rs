//! The golden patches applied in order, and what the scene is after each.

#![allow(clippy::unwrap_used, reason = "a panic here is a failed test, in helpers too")]

#[path = "../../guppy-wire/tests/support/mod.rs"]
mod support;

use std::fmt::Write;

use guppy_scene::{Applied, Scene};
use guppy_wire::{Patch, Props, StyleId};
use support::{check_text, messages};

#[test]
fn every_node() {
    check("every-node");
}

#[test]
fn samples() {
    check("samples");
}

#[test]
fn changes() {
    check("changes");
}

#[test]
fn reset() {
    check("reset");
}

fn check(name: &str) {
    let mut scene = Scene::new();
    let mut text = String::new();
    for bytes in messages(&format!("{name}/patches.hex")) {
        let applied = scene.apply(Patch::decode(&bytes).unwrap()).unwrap();
        describe(&mut text, &scene, &applied).unwrap();
    }
    check_text(&format!("{name}/scenes.txt"), &text);
}

fn describe(text: &mut String, scene: &Scene, applied: &Applied) -> std::fmt::Result {
    writeln!(text, "revision {}, {} nodes", scene.revision(), scene.len())?;
    writeln!(text, "{applied:?}")?;
    let mut styles: Vec<StyleId> = Vec::new();
    for (id, node) in scene.preorder() {
        let indent = usize::from(node.depth) * 2;
        write!(text, "{:indent$}{} {} since {}", "", id.0, node.kind.name(), node.created)?;
        if let Some(style) = node.style {
            write!(text, " {style}")?;
            styles.push(style);
        }
        if node.events != 0 {
            write!(text, " events {:#b}", node.events)?;
        }
        if node.props != Props::new(node.kind) {
            write!(text, " {:?}", node.props)?;
        }
        writeln!(text)?;
    }
    styles.sort();
    styles.dedup();
    writeln!(text, "  {} styles", scene.style_count())?;
    for id in styles {
        writeln!(text, "  {id}")?;
        for (state, ops) in &scene.style(id).unwrap().groups {
            writeln!(text, "    {} {ops:?}", state.name())?;
        }
    }
    writeln!(text)
}
