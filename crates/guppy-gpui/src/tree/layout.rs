//! Layout of the tree by taffy, over guppy's own slots: what has not changed is answered from each node's cache, and what
//! nobody sees is laid out no deeper than its size.
use std::rc::Rc;

use gpui::WindowTextSystem;
use guppy_scene::{Node, Scene};
use guppy_wire::{NodeId, NodeKind};
use taffy::{
    Baselines, BlockContext, CacheTree, CoreStyle, Display, Layout, LayoutBlockContainer, LayoutContainingBlock,
    LayoutFlexboxContainer, LayoutGridContainer, LayoutInput, LayoutOutput, LayoutPartialTree, ResolveOrZero as _,
    RunMode, Size, Style, TraversePartialTree, compute_block_layout, compute_cached_layout, compute_flexbox_layout,
    compute_grid_layout, compute_hidden_layout, compute_leaf_layout, compute_oof_layout,
};

use super::inherited;
use super::place::{Place, reach};
use super::rich::{self, Paragraph};
use super::rows::{is_placed_row, is_rows};
use super::sized;
use super::slots::{Slot, Slots};
use super::text;
use super::text_look::TextLook;

/// One run of layout over the tree.
pub(crate) struct Pass<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) slots: &'a mut Slots,
    pub(crate) system: &'a WindowTextSystem,
    pub(crate) base_text: &'a Rc<TextLook>,
    /// Nodes whose layout was computed and not found in a cache.
    pub(crate) laid_out: usize,
    /// The overlay that is laid out now; any other is nothing to what is around it.
    pub(super) overlay: Option<NodeId>,
    /// For a node without a slot, which would be a bug and must not become a panic.
    nothing: Style,
}

impl<'a> Pass<'a> {
    pub(crate) fn new(
        scene: &'a Scene,
        slots: &'a mut Slots,
        system: &'a WindowTextSystem,
        base_text: &'a Rc<TextLook>,
    ) -> Self {
        let nothing = Style { display: Display::None, ..Style::default() };
        Self { scene, slots, system, base_text, laid_out: 0, overlay: None, nothing }
    }

    /// Lays out the inside of a node that was put off until it is seen.
    pub(crate) fn catch_up(&mut self, node: NodeId) {
        let Some(inputs) = self.slots.get_mut(node).and_then(|slot| slot.pending.take()) else { return };
        let output = self.compute(node.into_taffy(), *inputs, None, true);
        self.cache_store(node.into_taffy(), &inputs, output);
    }

    fn child_layout(
        &mut self,
        id: taffy::NodeId,
        inputs: LayoutInput,
        block: Option<&mut BlockContext<'_>>,
    ) -> LayoutOutput {
        if self.stands_above(id) {
            return LayoutOutput::HIDDEN;
        }
        if inputs.run_mode == RunMode::PerformHiddenLayout {
            return compute_hidden_layout(self, id);
        }
        compute_cached_layout(self, id, inputs, |pass, id, inputs| pass.compute(id, inputs, block, false))
    }

    fn compute(
        &mut self,
        id: taffy::NodeId,
        inputs: LayoutInput,
        block: Option<&mut BlockContext<'_>>,
        seen: bool,
    ) -> LayoutOutput {
        let node = id.into_guppy();
        let Some(of) = self.scene.node(node) else { return LayoutOutput::HIDDEN };
        let display = self.style(id).display;
        if display != Display::None && !seen && self.can_wait(node, &inputs) {
            let known = inputs.known_dimensions.unwrap_or(Size::ZERO);
            if let Some(slot) = self.slots.get_mut(node) {
                slot.pending = Some(Box::new(inputs));
            }
            return LayoutOutput::from_outer_size(known);
        }
        self.laid_out += 1;
        let leaf = self.children(id).is_empty();
        let mut output = match display {
            Display::None => compute_hidden_layout(self, id),
            _ if leaf => self.leaf(node, of, inputs),
            Display::Block => compute_block_layout(self, id, inputs, block),
            Display::FlowRoot => compute_block_layout(self, id, inputs, None),
            Display::Flex => compute_flexbox_layout(self, id, inputs),
            Display::Grid => compute_grid_layout(self, id, inputs),
        };
        if inputs.run_mode == RunMode::PerformLayout {
            compute_oof_layout(self, id, &mut output);
            if let Some(slot) = self.slots.get_mut(node) {
                slot.reach = reach(output.scrollable_overflow_rect);
                // What can wait must count the same whether it has been seen or not, or scrolling would change the end.
                if slot.lazy {
                    output.scrollable_overflow_rect =
                        LayoutOutput::from_outer_size(output.size).scrollable_overflow_rect;
                }
            }
            if self.can_wait(node, &inputs) {
                output = LayoutOutput::from_outer_size(output.size);
            }
        }
        output
    }

