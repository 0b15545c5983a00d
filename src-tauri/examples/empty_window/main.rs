//! A window with a page and nothing else: what the app's own window is measured beside. Same webview,
//! same size, no core, no script.

fn main() {
    let opened = tauri::Builder::default().run(tauri::generate_context!(
        "examples/empty_window/tauri.conf.json"
    ));
    if let Err(error) = opened {
        eprintln!("{error}");
    }
}
