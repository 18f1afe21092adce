//! Whether this machine has a graphics card that a driver could draw with, by the files that drivers are reached by. Looking at those
//! takes no time, where asking the drivers loads all of them.
use std::path::Path;

/// Of cards whose kernel driver does not offer a render node: NVIDIA's own, Windows' in WSL, and those of phones.
const OTHERS: [&str; 5] = ["/dev/nvidiactl", "/dev/nvidia0", "/dev/dxg", "/dev/kgsl-3d0", "/dev/mali0"];

pub(super) fn any() -> bool {
    let nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().filter_map(Result::ok);
    nodes.into_iter().any(|node| node.file_name().as_encoded_bytes().starts_with(b"renderD"))
        || OTHERS.iter().any(|path| Path::new(path).exists())
}
