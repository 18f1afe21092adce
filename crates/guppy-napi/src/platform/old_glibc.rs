//! Keeps the file loadable on glibc 2.34: `hypot` and `hypotf` got new versions in 2.35, and they were all that needed it.
//! Defined here, they are no longer asked of the system; the compiler is given no other choice of version.

#[unsafe(no_mangle)]
extern "C" fn hypot(x: f64, y: f64) -> f64 {
    libm::hypot(x, y)
}

#[unsafe(no_mangle)]
extern "C" fn hypotf(x: f32, y: f32) -> f32 {
    libm::hypotf(x, y)
}
