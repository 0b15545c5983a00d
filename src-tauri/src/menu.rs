//! The native menu. It knows names of places and acts, which the screens carry out; what a place is
//! for it does not know.

use bridge::Language;
use tauri::menu::{IsMenuItem, Menu, MenuBuilder, MenuItemBuilder, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Manager as _, Runtime};

use crate::{editing, view};

/// One entry: id, words in Chinese and English, key.
type Entry = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
);

const FILE: [Entry; 5] = [
    ("capture", "记隐患", "Record a hazard", Some("F2")),
    (
        "verify",
        "验证文件…",
        "Verify a file…",
        Some("CmdOrCtrl+Shift+O"),
    ),
    ("print", "打印…", "Print…", Some("CmdOrCtrl+P")),
    ("lock", "锁定", "Lock", Some("CmdOrCtrl+L")),
    ("quit", "退出", "Quit", Some("CmdOrCtrl+Q")),
];
const FIND: [Entry; 1] = [("find", "查找…", "Find…", Some("CmdOrCtrl+K"))];
const PLACES: [Entry; 9] = [
    ("today", "今日", "Today", Some("Alt+1")),
    ("inspections", "检查", "Inspections", Some("Alt+2")),
    ("hazards", "隐患", "Hazards", Some("Alt+3")),
    ("documents", "文书", "Documents", Some("Alt+4")),
    ("drills", "演练", "Drills", Some("Alt+5")),
    ("register", "设备与场所", "Register", Some("Alt+6")),
    ("figures", "统计", "Figures", Some("Alt+7")),
    ("sync", "同步", "Sync", Some("Alt+8")),
    ("settings", "设置", "Settings", Some("Alt+9")),
];
const VIEW: [Entry; 4] = [
    ("larger", "放大", "Larger", Some("CmdOrCtrl+=")),
    ("smaller", "缩小", "Smaller", Some("CmdOrCtrl+-")),
    ("normal", "实际大小", "Actual size", Some("CmdOrCtrl+0")),
    ("fullscreen", "全屏", "Full screen", Some("F11")),
];

/// The words of a pair that a language takes.
pub fn words(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::Chinese => chinese,
        Language::English => english,
    }
}

/// Speaks a language: menu and title of the window.
pub fn speak<R: Runtime>(app: &AppHandle<R>, language: Language) -> tauri::Result<()> {
    app.set_menu(make(app, language)?)?;
    match app.get_webview_window("main") {
        Some(window) => window.set_title(words(language, "闭环", "Bihuan")),
        None => Ok(()),
    }
}

/// Makes the menu.
pub fn make<R: Runtime>(app: &AppHandle<R>, language: Language) -> tauri::Result<Menu<R>> {
    let named = |chinese, english| SubmenuBuilder::new(app, words(language, chinese, english));
    let all = |menu, entries: &[Entry]| with(app, language, menu, entries)?.build();
    let edit = editing::entries(app, language, named("编辑", "Edit"))?.separator();
    let menus: [Submenu<R>; 4] = [
        all(named("文件", "File"), &FILE)?,
        all(edit, &FIND)?,
        all(named("前往", "Go"), &PLACES)?,
        all(named("显示", "View"), &VIEW)?,
    ];
    let menus: Vec<&dyn IsMenuItem<R>> = menus.iter().map(|menu| menu as _).collect();
    MenuBuilder::new(app).items(&menus).build()
}

fn with<'m, R: Runtime>(
    app: &AppHandle<R>,
    language: Language,
    mut menu: SubmenuBuilder<'m, R, AppHandle<R>>,
    entries: &[Entry],
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    for (id, chinese, english, key) in entries {
        let mut item = MenuItemBuilder::with_id(id, words(language, chinese, english));
        if let Some(key) = key {
            item = item.accelerator(key);
        }
        menu = menu.item(&item.build(app)?);
    }
    Ok(menu)
}

/// Does what was chosen: what only a window can do here, the rest in the screens.
pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    let own = id == "quit" || view::change(app, id) || editing::edit(app, id);
    match own {
        true if id == "quit" => app.exit(0),
        true => {}
        false => tell(app, id),
    }
}

/// Tells the screens a word that is ours. They hear it as an event of the page, so that no further
/// door of the window has to be opened for it.
pub fn tell<R: Runtime>(app: &AppHandle<R>, word: &str) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let detail = serde_json::Value::from(word);
    let told =
        format!("window.dispatchEvent(new CustomEvent('bihuan-menu', {{ detail: {detail} }}))");
    // A page that is just loading misses it; whoever chose will choose again.
    let _ = window.eval(told);
}
