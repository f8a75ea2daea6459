//! Says to the linker what the parts of the app need.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // With the addresses that it filled in still listed, a module can be taken apart: docs/decisions/0012.
    let split = std::env::var_os("CARGO_FEATURE_SPLIT").is_some();
    if split && std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
