//! Undo, cut, copy and their like in the menu. They carry no keys on Linux: the page has those keys
//! already, and a menu that took them would take them away from the tables.

use bridge::Language;
use tauri::menu::SubmenuBuilder;
use tauri::{AppHandle, Runtime};

use crate::menu::words;

/// Id, which is the engine's name of the command too, and the words.
const ENTRIES: [(&str, &str, &str); 6] = [
    ("Undo", "撤销", "Undo"),
    ("Redo", "重做", "Redo"),
    ("Cut", "剪切", "Cut"),
    ("Copy", "复制", "Copy"),
    ("Paste", "粘贴", "Paste"),
    ("SelectAll", "全选", "Select all"),
];

/// Adds them.
#[cfg(target_os = "linux")]
pub fn entries<'m, R: Runtime>(
    app: &AppHandle<R>,
    language: Language,
    mut menu: SubmenuBuilder<'m, R, AppHandle<R>>,
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    for (id, chinese, english) in ENTRIES {
        let item = tauri::menu::MenuItemBuilder::with_id(id, words(language, chinese, english));
        menu = menu.item(&item.build(app)?);
    }
    Ok(menu)
}

/// Does one of them where the focus is; says whether it was one.
#[cfg(target_os = "linux")]
pub fn edit<R: Runtime>(app: &AppHandle<R>, id: &str) -> bool {
    use tauri::Manager as _;
    use webkit2gtk::WebViewExt as _;

    let Some((command, ..)) = ENTRIES.into_iter().find(|(name, ..)| *name == id) else {
        return false;
    };
    if let Some(window) = app.get_webview_window("main") {
        // A window that is just closing has nothing left to edit.
        let _ = window.with_webview(|view| view.inner().execute_editing_command(command));
    }
    true
}

/// Adds them: other systems know them by themselves, with keys.
#[cfg(not(target_os = "linux"))]
pub fn entries<'m, R: Runtime>(
    app: &AppHandle<R>,
    language: Language,
    mut menu: SubmenuBuilder<'m, R, AppHandle<R>>,
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    use tauri::menu::PredefinedMenuItem as Item;
    for (id, chinese, english) in ENTRIES {
        let text = Some(words(language, chinese, english));
        let item = match id {
            "Undo" => Item::undo(app, text)?,
            "Redo" => Item::redo(app, text)?,
            "Cut" => Item::cut(app, text)?,
            "Copy" => Item::copy(app, text)?,
            "Paste" => Item::paste(app, text)?,
            _ => Item::select_all(app, text)?,
        };
        menu = menu.item(&item);
    }
    Ok(menu)
}

/// Other systems do them by themselves.
#[cfg(not(target_os = "linux"))]
pub fn edit<R: Runtime>(_: &AppHandle<R>, _: &str) -> bool {
    false
}