    /// Its size is settled, so what is inside can be laid out when somebody looks.
    fn can_wait(&self, node: NodeId, inputs: &LayoutInput) -> bool {
        let known = inputs.known_dimensions;
        inputs.run_mode == RunMode::PerformLayout
            && known.width.is_some()
            && known.height.is_some()
            && self.slots.get(node).is_some_and(|slot| slot.lazy)
    }

    fn leaf(&mut self, node: NodeId, of: &Node, inputs: LayoutInput) -> LayoutOutput {
        let no_calc = |_: *const (), _: f32| 0.;
        if let Some(height) = self.natural_rows(node) {
            let size = Size { width: 0., height };
            return compute_leaf_layout(inputs, self.style(node.into_taffy()), no_calc, |known, _| {
                known.unwrap_or(size)
            });
        }
        if !rich::is_text(of.kind) {
            let look = self.text_look(node);
            let mounted = self.slots.get(node).and_then(|slot| slot.mounted.as_ref());
            let natural = mounted.map(|mounted| mounted.natural_size(&look)).unwrap_or_default();
            let size = Size { width: natural.0, height: natural.1 };
            return compute_leaf_layout(inputs, self.style(node.into_taffy()), no_calc, |known, _| {
                known.unwrap_or(size)
            });
        }
        let Paragraph { content, look, .. } = rich::paragraph(self.scene, self.slots, self.base_text, node);
        let Some(slot) = self.slots.get_mut(node) else { return LayoutOutput::HIDDEN };
        let Slot { look: own, text: block, .. } = slot;
        let style = &own.layout;
        let block = block.get_or_insert_with(Box::default);
        let system = self.system;
        // A width that is settled is kept, be it narrower than the longest word.
        let fixed = inputs.known_dimensions.width.is_some() || !style.size.width.is_auto();
        let mut output = compute_leaf_layout(inputs, style, no_calc, |_, available| {
            block.measure(&content, &look, available, fixed, system)
        });
        let basis = inputs.parent_size.width.unwrap_or(0.);
        let above = style.padding().top.resolve_or_zero(Some(basis), |_, _| 0.)
            + style.border().top.resolve_or_zero(Some(basis), |_, _| 0.);
        output.baselines = Baselines::from_first(Some(above + text::baseline(&look, system)));
        output
    }

    /// What text looks like inside a node, remembered on the way.
    pub(crate) fn text_look(&mut self, node: NodeId) -> Rc<TextLook> {
        inherited::text_look(self.scene, self.slots, self.base_text, node)
    }

    fn style(&self, id: taffy::NodeId) -> &Style {
        let node = id.into_guppy();
        match self.slots.get(node) {
            Some(slot) if !slot.overlay || self.overlay == Some(node) => {
                sized::style(self.scene, self.slots, node, slot)
            }
            _ => &self.nothing,
        }
    }

    /// True for an overlay, but for the one that is laid out now.
    fn stands_above(&self, id: taffy::NodeId) -> bool {
        let node = id.into_guppy();
        self.slots.get(node).is_some_and(|slot| slot.overlay) && self.overlay != Some(node)
    }

    fn children(&self, id: taffy::NodeId) -> &[NodeId] {
        let node = id.into_guppy();
        let shown = self.slots.get(node).is_none_or(Slot::shows_children);
        // A paragraph is laid out as one text, and rows where they are seen.
        let apart = |kind: NodeKind| kind == NodeKind::RichText || is_rows(kind);
        self.scene.node(node).filter(|of| shown && !apart(of.kind)).map_or(&[], |node| &node.children)
    }
}

/// Forgets what layout answered for a node, and for all that may depend on its size: up to the window, or, where it answers
/// false, up to the overlay or the row that it stands in.
pub(crate) fn clear_up(scene: &Scene, slots: &mut Slots, node: NodeId) -> bool {
    let mut at = Some(node);
    while let Some(node) = at {
        if let Some(slot) = slots.get_mut(node) {
            slot.clear_layout();
            if slot.overlay || is_placed_row(scene, node) {
                return false;
            }
        }
        at = scene.node(node).and_then(|node| node.parent);
    }
    true
}

pub(super) trait IntoTaffy {
    fn into_taffy(self) -> taffy::NodeId;
}

trait IntoGuppy {
    fn into_guppy(self) -> NodeId;
}

impl IntoTaffy for NodeId {
    fn into_taffy(self) -> taffy::NodeId {
        taffy::NodeId::from(u64::from(self.0))
    }
}

impl IntoGuppy for taffy::NodeId {
    fn into_guppy(self) -> NodeId {
        // Only ids that came from a `NodeId` are ever handed in.
        NodeId(u32::try_from(u64::from(self)).unwrap_or(u32::MAX))
    }
}

