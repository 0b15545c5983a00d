//! Materials as they stand on the papers of a drill.

use domain::drill::Material;
use domain::drill::paper::MaterialWords;
use domain::emergency;

/// A material, with the place the plan knows where the drill names none.
pub(super) fn material(one: &Material, register: &[emergency::Material]) -> MaterialWords {
    MaterialWords {
        name: match one.quantity.is_empty() {
            true => one.name.clone(),
            false => format!("{}，{}", one.name, one.quantity),
        },
        checked: match one.in_place {
            None => "未核对",
            Some(true) => "到位",
            Some(false) => "未到位",
        }
        .to_owned(),
        kept: one.kept_by(register),
        note: one.remarks.clone(),
    }
}
