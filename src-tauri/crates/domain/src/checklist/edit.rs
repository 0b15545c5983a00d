//! Changing a checklist: a changed list is a new version, and an inspection keeps the one it used.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{CheckItem, Checklist, Method};
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::optional_text;
use crate::{Refusal, Refused, text};

/// Most items of a checklist: nobody walks more at once.
const MOST_ITEMS: usize = 300;

impl Checklist {
    /// The next version. Items keep their codes, new ones get codes that no version had before;
    /// `taken` are those of all versions.
    pub fn revised(
        &self,
        id: Uuid,
        (title, items): (&str, &[CheckItem]),
        taken: &BTreeSet<String>,
        author: &Person,
    ) -> Refused<Self> {
        permission::check(author, Action::EditChecklist)?;
        let known = |code: &str| self.item(code).is_some();
        let next = (self.code.as_str(), self.version + 1);
        Self::written(id, next, (title, items), known, taken)
    }

    /// A list of the organisation's own, in its first version.
    pub fn new(
        id: Uuid,
        code: &str,
        (title, items): (&str, &[CheckItem]),
        author: &Person,
    ) -> Refused<Self> {
        permission::check(author, Action::EditChecklist)?;
        Self::first(id, code, (title, items))
    }

    /// A list made for one check of what is alike (举一反三). Whoever may send the check may say what it looks for,
    /// such as the head of a unit, who keeps no lists.
    pub fn for_lateral(
        id: Uuid,
        code: &str,
        (title, items): (&str, &[CheckItem]),
        author: &Person,
    ) -> Refused<Self> {
        permission::check(author, Action::PlanInspections)?;
        Self::first(id, code, (title, items))
    }

    fn first(id: Uuid, code: &str, (title, items): (&str, &[CheckItem])) -> Refused<Self> {
        let code = text("code", code, 12)?;
        let none = BTreeSet::new();
        Self::written(id, (&code, 1), (title, items), |_| false, &none)
    }

    fn written(
        id: Uuid,
        (code, version): (&str, u32),
        (title, items): (&str, &[CheckItem]),
        known: impl Fn(&str) -> bool,
        taken: &BTreeSet<String>,
    ) -> Refused<Self> {
        let title = text("title", title, 100)?;
        match items.len() {
            0 => return Err(Refusal::NothingToCheck),
            1..=MOST_ITEMS => {}
            _ => {
                let most = MOST_ITEMS;
                return Err(Refusal::TooMany {
                    field: "items",
                    most,
                });
            }
        }
        let (mut seen, mut last) = (BTreeSet::new(), last_number(code, taken));
        let mut checked = Vec::with_capacity(items.len());
        for item in items {
            let code = match item.code.as_str() {
                "" => {
                    last += 1;
                    format!("{code}-{last:02}")
                }
                given if known(given) => given.to_owned(),
                given => {
                    return Err(Refusal::UnknownItem {
                        item: given.to_owned(),
                    });
                }
            };
            if !seen.insert(code.clone()) {
                return Err(Refusal::ItemTwice { item: code });
            }
            let item = CheckItem {
                code,
                ..item.clone()
            };
            checked.push(item.checked()?);
        }
        Ok(Self {
            id,
            code: code.to_owned(),
            version,
            title,
            items: checked,
        })
    }
}

impl CheckItem {
    /// The item with its texts trimmed, if somebody could walk by it.
    pub fn checked(&self) -> Refused<Self> {
        let mut basis = self.basis.clone();
        for one in &mut basis {
            one.document = text("document", &one.document, 120)?;
            one.clause = optional_text("clause", &one.clause, 60)?;
        }
        if basis.is_empty() {
            return Err(Refusal::ItemWithoutBasis {
                item: self.text.clone(),
            });
        }
        let item = Self {
            section: optional_text("section", &self.section, 40)?,
            text: text("text", &self.text, 300)?,
            typical_hazard: text("typical_hazard", &self.typical_hazard, 300)?,
            typical_measure: text("typical_measure", &self.typical_measure, 300)?,
            basis,
            ..self.clone()
        };
        let judged = item.limits.as_ref().is_some_and(|limits| {
            let ordered = limits
                .min
                .zip(limits.max)
                .is_none_or(|(min, max)| min <= max);
            ordered
                && !limits.unit.trim().is_empty()
                && (limits.min.is_some() || limits.max.is_some())
        });
        match judged == (item.method == Method::Measure) && judged == item.limits.is_some() {
            true => Ok(item),
            false => Err(Refusal::LimitsMissing { item: item.text }),
        }
    }
}

