//! What a drill has from the version of its plan that holds: materials, who has a part, a first script. It is
//! offered and never forced, and says which version it comes from.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Drill, DrillRole, Material, ScriptLine, Stage};
use crate::emergency::{Contents, PlanVersion};
use crate::{Refusal, Refused};

/// Seconds between two steps of a first script. A card says what is done and not when: whoever plans the
/// drill sets the times.
const STEP_SECONDS: u32 = 120;

/// What can be taken over from a plan.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum PlanPiece {
    /// 应急物资装备.
    Materials,
    /// Whoever the plan names in its organisation (应急组织、通讯录).
    People,
    /// A first script, of the steps on its cards (应急处置卡).
    Script,
}

/// From which version of its plan a drill has what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenFromPlan {
    /// Version.
    pub version: Uuid,
    /// What was taken over.
    pub pieces: Vec<PlanPiece>,
    /// Who took it over.
    pub by: Uuid,
    /// When.
    pub at: DateTime<Utc>,
}

/// How much of each a version has to be taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlanPieces {
    /// Materials.
    pub materials: u32,
    /// People of the register with a part.
    pub people: u32,
    /// Steps of its cards.
    pub steps: u32,
}

impl PlanPieces {
    /// What a version has.
    pub fn of(contents: &Contents) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let steps = contents.cards.iter().map(|card| card.steps.len()).sum();
        Self {
            materials: count(contents.materials.len()),
            people: count(parts(contents).len()),
            steps: count(steps),
        }
    }
}

/// Whoever of the register a plan names, with the part its words give them; each once.
pub fn parts(contents: &Contents) -> Vec<(Uuid, DrillRole, String)> {
    let mut all: Vec<(Uuid, DrillRole, String)> = Vec::new();
    for contact in &contents.contacts {
        let Some(person) = contact.person else {
            continue;
        };
        if all.iter().all(|(known, ..)| *known != person) {
            let (role, duty) = part(&contact.role);
            all.push((person, role, duty));
        }
    }
    all
}

/// The part that the words of a plan mean; what they say besides is the task.
fn part(words: &str) -> (DrillRole, String) {
    let plain = words.trim();
    let role = match plain {
        _ if plain.starts_with("副总指挥") => DrillRole::DeputyCommander,
        _ if plain.starts_with("总指挥") => DrillRole::Commander,
        _ if plain.starts_with("现场指挥") || plain.starts_with("现场总指挥") => {
            DrillRole::SiteCommander
        }
        _ if plain.starts_with("安全") => DrillRole::SafetyGuard,
        _ if plain.starts_with("记录") => DrillRole::Recorder,
        _ => DrillRole::Player,
    };
    match role.words() == plain {
        true => (role, String::new()),
        false => (role, plain.to_owned()),
    }
}

/// The stage that the words of a step speak of.
fn stage(words: &str) -> Stage {
    let speaks = |of: &[&str]| of.iter().any(|one| words.contains(one));
    match () {
        () if speaks(&["报告", "汇报", "拨打", "通知"]) => Stage::Reporting,
        () if speaks(&["启动"]) => Stage::Activation,
        () if speaks(&["疏散", "警戒", "围栏", "撤离"]) => Stage::Evacuation,
        () if speaks(&["救护", "急救", "心肺", "伤员"]) => Stage::MedicalAid,
        () if speaks(&["恢复", "送电", "转供"]) => Stage::Restoration,
        () if speaks(&["终止", "清点"]) => Stage::Termination,
        () => Stage::FirstResponse,
    }
}

