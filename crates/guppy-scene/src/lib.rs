//! The retained tree of one window, without GPUI: what the last good patch left behind.
//!
//! A patch comes in decoded from `guppy-wire` and is staged against the scene as it stands (`stage`); only when
//! every op and the result as a whole are in order is it committed. The renderer reads the scene and the list of what
//! changed, and keeps nothing of its own about a node but what is transient.

mod apply;
mod error;
mod ids;
mod overlay;
mod scene;
mod stage;

pub use apply::{Applied, Updated};
pub use error::{Reason, SceneError};
pub use scene::{Node, Preorder, Scene};
