//! `<div>`: a box that holds nodes, and nothing more.
use super::Kind;

pub(super) struct Div;

impl Kind for Div {}