impl Drill {
    /// Takes materials and a first script over from a version of its plan, and notes that. Materials it has
    /// already stay as they are; a script it has is not written over. People are rows of their own.
    pub fn take_from_plan(
        &mut self,
        version: &PlanVersion,
        pieces: &[PlanPiece],
        new_id: &mut dyn FnMut() -> Uuid,
        (by, at): (Uuid, DateTime<Utc>),
    ) -> Refused<()> {
        let there = PlanPieces::of(&version.contents);
        let has = |piece: &PlanPiece| match piece {
            PlanPiece::Materials => there.materials > 0,
            PlanPiece::People => there.people > 0,
            PlanPiece::Script => there.steps > 0,
        };
        if pieces.is_empty() || !pieces.iter().all(has) {
            return Err(Refusal::Blank { field: "pieces" });
        }
        if pieces.contains(&PlanPiece::Materials) {
            let mut materials = self.materials.clone();
            for one in &version.contents.materials {
                if materials.iter().all(|known| known.name != one.name) {
                    materials.push(Material {
                        id: new_id(),
                        name: one.name.clone(),
                        quantity: one.quantity.clone(),
                        kept: kept(&one.place, &one.keeper),
                        in_place: None,
                        remarks: String::new(),
                    });
                }
            }
            self.list_materials(materials)?;
        }
        if pieces.contains(&PlanPiece::Script) {
            if !self.script.is_empty() {
                return Err(Refusal::ScriptWritten);
            }
            self.write_script(first_script(&version.contents, new_id))?;
        }
        let before = self.taken.take();
        let before = before.filter(|taken| taken.version == version.id);
        let mut all = before.map(|taken| taken.pieces).unwrap_or_default();
        all.extend(pieces);
        all.sort();
        all.dedup();
        let version = version.id;
        self.taken = Some(TakenFromPlan {
            version,
            pieces: all,
            by,
            at,
        });
        Ok(())
    }
}

impl Material {
    /// Where it is kept and by whom: what the drill took over, else what the plan says of what is called so. Empty
    /// where neither knows.
    pub fn kept_by(&self, register: &[crate::emergency::Material]) -> String {
        if !self.kept.is_empty() {
            return self.kept.clone();
        }
        let called = self.name.trim();
        let found = register.iter().find(|one| one.name.trim() == called);
        found.map_or_else(String::new, |one| kept(&one.place, &one.keeper))
    }
}

/// Where something is kept, and by whom.
fn kept(place: &str, keeper: &str) -> String {
    match (place.is_empty(), keeper.is_empty()) {
        (false, false) => format!("{place}，{keeper}"),
        (false, true) => place.to_owned(),
        (true, _) => keeper.to_owned(),
    }
}

