//! The native menu. It knows names of places and acts, which the screens carry out; what a place is
//! for it does not know.

use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Manager as _, Runtime};

/// Words of the menu in one language.
struct Words {
    file: &'static str,
    edit: &'static str,
    go: &'static str,
    view: &'static str,
    entries: &'static [(&'static str, &'static str)],
}

/// Entries the screens carry out: id, key.
const ACTS: [(&str, &str); 4] = [
    ("capture", "F2"),
    ("verify", "CmdOrCtrl+Shift+O"),
    ("print", "CmdOrCtrl+P"),
    ("lock", "CmdOrCtrl+L"),
];
const PLACES: [&str; 9] = [
    "today",
    "inspections",
    "hazards",
    "documents",
    "drills",
    "register",
    "figures",
    "sync",
    "settings",
];

const CHINESE: Words = Words {
    file: "文件",
    edit: "编辑",
    go: "前往",
    view: "显示",
    entries: &[
        ("capture", "记隐患"),
        ("verify", "验证文件…"),
        ("print", "打印…"),
        ("lock", "锁定"),
        ("find", "查找…"),
        ("today", "今日"),
        ("inspections", "检查"),
        ("hazards", "隐患"),
        ("documents", "文书"),
        ("drills", "演练"),
        ("register", "设备与场所"),
        ("figures", "统计"),
        ("sync", "同步"),
        ("settings", "设置"),
        ("undo", "撤销"),
        ("redo", "重做"),
        ("cut", "剪切"),
        ("copy", "复制"),
        ("paste", "粘贴"),
        ("all", "全选"),
        ("quit", "退出"),
        ("fullscreen", "全屏"),
        ("larger", "放大"),
        ("smaller", "缩小"),
        ("normal", "实际大小"),
    ],
};
const ENGLISH: Words = Words {
    file: "File",
    edit: "Edit",
    go: "Go",
    view: "View",
    entries: &[
        ("capture", "Record a hazard"),
        ("verify", "Verify a file…"),
        ("print", "Print…"),
        ("lock", "Lock"),
        ("find", "Find…"),
        ("today", "Today"),
        ("inspections", "Inspections"),
        ("hazards", "Hazards"),
        ("documents", "Documents"),
        ("drills", "Drills"),
        ("register", "Register"),
        ("figures", "Figures"),
        ("sync", "Sync"),
        ("settings", "Settings"),
        ("undo", "Undo"),
        ("redo", "Redo"),
        ("cut", "Cut"),
        ("copy", "Copy"),
        ("paste", "Paste"),
        ("all", "Select all"),
        ("quit", "Quit"),
        ("fullscreen", "Full screen"),
        ("larger", "Larger"),
        ("smaller", "Smaller"),
        ("normal", "Actual size"),
    ],
};

impl Words {
    fn of(&self, id: &str) -> &'static str {
        self.entries
            .iter()
            .find(|(name, _)| *name == id)
            .map_or("", |(_, words)| words)
    }
}

/// Makes the menu; `english` or Chinese.
pub fn make<R: Runtime>(app: &AppHandle<R>, english: bool) -> tauri::Result<Menu<R>> {
    let words = if english { &ENGLISH } else { &CHINESE };
    let item = |id: &str| MenuItemBuilder::with_id(id, words.of(id));
    let mut file = SubmenuBuilder::new(app, words.file);
    for (id, key) in ACTS {
        file = file.item(&item(id).accelerator(key).build(app)?);
    }
    let quit = PredefinedMenuItem::quit(app, Some(words.of("quit")))?;
    let edit = SubmenuBuilder::new(app, words.edit)
        .item(&PredefinedMenuItem::undo(app, Some(words.of("undo")))?)
        .item(&PredefinedMenuItem::redo(app, Some(words.of("redo")))?)
        .separator()
        .item(&PredefinedMenuItem::cut(app, Some(words.of("cut")))?)
        .item(&PredefinedMenuItem::copy(app, Some(words.of("copy")))?)
        .item(&PredefinedMenuItem::paste(app, Some(words.of("paste")))?)
        .item(&PredefinedMenuItem::select_all(app, Some(words.of("all")))?)
        .separator()
        .item(&item("find").accelerator("CmdOrCtrl+K").build(app)?)
        .build()?;
    let mut go = SubmenuBuilder::new(app, words.go);
    for (n, id) in PLACES.into_iter().enumerate() {
        let key = format!("Alt+{}", n + 1);
        go = go.item(&item(id).accelerator(key).build(app)?);
    }
    let view = SubmenuBuilder::new(app, words.view)
        .item(&item("larger").accelerator("CmdOrCtrl+Plus").build(app)?)
        .item(&item("smaller").accelerator("CmdOrCtrl+-").build(app)?)
        .item(&item("normal").accelerator("CmdOrCtrl+0").build(app)?)
        .separator()
        .item(&PredefinedMenuItem::fullscreen(
            app,
            Some(words.of("fullscreen")),
        )?)
        .build()?;
    MenuBuilder::new(app)
        .items(&[
            &file.separator().item(&quit).build()?,
            &edit,
            &go.build()?,
            &view,
        ])
        .build()
}

/// Tells the screens what was chosen. They hear it as an event of the page, so that no further door
/// of the window has to be opened for it.
pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    let known = CHINESE.entries.iter().any(|(name, _)| *name == id);
    let Some(window) = app.get_webview_window("main").filter(|_| known) else {
        return;
    };
    let told =
        format!("window.dispatchEvent(new CustomEvent('bihuan-menu', {{ detail: '{id}' }}))");
    // A page that is just loading misses it; whoever chose will choose again.
    let _ = window.eval(told);
}
