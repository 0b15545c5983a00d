//! Equipment of the register (设备台账): known by its double name, standing at a place, answered for by a
//! unit.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::organisation::Place;
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// A piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Equipment {
    /// Row id.
    pub id: Uuid,
    /// Number (编号), e.g. `113`; with the name it is the double name (双重名称).
    pub number: String,
    /// Name, e.g. `10 kV 城东一线开关`.
    pub name: String,
    /// Kind.
    pub kind: EquipmentKind,
    /// Voltage, e.g. `10 kV`; empty for what has none.
    pub voltage: String,
    /// Place it stands at.
    pub place: Uuid,
    /// Unit that answers for it.
    pub unit: Uuid,
    /// Words on make, year or how to find it.
    pub remarks: String,
    /// Retired equipment (退役) stays for the papers that name it.
    pub active: bool,
}

/// 设备类别.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EquipmentKind {
    /// 变压器.
    Transformer,
    /// 断路器.
    Breaker,
    /// 隔离开关.
    Disconnector,
    /// 开关柜.
    Switchgear,
    /// 环网柜.
    RingMainUnit,
    /// 箱式变电站.
    BoxSubstation,
    /// 互感器.
    InstrumentTransformer,
    /// 避雷器.
    Arrester,
    /// 电容器、电抗器.
    Reactive,
    /// 架空线路.
    OverheadLine,
    /// 杆塔.
    Tower,
    /// 电缆及附件.
    Cable,
    /// 保护及自动化.
    Protection,
    /// 直流及站用电源.
    AuxiliarySupply,
    /// 低压配电装置.
    LowVoltage,
    /// 消防、通风等辅助设施.
    Facility,
    /// 其他.
    Other,
}

/// What is said of a piece of equipment; [`Equipment::describe`] judges it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EquipmentTerms {
    /// Number (编号).
    pub number: String,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: EquipmentKind,
    /// Voltage, e.g. `10 kV`; empty for what has none.
    #[serde(default)]
    pub voltage: String,
    /// Place it stands at.
    pub place: Uuid,
    /// Unit that answers for it; that of the place when absent.
    pub unit: Option<Uuid>,
    /// Words on make, year or how to find it.
    #[serde(default)]
    pub remarks: String,
}

impl Equipment {
    /// New equipment. Double names are unique: `others` stand at the same place.
    pub fn enter(
        id: Uuid,
        terms: &EquipmentTerms,
        place: &Place,
        others: &[Self],
    ) -> Refused<Self> {
        let made = Self {
            id,
            number: text("number", &terms.number, 30)?,
            name: text("name", &terms.name, 60)?,
            kind: terms.kind,
            voltage: optional_text("voltage", &terms.voltage, 20)?,
            place: place.present()?.id,
            unit: terms.unit.unwrap_or(place.unit),
            remarks: optional_text("remarks", &terms.remarks, 500)?,
            active: true,
        };
        let same = |other: &&Self| {
            other.id != id && (&other.number, &other.name) == (&made.number, &made.name)
        };
        match others.iter().find(same) {
            Some(other) => Err(Refusal::NameTaken {
                name: other.double_name(),
            }),
            None => Ok(made),
        }
    }

    /// Describes it anew. It moves only when no work is open on it: what was found stands where it stood.
    pub fn describe(
        &mut self,
        terms: &EquipmentTerms,
        place: &Place,
        others: &[Self],
        open_work: u32,
    ) -> Refused<()> {
        let made = Self {
            active: self.active,
            ..Self::enter(self.id, terms, place, others)?
        };
        if made.place != self.place && open_work > 0 {
            return Err(Refusal::StillInUse {
                name: self.double_name(),
            });
        }
        *self = made;
        Ok(())
    }

    /// Name and number as people in the field say them (双重名称).
    pub fn double_name(&self) -> String {
        format!("{} {}", self.name, self.number)
    }