/// The steps of all cards one after the other, each post its own.
fn first_script(contents: &Contents, new_id: &mut dyn FnMut() -> Uuid) -> Vec<ScriptLine> {
    let steps = contents.cards.iter().flat_map(|card| {
        let steps = card.steps.iter();
        steps.map(move |step| (card.post.clone(), step.clone()))
    });
    let numbered = steps.zip(0u32..);
    numbered
        .map(|((performer, step), no)| ScriptLine {
            id: new_id(),
            at_seconds: no.saturating_mul(STEP_SECONDS),
            stage: stage(&step),
            action: step.chars().take(200).collect(),
            performer,
            criterion: String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drill::walks;
    use crate::emergency::{Card, Contact, Material as Listed};

    fn contact(role: &str, person: Option<u128>) -> Contact {
        Contact {
            role: role.into(),
            name: "某人".into(),
            phone: String::new(),
            person: person.map(Uuid::from_u128),
            post: String::new(),
        }
    }

    fn version() -> PlanVersion {
        let listed = |name: &str, place: &str, keeper: &str| Listed {
            name: name.into(),
            quantity: "4 具".into(),
            place: place.into(),
            keeper: keeper.into(),
        };
        let card = |post: &str, steps: &[&str]| Card {
            post: post.into(),
            event: String::new(),
            steps: steps.iter().map(|step| (*step).to_owned()).collect(),
            warnings: String::new(),
            contacts: Vec::new(),
        };
        let contents = Contents {
            contacts: vec![
                contact("总指挥", Some(1)),
                contact("副总指挥（运行）", Some(2)),
                contact("现场指挥", Some(3)),
                contact("灭火组", Some(4)),
                contact("联络", Some(4)),
                contact("急救", None),
            ],
            materials: vec![
                listed("二氧化碳灭火器", "值班室", "赵磊"),
                listed("担架", "", ""),
            ],
            cards: vec![
                card("值班员", &["报告所长", "断开进线开关"]),
                card("班组成员", &["疏散到南门"]),
            ],
            ..Contents::default()
        };
        crate::emergency::version::sample::drafted(5, "3.2", contents)
    }

    fn take(drill: &mut Drill, pieces: &[PlanPiece]) -> Refused<()> {
        let mut next = 100u128;
        let mut new_id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let hands = (Uuid::from_u128(9), DateTime::UNIX_EPOCH);
        drill.take_from_plan(&version(), pieces, &mut new_id, hands)
    }

    #[test]
    fn materials_are_added_to_those_there_and_say_where_they_are_kept() {
        let mut drill = walks::drill();
        drill.materials.clear();
        take(&mut drill, &[PlanPiece::Materials]).unwrap();
        let before = drill.materials.clone();
        assert_eq!(before[0].kept, "值班室，赵磊");
        assert_eq!((before.len(), before[1].kept.as_str()), (2, ""));
        // What was written down by hand is looked up by its name.
        let register = version().contents.materials;
        let mut by_hand = before[0].clone();
        by_hand.kept.clear();
        assert_eq!(by_hand.kept_by(&register), "值班室，赵磊");
        by_hand.name = "对讲机".into();
        assert_eq!(by_hand.kept_by(&register), "");
        by_hand.kept = "车上".into();
        assert_eq!(by_hand.kept_by(&register), "车上");
        drill
            .check_material(before[0].id, Some(true), "压力正常")
            .unwrap();
        let checked = drill.materials.clone();
        take(&mut drill, &[PlanPiece::Materials]).unwrap();
        assert_eq!(drill.materials, checked);
        let taken = drill.taken.unwrap();
        assert_eq!(taken.version, Uuid::from_u128(5));
        assert_eq!(taken.pieces, [PlanPiece::Materials]);
    }

    #[test]
    fn a_first_script_is_the_steps_of_the_cards_and_never_writes_over_one() {
        let mut drill = walks::drill();
        let script = std::mem::take(&mut drill.script);
        take(&mut drill, &[PlanPiece::Script, PlanPiece::Materials]).unwrap();
        let lines: Vec<_> = { drill.script.iter() }
            .map(|line| (line.at_seconds, line.stage, line.performer.as_str()))
            .collect();
        assert_eq!(
            lines,
            [
                (0, Stage::Reporting, "值班员"),
                (120, Stage::FirstResponse, "值班员"),
                (240, Stage::Evacuation, "班组成员"),
            ]
        );
        let both = [PlanPiece::Materials, PlanPiece::Script];
        assert_eq!(drill.taken.as_ref().unwrap().pieces, both);
        assert!(!script.is_empty());
        drill.script = script.clone();
        let again = take(&mut drill, &[PlanPiece::Script]);
        assert_eq!(again, Err(Refusal::ScriptWritten));
        assert_eq!(drill.script, script);
    }

    #[test]
    fn who_a_plan_names_has_the_part_its_words_give() {
        let named = parts(&version().contents);
        let roles: Vec<_> = { named.iter() }
            .map(|(_, role, duty)| (*role, duty.as_str()))
            .collect();
        assert_eq!(
            roles,
            [
                (DrillRole::Commander, ""),
                (DrillRole::DeputyCommander, "副总指挥（运行）"),
                (DrillRole::SiteCommander, ""),
                (DrillRole::Player, "灭火组"),
            ]
        );
    }

    #[test]
    fn what_a_plan_does_not_have_is_refused() {
        let mut drill = walks::drill();
        let before = drill.clone();
        let field = "pieces";
        assert_eq!(take(&mut drill, &[]), Err(Refusal::Blank { field }));
        let bare = crate::emergency::version::sample::drafted(6, "1.0", Contents::default());
        let hands = (Uuid::from_u128(9), DateTime::UNIX_EPOCH);
        let pieces = [PlanPiece::Materials];
        let refused = drill.take_from_plan(&bare, &pieces, &mut Uuid::max, hands);
        assert_eq!(refused, Err(Refusal::Blank { field }));
        assert_eq!(drill, before);
    }
}
