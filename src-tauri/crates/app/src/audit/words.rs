//! What the rules of an audit are called in its table, and what their days are.

use domain::audit::Rule;
use domain::language::Words;

/// What a rule is called, and what its days are.
pub(super) fn words(rule: Rule) -> (Words, Words) {
    match rule {
        Rule::StepBeforeFound => (
            ("办理早于发现", "A step before the hazard was found"),
            ("办理日；对照发现日", "day of the step; day found"),
        ),
        Rule::CompletedBeforeFound => (
            ("整改完成早于发现", "Finished before it was found"),
            ("完成日；对照发现日", "day finished; day found"),
        ),
        Rule::ClosedBeforeCompleted => (
            ("销号早于整改完成", "Closed before it was finished"),
            ("销号日；对照完成日", "day closed; day finished"),
        ),
        Rule::ReinspectedBeforeSubmitted => (
            ("复查早于提交验收", "Re-inspected before it was submitted"),
            ("复查日；对照提交日", "day re-inspected; day submitted"),
        ),
        Rule::PhotoBeforeFound => (
            (
                "整改后照片拍于发现之前",
                "Photo of the work taken before it was found",
            ),
            ("拍摄日；对照发现日", "day taken; day found"),
        ),
        Rule::ReceivedBeforeIssued => (
            ("签收早于签发", "Received before it was signed"),
            ("签收日；对照签发日", "day received; day signed"),
        ),
        Rule::PlanDecidedBeforeCountersigned => (
            (
                "治理方案会签晚于批准",
                "Plan countersigned after its approval",
            ),
            ("批准日；对照会签日", "day approved; day countersigned"),
        ),
        Rule::ExtensionDecidedLate => (
            ("延期审批晚于期限", "Extension decided after the deadline"),
            ("审批日；对照当时的期限", "day decided; deadline then"),
        ),
        Rule::RectifierReinspected => (
            ("整改人参加复查", "The rectifier re-inspected"),
            ("复查日", "day re-inspected"),
        ),
        Rule::TooFewReinspectors => (
            ("复查不足两人", "Fewer than two re-inspectors"),
            ("复查日", "day re-inspected"),
        ),
        Rule::ClosedWithoutReinspection => (
            ("未复查即销号", "Closed without re-inspection"),
            ("销号日", "day closed"),
        ),
        Rule::ClosedWithoutEvidence => (
            (
                "销号无整改后照片，也无原因",
                "Closed with neither photo nor reason",
            ),
            ("销号日", "day closed"),
        ),
        Rule::PhotoMissing => (
            ("无整改前照片，也无原因", "Neither photo before nor reason"),
            ("发现日", "day found"),
        ),
        Rule::MajorWithoutCriterion => {
            (("重大隐患无判定依据", "Major without criterion"), ("", ""))
        }
        Rule::MajorWithoutPlan => (
            (
                "重大隐患无批准的治理方案",
                "Major without approved treatment plan",
            ),
            ("整改期限", "deadline"),
        ),
        Rule::PlanNotCountersigned => (
            ("治理方案未会签", "Treatment plan not countersigned"),
            ("编制日或批准日", "day drafted or approved"),
        ),
        Rule::MajorWithoutReport => (
            (
                "重大隐患未报告监管部门或职代会",
                "Major not reported to authority or congress",
            ),
            ("", ""),
        ),
        Rule::ProgressMissing => (
            (
                "重大隐患逾期未报整改进展",
                "Progress of a major hazard not told in time",
            ),
            ("应报日", "day it was due"),
        ),
        Rule::ProgressLate => (
            (
                "重大隐患整改进展报晚了",
                "Progress of a major hazard told late",
            ),
            ("报告日；对照应报日", "day told; day due"),
        ),
        Rule::ReceiptMissing => (
            ("签发逾七日无签收", "Signed over a week ago, no receipt"),
            ("签发日", "day signed"),
        ),
        Rule::RefusalWithoutWitnesses => (
            ("拒签逾期未补见证", "Refusal without witnesses in time"),
            ("补证期限", "evidence due"),
        ),
        Rule::RecordMissing => (
            (
                "检查结束逾七日无检查记录",
                "Inspection ended over a week ago, no record",
            ),
            ("检查结束日", "day it ended"),
        ),
        Rule::RecordUnsigned => (
            (
                "检查记录逾七日签字不全",
                "Record not fully signed within a week",
            ),
            ("记录形成日", "day it was made"),
        ),
        Rule::ReplyMissing => (
            ("逾期未反馈", "No reply in time"),
            ("反馈期限", "reply due"),
        ),
        Rule::ObjectionUndecided => (
            ("异议逾期未处理", "Objection not decided in time"),
            ("处理期限", "decision due"),
        ),
        Rule::SupervisionUnanswered => (
            ("督办逾期未答复", "Supervision not answered in time"),
            ("答复期限", "answer due"),
        ),
        Rule::Orphaned => (
            ("责任人或责任单位已不在", "Owner or unit is no longer there"),
            ("整改期限", "deadline"),
        ),
        Rule::LookBackMissed => (
            ("回头看逾期未做", "Look back missed"),
            ("应做日", "day it was due"),
        ),
        Rule::DrillWithoutSignIn => (
            ("演练无人签到", "Drill held, and nobody signed in"),
            ("演练日", "day it was held"),
        ),
        Rule::DrillNotEvaluated => (
            ("演练逾期未评估", "Drill not evaluated in time"),
            ("评估期限", "evaluation due"),
        ),
        Rule::DrillFindingOpen => (
            (
                "演练问题逾七日未定去向",
                "Finding of a drill undecided for over a week",
            ),
            ("登记日", "day it was written down"),
        ),
        Rule::DrillActionUnsettled => (
            (
                "演练整改逾七日缺责任人、措施或期限",
                "Action of a drill lacks owner, measures or deadline",
            ),
            ("发现日", "day found"),
        ),
        Rule::DrillActionOverdue => (
            ("演练整改逾期", "Action of a drill overdue"),
            ("整改期限", "deadline"),
        ),
        Rule::DrillRecordMissing => (
            (
                "演练结束逾七日无演练记录",
                "Drill ended over a week ago, no record",
            ),
            ("演练结束日", "day it ended"),
        ),
        Rule::DrillRecordUnsigned => (
            (
                "演练记录逾七日未签字",
                "Record of a drill not signed within a week",
            ),
            ("记录形成日", "day it was made"),
        ),
        Rule::DrillNotReported => (
            (
                "须报送的演练逾七日未报送",
                "Drill to be reported, and not reported",
            ),
            ("演练日", "day it was held"),
        ),
        Rule::DrillNeverHeld => (
            (
                "法定演练期满未演练",
                "Demanded drill never held by the end of its period",
            ),
            ("期末；期初", "end of the period; its begin"),
        ),
        Rule::PlanNotRevised => (
            (
                "演练认为预案需修订，逾三十日未修订",
                "Plan not revised though a drill asked for it",
            ),
            ("提出日", "day it was asked for"),
        ),
        Rule::PlanReviewMissed => (
            ("预案逾期未评估", "Plan not reviewed in time"),
            ("应评估日", "day it was due"),
        ),
        Rule::PlanNotFiled => (
            (
                "预案公布逾二十个工作日未备案",
                "Plan not filed within twenty workdays",
            ),
            ("备案期限", "filing due"),
        ),
        Rule::PlanFiledLate => (
            ("预案备案晚于期限", "Plan filed late"),
            ("备案日；对照期限", "day filed; filing due"),
        ),
        Rule::ContractorWithoutAgreement => (
            (
                "在用承包商没有有效的安全协议",
                "Contractor without safety agreement",
            ),
            ("上一份协议止日", "last day of the last agreement"),
        ),
        Rule::WorkWithoutAgreement => (
            (
                "承包商在没有有效安全协议期间作业",
                "Work without a safety agreement",
            ),
            (
                "作业日；对照协议止日",
                "day of the work; last day of the agreement",
            ),
        ),
        Rule::NumberGap => (("编号空缺", "Gap in the numbers"), ("", "")),
    }
}
