//! What one operating system needs of the addon and others do not.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod old_glibc;
