//! 隐患等级字典: the levels an organisation has for itself, each part of one of the two of the law.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Assessment, StatutoryLevel};
use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Most levels of a scale.
const MOST: usize = 20;

/// A level of the organisation's own, e.g. 班组级.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalLevel {
    /// What it is called, at most 20 characters.
    pub name: String,
    /// Level of the law that it is part of (16 号令 3 条).
    pub level: StatutoryLevel,
    /// Which hazards are of it, at most 200 characters; may be empty.
    #[serde(default)]
    pub meaning: String,
}

/// The organisation's own levels, in its order; none where it goes by the law's alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Scale(Vec<LocalLevel>);

impl Scale {
    /// A scale: names are there, and each is another.
    pub fn new(levels: Vec<LocalLevel>) -> Refused<Self> {
        if levels.len() > MOST {
            let field = "levels";
            return Err(Refusal::TooMany { field, most: MOST });
        }
        let mut scale = Self::default();
        for one in levels {
            let name = text("name", &one.name, 20)?;
            if scale.level_of(&name).is_some() {
                return Err(Refusal::NameTaken { name });
            }
            scale.0.push(LocalLevel {
                meaning: optional_text("meaning", &one.meaning, 200)?,
                level: one.level,
                name,
            });
        }
        Ok(scale)
    }

    /// The level of the law that a name is part of.
    pub fn level_of(&self, name: &str) -> Option<StatutoryLevel> {
        let named = self.0.iter().find(|one| one.name == name);
        named.map(|one| one.level)
    }

    /// What an assessment says of the own scale is on it, and part of the level of the law it says.
    pub(super) fn check(&self, assessment: &Assessment) -> Refused<()> {
        let name = &assessment.local_level;
        match name.is_empty() || self.level_of(name) == Some(assessment.level) {
            true => Ok(()),
            false => Err(Refusal::LocalLevelUnknown { name: name.clone() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(name: &str, level: StatutoryLevel) -> LocalLevel {
        LocalLevel {
            name: name.to_owned(),
            level,
            meaning: String::new(),
        }
    }

    #[test]
    fn a_scale_names_each_level_once() {
        let team = || level(" 班组级 ", StatutoryLevel::General);
        let scale = Scale::new(vec![team(), level("Ⅰ级重大", StatutoryLevel::Major)]).unwrap();
        assert_eq!(scale.level_of("班组级"), Some(StatutoryLevel::General));
        let name = "班组级".to_owned();
        assert_eq!(
            Scale::new(vec![team(), level("班组级", StatutoryLevel::Major)]),
            Err(Refusal::NameTaken { name })
        );
        assert_eq!(
            Scale::new(vec![level(" ", StatutoryLevel::Major)]),
            Err(Refusal::Blank { field: "name" })
        );
        assert!(matches!(
            Scale::new(vec![team(); MOST + 1]),
            Err(Refusal::TooMany { .. })
        ));
    }

    #[test]
    fn what_is_chosen_is_part_of_the_level_of_the_law() {
        let scale = Scale::new(vec![level("班组级", StatutoryLevel::General)]).unwrap();
        let chosen = |local_level: &str, level| {
            scale.check(&Assessment {
                level,
                local_level: local_level.to_owned(),
                criterion: String::new(),
                basis: Vec::new(),
            })
        };
        assert_eq!(chosen("班组级", StatutoryLevel::General), Ok(()));
        assert_eq!(chosen("", StatutoryLevel::Major), Ok(()));
        for (name, level) in [
            ("班组级", StatutoryLevel::Major),
            ("厂级", StatutoryLevel::General),
        ] {
            let refusal = Refusal::LocalLevelUnknown { name: name.into() };
            assert_eq!(chosen(name, level), Err(refusal));
        }
    }
}
