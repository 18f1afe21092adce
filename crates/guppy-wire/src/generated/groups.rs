//! Written by `pnpm codegen` from `schema/`; do not edit.

use crate::Checked;
use crate::Current;
use crate::Live;
use crate::Orientation;
use crate::Popup;
use crate::Role;
use std::sync::Arc;

/// Props that few nodes set.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Dragging {
    /// What `onDrop` is told of it, besides its `dragType`.
    pub drag_data: Option<Arc<str>>,
    /// Makes it these files, absolute paths: other programs take them where the desktop lets a window give files away (Wayland), and nodes of the window with `files` among their `dropTypes`, unless it has a `dragType` of its own.
    pub drag_files: Option<Vec<Arc<str>>>,
    /// The `id` of an `<overlay>` that is not open, which is shown beside the pointer instead of the picture of the node.
    pub drag_preview: Option<u32>,
    /// Makes it something to drag, by pointer or, where it has the focus, by Space; a word that says what it is, as `card`.
    pub drag_type: Option<Arc<str>>,
    /// What may be dropped on it: `dragType`s with a space between them, and `files` for those of other programs and `dragFiles`.
    pub drop_types: Option<Arc<str>>,
}

/// Props that few nodes set.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Semantics {
    /// The id of the node inside it, or in what it opens, that keys act on while it keeps the focus.
    pub active_descendant: Option<u32>,
    /// It is still being loaded or changed.
    pub busy: bool,
    /// Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick.
    pub checked: Option<Checked>,
    /// It is the one of its set that the user is at.
    pub current: Option<Current>,
    /// What else assistive technology says of it, after its name.
    pub description: Option<Arc<str>>,
    /// Whether what it opens is open, which wears its `open:` style; left out, it opens nothing.
    pub expanded: Option<bool>,
    /// What it opens.
    pub has_popup: Option<Popup>,
    /// What it holds is not allowed; wears its `invalid:` style.
    pub invalid: bool,
    /// A name for tests and assistive technology where the text says too little.
    pub label: Option<Arc<str>>,
    /// How deep a heading or an item of a tree is; 1 is the outermost.
    pub level: Option<u32>,
    /// Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`.
    pub live: Option<Live>,
    /// While it is there, nothing outside it can be used.
    pub modal: bool,
    /// The direction in which it goes.
    pub orientation: Option<Orientation>,
    /// Its place in its set, from 1, where the tree does not hold the whole set.
    pub position: Option<u32>,
    /// It must be filled in or picked.
    pub required: bool,
    /// What it is, as ARIA calls it; without it, what the kind is.
    pub role: Option<Role>,
    /// Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be.
    pub selected: Option<bool>,
    /// How many its set has, where the tree does not hold all of them.
    pub set_size: Option<u32>,
    /// The greatest value.
    pub value_max: Option<f64>,
    /// The least value.
    pub value_min: Option<f64>,
    /// The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is.
    pub value_now: Option<f64>,
    /// The value as it is said, where the number says too little.
    pub value_text: Option<Arc<str>>,
}
