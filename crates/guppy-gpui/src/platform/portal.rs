//! What the desktop prefers, from its settings portal: asked once, and followed from then on. A desktop without the portal
//! prefers nothing.
use ashpd::desktop::settings::{Setting, Settings};
use async_channel::Sender;
use futures_util::StreamExt as _;

/// One thing that the desktop says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Preference {
    /// `0xRRGGBBAA`; none where there is none.
    Accent(Option<u32>),
    ReducedMotion(bool),
}

const APPEARANCE: &str = "org.freedesktop.appearance";
const ACCENT: &str = "accent-color";
const REDUCED_MOTION: &str = "reduced-motion";
/// Older desktops say it here.
const GNOME: &str = "org.gnome.desktop.interface";
const ANIMATIONS: &str = "enable-animations";

/// Runs while somebody listens and there is a portal to listen to.
pub(crate) async fn watch_desktop(to: Sender<Preference>) {
    let Ok(settings) = Settings::new().await else { return };
    // First, so that no change falls between the question and the signal.
    let changes = settings.receive_setting_changed().await;
    if let Ok(color) = settings.read::<(f64, f64, f64)>(APPEARANCE, ACCENT).await
        && to.send(Preference::Accent(accent(color))).await.is_err()
    {
        return;
    }
    let motion = match settings.read::<u32>(APPEARANCE, REDUCED_MOTION).await {
        Ok(reduced) => Some(reduced == 1),
        Err(_) => settings.read::<bool>(GNOME, ANIMATIONS).await.ok().map(|animates| !animates),
    };
    if let Some(reduced) = motion
        && to.send(Preference::ReducedMotion(reduced)).await.is_err()
    {
        return;
    }
    let Ok(changes) = changes else { return };
    let mut changes = std::pin::pin!(changes);
    while let Some(setting) = changes.next().await {
        if let Some(preference) = preference(&setting)
            && to.send(preference).await.is_err()
        {
            return;
        }
    }
}

fn preference(setting: &Setting) -> Option<Preference> {
    let value = setting.value();
    Some(match (setting.namespace(), setting.key()) {
        (APPEARANCE, ACCENT) => Preference::Accent(accent(<(f64, f64, f64)>::try_from(value.try_clone().ok()?).ok()?)),
        (APPEARANCE, REDUCED_MOTION) => Preference::ReducedMotion(u32::try_from(value).ok()? == 1),
        (GNOME, ANIMATIONS) => Preference::ReducedMotion(!bool::try_from(value).ok()?),
        _ => return None,
    })
}

/// Channels from 0 to 1; a desktop without an accent colour sends others.
fn accent((red, green, blue): (f64, f64, f64)) -> Option<u32> {
    let channels = [red, green, blue];
    if !channels.iter().all(|channel| (0. ..=1.).contains(channel)) {
        return None;
    }
    Some(channels.iter().fold(0, |bytes, channel| (bytes << 8) | byte(*channel)) << 8 | 0xff)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 255 is within a byte")]
fn byte(channel: f64) -> u32 {
    (channel * 255.).round() as u32
}
