//! A step in words for paper: what it is called, what it says, what was handed in with it.

use domain::hazard::{
    BriefingWay, Countersigner, Disputed, FollowUpOutcome, ReportTo, Ruling, Stands, StepDetail,
    UrgingWay,
};
use domain::notice::Notice;
use store::Reader;
use uuid::Uuid;

use super::words::{day, responsible};
use crate::Result;
use crate::hazards::words::{discipline, level, listing_level, supervision_level, ten_thousands};
use crate::names::Names;
use crate::workspace::find;

/// What a step is called.
pub(super) fn name(detail: &StepDetail) -> &'static str {
    match detail {
        StepDetail::Reported => "上报",
        StepDetail::Assessed { .. } => "定级",
        StepDetail::Assigned { .. } => "落实改进",
        StepDetail::Notified { .. } => "下达整改通知书",
        StepDetail::Served(_) => "签收",
        StepDetail::ReceiptRefused(_) => "拒签",
        StepDetail::OwnerNamed { .. } => "明确责任人",
        StepDetail::Progress(_) => "整改进展",
        StepDetail::Submitted(_) => "提交验收",
        StepDetail::Reinspected(_) => "复查",
        StepDetail::FixedOnSpot(_) => "当场整改",
        StepDetail::Closed { .. } => "销号",
        StepDetail::LookedBack(_) => "回头看",
        StepDetail::Voided { .. } => "作废",
        StepDetail::Imported(_) => "台账导入",
        StepDetail::ImportTakenBack => "撤回导入",
        StepDetail::NoticeWithdrawn { .. } => "撤回通知书",
        StepDetail::ExtensionRequested(_) => "延期申请",
        StepDetail::ExtensionDecided(_) => "延期审批",
        StepDetail::SuspectedMajor(_) => "疑似重大",
        StepDetail::Regraded { .. } => "改级",
        StepDetail::PlanDrafted(_) => "编制治理方案",
        StepDetail::PlanCountersigned(_) => "会签治理方案",
        StepDetail::PlanDecided(_) => "审批治理方案",
        StepDetail::MajorReported(_) => "重大隐患报告",
        StepDetail::Listed(_) => "挂牌督办",
        StepDetail::DelistingAsked(_) => "摘牌申请",
        StepDetail::Delisted(_) => "摘牌",
        StepDetail::Evaluated(_) => "治理评估",
        StepDetail::ObjectionRaised(_) => "提出异议",
        StepDetail::ObjectionDecided(_) => "异议处理",
        StepDetail::WorkersBriefed(_) => "告知从业人员",
        StepDetail::SupervisionOrdered(_) => "督办",
        StepDetail::SupervisionAnswered(_) => "督办回复",
        StepDetail::SupervisionSettled(_) => "督办核定",
        StepDetail::Urged(_) => "催办",
        StepDetail::LateralChecked(_) => "举一反三",
        StepDetail::OutageNamed(_) => "停电窗口",
        StepDetail::Transferred(_) => "移交",
        StepDetail::TransferredOut(_) => "移交外单位",
        StepDetail::FollowedUp(_) => "跟踪",
        StepDetail::HandedOver { .. } => "更换责任人",
    }
}

/// Files handed in with a step, other than photos.
pub(super) fn evidence(detail: &StepDetail) -> &[Uuid] {
    match detail {
        StepDetail::Assessed { evidence, .. } | StepDetail::Regraded { evidence, .. } => evidence,
        StepDetail::Progress(progress) => &progress.evidence,
        StepDetail::Submitted(done) => &done.evidence,
        StepDetail::LookedBack(look) => &look.evidence,
        StepDetail::SuspectedMajor(suspicion) => &suspicion.evidence,
        StepDetail::Urged(urging) => &urging.evidence,
        StepDetail::ExtensionRequested(request) => &request.evidence,
        StepDetail::ExtensionDecided(decision) => &decision.evidence,
        StepDetail::PlanCountersigned(said) => &said.evidence,
        StepDetail::PlanDecided(decision) => &decision.evidence,
        StepDetail::MajorReported(report) => &report.evidence,
        StepDetail::Listed(listing) => &listing.evidence,
        StepDetail::DelistingAsked(request) => &request.evidence,
        StepDetail::Delisted(delisting) => &delisting.evidence,
        StepDetail::Evaluated(evaluation) => &evaluation.evidence,
        StepDetail::ObjectionRaised(objection) => &objection.evidence,
        StepDetail::ObjectionDecided(decision) => &decision.evidence,
        StepDetail::WorkersBriefed(briefing) => &briefing.evidence,
        StepDetail::SupervisionOrdered(order) => &order.evidence,
        StepDetail::SupervisionAnswered(answer) => &answer.evidence,
        StepDetail::Transferred(transfer) => &transfer.evidence,
        StepDetail::TransferredOut(transfer) => &transfer.evidence,
        StepDetail::FollowedUp(follow_up) => &follow_up.evidence,
        _ => &[],
    }
}

