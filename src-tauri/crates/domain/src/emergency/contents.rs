//! What a plan says, part by part.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::{optional_text, text};
use crate::{Refusal, Refused};

/// Longest text of a part, in characters.
const PART: usize = 8_000;
/// Most contacts, materials or cards of a version, and steps of a card.
const MOST_LINES: usize = 100;

/// What a plan has to say (应急条例 6 条), and what people need at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Contents {
    /// 应急组织体系.
    pub organisation: String,
    /// 职责分工.
    pub duties: String,
    /// 响应程序.
    pub procedure: String,
    /// 处置措施.
    pub measures: String,
    /// 通讯录.
    pub contacts: Vec<Contact>,
    /// 应急物资装备.
    pub materials: Vec<Material>,
    /// 应急处置卡.
    pub cards: Vec<Card>,
}

/// Somebody to be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What the person is when the plan is started, e.g. 总指挥.
    pub role: String,
    /// Name, or an office such as 119.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// The person of the register, whose changes are then watched.
    #[serde(default)]
    pub person: Option<Uuid>,
    /// Post the person had when this was written.
    #[serde(default)]
    pub post: String,
}

/// Something kept ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// What, e.g. 绝缘手套.
    pub name: String,
    /// How many, e.g. `4 双`.
    pub quantity: String,
    /// Where.
    pub place: String,
    /// Who looks after it.
    pub keeper: String,
}

/// What one post does, on a card to carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Post, e.g. 值班员.
    pub post: String,
    /// What has happened, e.g. 配电室起火.
    pub event: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// What must not be done.
    #[serde(default)]
    pub warnings: String,
    /// Whom to call.
    #[serde(default)]
    pub contacts: Vec<CardContact>,
}

/// Whom a card says to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardContact {
    /// Name and office.
    pub name: String,
    /// Telephone number.
    pub phone: String,
}

/// Parts of a plan that may still be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanPart {
    /// 应急组织体系; demanded.
    Organisation,
    /// 职责分工; demanded.
    Duties,
    /// 响应程序; demanded.
    Procedure,
    /// 处置措施; demanded.
    Measures,
    /// 通讯录.
    Contacts,
    /// 应急物资装备.
    Materials,
    /// 应急处置卡.
    Cards,
}

impl PlanPart {
    /// Whether the law lets no plan be without it.
    pub fn demanded(self) -> bool {
        matches!(
            self,
            Self::Organisation | Self::Duties | Self::Procedure | Self::Measures
        )
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Duties => "duties",
            Self::Procedure => "procedure",
            Self::Measures => "measures",
            Self::Contacts => "contacts",
            Self::Materials => "materials",
            Self::Cards => "cards",
        }
    }
}

impl Contents {
    /// Parts that are empty.
    pub fn missing(&self) -> Vec<PlanPart> {
        [
            (PlanPart::Organisation, self.organisation.is_empty()),
            (PlanPart::Duties, self.duties.is_empty()),
            (PlanPart::Procedure, self.procedure.is_empty()),
            (PlanPart::Measures, self.measures.is_empty()),
            (PlanPart::Contacts, self.contacts.is_empty()),
            (PlanPart::Materials, self.materials.is_empty()),
            (PlanPart::Cards, self.cards.is_empty()),
        ]
        .into_iter()
        .filter_map(|(part, empty)| empty.then_some(part))
        .collect()
    }

    /// Trimmed, each part within its length.
    pub(super) fn settled(self) -> Refused<Self> {
        few("contacts", self.contacts.len())?;
        few("materials", self.materials.len())?;
        few("cards", self.cards.len())?;
        let contact = |one: Contact| {
            Ok(Contact {
                role: optional_text("contacts", &one.role, 40)?,
                name: text("contacts", &one.name, 40)?,
                phone: optional_text("contacts", &one.phone, 40)?,
                ..one
            })
        };
        let material = |one: Material| {
            Ok(Material {
                name: text("materials", &one.name, 40)?,
                quantity: optional_text("materials", &one.quantity, 20)?,
                place: optional_text("materials", &one.place, 60)?,
                keeper: optional_text("materials", &one.keeper, 40)?,
            })
        };
        Ok(Self {
            organisation: optional_text("organisation", &self.organisation, PART)?,
            duties: optional_text("duties", &self.duties, PART)?,
            procedure: optional_text("procedure", &self.procedure, PART)?,
            measures: optional_text("measures", &self.measures, PART)?,
            contacts: all(self.contacts, contact)?,
            materials: all(self.materials, material)?,
            cards: all(self.cards, Card::settled)?,
        })
    }
}

impl Card {
    fn settled(self) -> Refused<Self> {
        few("cards", self.steps.len())?;
        if self.steps.is_empty() {
            return Err(Refusal::Blank { field: "cards" });
        }
        let contact = |one: CardContact| {
            Ok(CardContact {
                name: text("cards", &one.name, 40)?,
                phone: optional_text("cards", &one.phone, 40)?,
            })
        };
        Ok(Self {
            post: text("cards", &self.post, 40)?,
            event: optional_text("cards", &self.event, 60)?,
            steps: all(self.steps, |step| text("cards", &step, 300))?,
            warnings: optional_text("cards", &self.warnings, 300)?,
            contacts: all(self.contacts, contact)?,
        })
    }
}

fn few(field: &'static str, found: usize) -> Refused<()> {
    match found <= MOST_LINES {
        true => Ok(()),
        false => Err(Refusal::TooMany {
            field,
            most: MOST_LINES,
        }),
    }
}

fn all<T, U>(list: Vec<T>, settle: impl Fn(T) -> Refused<U>) -> Refused<Vec<U>> {
    list.into_iter().map(settle).collect()
}

#[cfg(test)]
mod tests {
    use super::super::version::sample::contents;
    use super::*;

    #[test]
    fn a_card_says_what_to_do() {
        let card = |steps: &[&str]| Contents {
            cards: vec![Card {
                post: "值班员".into(),
                event: String::new(),
                steps: steps.iter().map(|step| (*step).to_owned()).collect(),
                warnings: String::new(),
                contacts: Vec::new(),
            }],
            ..contents()
        };
        let field = "cards";
        assert_eq!(card(&[]).settled(), Err(Refusal::Blank { field }));
        assert_eq!(
            card(&["断电", " "]).settled(),
            Err(Refusal::Blank { field })
        );
        assert_eq!(
            card(&[" 断电 "]).settled().unwrap().cards[0].steps,
            ["断电"]
        );
    }
}
