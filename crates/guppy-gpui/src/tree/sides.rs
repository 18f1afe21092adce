//! Four values, one for each side of a box.

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Sides<T> {
    pub(crate) top: T,
    pub(crate) right: T,
    pub(crate) bottom: T,
    pub(crate) left: T,
}
