//! How a hazard was found: when, by whom and on what occasion, and who entered it when that was another.

use chrono::{DateTime, Duration, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::refusal::optional_text;
use crate::{Refusal, Refused};

/// Days that may lie between a find and its entry; what is older belongs in an old ledger, which is imported.
pub const OLDEST_FIND: i64 = 366;

/// How it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Origin {
    /// When it was found.
    pub found_at: DateTime<Utc>,
    /// Who found it; who entered it, where somebody found it who is not in the register.
    pub found_by: Uuid,
    /// Somebody who found it and is not in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder: Option<String>,
    /// Who entered it, where somebody else of the register found it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered_by: Option<Uuid>,
    /// Inspection and item code, when found by checklist.
    pub inspection: Option<(Uuid, String)>,
    /// The drill it was found in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drill: Option<Uuid>,
    /// Paper from outside that it was split from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<Uuid>,
}

/// What somebody who enters a hazard says of who found it and when. Who says nothing found it now.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// When.
    pub at: Option<DateTime<Utc>>,
    /// Somebody of the register.
    pub by: Option<Uuid>,
    /// Somebody who is not in the register; may be empty.
    pub finder: &'a str,
    /// When the records have it found already, as a defect or a violation: that time is believed however old.
    pub on_record: Option<DateTime<Utc>>,
}

impl Origin {
    /// As whoever enters it says.
    pub fn seen(author: Uuid, said: Seen<'_>, now: DateTime<Utc>) -> Refused<Self> {
        let found_at = said.at.unwrap_or(now);
        if found_at > now {
            return Err(Refusal::InFuture { field: "found_at" });
        }
        let old = now.signed_duration_since(found_at) > Duration::days(OLDEST_FIND);
        if old && said.on_record != Some(found_at) {
            return Err(Refusal::FoundTooLongAgo {
                field: "found_at",
                days: OLDEST_FIND,
            });
        }
        let finder = optional_text("finder", said.finder, 60)?;
        if !finder.is_empty() && said.by.is_some() {
            return Err(Refusal::FinderSaidTwice { finder });
        }
        let found_by = said.by.unwrap_or(author);
        Ok(Self {
            found_at,
            found_by,
            finder: Some(finder).filter(|finder| !finder.is_empty()),
            entered_by: (found_by != author).then_some(author),
            inspection: None,
            drill: None,
            paper: None,
        })
    }

    /// Whoever of the register found it.
    pub fn found_by(&self) -> Option<Uuid> {
        match self.finder {
            None => Some(self.found_by),
            Some(_) => None,
        }
    }

    /// Whoever entered it, and may say more of it.
    pub fn entered_by(&self) -> Uuid {
        self.entered_by.unwrap_or(self.found_by)
    }

    /// Whether somebody else found it than entered it.
    pub fn is_for_another(&self) -> bool {
        self.found_by() != Some(self.entered_by())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLERK: Uuid = Uuid::from_u128(1);
    const FITTER: Uuid = Uuid::from_u128(2);

    fn now() -> DateTime<Utc> {
        "2026-11-23T06:00:00Z".parse().unwrap()
    }

    fn seen(said: Seen<'_>) -> Refused<Origin> {
        Origin::seen(CLERK, said, now())
    }

    const NOTHING: Seen<'static> = Seen {
        at: None,
        by: None,
        finder: "",
        on_record: None,
    };

    #[test]
    fn who_says_nothing_found_it_now() {
        let own = seen(NOTHING).unwrap();
        assert_eq!((own.found_at, own.found_by()), (now(), Some(CLERK)));
        assert_eq!((own.entered_by(), own.is_for_another()), (CLERK, false));
        // Named as the finder, whoever enters it is no other.
        let by = Some(CLERK);
        assert_eq!(seen(Seen { by, ..NOTHING }).unwrap(), own);
    }

    #[test]
    fn the_finder_stays_who_it_was_and_the_clerk_who_entered_it() {
        let by = Some(FITTER);
        let fitter = seen(Seen { by, ..NOTHING }).unwrap();
        assert_eq!(fitter.found_by(), Some(FITTER));
        assert_eq!(
            (fitter.entered_by(), fitter.is_for_another()),
            (CLERK, true)
        );
        let finder = " 居民周某 ";
        let outside = seen(Seen { finder, ..NOTHING }).unwrap();
        assert_eq!(outside.finder.as_deref(), Some("居民周某"));
        assert_eq!((outside.found_by(), outside.entered_by()), (None, CLERK));
        assert!(outside.is_for_another());
        let twice = seen(Seen {
            by,
            finder,
            ..NOTHING
        })
        .unwrap_err();
        let finder = "居民周某".to_owned();
        assert_eq!(twice, Refusal::FinderSaidTwice { finder });
    }

    #[test]
    fn a_find_lies_neither_ahead_nor_in_another_year() {
        let at = |days: i64| {
            let at = Some(now() - Duration::days(days));
            seen(Seen { at, ..NOTHING })
        };
        assert!(at(1).is_ok() && at(OLDEST_FIND).is_ok());
        let field = "found_at";
        assert_eq!(at(-1).unwrap_err(), Refusal::InFuture { field });
        let days = OLDEST_FIND;
        assert_eq!(
            at(days + 1).unwrap_err(),
            Refusal::FoundTooLongAgo { field, days }
        );
        // What stands in the records since then is no slip of the pen.
        let at = Some(now() - Duration::days(days + 1));
        let on_record = at;
        assert!(
            seen(Seen {
                at,
                on_record,
                ..NOTHING
            })
            .is_ok()
        );
        let on_record = Some(now() - Duration::days(days + 2));
        assert!(
            seen(Seen {
                at,
                on_record,
                ..NOTHING
            })
            .is_err()
        );
    }
}
