//! What an exported ledger tells beside its hazards' own registers: how each was found, whom to call, what was
//! ordered on the way. Nothing of it is brought in again.

use documents::spreadsheet::{Column, Kind, Value};
use domain::incoming::{IncomingPaper, Sender};
use domain::inspection::Inspection;
use domain::language::{Language, Words};
use domain::organisation::Unit;
use domain::people::Person;
use store::Reader;

use super::record::{Told, words};
use super::spoken;
use crate::Result;
use crate::hazards::words::{listing_level, supervision_level, ten_thousands};
use crate::names::Names;
use crate::workspace::find;

/// A column that is only told.
#[derive(Clone, Copy)]
pub(super) enum Beside {
    /// 检查类型.
    FoundIn,
    /// 检查单位.
    InspectingUnit,
    /// 责任人电话.
    OwnerPhone,
    /// 责任部门负责人.
    UnitHead,
    /// 督办.
    Supervision,
    /// 累计落实资金.
    Spent,
}

/// All, in the order of the trade.
pub(super) const BESIDE: [Beside; 6] = [
    Beside::FoundIn,
    Beside::InspectingUnit,
    Beside::UnitHead,
    Beside::OwnerPhone,
    Beside::Supervision,
    Beside::Spent,
];

impl Beside {
    /// Its column.
    pub fn column(self, language: Language) -> Column {
        let (title, width, kind) = match self {
            Self::FoundIn => (("检查类型", "Kind of inspection"), 12.0, Kind::Words),
            Self::InspectingUnit => (("检查单位", "Inspecting unit"), 16.0, Kind::Words),
            Self::OwnerPhone => (("责任人电话", "Owner's phone"), 14.0, Kind::Words),
            Self::UnitHead => (("责任部门负责人", "Head of unit"), 12.0, Kind::Words),
            Self::Supervision => (("督办", "Supervision"), 12.0, Kind::Words),
            // Not a name under which an import would look for what is planned.
            Self::Spent => (
                ("累计落实（万元）", "Put in place (10,000 yuan)"),
                10.0,
                Kind::Words,
            ),
        };
        Column::new(language.of(title), width, kind)
    }

    /// What stands in it.
    pub fn cell(
        self,
        told: &Told<'_>,
        reader: &Reader<'_>,
        names: &mut Names<'_, '_>,
    ) -> Result<Value> {
        let (hazard, case) = (told.hazard, told.case);
        let responsibility = case.responsibility.or(hazard.responsibility);
        Ok(match self {
            Self::FoundIn => words(&found_in(told, reader)?),
            Self::InspectingUnit => {
                if let Some(paper) = hazard.origin.paper {
                    let paper: IncomingPaper = find(reader, "incoming_paper", paper)?;
                    return Ok(words(&paper.sender));
                }
                // Whoever brought a ledger in did not find what it lists.
                if told.imported().is_some() {
                    return Ok(Value::None);
                }
                // Somebody who is not in the register belongs to no unit here.
                let Some(finder) = hazard.origin.found_by() else {
                    return Ok(Value::None);
                };
                let finder: Person = find(reader, "person", finder)?;
                match finder.unit {
                    Some(unit) => words(&names.unit(unit)?),
                    None => Value::None,
                }
            }
            Self::OwnerPhone => match responsibility.and_then(|known| known.owner) {
                Some(owner) => words(&find::<Person>(reader, "person", owner)?.phone),
                None => Value::None,
            },
            Self::UnitHead => match responsibility {
                Some(known) => match find::<Unit>(reader, "unit", known.unit)?.head {
                    Some(head) => words(&names.person(head)?),
                    None => Value::None,
                },
                None => Value::None,
            },
            Self::Supervision => {
                let listed = case.treatment.listing.as_ref();
                let of = |words: Words| told.language.of(words);
                let listed = listed.map(|listing| {
                    let level = match listing.level.map(listing_level) {
                        Some(level) => format!("{}{}", of(("，", ", ")), of(level)),
                        None => String::new(),
                    };
                    let (listed, colon) =
                        (of(("挂牌督办", "Listed by an authority")), of(("：", ": ")));
                    format!("{listed}{colon}{}{level}", listing.authority)
                });
                let ordered = case.supervisions.last().map(|last| {
                    let supervised = of(("督办", "Supervised"));
                    match last.order.level.map(supervision_level) {
                        Some(level) => format!("{supervised}{}{}", of(("：", ": ")), of(level)),
                        None => supervised.to_owned(),
                    }
                });
                words(&listed.or(ordered).unwrap_or_default())
            }
            Self::Spent => words(&case.spent.map(ten_thousands).unwrap_or_default()),
        })
    }
}

/// The kind of inspection it was found in; without one it was seen in passing (随手拍).
fn found_in(told: &Told<'_>, reader: &Reader<'_>) -> Result<String> {
    let origin = &told.hazard.origin;
    let kind = match (&origin.inspection, origin.paper, origin.drill) {
        (Some((inspection, _)), ..) => {
            let inspection: Inspection = find(reader, "inspection", *inspection)?;
            spoken::inspection_kind(inspection.kind, told.language)
        }
        (None, Some(paper), _) => {
            let paper: IncomingPaper = find(reader, "incoming_paper", paper)?;
            told.language.of(match paper.sender_kind {
                Sender::Superior => ("上级检查", "By a superior"),
                Sender::Government => ("政府检查", "By an authority"),
            })
        }
        (None, None, Some(_)) => told.language.of(("应急演练", "Drill")),
        // What came with a ledger says how it was found in its own row, or not at all.
        (None, None, None) if told.imported().is_some() => "",
        (None, None, None) => told.language.of(("随手拍", "Seen in passing")),
    };
    Ok(kind.to_owned())
}
