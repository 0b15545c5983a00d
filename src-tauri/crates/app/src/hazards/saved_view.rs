//! Views of the ledger by name: those everybody has, in either language, and those a person has saved. What was saved
//! is the address of the ledger as it was shown, word by word.

use std::collections::BTreeMap;

use domain::language::Words;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ledger::{LedgerConditions, LedgerOrder, LedgerView};
use crate::desk::{GetPreferences, get_preferences};
use crate::exchange::LedgerColumn;
use crate::{Result, Workspace};

/// Where a person's views are kept among the preferences.
const KEPT: &str = "hazards/view/";

/// A view with what belongs to it.
#[derive(Debug, Clone)]
pub struct NamedView {
    /// View.
    pub view: LedgerView,
    /// Its own conditions, where a person saved it.
    pub saved: Option<SavedView>,
}

/// What a person saved beside the view itself.
#[derive(Debug, Clone)]
pub struct SavedView {
    /// Conditions on top of the view.
    pub conditions: LedgerConditions,
    /// Sorted by.
    pub sort: LedgerOrder,
    /// The other way round.
    pub descending: bool,
    /// Columns, where it has its own.
    pub columns: Option<Vec<LedgerColumn>>,
}

/// Why a name leads to no view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoView {
    /// Nothing is called so; these are known.
    Unknown(Vec<String>),
    /// Several saved views are called so.
    Several,
    /// It asks for something that is not known any more, in this word.
    Unreadable(String),
}

/// What a person saved, as the screens keep it.
#[derive(Debug, Deserialize)]
struct Kept {
    name: String,
    search: BTreeMap<String, String>,
}

/// Looks a view up by its name: first those of the contract, then those this person saved, then the words everybody
/// reads on the tabs.
pub fn find_view(ws: &mut Workspace, name: &str) -> Result<std::result::Result<NamedView, NoView>> {
    let name = name.trim();
    let plain = |view| NamedView { view, saved: None };
    if let Ok(view) = read::<LedgerView>(&json!(name)) {
        return Ok(Ok(plain(view)));
    }
    let saved = saved_views(ws)?;
    let mut called = saved.iter().filter(|kept| kept.name.trim() == name);
    match (called.next(), called.next()) {
        (Some(_), Some(_)) => return Ok(Err(NoView::Several)),
        (Some(kept), None) => return Ok(kept.read().map_err(NoView::Unreadable)),
        (None, _) => {}
    }
    let reads = |(chinese, english): Words| chinese == name || english.eq_ignore_ascii_case(name);
    Ok(
        match LedgerView::ALL.into_iter().find(|view| reads(view.words())) {
            Some(view) => Ok(plain(view)),
            None => Err(NoView::Unknown(known(saved))),
        },
    )
}

/// The views this person saved; without anybody seated, none.
fn saved_views(ws: &mut Workspace) -> Result<Vec<Kept>> {
    if ws.author().is_none() {
        return Ok(Vec::new());
    }
    let preferences = get_preferences(ws, GetPreferences {})?.preferences;
    let below = preferences
        .iter()
        .filter(|kept| kept.name.starts_with(KEPT));
    // What cannot be read is no view on the screen either.
    Ok(below
        .filter_map(|kept| serde_json::from_str(&kept.value).ok())
        .collect())
}

/// Every name, for whoever mistyped one.
fn known(saved: Vec<Kept>) -> Vec<String> {
    let own = saved.into_iter().map(|kept| kept.name);
    let each = LedgerView::ALL.into_iter().map(|view| {
        let (chinese, english) = view.words();
        format!("{}（{chinese}，{english}）", view.code())
    });
    own.chain(each).collect()
}

fn read<T: for<'a> Deserialize<'a>>(value: &Value) -> serde_json::Result<T> {
    T::deserialize(value)
}

impl Kept {
    /// What it asks for; the word of it that is not understood, rather than rows it does not mean.
    fn read(&self) -> std::result::Result<NamedView, String> {
        let word = |name: &str| self.search.get(name).filter(|word| !word.is_empty());
        let as_value = |name: &str| word(name).map_or(Value::Null, |word| json!(word));
        let listed = |name: &str| word(name).map(|word| word.split(',').collect::<Vec<_>>());
        let said = |name: &str| format!("{name}={}", word(name).map_or("", String::as_str));
        let figure =
            word("figure").map(|figure| json!({ "figure": figure, "period": as_value("period") }));
        let conditions = json!({
            "text": as_value("text"),
            "statuses": listed("status").unwrap_or_default(),
            "level": as_value("level"),
            "units": word("unit").into_iter().collect::<Vec<_>>(),
            "owner": as_value("owner"),
            "place": as_value("place"),
            "equipment": as_value("equipment"),
            "cause": as_value("cause"),
            "discipline": as_value("discipline"),
            "found_from": as_value("found_from"),
            "found_to": as_value("found_to"),
            "due_from": as_value("due_from"),
            "due_to": as_value("due_to"),
            "unit_alone": as_value("unit_alone"),
            "without_unit": word("no_unit").is_some_and(|word| word == "1"),
            "without_discipline": word("no_discipline").is_some_and(|word| word == "1"),
            "figure": figure,
        });
        let conditions = read(&conditions).map_err(|error| error.to_string())?;
        let view = match word("view") {
            Some(word) => read(&json!(word)).map_err(|_| said("view"))?,
            None => LedgerView::Open,
        };
        let sort = match word("sort") {
            Some(word) => read(&json!(word)).map_err(|_| said("sort"))?,
            None => LedgerOrder::default(),
        };
        let columns = listed("columns").map(|names| read(&json!(names)));
        let columns = columns.transpose().map_err(|_| said("columns"))?;
        let saved = SavedView {
            conditions,
            sort,
            descending: word("descending").is_some_and(|word| word == "1"),
            columns,
        };
        Ok(NamedView {
            view,
            saved: Some(saved),
        })
    }
}