type Children<'a> = std::iter::Map<std::iter::Copied<std::slice::Iter<'a, NodeId>>, fn(NodeId) -> taffy::NodeId>;

impl TraversePartialTree for Pass<'_> {
    type ChildIter<'a>
        = Children<'a>
    where
        Self: 'a;

    fn child_ids(&self, parent: taffy::NodeId) -> Self::ChildIter<'_> {
        self.children(parent).iter().copied().map(NodeId::into_taffy)
    }

    fn child_count(&self, parent: taffy::NodeId) -> usize {
        self.children(parent).len()
    }

    fn get_child_id(&self, parent: taffy::NodeId, index: usize) -> taffy::NodeId {
        self.children(parent).get(index).copied().unwrap_or(NodeId(u32::MAX)).into_taffy()
    }
}

impl LayoutPartialTree for Pass<'_> {
    type CoreContainerStyle<'a>
        = &'a Style
    where
        Self: 'a;
    type CustomIdent = <Style as CoreStyle>::CustomIdent;

    fn get_core_container_style(&self, node: taffy::NodeId) -> Self::CoreContainerStyle<'_> {
        self.style(node)
    }

    fn set_unrounded_layout(&mut self, node: taffy::NodeId, layout: &Layout) {
        if let Some(slot) = self.slots.get_mut(node.into_guppy()).filter(|slot| !slot.overlay) {
            slot.place = Place::of(layout);
        }
    }

    fn compute_child_layout(&mut self, node: taffy::NodeId, inputs: LayoutInput) -> LayoutOutput {
        self.child_layout(node, inputs, None)
    }
}

impl LayoutContainingBlock for Pass<'_> {
    type OofItemStyle<'a>
        = &'a Style
    where
        Self: 'a;

    fn get_oof_item_style(&self, node: taffy::NodeId) -> Self::OofItemStyle<'_> {
        self.style(node)
    }

    // Each node is the containing block of its absolute children, so what is hoisted is in the list of children already.
    fn clear_hoisted_children(&mut self, _: taffy::NodeId) {}

    fn add_hoisted_children(&mut self, _: taffy::NodeId, _: &[taffy::NodeId]) {}
}

impl CacheTree for Pass<'_> {
    fn cache_get(&mut self, node: taffy::NodeId, input: &LayoutInput) -> Option<LayoutOutput> {
        self.slots.get(node.into_guppy())?.cache.get(input)
    }

    fn cache_store(&mut self, node: taffy::NodeId, input: &LayoutInput, output: LayoutOutput) {
        if let Some(slot) = self.slots.get_mut(node.into_guppy()) {
            slot.cache.store(input, output);
        }
    }

    fn cache_clear(&mut self, node: taffy::NodeId) {
        if let Some(slot) = self.slots.get_mut(node.into_guppy()) {
            slot.clear_layout();
        }
    }
}

impl LayoutBlockContainer for Pass<'_> {
    type BlockContainerStyle<'a>
        = &'a Style
    where
        Self: 'a;
    type BlockItemStyle<'a>
        = &'a Style
    where
        Self: 'a;

    fn get_block_container_style(&self, node: taffy::NodeId) -> Self::BlockContainerStyle<'_> {
        self.style(node)
    }

    fn get_block_child_style(&self, node: taffy::NodeId) -> Self::BlockItemStyle<'_> {
        self.style(node)
    }

    fn compute_block_child_layout(
        &mut self,
        node: taffy::NodeId,
        inputs: LayoutInput,
        block: Option<&mut BlockContext<'_>>,
    ) -> LayoutOutput {
        self.child_layout(node, inputs, block)
    }
}

impl LayoutFlexboxContainer for Pass<'_> {
    type FlexboxContainerStyle<'a>
        = &'a Style
    where
        Self: 'a;
    type FlexboxItemStyle<'a>
        = &'a Style
    where
        Self: 'a;

    fn get_flexbox_container_style(&self, node: taffy::NodeId) -> Self::FlexboxContainerStyle<'_> {
        self.style(node)
    }

    fn get_flexbox_child_style(&self, node: taffy::NodeId) -> Self::FlexboxItemStyle<'_> {
        self.style(node)
    }
}

impl LayoutGridContainer for Pass<'_> {
    type GridContainerStyle<'a>
        = &'a Style
    where
        Self: 'a;
    type GridItemStyle<'a>
        = &'a Style
    where
        Self: 'a;

    fn get_grid_container_style(&self, node: taffy::NodeId) -> Self::GridContainerStyle<'_> {
        self.style(node)
    }

    fn get_grid_child_style(&self, node: taffy::NodeId) -> Self::GridItemStyle<'_> {
        self.style(node)
    }
}
