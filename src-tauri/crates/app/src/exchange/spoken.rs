//! What stands in the cells of tables, in the language of whoever reads them.

use domain::hazard::{Assessment, Cause, Status, StatutoryLevel};
use domain::language::Language;

use crate::hazards::words;

/// A state.
pub(super) fn status(status: Status, language: Language) -> &'static str {
    let english = match status {
        Status::New => "",
        Status::Reported => "Reported",
        Status::Assessed => "Assessed",
        Status::Notified => "Notice issued",
        Status::Served => "Receipt signed",
        Status::Rectifying => "Rectifying",
        Status::Submitted => "Awaiting acceptance",
        Status::Returned => "Returned",
        Status::Accepted => "Awaiting closure",
        Status::Transferred => "Transferred outside",
        Status::Closed => "Closed",
        Status::Voided => "Voided",
    };
    language.of((words::status(status), english))
}

/// A kind of cause.
pub(super) fn cause(cause: Cause, language: Language) -> &'static str {
    let english = match cause {
        Cause::Human => "Human behaviour",
        Cause::Equipment => "Equipment",
        Cause::Environment => "Environment",
        Cause::Management => "Management",
    };
    language.of((words::cause(cause), english))
}

/// A level with the organisation's own.
pub(super) fn level(assessment: &Assessment, language: Language) -> String {
    let english = match assessment.level {
        StatutoryLevel::General => "General hazard",
        StatutoryLevel::Major => "Major hazard",
    };
    match (language, assessment.local_level.as_str()) {
        (Language::Chinese, _) => words::level(assessment),
        (Language::English, "") => english.to_owned(),
        (Language::English, local) => format!("{english} ({local})"),
    }
}

/// The organisation's own level in words of a level: what is more than the level of the law.
pub(super) fn local_level(said: &str) -> String {
    const OF_LAW: [&str; 8] = [
        "一般",
        "重大",
        "一般隐患",
        "重大隐患",
        "general",
        "major",
        "general hazard",
        "major hazard",
    ];
    let is_plain = |words: &str| OF_LAW.contains(&words.trim().to_lowercase().as_str());
    let inside = said
        .split_once(['（', '('])
        .filter(|(level, _)| is_plain(level));
    match inside {
        Some((_, local)) => local.trim_end_matches(['）', ')']).trim().to_owned(),
        None if is_plain(said) => String::new(),
        None => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::dictionary::WORDS;
    use super::*;

    #[test]
    fn every_word_that_is_written_is_read_as_what_it_meant() {
        for status in [
            Status::Reported,
            Status::Assessed,
            Status::Notified,
            Status::Served,
            Status::Rectifying,
            Status::Submitted,
            Status::Returned,
            Status::Accepted,
            Status::Transferred,
            Status::Closed,
            Status::Voided,
        ] {
            let read = Language::ALL.map(|language| WORDS.state(super::status(status, language)));
            assert!(
                read[0].is_some() && read[0] == read[1],
                "{status:?}: {read:?}"
            );
        }
        for cause in [
            Cause::Human,
            Cause::Equipment,
            Cause::Environment,
            Cause::Management,
        ] {
            let read = Language::ALL.map(|language| WORDS.cause(super::cause(cause, language)));
            assert_eq!(read, [Some(cause); 2]);
        }
        for level in [StatutoryLevel::General, StatutoryLevel::Major] {
            for local in ["", "班组级"] {
                let assessment = Assessment {
                    level,
                    local_level: local.to_owned(),
                    criterion: String::new(),
                    basis: Vec::new(),
                };
                for language in Language::ALL {
                    let written = super::level(&assessment, language);
                    assert_eq!(WORDS.level(&written), Some(level), "{written}");
                    assert_eq!(local_level(&written), local, "{written}");
                }
            }
        }
        assert_eq!(local_level("Ⅱ级重大事故隐患"), "Ⅱ级重大事故隐患");
    }
}