impl LedgerView {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 24] = [
        Self::All,
        Self::Open,
        Self::Mine,
        Self::Overdue,
        Self::DueSoon,
        Self::Major,
        Self::Suspected,
        Self::ToCountersignPlan,
        Self::ToDecidePlan,
        Self::ToAssess,
        Self::ToIssue,
        Self::ToNameOwner,
        Self::ToReinspect,
        Self::ToConfirm,
        Self::ToClose,
        Self::Supervised,
        Self::ToAnswer,
        Self::ToSettle,
        Self::ToDecideExtension,
        Self::ToDecideObjection,
        Self::ToLookBack,
        Self::Transferred,
        Self::Orphaned,
        Self::Improvements,
    ];

    /// Its name in the contract.
    pub fn code(self) -> String {
        let code = serde_json::to_value(self).unwrap_or_default();
        code.as_str().unwrap_or_default().to_owned()
    }

    /// What stands on its tab.
    pub fn words(self) -> Words {
        match self {
            Self::All => ("全部", "All"),
            Self::Open => ("未销号", "Open"),
            Self::Mine => ("我的", "Mine"),
            Self::Overdue => ("逾期", "Overdue"),
            Self::DueSoon => ("7 天内到期", "Due in 7 days"),
            Self::Major => ("重大", "Major"),
            Self::Suspected => ("疑似重大", "Suspected"),
            Self::ToCountersignPlan => ("方案待会签", "Plan to countersign"),
            Self::ToDecidePlan => ("方案待审批", "Plan to decide"),
            Self::ToAssess => ("待定级", "To assess"),
            Self::ToIssue => ("待下达", "To issue"),
            Self::ToNameOwner => ("待明确责任人", "Owner to name"),
            Self::ToReinspect => ("待复查", "To re-inspect"),
            Self::ToConfirm => ("待双方确认", "To confirm"),
            Self::ToClose => ("待销号", "To close"),
            Self::ToLookBack => ("待回头看", "To look back"),
            Self::Transferred => ("已移交", "Transferred"),
            Self::Supervised => ("督办", "Supervised"),
            Self::ToAnswer => ("督办待回复", "To answer"),
            Self::ToSettle => ("督办待核定", "To settle"),
            Self::ToDecideExtension => ("延期待审批", "Extensions"),
            Self::ToDecideObjection => ("异议待处理", "Objections"),
            Self::Orphaned => ("孤儿", "Orphaned"),
            Self::Improvements => ("改进事项", "Improvements"),
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::hazard::Status;

    use super::*;

    #[test]
    fn views_are_called_as_their_tabs() {
        let chinese = include_str!("../../../../../ui/src/features/hazards/ledger/words.zh.ts");
        let english = include_str!("../../../../../ui/src/features/hazards/ledger/words.en.ts");
        for view in LedgerView::ALL {
            let (code, (zh, en)) = (view.code(), view.words());
            assert!(
                chinese.contains(&format!("\n    {code}: \"{zh}\",")),
                "{code}"
            );
            assert!(
                english.contains(&format!("\n    {code}: \"{en}\",")),
                "{code}"
            );
        }
    }

    #[test]
    fn a_saved_view_says_what_is_not_understood_in_it() {
        let kept = |words: &[(&str, &str)]| {
            let search = words
                .iter()
                .map(|(name, word)| ((*name).into(), (*word).into()));
            Kept {
                name: "班组".into(),
                search: search.collect(),
            }
        };
        let known = kept(&[
            ("view", "overdue"),
            ("status", "reported,assessed"),
            ("descending", "1"),
            ("columns", "title,unit"),
            ("due_to", "2026-12-31"),
        ]);
        let read = known.read().unwrap();
        let saved = read.saved.unwrap();
        assert_eq!(read.view, LedgerView::Overdue);
        assert!(saved.descending);
        let statuses = vec![Status::Reported, Status::Assessed];
        assert_eq!(saved.conditions.statuses, statuses);
        assert!(saved.conditions.due_to.is_some());
        assert_eq!(
            saved.columns,
            Some(vec![LedgerColumn::Title, LedgerColumn::Unit])
        );
        assert_eq!(kept(&[]).read().unwrap().view, LedgerView::Open);
        for (word, value) in [("view", "nearly"), ("sort", "colour"), ("columns", "smell")] {
            let said = kept(&[(word, value)]).read();
            assert_eq!(said.err(), Some(format!("{word}={value}")));
        }
        assert!(kept(&[("level", "huge")]).read().is_err());
        assert!(kept(&[("figure", "found")]).read().is_err());
    }
}
