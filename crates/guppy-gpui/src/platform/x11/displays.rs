//! The monitors of an X screen, as RandR lists them.
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xproto::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use super::cover::Rect;

pub(crate) struct Monitor {
    /// The atom of its name, which stays the same while the server runs.
    pub(crate) id: u32,
    pub(crate) name: String,
    pub(crate) rect: Rect,
    pub(crate) primary: bool,
}

/// The primary one first; none where the server has no RandR 1.5.
pub(super) fn monitors(connection: &RustConnection, root: u32) -> Vec<Monitor> {
    let asked = || connection.randr_get_monitors(root, true).ok()?.reply().ok();
    let name = |atom| String::from_utf8(connection.get_atom_name(atom).ok()?.reply().ok()?.name).ok();
    let mut all: Vec<Monitor> = asked()
        .into_iter()
        .flat_map(|reply| reply.monitors)
        .map(|one| Monitor {
            id: one.name,
            name: name(one.name).unwrap_or_default(),
            rect: Rect { x: one.x.into(), y: one.y.into(), width: one.width.into(), height: one.height.into() },
            primary: one.primary,
        })
        .collect();
    all.sort_by_key(|one| !one.primary);
    all
}

/// The one that holds the middle of a rectangle, or is nearest to it.
pub(super) fn display_of(monitors: &[Monitor], rect: Rect) -> Option<u32> {
    let middle = (rect.x.saturating_add(rect.width / 2), rect.y.saturating_add(rect.height / 2));
    let away = |from: i32, length: i32, at: i32| {
        i64::from(at) - i64::from(at.clamp(from, from.saturating_add(length - 1).max(from)))
    };
    let distance = |one: &&Monitor| {
        let (x, y) = (away(one.rect.x, one.rect.width, middle.0), away(one.rect.y, one.rect.height, middle.1));
        x * x + y * y
    };
    monitors.iter().min_by_key(distance).map(|one| one.id)
}

#[cfg(test)]
mod tests {
    use super::{Monitor, Rect, display_of};

    #[test]
    fn a_window_is_on_the_display_of_its_middle() {
        let monitor = |id, x| Monitor {
            id,
            name: String::new(),
            rect: Rect { x, y: 0, width: 100, height: 100 },
            primary: false,
        };
        let both = [monitor(1, 0), monitor(2, 100)];
        let at = |x, y| display_of(&both, Rect { x, y, width: 10, height: 10 });
        assert_eq!(
            [at(0, 0), at(94, 0), at(95, 0), at(500, 0), at(-500, -500)],
            [Some(1), Some(1), Some(2), Some(2), Some(1)]
        );
        assert_eq!(display_of(&[], Rect { x: 0, y: 0, width: 10, height: 10 }), None);
    }
}
