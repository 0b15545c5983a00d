//! How large the page is drawn, kept for the next start, and whether the window fills the screen.

use std::path::PathBuf;

use tauri::{AppHandle, Manager as _, Runtime};

/// Sizes one can choose, percent.
const SIZES: [u32; 8] = [75, 90, 100, 110, 125, 150, 175, 200];
const NORMAL: u32 = 100;

/// Does what the menu names; says whether it is for this part.
pub fn change<R: Runtime>(app: &AppHandle<R>, id: &str) -> bool {
    let now = kept(app);
    match id {
        "larger" => draw(app, larger(now)),
        "smaller" => draw(app, smaller(now)),
        "normal" => draw(app, NORMAL),
        "fullscreen" => fill(app),
        _ => return false,
    }
    true
}

/// Draws the page as large as it was drawn last.
pub fn restore<R: Runtime>(app: &AppHandle<R>) {
    let size = kept(app);
    if size != NORMAL {
        draw(app, size);
    }
}

fn larger(now: u32) -> u32 {
    SIZES.into_iter().find(|size| *size > now).unwrap_or(now)
}

fn smaller(now: u32) -> u32 {
    SIZES.into_iter().rfind(|size| *size < now).unwrap_or(now)
}

/// Nothing of it is worth a word to a person: the page stays as large as it is.
fn draw<R: Runtime>(app: &AppHandle<R>, size: u32) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    if window.set_zoom(f64::from(size) / 100.0).is_ok()
        && let Some(file) = file(app)
    {
        let folder = file.parent().map(std::fs::create_dir_all);
        let _ = folder.map(|_| std::fs::write(file, size.to_string()));
    }
}

fn fill<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window("main") {
        let filled = window.is_fullscreen().unwrap_or(false);
        // A desktop that has no such thing leaves the window as it is.
        let _ = window.set_fullscreen(!filled);
    }
}

fn kept<R: Runtime>(app: &AppHandle<R>) -> u32 {
    let text = file(app).and_then(|file| std::fs::read_to_string(file).ok());
    let size = text.and_then(|text| text.trim().parse().ok());
    size.filter(|size| SIZES.contains(size)).unwrap_or(NORMAL)
}

fn file<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    Some(app.path().app_config_dir().ok()?.join("size"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_up_and_down_and_end() {
        assert_eq!((larger(100), smaller(100)), (110, 90));
        assert_eq!((larger(200), smaller(75)), (200, 75));
        assert_eq!((larger(75), smaller(200)), (90, 175));
    }
}
