//! On the walk: items that judge themselves, what a failed one becomes, photos that come later, a
//! hazard raised in one act, corrected on the spot or captured in passing, and the lists.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failure ends the test"
)]

mod capturing;
mod drawing;
mod items;
mod lists;
mod on_spot;
mod photos;
mod raising;

use app::findings::RaiseHazard;
use app::inspections::{AnswerItem, InspectionView, start_inspection};
use domain::inspection::Finding;
use store::{HistoryPage, StoreError};
use testkit::{Company, forms};
use uuid::Uuid;

/// The item with limits: at least 400 mm.
const MEASURED: &str = "T1-03";
/// An item without limits.
const SEEN: &str = "T1-04";

/// 张伟 walks the switching station.
fn walking() -> (Company, Uuid) {
    let mut company = Company::found();
    let inspection = start_inspection(company.as_("张伟"), forms::start()).unwrap();
    (company, inspection.row.id)
}

fn answer(inspection: Uuid, item: &str, result: impl Into<Option<Finding>>) -> AnswerItem {
    AnswerItem {
        inspection,
        item: item.to_owned(),
        result: result.into(),
        reading: None,
        nonconformity: None,
        note: String::new(),
        photos: Vec::new(),
    }
}

/// Kinds of the newest acts.
fn kinds(company: &mut Company, most: u32) -> Vec<String> {
    let page = HistoryPage {
        before: None,
        limit: most,
    };
    let acts = company.ws.store().read(|reader| reader.acts(page));
    let acts = acts.map_err(|error: StoreError| error).unwrap();
    acts.into_iter().map(|act| act.kind).collect()
}

/// A hazard of an item with nothing typed but the reason why there is no photo.
fn raise(inspection: Uuid, item: &str) -> RaiseHazard {
    RaiseHazard {
        found_at: None,
        found_by: None,
        finder: String::new(),
        remarks: String::new(),
        equipment: None,
        inspection,
        item: item.to_owned(),
        reading: None,
        title: String::new(),
        description: String::new(),
        spot: String::new(),
        unit: None,
        owner: None,
        measures: String::new(),
        interim_controls: String::new(),
        due_on: None,
        level: None,
        criterion: String::new(),
        basis: Vec::new(),
        photos: Vec::new(),
        reserve_photo: false,
        no_photo_reason: "带电区域，不得靠近".to_owned(),
        fixed: None,
    }
}

fn item<'v>(view: &'v InspectionView, code: &str) -> &'v app::inspections::WalkItem {
    view.items.iter().find(|row| row.item.code == code).unwrap()
}