/// The highest number that an item of this list ever had.
fn last_number(code: &str, taken: &BTreeSet<String>) -> u32 {
    let number = |item: &String| {
        let rest = item.strip_prefix(code)?.strip_prefix('-')?;
        rest.parse::<u32>().ok()
    };
    taken.iter().filter_map(number).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{Basis, Certainty, Force};
    use crate::hazard::StatutoryLevel;
    use crate::people::Role;
    use crate::reading::Limits;

    fn item(code: &str) -> CheckItem {
        CheckItem {
            code: code.into(),
            section: "消防".into(),
            text: "灭火器压力正常".into(),
            method: Method::Look,
            basis: vec![Basis {
                document: "GB 50444-2008".into(),
                clause: "5.2.1".into(),
                force: Force::Mandatory,
                certainty: Certainty::B,
            }],
            default_level: StatutoryLevel::General,
            typical_hazard: "灭火器压力不足".into(),
            typical_measure: "更换灭火器".into(),
            limits: None,
        }
    }

    fn author(role: Role) -> Person {
        Person::new(Uuid::from_u128(1), "刘洋", None, &[role]).unwrap()
    }

    fn list() -> Checklist {
        let items = [item(""), item("")];
        let (id, author) = (Uuid::from_u128(2), author(Role::SafetyOfficer));
        Checklist::new(id, "Q1", ("车间", &items), &author).unwrap()
    }

    fn revised(items: &[CheckItem]) -> Refused<Checklist> {
        let taken = ["Q1-01", "Q1-02", "Q1-03"].map(str::to_owned).into();
        let (id, author) = (Uuid::from_u128(3), author(Role::SafetyOfficer));
        list().revised(id, ("车间", items), &taken, &author)
    }

    #[test]
    fn a_changed_list_is_the_next_version_and_no_code_comes_back() {
        let next = revised(&[item("Q1-02"), item("")]).unwrap();
        assert_eq!((next.code.as_str(), next.version), ("Q1", 2));
        let codes: Vec<_> = next.items.iter().map(|i| i.code.as_str()).collect();
        assert_eq!(codes, ["Q1-02", "Q1-04"]);
    }

    #[test]
    fn what_nobody_could_walk_by_is_refused() {
        assert_eq!(revised(&[]), Err(Refusal::NothingToCheck));
        let twice = revised(&[item("Q1-01"), item("Q1-01")]).unwrap_err();
        assert_eq!(
            twice,
            Refusal::ItemTwice {
                item: "Q1-01".into()
            }
        );
        let foreign = revised(&[item("T1-01")]).unwrap_err();
        assert_eq!(
            foreign,
            Refusal::UnknownItem {
                item: "T1-01".into()
            }
        );
        let blank = CheckItem {
            text: " ".into(),
            ..item("")
        };
        assert_eq!(revised(&[blank]), Err(Refusal::Blank { field: "text" }));
        let loose = CheckItem {
            basis: Vec::new(),
            ..item("")
        };
        assert!(matches!(
            revised(&[loose]),
            Err(Refusal::ItemWithoutBasis { .. })
        ));
        let refused = list().revised(
            Uuid::from_u128(3),
            ("车间", &[item("")]),
            &BTreeSet::new(),
            &author(Role::Member),
        );
        assert!(matches!(refused, Err(Refusal::NotAllowed { .. })));
    }

    #[test]
    fn what_is_measured_has_limits_and_nothing_else_has() {
        let limits = |min: Option<&str>, max: Option<&str>| Limits {
            unit: "m".into(),
            min: min.map(|text| text.parse().unwrap()),
            max: max.map(|text| text.parse().unwrap()),
        };
        let with = |method, limits| CheckItem {
            method,
            limits,
            ..item("")
        };
        let fine = with(Method::Measure, Some(limits(Some("0.7"), None)));
        assert!(revised(&[fine]).is_ok());
        for spoilt in [
            with(Method::Measure, None),
            with(Method::Measure, Some(limits(None, None))),
            with(Method::Measure, Some(limits(Some("2"), Some("1")))),
            with(Method::Look, Some(limits(Some("1"), None))),
        ] {
            assert!(matches!(
                revised(&[spoilt]),
                Err(Refusal::LimitsMissing { .. })
            ));
        }
    }
}
