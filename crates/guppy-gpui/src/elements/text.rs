//! `<text>`, `<richText>` and its `<span>`s: runs of text. How it is measured and broken into lines is the tree's business.
use super::kind::Kind;

pub(super) struct Text;

impl Kind for Text {}
