//! Layers before they are painted: elements of GPUI that nodes hold are laid out in their places, and covered by what lies over them.
use gpui::{
    AvailableSpace, ContentMask, Context, HitboxBehavior, IntoElement, ParentElement as _, Styled as _, Window, div,
};

use super::display::Hosted;
use super::layers::Layer;
use super::segments::Piece;
use super::view::WindowView;

impl WindowView {
    pub(super) fn prepaint_layers(&mut self, window: &mut Window, cx: &mut Context<'_, Self>) {
        let mut layers = std::mem::take(&mut self.layers);
        self.prepaint_layer(&mut layers.window, window, cx);
        for hit in &layers.above.list.hits {
            if !layers.window.list.hosted.is_empty() {
                window.insert_hitbox(hit.bounds, HitboxBehavior::BlockMouse);
            }
        }
        self.prepaint_layer(&mut layers.above, window, cx);
        self.layers = layers;
    }

    fn prepaint_layer(&mut self, layer: &mut Layer, window: &mut Window, cx: &mut Context<'_, Self>) {
        for at in 0..layer.pieces.list.len() {
            match layer.pieces.list.get(at) {
                Some(Piece::Hosted(hosted)) => {
                    let hosted = *hosted;
                    if let Some(one) = layer.list.hosted.get_mut(hosted) {
                        self.prepaint_hosted(one, window, cx);
                    }
                    // Elements of GPUI have hitboxes of their own, so what lies over one has to cover it there too.
                    for bounds in layer.hits_over(hosted) {
                        window.insert_hitbox(bounds, HitboxBehavior::BlockMouse);
                    }
                }
                _ => layer.pieces.prepaint(at, window, cx),
            }
        }
    }

    fn prepaint_hosted(&mut self, one: &mut Hosted, window: &mut Window, cx: &mut Context<'_, Self>) {
        let Some(mut mounted) = self.slots.get_mut(one.node).and_then(|slot| slot.mounted.take()) else { return };
        let inner = match one.picture.clone() {
            Some(picture) => picture.into_element(),
            None => mounted.draw(&one.look, window, cx),
        };
        if let Some(slot) = self.slots.get_mut(one.node) {
            slot.mounted = Some(mounted);
        }
        let room = one.bounds.size;
        let mut outer = div().w(room.width).h(room.height).opacity(one.opacity).child(inner).into_any_element();
        window.with_text_style(Some(one.look.refinement()), |window| {
            window.with_content_mask(Some(ContentMask { bounds: one.clip }), |window| {
                let available = room.map(AvailableSpace::Definite);
                outer.prepaint_as_root(one.bounds.origin, available, window, cx);
            });
        });
        one.element = Some(outer);
    }
}