/// Labelled parts, a line each; those that are empty are left out.
fn lines(parts: &[(&str, &str)]) -> String {
    let said = parts.iter().filter(|(_, words)| !words.trim().is_empty());
    let each = said.map(|(label, words)| match label.is_empty() {
        true => (*words).to_owned(),
        false => format!("{label}：{words}"),
    });
    each.collect::<Vec<_>>().join("\n")
}

/// Who is asked to countersign, and as whom.
fn asked(names: &mut Names<'_, '_>, asked: &[Countersigner]) -> Result<String> {
    let each = asked.iter().map(|one| {
        let discipline = one.discipline.map(discipline).unwrap_or_default();
        let speaks_for = [names.unit(one.unit)?, discipline.to_owned()];
        let speaks_for: Vec<_> = speaks_for
            .iter()
            .filter(|word| !word.is_empty())
            .cloned()
            .collect();
        Ok(format!(
            "{}（{}）",
            names.person(one.person)?,
            speaks_for.join("，")
        ))
    });
    Ok(each.collect::<Result<Vec<_>>>()?.join("、"))
}

fn verdict(passed: bool) -> &'static str {
    if passed { "合格" } else { "不合格" }
}

fn money(spent: Option<u32>) -> String {
    spent.map_or(String::new(), |yuan| {
        format!("{} 万元", ten_thousands(yuan))
    })
}

