//! Times the decoding of a tree as a patch against the same tree as JSON. Started by `packages/bench`, which makes both files.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark that cannot run should say why and stop")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use guppy_wire::Request;
use serde::Deserialize;

const WARM_UP: Duration = Duration::from_millis(300);
const BATCH: Duration = Duration::from_millis(20);
const ROUNDS: usize = 25;

/// The shape of `PlainNode` in `packages/bench/src/tree.ts`. An op that is missing below is an error, so that serde skips nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only the making of it is measured")]
struct Node {
    kind: String,
    id: String,
    props: Props,
    style: Vec<Group>,
    events: u32,
    children: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only the making of it is measured")]
struct Props {
    content: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only the making of it is measured")]
struct Group {
    state: u8,
    ops: Ops,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only the making of it is measured")]
struct Length {
    unit: u8,
    value: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[allow(dead_code, reason = "only the making of it is measured")]
struct Ops {
    display: Option<String>,
    flex_direction: Option<String>,
    flex_grow: Option<f32>,
    flex_shrink: Option<f32>,
    flex_basis: Option<Length>,
    row_gap: Option<Length>,
    column_gap: Option<Length>,
    padding_top: Option<Length>,
    padding_right: Option<Length>,
    padding_bottom: Option<Length>,
    padding_left: Option<Length>,
    background: Option<u32>,
    color: Option<u32>,
    border_top_width: Option<Length>,
    border_right_width: Option<Length>,
    border_bottom_width: Option<Length>,
    border_left_width: Option<Length>,
    border_top_left_radius: Option<Length>,
    border_top_right_radius: Option<Length>,
    border_bottom_right_radius: Option<Length>,
    border_bottom_left_radius: Option<Length>,
    font_size: Option<Length>,
    font_weight: Option<f32>,
    line_height: Option<Length>,
}

fn main() {
    let mut paths = std::env::args().skip(1);
    let request = read(paths.next());
    let json = read(paths.next());

    let contenders: [&dyn Fn(); 3] = [
        &|| drop(black_box(Request::decode(black_box(&request)).expect("the request is one this core knows"))),
        &|| drop(black_box(serde_json::from_slice::<Node>(black_box(&json)).expect("the JSON has the shape above"))),
        &|| drop(black_box(serde_json::from_slice::<serde_json::Value>(black_box(&json)).expect("it is JSON"))),
    ];
    let [patch, typed, value] = medians(contenders);
    println!(r#"{{"patch":{patch},"json":{typed},"jsonValue":{value}}}"#);
}

fn read(path: Option<String>) -> Vec<u8> {
    let path = path.expect("two files: a request and the same tree as JSON");
    std::fs::read(path).expect("the file can be read")
}

/// Median nanoseconds of one call. Rounds alternate, so that a slow spell of the machine hits all alike.
fn medians<const N: usize>(contenders: [&dyn Fn(); N]) -> [u128; N] {
    let calls = contenders.map(calls_per_batch);
    let mut samples: [Vec<u128>; N] = std::array::from_fn(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for ((run, calls), samples) in contenders.iter().zip(calls).zip(&mut samples) {
            let start = Instant::now();
            (0..calls).for_each(|_| run());
            samples.push(start.elapsed().as_nanos() / u128::from(calls));
        }
    }
    samples.map(|mut values| {
        values.sort_unstable();
        values.get(ROUNDS / 2).copied().unwrap_or_default()
    })
}

fn calls_per_batch(run: &dyn Fn()) -> u32 {
    let start = Instant::now();
    let mut calls = 0_u32;
    while start.elapsed() < WARM_UP {
        run();
        calls += 1;
    }
    (calls * BATCH.as_millis() as u32 / WARM_UP.as_millis() as u32).max(1)
}