    /// Marks it as retired or back. While work is open on it, it stays.
    pub fn set_active(&mut self, active: bool, open_work: u32) -> Refused<()> {
        if !active && open_work > 0 {
            return Err(Refusal::StillInUse {
                name: self.double_name(),
            });
        }
        self.active = active;
        Ok(())
    }

    /// The equipment if it is in use and stands at this place.
    pub fn stands_at(&self, place: Uuid) -> Refused<&Self> {
        if !self.active {
            return Err(Refusal::NoLongerInUse {
                name: self.double_name(),
            });
        }
        match self.place == place {
            true => Ok(self),
            false => Err(Refusal::EquipmentElsewhere {
                equipment: self.double_name(),
            }),
        }
    }

    /// A spot with the double name before it, unless it is named there already or says no more than the
    /// place.
    pub fn with_spot(&self, spot: &str, place: &str) -> String {
        let double = self.double_name();
        match spot.contains(&self.name) && spot.contains(&self.number) {
            true => spot.to_owned(),
            false if spot.is_empty() || spot == place => double,
            false => format!("{double}，{spot}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(id: u128) -> Place {
        Place::new(
            Uuid::from_u128(id),
            "10 kV 城东开关站",
            Uuid::from_u128(7),
            "",
        )
        .unwrap()
    }

    fn terms(number: &str) -> EquipmentTerms {
        EquipmentTerms {
            number: number.into(),
            name: "城东一线开关".into(),
            kind: EquipmentKind::Breaker,
            voltage: "10 kV".into(),
            place: Uuid::from_u128(1),
            unit: None,
            remarks: String::new(),
        }
    }

    fn breaker() -> Equipment {
        Equipment::enter(Uuid::from_u128(100), &terms(" 113 "), &place(1), &[]).unwrap()
    }

    #[test]
    fn a_double_name_is_unique_at_its_place_and_the_place_says_whose_it_is() {
        let breaker = breaker();
        assert_eq!(breaker.double_name(), "城东一线开关 113");
        assert_eq!(breaker.unit, Uuid::from_u128(7));
        let second = Uuid::from_u128(101);
        let others = [breaker];
        let taken = Equipment::enter(second, &terms("113"), &place(1), &others);
        assert!(matches!(taken, Err(Refusal::NameTaken { .. })));
        assert!(Equipment::enter(second, &terms("114"), &place(1), &others).is_ok());
        let blank = Equipment::enter(second, &terms(" "), &place(1), &others);
        assert_eq!(blank, Err(Refusal::Blank { field: "number" }));
    }

    #[test]
    fn it_neither_moves_nor_retires_while_work_is_open_on_it() {
        let mut breaker = breaker();
        let elsewhere = breaker.describe(&terms("113"), &place(2), &[], 1);
        assert!(matches!(elsewhere, Err(Refusal::StillInUse { .. })));
        assert!(breaker.describe(&terms("113甲"), &place(1), &[], 1).is_ok());
        assert!(breaker.set_active(false, 1).is_err());
        breaker.describe(&terms("113"), &place(2), &[], 0).unwrap();
        assert!(breaker.stands_at(Uuid::from_u128(2)).is_ok());
        let elsewhere = breaker.stands_at(Uuid::from_u128(1));
        assert!(matches!(elsewhere, Err(Refusal::EquipmentElsewhere { .. })));
        breaker.set_active(false, 0).unwrap();
        let gone = breaker.stands_at(Uuid::from_u128(2));
        assert!(matches!(gone, Err(Refusal::NoLongerInUse { .. })));
    }

    #[test]
    fn a_spot_is_told_with_the_double_name_once() {
        let spot = |spot| breaker().with_spot(spot, "10 kV 城东开关站");
        assert_eq!(spot("操作机构"), "城东一线开关 113，操作机构");
        assert_eq!(spot("10 kV 城东开关站"), "城东一线开关 113");
        assert_eq!(spot("城东一线开关 113 柜门"), "城东一线开关 113 柜门");
    }
}
