//! Why a patch that is well-formed does not fit the scene.

use std::fmt;

use guppy_wire::{ErrorCode, NodeId, NodeKind, StyleId, limits};

/// A patch was refused; the scene is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SceneError {
    /// The node it is about, where there is one.
    pub node: Option<NodeId>,
    pub reason: Reason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The node does not exist at this point of the patch.
    UnknownNode,
    /// The node to create exists.
    NodeExists,
    /// The id was removed by the same patch; it is free again in the next.
    IdNotFreeYet,
    /// The parent has fewer children than the index says.
    IndexBeyondChildren { index: u32, children: usize },
    /// A node of this kind holds no nodes of that kind.
    RefusesChild { parent: NodeKind, child: NodeKind },
    /// The op is for another kind than the node is of.
    OtherKind { node: NodeKind, op: NodeKind },
    /// The node would become its own ancestor.
    BelowItself,
    /// The style is not defined at this point of the patch.
    UnknownStyle(StyleId),
    /// The style to define is defined, or was dropped by the same patch.
    StyleExists(StyleId),
    /// The style was dropped and a live node still uses it.
    StyleInUse(StyleId),
    /// Event bits that the kind does not have.
    ForeignEvents { kind: NodeKind, bits: u32 },
    /// The patch leaves this many roots and not one.
    Roots(usize),
    /// The revision is not above the scene's.
    StaleRevision { scene: u32, patch: u32 },
    /// More levels than `limits::DEPTH`.
    TooDeep,
    /// An id that is not below `limits::NODES`.
    TooManyNodes,
    /// More children than `limits::CHILDREN`.
    TooManyChildren(usize),
}

impl SceneError {
    #[cold]
    pub(crate) fn of(node: NodeId, reason: Reason) -> Self {
        Self { node: Some(node), reason }
    }

    #[cold]
    pub(crate) fn overall(reason: Reason) -> Self {
        Self { node: None, reason }
    }

    /// The error to report to JS.
    pub fn code(&self) -> ErrorCode {
        match self.reason {
            Reason::TooDeep | Reason::TooManyNodes | Reason::TooManyChildren(_) => ErrorCode::LimitExceeded,
            _ => ErrorCode::BadPatch,
        }
    }
}

impl fmt::Display for SceneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(node) = self.node {
            write!(f, "{node}: ")?;
        }
        self.reason.fmt(f)
    }
}

impl std::error::Error for SceneError {}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::UnknownNode => f.write_str("does not exist"),
            Self::NodeExists => f.write_str("exists already"),
            Self::IdNotFreeYet => {
                f.write_str("was removed by the same patch, so its id cannot be used again before the next one")
            }
            Self::IndexBeyondChildren { index, children } => {
                write!(f, "has {children} children, so nothing can be put at index {index}")
            }
            Self::RefusesChild { parent, child } => {
                write!(f, "is a {} and can't hold a {}", parent.name(), child.name())
            }
            Self::OtherKind { node, op } => write!(f, "is a {}, not a {}", node.name(), op.name()),
            Self::BelowItself => f.write_str("would become its own ancestor"),
            Self::UnknownStyle(style) => write!(f, "{style} is not defined"),
            Self::StyleExists(style) => write!(f, "{style} is defined already or was dropped by the same patch"),
            Self::StyleInUse(style) => write!(f, "{style} was dropped while nodes use it"),
            Self::ForeignEvents { kind, bits } => write!(f, "a {} has no events {bits:#b}", kind.name()),
            Self::Roots(count) => write!(f, "the patch leaves {count} roots instead of one"),
            Self::StaleRevision { scene, patch } => write!(f, "revision {patch} does not follow {scene}"),
            Self::TooDeep => write!(f, "is nested deeper than {} levels", limits::DEPTH),
            Self::TooManyNodes => write!(f, "a window holds no more than {} nodes", limits::NODES),
            Self::TooManyChildren(count) => {
                write!(f, "has {count} children, more than the {} allowed", limits::CHILDREN)
            }
        }
    }
}
