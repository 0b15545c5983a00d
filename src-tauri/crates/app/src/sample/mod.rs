//! A sample organisation: units, people, places, with ids that are the same everywhere.

mod plans;

use domain::organisation::{Place, Unit};
use domain::people::{Person, Role};
use uuid::Uuid;

pub use plans::load_plans;

use crate::signing_keys::{Certify, certify, make_key};
use crate::{Result, Secret, Workspace, data};

/// Ids of the sample that scripts and tests may count on.
#[derive(Debug, Clone, Copy)]
pub struct Sample;

impl Sample {
    /// The id of a unit, person or place of the sample, by its name.
    pub fn id(name: &str) -> Uuid {
        data::stable(&format!("sample {name}"))
    }
}

const UNITS: [(&str, Option<&str>, &str); 5] = [
    ("运维检修部", None, "何𬭚"),
    ("城东供电所", None, "王志强"),
    ("城东供电所运维一班", Some("城东供电所"), "刘洋"),
    ("城南供电所", None, "孙䶮"),
    ("综合服务中心", None, "吴㐂"),
];

const PEOPLE: [(&str, &str, &str, &str, Role); 11] = [
    ("张伟", "", "安监员", "0539-1002", Role::SafetyOfficer),
    ("李娜", "", "安监员", "0539-1003", Role::SafetyOfficer),
    ("陈国栋", "", "总经理", "0539-1000", Role::Principal),
    ("何𬭚", "运维检修部", "主任", "0539-1100", Role::UnitHead),
    ("王志强", "城东供电所", "所长", "0539-1200", Role::UnitHead),
    (
        "刘洋",
        "城东供电所运维一班",
        "班长",
        "0539-1201",
        Role::Member,
    ),
    ("赵磊", "城东供电所", "技术员", "0539-1202", Role::Member),
    ("孙䶮", "城南供电所", "所长", "0539-1300", Role::UnitHead),
    ("钱𠮷", "城南供电所", "技术员", "0539-1301", Role::Member),
    ("吴㐂", "综合服务中心", "主任", "0539-1400", Role::UnitHead),
    ("郑好", "综合服务中心", "职员", "0539-1401", Role::Member),
];

const PLACES: [(&str, &str); 4] = [
    ("10 kV 城东开关站", "城东供电所"),
    ("10 kV 城东 113 线", "城东供电所"),
    ("10 kV 城南 205 线 12 号杆", "城南供电所"),
    ("110 kV 清河变电站", "运维检修部"),
];

/// Those who sign documents have keys.
const SIGNERS: [Role; 3] = [Role::SafetyOfficer, Role::Principal, Role::UnitHead];

/// Loads the sample. Everybody has the one passphrase given; signers get certified keys.
pub fn load(
    ws: &mut Workspace,
    department: Uuid,
    passphrase: &Secret,
    authority_passphrase: &Secret,
) -> Result<()> {
    ws.write("load_sample", None, |tx, _| {
        for (name, parent, head) in UNITS {
            let mut unit = Unit::new(Sample::id(name), name, parent.map(Sample::id))?;
            unit.head = Some(Sample::id(head));
            tx.save(&unit)?;
        }
        for (name, unit, post, phone, role) in PEOPLE {
            let unit = if unit.is_empty() {
                department
            } else {
                Sample::id(unit)
            };
            let person = Person::new(Sample::id(name), name, Some(unit), &[role])?;
            tx.save(&person.reach(post, phone)?)?;
        }
        for (name, unit) in PLACES {
            tx.save(&Place::new(Sample::id(name), name, Sample::id(unit), "")?)?;
        }
        Ok(())
    })?;
    if let Some(founder) = ws.author() {
        key(ws, founder, passphrase, authority_passphrase)?;
    }
    for (name, _, _, _, role) in PEOPLE {
        ws.store
            .add_slot(Sample::id(name), name, passphrase.reveal())?;
        if SIGNERS.contains(&role) {
            key(ws, Sample::id(name), passphrase, authority_passphrase)?;
        }
    }
    Ok(())
}

fn key(ws: &mut Workspace, person: Uuid, own: &Secret, authority: &Secret) -> Result<()> {
    let request = make_key(ws, person, own)?.request;
    certify(
        ws,
        Certify {
            request,
            authority_passphrase: authority.clone(),
        },
    )?;
    Ok(())
}
