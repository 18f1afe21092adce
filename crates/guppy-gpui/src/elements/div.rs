//! `<div>`: a box that holds nodes, and nothing more.
use super::kind::Kind;

pub(super) struct Div;

impl Kind for Div {}
