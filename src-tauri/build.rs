//! Hands the configuration, the capabilities and the built UI to Tauri.
//!
//! The UI is an input of this crate: without it the binary would open an empty window, so a
//! missing `ui/dist` stops the build with a sentence that says what to do.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=../ui/dist");
    println!("cargo::rerun-if-changed=../icons");
    if Path::new("../ui/dist/index.html").is_file() {
        let granted = tauri_build::AppManifest::new().commands(&["call"]);
        let attributes = tauri_build::Attributes::new().app_manifest(granted);
        if let Err(error) = tauri_build::try_build(attributes) {
            println!("cargo::error={error:#}");
        }
    } else {
        println!(
            "cargo::error=the user interface is not built: ui/dist/index.html is missing; \
             run `cargo xtask run` (or `npm ci && npm run build` in ui/)"
        );
    }
}