/// What a step says.
pub(super) fn words(
    detail: &StepDetail,
    reader: &Reader<'_>,
    names: &mut Names<'_, '_>,
) -> Result<String> {
    let number =
        |notice: Uuid| Ok::<_, crate::Error>(find::<Notice>(reader, "notice", notice)?.number);
    Ok(match detail {
        StepDetail::Reported | StepDetail::ImportTakenBack => String::new(),
        StepDetail::Assessed { assessment, .. } => lines(&[
            ("", &level(assessment)),
            ("判定标准", &assessment.criterion),
        ]),
        StepDetail::Notified {
            notice,
            responsibility,
            measures,
            due_on,
            ..
        } => lines(&[
            ("通知书", &number(*notice)?),
            ("责任", &responsible(names, *responsibility)?),
            ("措施", measures),
            ("期限", &day(*due_on)),
        ]),
        StepDetail::Assigned {
            responsibility,
            measures,
            due_on,
        } => lines(&[
            ("责任", &responsible(names, *responsibility)?),
            ("措施", measures),
            ("期限", &day(*due_on)),
        ]),
        StepDetail::Served(receipt) => {
            let by = if receipt.by_key {
                "电子签名签收"
            } else {
                "纸质签收"
            };
            let receiver = names.person(receipt.receiver)?;
            lines(&[("通知书", &number(receipt.notice)?), (by, &receiver)])
        }
        StepDetail::ReceiptRefused(refusal) => lines(&[("通知书", &number(refusal.notice)?)]),
        StepDetail::OwnerNamed { owner } => lines(&[("责任人", &names.person(*owner)?)]),
        StepDetail::Progress(progress) => lines(&[
            ("", &progress.text),
            ("累计落实资金", &money(progress.spent)),
        ]),
        StepDetail::Submitted(done) => lines(&[
            ("", &done.result),
            ("完成日期", &day(done.completed_on)),
            ("自验人", &names.person(done.checked_by)?),
            ("累计落实资金", &money(done.spent)),
        ]),
        StepDetail::Reinspected(visit) => lines(&[
            (verdict(visit.passed), &visit.findings),
            ("复查人", &names.people(&visit.inspectors)?.join("、")),
            ("新期限", &visit.new_due_on.map(day).unwrap_or_default()),
        ]),
        StepDetail::FixedOnSpot(fix) => lines(&[
            ("", &fix.result),
            ("完成日期", &day(fix.completed_on)),
            ("现场确认", &fix.confirmed_by),
        ]),
        StepDetail::Closed {
            effectiveness,
            look_back_on,
        } => lines(&[
            ("整改效果", effectiveness),
            ("回头看", &look_back_on.map(day).unwrap_or_default()),
        ]),
        StepDetail::LookedBack(look) => {
            let held = if look.effective {
                "保持有效"
            } else {
                "未保持"
            };
            lines(&[(held, &look.findings)])
        }
        StepDetail::Voided { reason } => lines(&[("原因", reason)]),
        StepDetail::Imported(imported) => {
            let stands = match imported.stands {
                Stands::Reported => "按已上报导入",
                Stands::Rectifying => "按整改中导入",
                Stands::Submitted => "按待验收导入",
                Stands::Archived => "按历史档案导入",
                Stands::Voided => "按已作废导入",
            };
            let said = &imported.words;
            lines(&[
                ("", stands),
                ("台账原状态", &imported.said),
                ("原通知书", &said.notice),
                ("整改情况", &said.result),
                (
                    "完成日期",
                    &imported.completed_on.map(day).unwrap_or_default(),
                ),
                ("复查人", &said.reinspected_by),
                (
                    "复查日期",
                    &imported.reinspected_on.map(day).unwrap_or_default(),
                ),
                ("复查结论", &said.conclusion),
                ("销号日期", &imported.closed_on.map(day).unwrap_or_default()),
            ])
        }
        StepDetail::NoticeWithdrawn { notice, reason } => {
            lines(&[("通知书", &number(*notice)?), ("原因", reason)])
        }
        StepDetail::ExtensionRequested(request) => lines(&[
            ("申请延至", &day(request.due_on)),
            ("原因", &request.reason),
            ("已完成", &request.work_done),
            ("临时措施", &request.interim_controls),
        ]),
        StepDetail::ExtensionDecided(decision) => {
            let granted = if decision.granted {
                "同意"
            } else {
                "不同意"
            };
            lines(&[("", granted), ("意见", &decision.opinion)])
        }
        StepDetail::SuspectedMajor(suspicion) => lines(&[
            ("理由", &suspicion.grounds),
            ("临时措施", &suspicion.interim_controls),
        ]),
        StepDetail::Regraded {
            assessment, reason, ..
        } => lines(&[
            ("", &level(assessment)),
            ("判定标准", &assessment.criterion),
            ("原因", reason),
        ]),
        StepDetail::PlanDrafted(plan) => lines(&[
            ("目标和任务", &plan.goals),
            ("方法和措施", &plan.methods),
            ("经费和物资", &plan.funds),
            ("机构和人员", &plan.bodies),
            ("时限和要求", &plan.schedule),
            ("安全措施和应急预案", &plan.safety),
            ("会签", &asked(names, &plan.countersigners)?),
            ("不需会签的理由", &plan.no_countersign),
        ]),
        StepDetail::PlanCountersigned(said) => {
            let agrees = if said.agrees { "同意" } else { "不同意" };
            lines(&[("", agrees), ("意见", &said.opinion)])
        }
        StepDetail::PlanDecided(decision) => {
            let approved = if decision.approved {
                "批准"
            } else {
                "退回"
            };
            lines(&[
                ("", approved),
                ("意见", &decision.opinion),
                ("不需会签的理由", &decision.no_countersign),
            ])
        }
        StepDetail::MajorReported(report) => {
            let to = match report.to {
                ReportTo::Authority => "监管部门",
                ReportTo::WorkersCongress => "职工（代表）大会",
            };
            lines(&[
                (to, &report.recipient),
                ("报告日期", &day(report.reported_on)),
                ("收悉凭据", &report.receipt),
            ])
        }
        StepDetail::Listed(listing) => lines(&[
            ("督办单位", &listing.authority),
            (
                "级别",
                listing.level.map_or("", |level| listing_level(level).0),
            ),
            ("文号", &listing.document),
            ("挂牌日期", &day(listing.listed_on)),
        ]),
        StepDetail::DelistingAsked(request) => lines(&[
            ("文号", &request.document),
            ("申请日期", &day(request.asked_on)),
        ]),
        StepDetail::Delisted(delisting) => lines(&[
            ("文号", &delisting.document),
            ("摘牌日期", &day(delisting.delisted_on)),
        ]),
        StepDetail::Evaluated(evaluation) => lines(&[
            (verdict(evaluation.passed), &evaluation.findings),
            ("评估人员", &evaluation.experts),
            ("评估日期", &day(evaluation.evaluated_on)),
            (
                "新期限",
                &evaluation.new_due_on.map(day).unwrap_or_default(),
            ),
        ]),
        StepDetail::ObjectionRaised(objection) => {
            let against = match objection.against {
                Disputed::Fact => "对事实",
                Disputed::Responsibility => "对责任",
                Disputed::Deadline => "对期限",
            };
            lines(&[
                (against, &objection.grounds),
                ("答复期限", &day(objection.decide_by)),
            ])
        }
        StepDetail::ObjectionDecided(decision) => {
            let ruling = match &decision.ruling {
                Ruling::Upheld => "维持".to_owned(),
                Ruling::Withdrawn => "撤销".to_owned(),
                Ruling::Changed {
                    responsibility,
                    due_on,
                    measures,
                } => {
                    let to =
                        responsibility.map_or(Ok(String::new()), |to| responsible(names, to))?;
                    let changed = lines(&[
                        ("责任改为", &to),
                        ("期限改为", &due_on.map(day).unwrap_or_default()),
                        ("措施改为", measures.as_deref().unwrap_or_default()),
                    ]);
                    format!("变更\n{changed}")
                }
            };
            lines(&[("", &ruling), ("理由", &decision.reason)])
        }
        StepDetail::WorkersBriefed(briefing) => {
            let way = match briefing.way {
                BriefingWay::Congress => "职工（代表）大会",
                BriefingWay::NoticeBoard => "公示栏",
                BriefingWay::TeamMeeting => "班前班后会",
            };
            lines(&[
                (way, &briefing.audience),
                ("告知日期", &day(briefing.briefed_on)),
            ])
        }
        StepDetail::SupervisionOrdered(order) => lines(&[
            (
                "级别",
                order.level.map_or("", |level| supervision_level(level).0),
            ),
            ("要求", &order.demands),
            ("答复期限", &day(order.answer_by)),
        ]),
        StepDetail::SupervisionAnswered(answer) => lines(&[("回复", &answer.text)]),
        StepDetail::SupervisionSettled(settlement) => {
            let again = settlement.answer_by.map(day).unwrap_or_default();
            let ruling = match settlement.accepted {
                true => "认可",
                false => "退回，重新回复",
            };
            lines(&[
                ("", ruling),
                ("意见", &settlement.opinion),
                ("答复期限", &again),
            ])
        }
        StepDetail::OutageNamed(need) => {
            let outage = match need.outage {
                Some(id) => crate::hazards::outage::outage_words(reader, id)?,
                None => "不再需要停电".to_owned(),
            };
            lines(&[("停电计划", &outage), ("事由", &need.reason)])
        }
        // What of it is covered is said where the steps are told.
        StepDetail::LateralChecked(check) => {
            lines(&[("排查内容", &check.look_for), ("排查期限", &day(check.by))])
        }
        StepDetail::Urged(urging) => {
            let way = match urging.way {
                UrgingWay::Telephone => "电话",
                UrgingWay::Message => "消息",
                UrgingWay::InPerson => "当面",
                UrgingWay::Letter => "书面",
                UrgingWay::Meeting => "会议",
            };
            lines(&[
                (way, &names.person(urging.whom)?),
                ("内容", &urging.said),
                ("答复", &urging.answer),
            ])
        }
        StepDetail::Transferred(transfer) => lines(&[
            ("移交给", &responsible(names, transfer.to)?),
            ("接收人", &names.person(transfer.received_by)?),
            ("原因", &transfer.reason),
            ("临时措施", &transfer.interim_controls),
        ]),
        StepDetail::TransferredOut(transfer) => lines(&[
            ("移交给", &transfer.to),
            ("移交函", &transfer.number),
            ("接收人", &transfer.received_by),
            ("临时措施", &transfer.interim_controls),
            ("下次跟踪", &day(transfer.follow_up_on)),
        ]),
        StepDetail::FollowedUp(follow_up) => {
            let outcome = match follow_up.outcome {
                FollowUpOutcome::Pending => "仍在治理",
                FollowUpOutcome::Rectified => "已整改",
                FollowUpOutcome::CameBack => "退回，由本单位整改",
            };
            lines(&[
                (outcome, &follow_up.findings),
                ("下次跟踪", &follow_up.next_on.map(day).unwrap_or_default()),
            ])
        }
        StepDetail::HandedOver { owner, reason } => {
            lines(&[("责任人", &names.person(*owner)?), ("原因", reason)])
        }
    })
}
