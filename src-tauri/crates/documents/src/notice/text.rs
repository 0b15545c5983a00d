//! The sentences of a notice.

use domain::notice::snapshot::{NoticeItem, NoticeSnapshot};

use crate::words::{bare, date, numbers, span};

/// Who inspected what, when and why, and that hazards were found.
pub(crate) fn intro(snapshot: &NoticeSnapshot) -> String {
    let inspection = &snapshot.inspection;
    let under = match inspection.under.as_deref().map(bare) {
        Some(under) if !under.is_empty() => format!("按{under}"),
        _ => String::new(),
    };
    let when = span(inspection.from, inspection.until);
    let place = bare(&inspection.place);
    let finders = inspection.finders.join("、");
    if inspection.inspectors.is_empty() && !finders.is_empty() {
        return format!("{when}，{finders}发现你单位{place}存在下列隐患：");
    }
    let found = match finders.as_str() {
        "" => String::new(),
        finders => format!("；另由{finders}发现"),
    };
    format!(
        "{when}，检查组{under}对你单位{place}进行{}，检查人员{}{found}。经查，你单位存在下列隐患：",
        bare(&inspection.kind),
        inspection.inspectors.join("、"),
    )
}

/// How many hazards there are and which are major.
pub(crate) fn count(items: &[NoticeItem]) -> String {
    let major: Vec<u32> = (1..)
        .zip(items)
        .filter(|(_, item)| item.major)
        .map(|(n, _)| n)
        .collect();
    let total = items.len();
    match (total, major.len()) {
        (1, 0) => "以上共1项，属于一般隐患。".to_owned(),
        (1, _) => "以上共1项，属于重大隐患。".to_owned(),
        (_, 0) => format!("以上共{total}项，均为一般隐患。"),
        (_, m) if m == total => format!("以上共{total}项，均为重大隐患。"),
        _ => format!("以上共{total}项，其中第{}项属于重大隐患。", numbers(&major)),
    }
}

/// What keeps people safe until the work is done.
pub(crate) fn safety(items: &[NoticeItem]) -> String {
    let controls: Vec<(u32, &str)> = (1..)
        .zip(items)
        .map(|(n, item)| (n, bare(&item.interim_controls)))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    let words = match controls.as_slice() {
        [] => String::new(),
        [(_, words)] if items.len() == 1 => format!("：{words}"),
        several => {
            let list: Vec<String> = several
                .iter()
                .map(|(n, words)| format!("第{n}项，{words}"))
                .collect();
            format!("：{}", list.join("；"))
        }
    };
    let stop = if controls.is_empty() || items.iter().any(|item| item.major) {
        "无法保证安全的，应当停用有关设备、设施，撤出人员。"
    } else {
        ""
    };
    format!("整改期间应当采取措施确保安全{words}。{stop}")
}

/// When to answer, when to expect re-inspection, whom to call and what follows otherwise.
pub(crate) fn reply(snapshot: &NoticeSnapshot) -> String {
    let due = date(snapshot.reply_due);
    let visit = snapshot
        .planned_reinspection
        .map(|day| format!("，拟于{}复查", date(day)))
        .unwrap_or_default();
    let contact = match bare(&snapshot.contact) {
        "" => String::new(),
        contact => format!("联系人：{contact}。"),
    };
    let consequence = match bare(&snapshot.consequence) {
        "" => String::new(),
        words if words.starts_with("逾期") => format!("{words}。"),
        words => format!("逾期未完成整改的，{words}。"),
    };
    format!(
        "请于{due}（含当日）前将整改反馈单报{}{visit}。{contact}{consequence}",
        bare(&snapshot.department)
    )
}

/// The owner, or who names one.
pub(crate) fn owner(item: &NoticeItem) -> String {
    match (&item.owner, &item.unit_head) {
        (Some(owner), _) => owner.clone(),
        (None, Some(head)) => format!("由你单位在签收时指定（单位负责人：{head}）"),
        (None, None) => "由你单位在签收时指定".to_owned(),
    }
}

/// What receiving means.
pub(crate) fn receipt(workdays: u32) -> String {
    format!(
        "签收仅表示收到本通知书。对事实、责任或期限有异议的，可自签收之日起{workdays}个工作日内书面提出。"
    )
}

/// A day in a narrow column, broken after the year.
pub(crate) fn narrow(day: chrono::NaiveDate) -> String {
    date(day).replacen('年', "年\n", 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::normal;

    #[test]
    fn nobody_inspected_where_something_was_found_in_passing() {
        let mut snapshot = normal();
        let inspected = intro(&snapshot);
        assert!(inspected.contains("检查人员张伟、李娜。"), "{inspected}");
        let seen = &mut snapshot.inspection;
        seen.finders.push("居民周某".to_owned());
        let both = intro(&snapshot);
        assert!(
            both.contains("检查人员张伟、李娜；另由居民周某发现。"),
            "{both}"
        );
        let seen = &mut snapshot.inspection;
        seen.inspectors.clear();
        seen.kind.clear();
        let passing = intro(&snapshot);
        assert!(passing.contains("居民周某发现你单位"), "{passing}");
        assert!(!passing.contains("检查"), "{passing}");
    }
}
