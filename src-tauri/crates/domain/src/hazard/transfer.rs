//! 移交 to another unit or owner, and the hand-over of everything somebody who leaves still owns.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Case, Responsibility};
use crate::organisation::Unit;
use crate::people::Person;
use crate::permission::{self, Action};
use crate::refusal::text;
use crate::{Refusal, Refused};

/// A transfer, received by the one who takes it over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Transfer {
    /// Unit and owner from now on; without an owner the unit has yet to name one.
    pub to: Responsibility,
    /// Why.
    pub reason: String,
    /// Controls until it is rectified.
    pub interim_controls: String,
    /// Who received it.
    pub received_by: Uuid,
    /// Scans of the letter (移交函), signed for receipt.
    pub evidence: Vec<Uuid>,
}

/// Who takes a transfer over.
#[derive(Debug, Clone, Copy)]
pub struct Taker<'a> {
    /// Unit from now on.
    pub unit: &'a Unit,
    /// Owner from now on.
    pub owner: Option<&'a Person>,
    /// Who received it.
    pub received_by: &'a Person,
}

/// 移交: by the director, to somebody who is there, with controls, and received over there.
pub fn check_transfer(
    case: &Case,
    actor: &Person,
    transfer: &Transfer,
    taker: Taker<'_>,
) -> Refused<()> {
    permission::check(actor, Action::Transfer)?;
    let unit = taker.unit.present()?;
    if let Some(owner) = taker.owner {
        owner.present()?;
    }
    if case.responsibility == Some(transfer.to) {
        return Err(Refusal::NothingTransferred);
    }
    if transfer.to.owner.is_none() && unit.head.is_none() {
        return Err(Refusal::UnitHasNoHead {
            unit: unit.name.clone(),
        });
    }
    text("reason", &transfer.reason, 500)?;
    text("interim_controls", &transfer.interim_controls, 500)?;
    let receiver = taker.received_by.present()?;
    if unit.head != Some(receiver.id) && transfer.to.owner != Some(receiver.id) {
        return Err(Refusal::NotTheReceiver {
            person: receiver.name.clone(),
        });
    }
    Ok(())
}

/// Handing over what somebody owns needs no receipt: the other one is there and is another one.
pub fn check_hand_over(actor: &Person, from: Uuid, to: &Person, reason: &str) -> Refused<()> {
    permission::check(actor, Action::HandOver)?;
    text("reason", reason, 500)?;
    match to.present()?.id == from {
        true => Err(Refusal::SamePersonTwice {
            person: to.name.clone(),
        }),
        false => Ok(()),
    }
}

/// 孤儿: still open, and the owner or the unit is no longer there.
pub fn is_orphaned(case: &Case, unit: Option<&Unit>, owner: Option<&Person>) -> bool {
    let gone = unit.is_some_and(|unit| !unit.active) || owner.is_some_and(|owner| !owner.active);
    case.status.is_open() && gone
}

#[cfg(test)]
mod tests {
    use super::super::sample::{HEAD, OWNER, UNIT, Walk, head, officer, owner, person};
    use super::super::{StatutoryLevel, StepDetail};
    use super::*;
    use crate::people::Role;

    fn unit(head: Option<Uuid>) -> Unit {
        let mut unit = Unit::new(Uuid::from_u128(0x20), "运检部", None).unwrap();
        unit.head = head;
        unit
    }

    fn transfer(owner: Option<Uuid>) -> Transfer {
        Transfer {
            to: Responsibility {
                unit: Uuid::from_u128(0x20),
                owner,
            },
            reason: "设备移交运检部".to_owned(),
            interim_controls: "设围栏".to_owned(),
            received_by: HEAD,
            evidence: Vec::new(),
        }
    }

    fn check(transfer: &Transfer, unit: &Unit, receiver: &Person) -> Refused<()> {
        let case = Walk::served(StatutoryLevel::General).case();
        let taker = Taker {
            unit,
            owner: None,
            received_by: receiver,
        };
        check_transfer(&case, &person(Role::SafetyDirector), transfer, taker)
    }

    #[test]
    fn it_is_received_by_the_head_or_the_owner_over_there() {
        let there = unit(Some(HEAD));
        assert_eq!(check(&transfer(None), &there, &head()), Ok(()));
        assert_eq!(check(&transfer(Some(OWNER)), &there, &owner()), Ok(()));
        let person = officer().name;
        let refusal = check(&transfer(None), &there, &officer());
        assert_eq!(refusal, Err(Refusal::NotTheReceiver { person }));
    }

    #[test]
    fn a_unit_without_a_head_cannot_name_the_owner() {
        let refusal = check(&transfer(None), &unit(None), &head());
        let unit = "运检部".to_owned();
        assert_eq!(refusal, Err(Refusal::UnitHasNoHead { unit }));
    }

    #[test]
    fn a_transfer_changes_something_and_names_the_controls() {
        let same = Transfer {
            to: super::super::sample::responsibility(),
            ..transfer(None)
        };
        assert_eq!(same.to.unit, UNIT);
        let there = unit(Some(HEAD));
        assert_eq!(
            check(&same, &there, &head()),
            Err(Refusal::NothingTransferred)
        );
        let bare = Transfer {
            interim_controls: String::new(),
            ..transfer(None)
        };
        let field = "interim_controls";
        assert_eq!(check(&bare, &there, &head()), Err(Refusal::Blank { field }));
    }

    #[test]
    fn what_is_open_with_somebody_gone_is_an_orphan() {
        let mut walk = Walk::served(StatutoryLevel::General);
        let mut gone = owner();
        gone.active = false;
        assert!(is_orphaned(&walk.case(), None, Some(&gone)));
        assert!(!is_orphaned(&walk.case(), None, Some(&owner())));
        let reason = "误报".to_owned();
        walk.must(StepDetail::Voided { reason });
        assert!(!is_orphaned(&walk.case(), None, Some(&gone)));
    }
}
