// Made by `cargo xtask codegen` from the core's table of commands. Do not edit.

/**
 * How a deadline stands today.
 */
export type Standing =
  | {
      /**
       * Days.
       */
      days_left: number;
      state: "in_time";
    }
  | {
      /**
       * Days.
       */
      days_left: number;
      state: "due_soon";
    }
  | {
      /**
       * Days, at least 1.
       */
      days: number;
      state: "overdue";
    };
/**
 * A reading in thousandths of its unit; written and parsed as a decimal (`0.75`).
 */
export type Reading = string;
/**
 * How a drill ended.
 */
export type Ending = "completed" | "stopped";
/**
 * How an actual time stands to its planned one.
 */
export type Punctuality = "early" | "on_time" | "late";
/**
 * How somebody signed in.
 */
export type SignIn =
  | {
      /**
       * Initials.
       */
      initials: string;
      way: "roll_call";
    }
  | {
      /**
       * Picture of the ink.
       */
      picture: string;
      way: "ink";
    }
  | {
      /**
       * The photographed sheet.
       */
      scan: string;
      way: "sheet";
    };
/**
 * What can be taken over from a plan.
 */
export type PlanPiece = "materials" | "people" | "script";
/**
 * An entry of the timeline.
 */
export type EntryView = {
  /**
   * When it happened.
   */
  at: string;
  /**
   * What was first written, where it was put right since.
   */
  before?: EntryBefore | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Name of the observer whose card says so.
   */
  observer_name?: string | null;
  /**
   * It came after the drill had turned real.
   */
  real: boolean;
  /**
   * When it was recorded.
   */
  recorded_at: string;
  /**
   * Who recorded it.
   */
  recorded_by_name: string;
  /**
   * The same on the drill's clock, in seconds.
   */
  seconds: number;
  /**
   * It was a slip.
   */
  taken_back: boolean;
  /**
   * The words somebody wrote; absent where an entry has none of its own.
   */
  words?: string | null;
} & EntryView1;
export type EntryView1 =
  | {
      entry: "started";
    }
  | {
      entry: "stamped";
      /**
       * Step of the script.
       */
      line: string;
    }
  | {
      entry: "skipped";
      /**
       * Step of the script.
       */
      line: string;
      /**
       * Why; may be empty in the heat of the moment.
       */
      reason: string;
    }
  | {
      entry: "judged";
      /**
       * Step of the script.
       */
      line: string;
      /**
       * Whether it was met.
       */
      met: boolean;
      /**
       * What was seen.
       */
      remarks: string;
    }
  | {
      /**
       * Who did it (执行人); empty where nobody said.
       */
      actor?: string;
      entry: "happened";
      /**
       * It says what had happened when the drill turned real, which was no time to write.
       */
      in_earnest?: boolean;
      /**
       * Stage, where somebody said.
       */
      stage?: Stage | null;
      /**
       * What.
       */
      text: string;
    }
  | {
      entry: "noted";
      /**
       * What.
       */
      text: string;
    }
  | {
      entry: "observed";
      /**
       * Step of the script it speaks of.
       */
      line?: string | null;
      /**
       * The observer, a participant.
       */
      observer: string;
      /**
       * What was seen; may be empty when the card only says when a step happened.
       */
      text: string;
      watch: Watch;
    }
  | {
      entry: "photographed";
      /**
       * Step of the script they show.
       */
      line?: string | null;
      /**
       * Seconds the camera's clock was behind this laptop's; below zero when it was ahead.
       */
      offset_seconds?: number;
      /**
       * Photos.
       */
      photos: string[];
      /**
       * What they show.
       */
      text: string;
    }
  | {
      entry: "communicated";
      /**
       * Who spoke.
       */
      from: string;
      /**
       * By which means.
       */
      means: "telephone" | "dispatch_line" | "radio" | "message" | "in_person" | "other";
      /**
       * What was said.
       */
      text: string;
      /**
       * Who was spoken to.
       */
      to: string;
    }
  | {
      entry: "paused";
      /**
       * Why; may be empty.
       */
      reason: string;
    }
  | {
      entry: "resumed";
    }
  | {
      entry: "turned_real";
      /**
       * What happened; may be said later.
       */
      text: string;
    }
  | {
      entry: "stopped";
      /**
       * Which condition, or why.
       */
      reason: string;
    }
  | {
      entry: "ended";
    }
  | {
      /**
       * When it was over.
       */
      ended_at: string;
      entry: "entered_later";
      /**
       * Why it is entered only now.
       */
      reason: string;
      /**
       * Scans of what was written on the day: sign-in sheet, record.
       */
      sheets?: string[];
      /**
       * When it began.
       */
      started_at: string;
      /**
       * Why it was broken off (中止); empty where it was not.
       */
      stopped?: string;
    }
  | {
      entry: "taken_back";
      /**
       * The entry.
       */
      of: string;
    }
  | {
      entry: "put_right";
      /**
       * When it happened.
       */
      moment: string;
      /**
       * The entry.
       */
      of: string;
      /**
       * What it says instead; as it was when absent.
       */
      text?: string | null;
    };
/**
 * A stage of a response (阶段).
 */
export type Stage =
  | "warning"
  | "reporting"
  | "activation"
  | "coordination"
  | "first_response"
  | "evacuation"
  | "medical_aid"
  | "restoration"
  | "termination";
/**
 * What a person is to the safety work; glossary of the trade.
 */
export type Role =
  | "administrator"
  | "principal"
  | "deputy_in_charge"
  | "safety_director"
  | "safety_officer"
  | "unit_head"
  | "member"
  | "auditor";
/**
 * What the records show by themselves.
 */
export type Sign =
  | {
      /**
       * Name.
       */
      name: string;
      /**
       * Who.
       */
      person: string;
      /**
       * What the plan says the person is.
       */
      role: string;
      sign: "person_left";
    }
  | {
      /**
       * Name.
       */
      name: string;
      /**
       * Post now.
       */
      now: string;
      /**
       * Who.
       */
      person: string;
      sign: "post_changed";
      /**
       * Post when the version was written.
       */
      was: string;
    }
  | {
      /**
       * Name.
       */
      name: string;
      /**
       * Number now.
       */
      now: string;
      /**
       * Who.
       */
      person: string;
      sign: "phone_changed";
      /**
       * Number in the plan.
       */
      was: string;
    }
  | {
      /**
       * Who heads it now.
       */
      head: string;
      /**
       * Name.
       */
      name: string;
      sign: "head_changed";
    }
  | {
      /**
       * Drill.
       */
      drill: string;
      /**
       * What it found.
       */
      found: string;
      sign: "drill_unfit";
      /**
       * What it is called.
       */
      title: string;
    }
  | {
      /**
       * Hazard.
       */
      hazard: string;
      /**
       * Number.
       */
      number: string;
      sign: "major_hazard";
      /**
       * Title.
       */
      title: string;
    }
  | {
      /**
       * The document, as a basis calls it.
       */
      document: string;
      sign: "law_changed";
      /**
       * Since when.
       */
      since: string;
      /**
       * What took its place; empty where it has a new wording of its own.
       */
      successor: string;
    }
  | {
      /**
       * Drill.
       */
      drill: string;
      /**
       * What was missing.
       */
      names: string;
      sign: "materials_missing";
      /**
       * What it is called.
       */
      title: string;
    }
  | {
      /**
       * What it found.
       */
      found: string;
      /**
       * Review.
       */
      review: string;
      sign: "review_revise";
    };
/**
 * What an item answered 不符合 is. The three go different ways and are never mixed up.
 */
export type Nonconformity =
  | {
      kind: "hazard";
    }
  | {
      kind: "defect";
      /**
       * Number in the maintenance ledger; empty until it has one.
       */
      maintenance_number: string;
    }
  | {
      /**
       * It was stopped and corrected at once.
       */
      corrected_on_spot: boolean;
      kind: "violation";
      /**
       * Who, in words; often of a contractor.
       */
      person_name: string;
    };
/**
 * What the copies are for.
 */
export type PrintKind = "stub" | "serve" | "copy";
/**
 * One state of the file.
 */
export type RevisionView = {
  /**
   * Attachment that holds the file.
   */
  attachment: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * When it was made.
   */
  made_at: string;
  /**
   * SHA-256, hex.
   */
  sha256: string;
} & RevisionView1;
export type RevisionView1 =
  | {
      /**
       * Fonts used, name and SHA-256 in hex.
       */
      fonts: [unknown, unknown][];
      kind: "rendered";
      /**
       * Renderer with versions.
       */
      renderer: string;
    }
  | {
      /**
       * SHA-256 of the certificate, hex.
       */
      certificate: string;
      kind: "issued";
      /**
       * Signer.
       */
      signer: string;
    }
  | {
      /**
       * SHA-256 of the certificate, hex.
       */
      certificate: string;
      kind: "countersigned";
      /**
       * Signer.
       */
      signer: string;
    };
/**
 * How a notice was served.
 */
export type ServiceView = {
  /**
   * Way of delivery.
   */
  delivery: "in_person" | "electronic" | "post" | "left_behind";
  /**
   * What proves it: scans, ink, the record of service.
   */
  evidence: EvidenceView[];
  /**
   * Row id.
   */
  id: string;
  /**
   * Name of who received or refused it.
   */
  person_name: string;
  /**
   * Name of who recorded it.
   */
  recorded_by_name: string;
  /**
   * When.
   */
  served_at: string;
  /**
   * Who handed it over.
   */
  served_by: string[];
  /**
   * Their names.
   */
  served_by_names: string[];
  /**
   * Names of the witnesses of a refusal.
   */
  witness_names: string[];
} & ServiceView1;
export type ServiceView1 =
  | {
      outcome: "by_key";
      /**
       * Receiver.
       */
      receiver: string;
    }
  | {
      outcome: "by_ink";
      /**
       * Receiver.
       */
      receiver: string;
    }
  | {
      outcome: "refused";
      /**
       * Reason given, or what was seen.
       */
      reason: string;
      /**
       * Who refused.
       */
      refuser: string;
      /**
       * Two witnesses, at once or within the days the organisation sets.
       */
      witnesses: string[];
    };
/**
 * 符合, 不符合, 不适用, 未查.
 */
export type Finding = "conforms" | "fails" | "not_applicable" | "not_checked";
/**
 * What is done about a difference.
 */
export type AnswerWay =
  "corrected_on_paper" | "reprinted" | "record_annotated" | "turned_up" | "explained";
/**
 * An act on a hazard, by the name of what people press.
 */
export type HazardAct =
  | "locate"
  | "describe"
  | "settle"
  | "assess"
  | "fix_on_spot"
  | "confirm_fix"
  | "issue_notice"
  | "name_owner"
  | "record_progress"
  | "ask_extension"
  | "decide_extension"
  | "object"
  | "decide_objection"
  | "brief_workers"
  | "supervise"
  | "answer_supervision"
  | "settle_supervision"
  | "urge"
  | "check_laterally"
  | "name_outage"
  | "transfer"
  | "advise"
  | "transfer_out"
  | "follow_up"
  | "submit"
  | "reinspect"
  | "suspect_major"
  | "regrade"
  | "draft_plan"
  | "countersign_plan"
  | "decide_plan"
  | "report_major"
  | "record_listing"
  | "evaluate_treatment"
  | "ask_delisting"
  | "record_delisting"
  | "close"
  | "void"
  | "look_back"
  | "reopen";
/**
 * Causes by 16 号令 3 条 and by 国能发安全规〔2022〕116 号 2 条.
 */
export type Cause = "human" | "equipment" | "environment" | "management";
/**
 * Lines of business of a power-supply company (专业), as its ledgers name them.
 */
export type Discipline =
  | "transmission"
  | "substation"
  | "distribution"
  | "marketing"
  | "dispatch"
  | "information"
  | "construction"
  | "fire"
  | "traffic"
  | "other";
/**
 * Who has to know.
 */
export type EscalateTo =
  "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
/**
 * 重大 or 一般; the only levels the law knows (16 号令 3 条).
 */
export type StatutoryLevel = "general" | "major";
/**
 * Why the outage that a hazard needs asks for attention.
 */
export type OutageConcern = "cancelled" | "after_deadline" | "missed" | "moved";
/**
 * One step.
 */
export type StepView = {
  /**
   * Whose step it is.
   */
  actor: string;
  /**
   * Name of the actor.
   */
  actor_name: string;
  /**
   * Device it was recorded on.
   */
  device?: string | null;
  /**
   * What people call it.
   */
  device_name: string;
  /**
   * When it happened.
   */
  happened_at: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * When it was recorded.
   */
  recorded_at: string;
  /**
   * Who recorded it.
   */
  recorded_by: string;
  /**
   * Name of the recorder, when it was recorded for someone else (代录).
   */
  recorded_by_name?: string | null;
  /**
   * It did not apply and has no effect.
   */
  without_effect: boolean;
} & StepView1;
export type StepView1 =
  | {
      step: "reported";
    }
  | {
      assessment: Assessment1;
      /**
       * Scans of the minutes (研判纪要).
       */
      evidence?: string[];
      step: "assessed";
    }
  | {
      /**
       * Deadline.
       */
      due_on: string;
      /**
       * Measures.
       */
      measures: string;
      responsibility: Responsibility;
      step: "assigned";
    }
  | {
      assessment: Assessment2;
      /**
       * Deadline printed.
       */
      due_on: string;
      /**
       * Measures printed.
       */
      measures: string;
      /**
       * Notice.
       */
      notice: string;
      responsibility: Responsibility1;
      step: "notified";
    }
  | (Receipt & {
      step: "served";
    })
  | (RefusalOfReceipt & {
      step: "receipt_refused";
    })
  | {
      /**
       * The owner.
       */
      owner: string;
      step: "owner_named";
    }
  | (Progress & {
      step: "progress";
    })
  | (Submission & {
      step: "submitted";
    })
  | (Reinspection & {
      step: "reinspected";
    })
  | (SpotFix & {
      step: "fixed_on_spot";
    })
  | {
      /**
       * Judgement of effectiveness.
       */
      effectiveness: string;
      /**
       * The day a 回头看 is due; steps of the second rules have none.
       */
      look_back_on?: string | null;
      step: "closed";
    }
  | (LookBack & {
      step: "looked_back";
    })
  | {
      /**
       * Why.
       */
      reason: string;
      step: "voided";
    }
  | (Imported & {
      step: "imported";
    })
  | {
      step: "import_taken_back";
    }
  | {
      /**
       * Notice.
       */
      notice: string;
      /**
       * Why.
       */
      reason: string;
      step: "notice_withdrawn";
    }
  | (ExtensionRequest1 & {
      step: "extension_requested";
    })
  | (ExtensionDecision & {
      step: "extension_decided";
    })
  | (Suspicion & {
      step: "suspected_major";
    })
  | {
      assessment: Assessment3;
      /**
       * Scans of the minutes (研判纪要).
       */
      evidence?: string[];
      /**
       * Why.
       */
      reason: string;
      step: "regraded";
    }
  | {
      /**
       * (四) 负责治理的机构和人员.
       */
      bodies: string;
      /**
       * Who is to countersign (会签); plans of the fourth rules name nobody.
       */
      countersigners?: Countersigner[];
      /**
       * (三) 经费和物资的落实.
       */
      funds: string;
      /**
       * (一) 治理的目标和任务.
       */
      goals: string;
      /**
       * (二) 采取的方法和措施.
       */
      methods: string;
      /**
       * Why nobody needs to, where nobody is named.
       */
      no_countersign?: string;
      /**
       * (六) 安全措施和应急预案.
       */
      safety: string;
      /**
       * (五) 治理的时限和要求.
       */
      schedule: string;
      step: "plan_drafted";
    }
  | (Countersign & {
      step: "plan_countersigned";
    })
  | (PlanDecision & {
      step: "plan_decided";
    })
  | (MajorReport & {
      step: "major_reported";
    })
  | (Listing & {
      step: "listed";
    })
  | (DelistingRequest & {
      step: "delisting_asked";
    })
  | (Delisting & {
      step: "delisted";
    })
  | (Evaluation & {
      step: "evaluated";
    })
  | (Objection1 & {
      step: "objection_raised";
    })
  | (ObjectionDecision & {
      step: "objection_decided";
    })
  | (Briefing & {
      step: "workers_briefed";
    })
  | (SupervisionOrder & {
      step: "supervision_ordered";
    })
  | (SupervisionAnswer & {
      step: "supervision_answered";
    })
  | (SupervisionSettlement & {
      step: "supervision_settled";
    })
  | (Urging & {
      step: "urged";
    })
  | (LateralCheck & {
      step: "lateral_checked";
    })
  | (OutageNeed & {
      step: "outage_named";
    })
  | (Transfer & {
      step: "transferred";
    })
  | (TransferOut & {
      step: "transferred_out";
    })
  | (FollowUp & {
      step: "followed_up";
    })
  | {
      /**
       * Owner from now on.
       */
      owner: string;
      /**
       * Why.
       */
      reason: string;
      step: "handed_over";
    };
/**
 * Level of an authority that lists a hazard.
 */
export type ListingLevel = "county" | "city" | "province" | "state";
/**
 * A decision on an objection.
 */
export type ObjectionDecision = {
  /**
   * Scans of the paper.
   */
  evidence: string[];
  /**
   * Why.
   */
  reason: string;
} & ObjectionDecision1;
export type ObjectionDecision1 =
  | {
      ruling: "upheld";
    }
  | {
      /**
       * Deadline from now on.
       */
      due_on?: string | null;
      /**
       * Measures from now on.
       */
      measures?: string | null;
      /**
       * Unit and owner from now on.
       */
      responsibility?: Responsibility2 | null;
      ruling: "changed";
    }
  | {
      ruling: "withdrawn";
    };
/**
 * Level at which a hazard is supervised.
 */
export type SupervisionLevel = "team" | "department" | "company" | "superior";
/**
 * How a paper was found.
 */
export type Verdict = "agrees" | "differs" | "missing";
/**
 * What a registered paper is.
 */
export type RegisteredKind =
  | "notice"
  | "spot_confirmation"
  | "rectification_reply"
  | "reinspection_opinion"
  | "closing_approval"
  | "supervision_order"
  | "treatment_plan"
  | "report_to_authority"
  | "report_to_congress"
  | "delisting_request"
  | "inspection_record"
  | "advice"
  | "transfer_letter"
  | "incoming"
  | "bulletin"
  | "drill_record"
  | "drill_evaluation"
  | "drill_summary";
/**
 * What became of a placeholder.
 */
export type SlotOutcome =
  | {
      /**
       * Attachment.
       */
      attachment: string;
      outcome: "filled";
    }
  | {
      outcome: "dropped";
    };
/**
 * One of three.
 */
export type DrillRating = "full" | "partly" | "not";
/**
 * What is missing.
 */
export type EvaluationGap =
  | "hot_wash"
  | "self_assessment"
  | "cards"
  | "judgements"
  | "objectives"
  | "opinion"
  | "lessons"
  | "revision";
/**
 * Where a case stands (domain table of section 5).
 */
export type Status =
  | "new"
  | "reported"
  | "assessed"
  | "notified"
  | "served"
  | "rectifying"
  | "submitted"
  | "returned"
  | "accepted"
  | "transferred"
  | "closed"
  | "voided";
/**
 * By form (按形式).
 */
export type DrillForm = "live" | "tabletop";
/**
 * A passphrase on its way to a key; never shown, logged or stored.
 */
export type Secret = string;
/**
 * Grade of a defect (缺陷等级).
 */
export type DefectGrade = "general" | "serious" | "critical";
/**
 * How the time a camera wrote contradicts the entry a photo belongs to.
 */
export type Oddity =
  | {
      /**
       * Whole days.
       */
      days: number;
      kind: "earlier";
    }
  | {
      kind: "later";
    };
/**
 * Its own levels of hazards.
 */
export type Scale = LocalLevel[];
/**
 * What an organisation owes.
 */
export type ReportCalendar = ReportDuty[];
/**
 * The times of plans that a number counts (检查计划完成率).
 */
export type PlannedShare = "due" | "done" | "missed";
/**
 * The three kinds of plans.
 */
export type PlanKind = "comprehensive" | "special" | "on_site";
/**
 * A month, a quarter or a year.
 */
export type Period = string;
/**
 * A number of the statistics. A voided hazard is in none but its own.
 */
export type Figure =
  | "opening"
  | "found"
  | "closed"
  | "closing"
  | "overdue"
  | "closing_major"
  | "age7"
  | "age30"
  | "age90"
  | "age_older"
  | "major_during"
  | "major_during_committed"
  | "due_original"
  | "on_time_original"
  | "due_current"
  | "on_time_current"
  | "late_current"
  | "first_visits"
  | "first_passed"
  | "general"
  | "general_rectified"
  | "major"
  | "major_closed"
  | "major_planned"
  | "major_committed"
  | "major_listed"
  | "major_listed_by_province"
  | "unassessed"
  | "cause_human"
  | "cause_equipment"
  | "cause_environment"
  | "cause_management"
  | "cause_unknown"
  | "recurring"
  | "self_found"
  | "raised"
  | "raised_fixed"
  | "fixed_on_spot"
  | "complete"
  | "funded"
  | "funded_in_year"
  | "voided";
/**
 * What a placeholder stands for.
 */
export type SlotSubject =
  | {
      /**
       * Inspection.
       */
      inspection: string;
      /**
       * Item code.
       */
      item: string;
      kind: "item";
    }
  | {
      /**
       * Hazard.
       */
      hazard: string;
      kind: "hazard";
    };
/**
 * What an organisation owes.
 */
export type ReportCalendar1 = ReportDuty[];
/**
 * What an organisation owes.
 */
export type ReportCalendar2 = ReportDuty[];
/**
 * Where a drill stands.
 */
export type DrillStatus =
  | "planned"
  | "running"
  | "paused"
  | "real"
  | "held"
  | "stopped"
  | "responded"
  | "improving"
  | "closed"
  | "cancelled";
/**
 * An act on a drill.
 */
export type DrillAct =
  | "prepare"
  | "postpone"
  | "cancel"
  | "sign_in"
  | "start"
  | "stamp"
  | "note"
  | "enter_card"
  | "take_back"
  | "pause"
  | "resume"
  | "turn_real"
  | "stop"
  | "end"
  | "enter_held"
  | "find"
  | "evaluate"
  | "conclude"
  | "make_paper"
  | "report";
/**
 * What a paper from outside waits for.
 */
export type IncomingWait = "split" | "rectification" | "report" | "sending" | "receipt";
/**
 * What a paper to outsiders is.
 */
export type OutgoingKind = "advice" | "transfer";
/**
 * Where a notice stands; derived, never stored by hand.
 */
export type DocumentState =
  "frozen" | "to_sign" | "issued" | "received" | "refused_without_evidence" | "refused" | "voided";
/**
 * What a finding is about. The order is that of the list: what cannot have been comes first.
 */
export type Rule =
  | "step_before_found"
  | "completed_before_found"
  | "closed_before_completed"
  | "reinspected_before_submitted"
  | "photo_before_found"
  | "received_before_issued"
  | "plan_decided_before_countersigned"
  | "extension_decided_late"
  | "rectifier_reinspected"
  | "too_few_reinspectors"
  | "closed_without_reinspection"
  | "closed_without_evidence"
  | "photo_missing"
  | "major_without_criterion"
  | "major_without_plan"
  | "plan_not_countersigned"
  | "major_without_report"
  | "progress_missing"
  | "progress_late"
  | "receipt_missing"
  | "refusal_without_witnesses"
  | "record_missing"
  | "record_unsigned"
  | "reply_missing"
  | "objection_undecided"
  | "supervision_unanswered"
  | "orphaned"
  | "look_back_missed"
  | "drill_without_sign_in"
  | "drill_not_evaluated"
  | "drill_finding_open"
  | "drill_action_unsettled"
  | "drill_action_overdue"
  | "drill_record_missing"
  | "drill_record_unsigned"
  | "drill_not_reported"
  | "drill_never_held"
  | "plan_not_revised"
  | "plan_review_missed"
  | "plan_not_filed"
  | "plan_filed_late"
  | "contractor_without_agreement"
  | "work_without_agreement"
  | "number_gap";
/**
 * An act that puts a finding right.
 */
export type Mend =
  | {
      act: HazardAct;
      kind: "hazard";
    }
  | {
      act: NoticeAct;
      kind: "notice";
    }
  | {
      act: DrillAct;
      kind: "drill";
    }
  | {
      act: PlanMend;
      kind: "plan";
    };
/**
 * An act on a notice.
 */
export type NoticeAct =
  "sign" | "serve" | "refuse" | "add_witnesses" | "make_service_record" | "withdraw" | "hand_out";
/**
 * What is done with a plan.
 */
export type PlanMend = "revise" | "review" | "file";
/**
 * A paper of a hazard.
 */
export type PaperKind =
  | "spot_confirmation"
  | "rectification_reply"
  | "reinspection_opinion"
  | "closing_approval"
  | "supervision_order"
  | "treatment_plan"
  | "report_to_authority"
  | "report_to_congress"
  | "delisting_request";
/**
 * Whether a paper is answered.
 */
export type IncomingState = "open" | "answered";
/**
 * Why an inspection is made (检查类型).
 */
export type InspectionKind =
  | "routine"
  | "special"
  | "comprehensive"
  | "holiday"
  | "seasonal"
  | "self_check"
  | "superior"
  | "completion";
/**
 * 缺陷 or 违章.
 */
export type IrregularityKind = "defect" | "violation";
/**
 * Where one stands; derived, never stored by hand.
 */
export type IrregularityState = "open" | "handled" | "raised" | "voided";
/**
 * Where outages stand in their list.
 */
export type OutageWhen = "coming" | "past" | "moved" | "cancelled";
/**
 * A number, or numbers that are missing.
 */
export type NumberLine =
  | {
      /**
       * The hazard of a ledger that came with this number.
       */
      ledger?: HazardLink | null;
      line: "taken";
      /**
       * In words.
       */
      number: string;
      /**
       * Papers that carry it; none where the paper is still to be made.
       */
      papers: RegisteredRow[];
      /**
       * When.
       */
      taken_at: string;
    }
  | {
      /**
       * How many.
       */
      count: number;
      /**
       * The first of them, in words.
       */
      first: string;
      /**
       * The last of them, in words.
       */
      last: string;
      line: "gap";
      /**
       * Why.
       */
      why:
        | {
            /**
             * When.
             */
            at: string;
            /**
             * Who said so.
             */
            by_name: string;
            why: "explained";
            /**
             * What was said.
             */
            words: string;
          }
        | {
            /**
             * What people call it.
             */
            name: string;
            why: "other_device";
          }
        | {
            why: "not_granted";
          }
        | {
            why: "unexplained";
          };
    };
/**
 * What a paper lacks.
 */
export type Lack2 =
  "notice" | "owner" | "unit_head" | "after_photo" | "approved_plan" | "principal";
/**
 * What a column of a ledger holds. A column that is none of these stays with the row as it stood.
 */
export type Field =
  | "number"
  | "found_on"
  | "found_by"
  | "unit"
  | "place"
  | "equipment"
  | "equipment_number"
  | "spot"
  | "title"
  | "description"
  | "discipline"
  | "cause"
  | "level"
  | "basis"
  | "consequence"
  | "measures"
  | "owner"
  | "due_on"
  | "original_due_on"
  | "extensions"
  | "funds"
  | "interim_controls"
  | "contingency"
  | "notice"
  | "result"
  | "completed_on"
  | "reinspected_by"
  | "reinspected_on"
  | "conclusion"
  | "status"
  | "closed_on"
  | "remarks"
  | "photos_before"
  | "photos_after";
/**
 * Which rows are shown.
 */
export type LinesShown = "faulty" | "twice" | "taken" | "aside";
/**
 * What an open hazard lacks to stand where its ledger says.
 */
export type Lack = "level" | "unit" | "measures" | "deadline" | "completion";
/**
 * Where an imported hazard stands.
 */
export type Stands = "reported" | "rectifying" | "submitted" | "archived" | "voided";
/**
 * Something that may not be needed.
 */
export type Need =
  | {
      need: "none";
    }
  | {
      need: "planned";
      what: string;
    };
/**
 * A column of the ledger as people choose them on the screen.
 */
export type LedgerColumn =
  | "number"
  | "status"
  | "title"
  | "level"
  | "place"
  | "equipment"
  | "unit"
  | "owner"
  | "due"
  | "day"
  | "found"
  | "notice"
  | "photos";

export interface Contract {
  commands: {
    acknowledge_report: {
      request: AcknowledgeReport;
      view: IncomingView;
    };
    add_agreement: {
      request: AddAgreement;
      view: ContractorDetail;
    };
    add_agreement_scans: {
      request: AddAgreementScans;
      view: ContractorDetail;
    };
    add_checklist: {
      request: AddChecklist;
      view: ChecklistView;
    };
    add_contractor: {
      request: AddContractor;
      view: ContractorDetail;
    };
    add_delegation: {
      request: AddDelegation;
      view: DelegationView;
    };
    add_drill_files: {
      request: AddDrillFiles;
      view: DrillPapersView;
    };
    add_drill_finding: {
      request: AddDrillFinding;
      view: DrillView;
    };
    add_drill_paper_scans: {
      request: AddDrillPaperScans;
      view: DrillPapersView;
    };
    add_drill_receipt: {
      request: AddDrillReceipt;
      view: DrillPapersView;
    };
    add_equipment: {
      request: AddEquipment;
      view: EquipmentView;
    };
    add_hazard_paper_scans: {
      request: AddHazardPaperScans;
      view: HazardPaperView;
    };
    add_holiday_year: {
      request: AddHolidayYear;
      view: HolidayYearsView;
    };
    add_inspection_plan: {
      request: AddInspectionPlan;
      view: InspectionPlanView;
    };
    add_outage: {
      request: AddOutage;
      view: OutageView;
    };
    add_own_criterion: {
      request: AddOwnCriterion;
      view: MajorCriteriaView;
    };
    add_person: {
      request: AddPerson;
      view: PersonView;
    };
    add_place: {
      request: AddPlace;
      view: PlaceView;
    };
    add_plan_sheets: {
      request: AddPlanSheets;
      view: EmergencyPlanPage;
    };
    add_record_evidence: {
      request: AddRecordEvidence;
      view: InspectionView;
    };
    add_starter_checklists: {
      request: AddStarterChecklists;
      view: ChecklistsView;
    };
    add_unit: {
      request: AddUnit;
      view: UnitView;
    };
    add_unit_alias: {
      request: AddUnitAlias;
      view: UnitView;
    };
    add_witnesses: {
      request: AddWitnesses;
      view: NoticeView;
    };
    answer_item: {
      request: AnswerItem;
      view: InspectionView;
    };
    answer_paper_difference: {
      request: AnswerPaperDifference;
      view: DifferenceView;
    };
    answer_supervision: {
      request: AnswerSupervision;
      view: HazardView;
    };
    approve_emergency_plan: {
      request: ApproveEmergencyPlan;
      view: EmergencyPlanPage;
    };
    ask_delisting: {
      request: AskDelisting;
      view: HazardView;
    };
    ask_extension: {
      request: AskExtension;
      view: HazardView;
    };
    assess_hazard: {
      request: AssessHazard;
      view: HazardView;
    };
    audit_ledger: {
      request: AuditLedger;
      view: JobView;
    };
    audit_log: {
      request: AuditLog;
      view: AuditView;
    };
    brief_workers: {
      request: BriefWorkers;
      view: HazardView;
    };
    cancel_drill: {
      request: CancelDrill;
      view: DrillView;
    };
    cancel_job: {
      request: NameJob;
      view: JobView;
    };
    cancel_outage: {
      request: CancelOutage;
      view: OutageView;
    };
    cancel_paper_check: {
      request: CancelPaperCheck;
      view: PaperCheckView;
    };
    capture_hazard: {
      request: CaptureHazard;
      view: RaisedView;
    };
    cast_participant: {
      request: CastParticipant;
      view: DrillView;
    };
    certify_person: {
      request: Certify;
      view: CertificateView;
    };
    change_passphrase: {
      request: ChangePassphrase;
      view: DeskView;
    };
    check_drill_material: {
      request: CheckDrillMaterial;
      view: DrillView;
    };
    check_recovery_code: {
      request: CheckRecoveryCode;
      view: DeskView;
    };
    check_workspace: {
      request: CheckWorkspace;
      view: CheckView2;
    };
    choose_drill_items: {
      request: ChooseDrillItems;
      view: DrillEvaluationView;
    };
    choose_for_outsider: {
      request: ChooseForOutsider;
      view: OutsiderChoice;
    };
    close_hazard: {
      request: CloseHazard;
      view: HazardView;
    };
    conclude_drill: {
      request: ConcludeDrill;
      view: DrillView;
    };
    conclude_drill_evaluation: {
      request: ConcludeDrillEvaluation;
      view: DrillEvaluationView;
    };
    correct_filing: {
      request: CorrectFiling;
      view: FilingView;
    };
    count_by_unit: {
      request: CountByUnit;
      view: UnitCounts;
    };
    count_drills: {
      request: CountDrills;
      view: DrillCounts;
    };
    count_hazards: {
      request: CountHazards;
      view: LedgerCounts;
    };
    count_sample: {
      request: CountSample;
      view: SampleView;
    };
    countersign_notice: {
      request: CountersignNotice;
      view: NoticeView;
    };
    countersign_treatment_plan: {
      request: CountersignTreatmentPlan;
      view: HazardView;
    };
    create_organisation: {
      request: CreateOrganisation;
      view: View;
    };
    decide_extension: {
      request: DecideExtension;
      view: HazardView;
    };
    decide_objection: {
      request: DecideObjection;
      view: HazardView;
    };
    decide_treatment_plan: {
      request: DecideTreatmentPlan;
      view: HazardView;
    };
    describe_hazard: {
      request: DescribeHazard;
      view: HazardView;
    };
    describe_irregularity: {
      request: DescribeIrregularity;
      view: IrregularityView;
    };
    dismiss_plan_change: {
      request: DismissPlanChange;
      view: EmergencyPlanPage;
    };
    divide_inspection: {
      request: DivideInspection;
      view: InspectionView;
    };
    draft_emergency_plan: {
      request: DraftEmergencyPlan;
      view: EmergencyPlanPage;
    };
    draft_treatment_plan: {
      request: DraftTreatmentPlan;
      view: HazardView;
    };
    draw_on_photo: {
      request: DrawOnPhoto;
      view: PhotoView;
    };
    drop_draft: {
      request: DropDraft;
      view: DraftsView;
    };
    drop_photo_slot: {
      request: DropPhotoSlot;
      view: SlotView;
    };
    edit_agreement: {
      request: EditAgreement;
      view: ContractorDetail;
    };
    edit_checklist: {
      request: EditChecklist;
      view: ChecklistView;
    };
    edit_contractor: {
      request: EditContractor;
      view: ContractorDetail;
    };
    edit_drill: {
      request: EditDrill;
      view: DrillView;
    };
    edit_drill_finding: {
      request: EditDrillFinding;
      view: DrillView;
    };
    edit_emergency_plan: {
      request: EditEmergencyPlan;
      view: EmergencyPlanPage;
    };
    edit_equipment: {
      request: EditEquipment;
      view: EquipmentView;
    };
    edit_inspection_plan: {
      request: EditInspectionPlan;
      view: InspectionPlanView;
    };
    edit_organisation: {
      request: EditOrganisation;
      view: OrganisationView;
    };
    edit_person: {
      request: EditPerson;
      view: PersonView;
    };
    edit_place: {
      request: EditPlace;
      view: PlaceView;
    };
    edit_unit: {
      request: EditUnit;
      view: UnitView;
    };
    end_agreement: {
      request: EndAgreement;
      view: ContractorDetail;
    };
    end_delegation: {
      request: EndDelegation;
      view: DelegationView;
    };
    end_inspection_plan: {
      request: EndInspectionPlan;
      view: InspectionPlanView;
    };
    end_paper_check: {
      request: EndPaperCheck;
      view: PaperCheckView;
    };
    end_unit_alias: {
      request: EndUnitAlias;
      view: UnitView;
    };
    enter_drill_photos: {
      request: EnterDrillPhotos;
      view: DrillView;
    };
    enter_evaluator_card: {
      request: EnterEvaluatorCard;
      view: DrillEvaluationView;
    };
    enter_held_drill: {
      request: EnterHeldDrill;
      view: DrillView;
    };
    enter_observer_card: {
      request: EnterObserverCard;
      view: DrillView;
    };
    evaluate_treatment: {
      request: EvaluateTreatment;
      view: HazardView;
    };
    explain_finding: {
      request: ExplainFinding;
      view: ExplanationView;
    };
    export_drill_calendar: {
      request: ExportDrillCalendar;
      view: DrillCalendarFile;
    };
    export_inspection_calendar: {
      request: ExportInspectionCalendar;
      view: CalendarFile;
    };
    export_notice: {
      request: ExportNotice;
      view: ExportView;
    };
    file_emergency_plan: {
      request: FileEmergencyPlan;
      view: EmergencyPlanPage;
    };
    file_papers: {
      request: FilePapers;
      view: FiledView;
    };
    fill_photo_slot: {
      request: FillPhotoSlot;
      view: SlotView;
    };
    find_similar_hazards: {
      request: FindSimilar;
      view: SimilarView;
    };
    finish_inspection: {
      request: FinishInspection;
      view: InspectionView;
    };
    fix_hazard_on_spot: {
      request: FixHazardOnSpot;
      view: HazardView;
    };
    get_backup: {
      request: GetBackup;
      view: BackupView;
    };
    get_checklist: {
      request: GetChecklist;
      view: ChecklistView;
    };
    get_contractor: {
      request: GetContractor;
      view: ContractorDetail;
    };
    get_counts: {
      request: GetCounts;
      view: CountsView;
    };
    get_desk: {
      request: GetDesk;
      view: DeskView;
    };
    get_draft: {
      request: GetDraft;
      view: DraftView;
    };
    get_drill: {
      request: GetDrill;
      view: DrillView;
    };
    get_drill_calendar: {
      request: GetDrillCalendar1;
      view: DrillCalendarView;
    };
    get_drill_evaluation: {
      request: GetDrillEvaluation;
      view: DrillEvaluationView;
    };
    get_drill_figures: {
      request: GetDrillFigures;
      view: DrillFiguresView;
    };
    get_drill_papers: {
      request: GetDrillPapers;
      view: DrillPapersView;
    };
    get_drill_policy: {
      request: GetDrillPolicy;
      view: DrillPolicyView;
    };
    get_drill_scheme: {
      request: GetDrillScheme;
      view: DrillSchemeView;
    };
    get_emergency_plan: {
      request: GetEmergencyPlan;
      view: EmergencyPlanPage;
    };
    get_equipment: {
      request: GetEquipment;
      view: EquipmentView;
    };
    get_figures: {
      request: GetFigures;
      view: FiguresView;
    };
    get_figures_report: {
      request: GetReport;
      view: ReportView2;
    };
    get_filing: {
      request: GetFiling;
      view: FilingView;
    };
    get_hazard: {
      request: GetHazard;
      view: HazardView;
    };
    get_hazard_paper: {
      request: GetHazardPaper;
      view: HazardPaperView;
    };
    get_history: {
      request: GetHistory;
      view: HistoryView;
    };
    get_imported_row: {
      request: GetImportedRow;
      view: ImportedRowView;
    };
    get_incoming_paper: {
      request: GetIncomingPaper;
      view: IncomingView;
    };
    get_inspection: {
      request: GetInspection;
      view: InspectionView;
    };
    get_inspection_calendar: {
      request: GetInspectionCalendar1;
      view: CalendarView;
    };
    get_irregularity: {
      request: GetIrregularity;
      view: IrregularityView;
    };
    get_job: {
      request: NameJob;
      view: JobView;
    };
    get_ladder: {
      request: GetLadder;
      view: LadderView;
    };
    get_lateral_coverage: {
      request: GetLateralCoverage;
      view: LateralCoverageView;
    };
    get_notice: {
      request: GetNotice;
      view: NoticeView;
    };
    get_organisation: {
      request: GetOrganisation;
      view: OrganisationView;
    };
    get_outgoing_paper: {
      request: GetOutgoingPaper;
      view: OutgoingView;
    };
    get_paper_check: {
      request: GetPaperCheck;
      view: PaperCheckView;
    };
    get_photo: {
      request: GetPhoto;
      view: PhotoView;
    };
    get_preferences: {
      request: GetPreferences;
      view: PreferencesView;
    };
    get_report_calendar: {
      request: GetReportCalendar;
      view: ReportCalendarView;
    };
    get_targets: {
      request: GetTargets;
      view: TargetsView;
    };
    get_today: {
      request: GetToday;
      view: TodayView;
    };
    get_word_template: {
      request: GetWordTemplate;
      view: WordTemplateView;
    };
    grant_access: {
      request: GrantAccess;
      view: PersonView;
    };
    hand_outgoing_paper: {
      request: HandOutgoingPaper;
      view: OutgoingView;
    };
    hand_over: {
      request: HandOver;
      view: HandedOverView;
    };
    handle_irregularity: {
      request: HandleIrregularity;
      view: IrregularityView;
    };
    import_checklist: {
      request: ImportChecklist;
      view: ChecklistView;
    };
    invite_to_drill: {
      request: InviteToDrill;
      view: DrillView;
    };
    issue_rectification_notice: {
      request: IssueNotice;
      view: IssuedView;
    };
    judge_drill: {
      request: JudgeDrill;
      view: DrillEvaluationView;
    };
    keep_draft: {
      request: KeepDraft;
      view: DraftRow;
    };
    let_finding_be: {
      request: LetFindingBe;
      view: DrillView;
    };
    link_drill_action: {
      request: LinkDrillAction;
      view: DrillView;
    };
    link_equipment: {
      request: LinkEquipment;
      view: HazardView;
    };
    list_audit_findings: {
      request: ListFindings;
      view: FindingsView;
    };
    list_checklists: {
      request: PageRequest;
      view: ChecklistsView;
    };
    list_clauses: {
      request: ListClauses;
      view: ClausesView;
    };
    list_contractors: {
      request: ListRequest;
      view: ContractorViewList;
    };
    list_delegations: {
      request: ListDelegations;
      view: DelegationsView;
    };
    list_drafts: {
      request: ListDrafts;
      view: DraftsView;
    };
    list_drill_figure: {
      request: ListDrillFigure;
      view: DrillFigureView;
    };
    list_drill_materials: {
      request: ListDrillMaterials;
      view: DrillView;
    };
    list_drills: {
      request: ListDrills;
      view: DrillsView;
    };
    list_emergency_plans: {
      request: ListEmergencyPlans;
      view: EmergencyPlanViewList;
    };
    list_equipment: {
      request: ListEquipment;
      view: EquipmentViewList;
    };
    list_festivals: {
      request: ListFestivals;
      view: FestivalsView;
    };
    list_hazard_papers: {
      request: ListHazardPapers;
      view: PaperPage;
    };
    list_hazards: {
      request: ListHazards;
      view: LedgerPage;
    };
    list_holiday_years: {
      request: ListHolidayYears;
      view: HolidayYearsView;
    };
    list_imports: {
      request: ListImports;
      view: ImportViewPage;
    };
    list_incoming_papers: {
      request: ListIncomingPapers;
      view: IncomingPage;
    };
    list_inspection_plans: {
      request: ListInspectionPlans;
      view: InspectionPlanViewPage;
    };
    list_inspections: {
      request: ListInspections;
      view: InspectionsView;
    };
    list_irregularities: {
      request: ListIrregularities;
      view: IrregularitiesView;
    };
    list_look_backs: {
      request: ListLookBacks;
      view: LookBacksView;
    };
    list_major_criteria: {
      request: ListMajorCriteria;
      view: MajorCriteriaView;
    };
    list_notices: {
      request: ListNotices;
      view: NoticePage;
    };
    list_outages: {
      request: ListOutages;
      view: OutagesPage;
    };
    list_outgoing_papers: {
      request: ListOutgoingPapers;
      view: OutgoingPage;
    };
    list_paper_checks: {
      request: ListPaperChecks;
      view: ChecksPage;
    };
    list_paper_differences: {
      request: ListPaperDifferences;
      view: DifferencesPage;
    };
    list_people: {
      request: ListRequest;
      view: PersonViewList;
    };
    list_photo_slots: {
      request: ListPhotoSlots;
      view: SlotViewPage;
    };
    list_places: {
      request: ListRequest;
      view: PlaceViewList;
    };
    list_printers: {
      request: ListPrinters;
      view: PrintersView;
    };
    list_registered_numbers: {
      request: ListRegisteredNumbers;
      view: RegisteredNumbers;
    };
    list_registered_papers: {
      request: ListRegisteredPapers;
      view: RegisterPage;
    };
    list_series: {
      request: ListSeries;
      view: SeriesListView;
    };
    list_signing_keys: {
      request: ListRequest;
      view: KeyRowList;
    };
    list_sources: {
      request: ListSources;
      view: SourcesView;
    };
    list_units: {
      request: ListRequest;
      view: UnitViewList;
    };
    locate_hazard: {
      request: LocateHazard;
      view: HazardView;
    };
    lock_desk: {
      request: LockDesk;
      view: DeskView;
    };
    look_at_word_template: {
      request: LookAtWordTemplate;
      view: WordTemplateShown;
    };
    make_advice: {
      request: MakeAdvice;
      view: OutgoingView;
    };
    make_drill_paper: {
      request: MakeDrillPaper;
      view: DrillPapersView;
    };
    make_hazard_paper: {
      request: MakeHazardPaper;
      view: HazardPaperView;
    };
    make_inspection_record: {
      request: MakeInspectionRecord;
      view: InspectionView;
    };
    make_rectification_report: {
      request: MakeRectificationReport;
      view: IncomingView;
    };
    make_service_record: {
      request: MakeServiceRecord;
      view: ExportView;
    };
    make_site_notices: {
      request: MakeSiteNotices;
      view: SiteNoticesView;
    };
    make_transfer_letter: {
      request: MakeTransferLetter;
      view: OutgoingView;
    };
    mark_checked_paper: {
      request: MarkCheckedPaper;
      view: PaperCheckView;
    };
    match_drill_photos: {
      request: MatchDrillPhotos;
      view: DrillShotsView;
    };
    match_photos: {
      request: MatchPhotos;
      view: MatchView;
    };
    move_outage: {
      request: MoveOutage;
      view: OutageView;
    };
    move_unit: {
      request: MoveUnit;
      view: UnitView;
    };
    name_outage: {
      request: NameOutage;
      view: HazardView;
    };
    name_owner: {
      request: NameOwner;
      view: HazardView;
    };
    next_piece: {
      request: NextPiece;
      view: NextPieceView;
    };
    note_weather: {
      request: NoteWeather;
      view: InspectionView;
    };
    notify: {
      request: Notify;
      view: DoneView;
    };
    open_with_recovery: {
      request: OpenWithRecovery;
      view: DeskView;
    };
    order_supervision: {
      request: OrderSupervision;
      view: HazardView;
    };
    plan_drill: {
      request: PlanDrill;
      view: DrillView;
    };
    plan_hazard_papers: {
      request: PlanHazardPapers;
      view: PapersPlan;
    };
    plan_notice: {
      request: PlanNotice;
      view: PlanView;
    };
    plan_urging: {
      request: PlanUrging;
      view: UrgingPlan;
    };
    postpone_drill: {
      request: PostponeDrill;
      view: DrillView;
    };
    postpone_incoming_paper: {
      request: PostponeIncomingPaper;
      view: IncomingView;
    };
    preview_checklist: {
      request: PreviewChecklist;
      view: ChecklistPreview;
    };
    preview_ledger: {
      request: PreviewLedger;
      view: LedgerPreview;
    };
    preview_paper: {
      request: MakeHazardPaper;
      view: PreviewView;
    };
    print_file: {
      request: PrintFile;
      view: DoneView;
    };
    propose_defect_days: {
      request: ProposeDefectDays;
      view: ProposedDays;
    };
    propose_hazard: {
      request: ProposeHazard;
      view: ProposalView;
    };
    propose_lateral_check: {
      request: ProposeLateralCheck;
      view: LateralProposal;
    };
    propose_receipts: {
      request: ProposeReceipts;
      view: ReceiptsView;
    };
    raise_drill_action: {
      request: RaiseDrillAction;
      view: DrillView;
    };
    raise_hazard: {
      request: RaiseHazard;
      view: RaisedView;
    };
    raise_objection: {
      request: RaiseObjection;
      view: HazardView;
    };
    read_scans: {
      request: ReadScans;
      view: JobView;
    };
    read_unit_workbook: {
      request: ReadUnitWorkbook;
      view: ReturnedView;
    };
    record_delisting: {
      request: RecordDelisting;
      view: HazardView;
    };
    record_drill_entry: {
      request: RecordDrillEntry;
      view: DrillView;
    };
    record_follow_up: {
      request: RecordFollowUp;
      view: HazardView;
    };
    record_hot_wash: {
      request: RecordHotWash;
      view: DrillEvaluationView;
    };
    record_ink_receipt: {
      request: RecordReceipt;
      view: NoticeView;
    };
    record_irregularity: {
      request: RecordIrregularity;
      view: IrregularityView;
    };
    record_listing: {
      request: RecordListing;
      view: HazardView;
    };
    record_look_back: {
      request: RecordLookBack;
      view: HazardView;
    };
    record_paper_print: {
      request: RecordPaperPrint;
      view: HazardPaperView;
    };
    record_print: {
      request: RecordPrint;
      view: NoticeView;
    };
    record_progress: {
      request: RecordProgress;
      view: HazardView;
    };
    record_refusal: {
      request: RecordRefusal;
      view: NoticeView;
    };
    record_reinspection: {
      request: RecordReinspection;
      view: HazardView;
    };
    record_scanned_receipt: {
      request: RecordScannedReceipt;
      view: NoticeView;
    };
    record_self_assessments: {
      request: RecordSelfAssessments;
      view: DrillEvaluationView;
    };
    record_urging: {
      request: RecordUrging;
      view: HazardView;
    };
    redraw_paper_check: {
      request: RedrawPaperCheck;
      view: RedrawView;
    };
    register_emergency_plan: {
      request: RegisterEmergencyPlan;
      view: EmergencyPlanView;
    };
    register_incoming_paper: {
      request: RegisterIncomingPaper;
      view: IncomingView;
    };
    regrade_hazard: {
      request: RegradeHazard;
      view: HazardView;
    };
    remove_drill_file: {
      request: RemoveDrillFile;
      view: DrillPapersView;
    };
    remove_participant: {
      request: RemoveParticipant;
      view: DrillView;
    };
    render_notice: {
      request: RenderNotice;
      view: NoticeView;
    };
    renew_authority_passphrase: {
      request: RenewAuthorityPassphrase;
      view: DeskView;
    };
    renew_passphrase: {
      request: RenewPassphrase;
      view: DeskView;
    };
    renew_recovery_code: {
      request: RenewRecoveryCode;
      view: RecoveryCodeView;
    };
    reopen_hazard: {
      request: ReopenHazard;
      view: HazardView;
    };
    report_drill: {
      request: ReportDrill;
      view: DrillPapersView;
    };
    report_figures: {
      request: ReportFigures;
      view: ReportView2;
    };
    report_hazard: {
      request: ReportHazard;
      view: HazardView;
    };
    report_major: {
      request: ReportMajor;
      view: HazardView;
    };
    report_plan_change: {
      request: ReportPlanChange;
      view: EmergencyPlanPage;
    };
    report_plan_changes: {
      request: ReportPlanChanges;
      view: ReportedPlanChanges;
    };
    request_signing_key: {
      request: RequestKey;
      view: RequestView;
    };
    reserve_photo: {
      request: ReservePhoto;
      view: SlotView;
    };
    rest_desk: {
      request: RestDesk;
      view: DeskView;
    };
    review_emergency_plan: {
      request: ReviewEmergencyPlan;
      view: EmergencyPlanPage;
    };
    revise_drill_scheme: {
      request: ReviseDrillScheme;
      view: DrillSchemeView;
    };
    save_checklist: {
      request: SaveChecklist;
      view: DoneView;
    };
    save_drill_blanks: {
      request: MakeDrillBlanks;
      view: DoneView;
    };
    save_drill_calendar: {
      request: ExportDrillCalendar;
      view: DoneView;
    };
    save_drill_figures: {
      request: GetDrillFigures;
      view: DoneView;
    };
    save_drill_year: {
      request: MakeDrillYear;
      view: DoneView;
    };
    save_editable: {
      request: MakeEditable;
      view: DoneView;
    };
    save_figures: {
      request: MakeFigures;
      view: DoneView;
    };
    save_file: {
      request: SaveFile;
      view: DoneView;
    };
    save_inspection_calendar: {
      request: SaveInspectionCalendar;
      view: DoneView;
    };
    save_paper_check: {
      request: MakePaperCheck;
      view: DoneView;
    };
    save_plan_cards: {
      request: MakePlanCards;
      view: DoneView;
    };
    save_plan_paper: {
      request: MakePlanPaper;
      view: DoneView;
    };
    save_rows_to_mend: {
      request: SaveRowsToMend;
      view: DoneView;
    };
    save_sample_template: {
      request: GetWordTemplate;
      view: DoneView;
    };
    save_unit_workbook: {
      request: SaveUnitWorkbook;
      view: DoneView;
    };
    search: {
      request: Search;
      view: Found2;
    };
    send_rectification_report: {
      request: SendRectificationReport;
      view: IncomingView;
    };
    set_contractor_active: {
      request: SetContractorActive;
      view: ContractorDetail;
    };
    set_drill_policy: {
      request: SetDrillPolicy;
      view: DrillPolicyView;
    };
    set_equipment_active: {
      request: SetEquipmentActive;
      view: EquipmentView;
    };
    set_inspection_photos: {
      request: SetInspectionPhotos;
      view: InspectionView;
    };
    set_lock_after: {
      request: SetLockAfter;
      view: DeskView;
    };
    set_next_number: {
      request: SetNextNumber;
      view: SeriesListView;
    };
    set_part_done: {
      request: SetPartDone;
      view: InspectionView;
    };
    set_person_active: {
      request: SetActive;
      view: PersonView;
    };
    set_pin: {
      request: SetPin;
      view: DeskView;
    };
    set_place_active: {
      request: SetPlaceActive;
      view: PlaceView;
    };
    set_place_position: {
      request: SetPlacePosition;
      view: PlaceView;
    };
    set_preference: {
      request: SetPreference;
      view: PreferencesView;
    };
    set_roles: {
      request: SetRoles;
      view: PersonView;
    };
    set_targets: {
      request: SetTargets;
      view: TargetsView;
    };
    set_unit_active: {
      request: SetUnitActive;
      view: UnitView;
    };
    set_unit_head: {
      request: SetHead;
      view: UnitView;
    };
    set_word_template: {
      request: SetWordTemplate;
      view: WordTemplateView;
    };
    settle_hazard: {
      request: SettleHazard;
      view: HazardView;
    };
    settle_supervision: {
      request: SettleSupervision;
      view: HazardView;
    };
    sign_drill_paper: {
      request: SignDrillPaper;
      view: DrillPapersView;
    };
    sign_hazard_paper: {
      request: SignHazardPaper;
      view: HazardPaperView;
    };
    sign_in_to_drill: {
      request: SignInToDrill;
      view: DrillView;
    };
    sign_inspection_record: {
      request: SignInspectionRecord;
      view: InspectionView;
    };
    sign_notice: {
      request: SignNotice;
      view: NoticeView;
    };
    sign_out_of_drill: {
      request: SignOutOfDrill;
      view: DrillView;
    };
    split_incoming_paper: {
      request: SplitIncomingPaper;
      view: IncomingView;
    };
    start_audit_export: {
      request: StartAuditExport;
      view: ChosenView;
    };
    start_backup: {
      request: StartBackup;
      view: ChosenView;
    };
    start_batch: {
      request: StartBatch;
      view: JobView;
    };
    start_check: {
      request: CheckWorkspace;
      view: JobView;
    };
    start_dossier: {
      request: StartDossier;
      view: ChosenView;
    };
    start_drill_archive: {
      request: StartDrillArchive;
      view: ChosenView;
    };
    start_export: {
      request: StartExport;
      view: ChosenView;
    };
    start_import: {
      request: ReadLedger2;
      view: JobView;
    };
    start_inspection: {
      request: StartInspection;
      view: InspectionView;
    };
    start_irregularities_export: {
      request: StartIrregularitiesExport;
      view: ChosenView;
    };
    start_lateral_check: {
      request: StartLateralCheck;
      view: HazardView;
    };
    start_outages_export: {
      request: StartOutagesExport;
      view: ChosenView;
    };
    start_paper_check: {
      request: StartPaperCheck;
      view: PaperCheckView;
    };
    start_prints: {
      request: StartPrints;
      view: JobView;
    };
    start_register_export: {
      request: StartRegisterExport;
      view: ChosenView;
    };
    start_restore: {
      request: StartRestore;
      view: ChosenView;
    };
    submit_rectification: {
      request: SubmitRectification;
      view: HazardView;
    };
    suspect_major: {
      request: SuspectMajor;
      view: HazardView;
    };
    take_back_import: {
      request: NameImport;
      view: ImportView1;
    };
    take_from_plan: {
      request: TakeFromPlan;
      view: DrillView;
    };
    take_opened: {
      request: TakeOpened;
      view: OpenedView;
    };
    take_over_part: {
      request: TakeOverPart;
      view: InspectionView;
    };
    take_returned_photos: {
      request: TakeReturnedPhotos;
      view: ReturnedView;
    };
    take_seat: {
      request: TakeSeat;
      view: DeskView;
    };
    transfer_hazard: {
      request: TransferHazard;
      view: HazardView;
    };
    use_language: {
      request: UseLanguage;
      view: DoneView;
    };
    verify_clause: {
      request: VerifyClause;
      view: ClauseRow1;
    };
    verify_own_criterion: {
      request: VerifyOwnCriterion;
      view: MajorCriteriaView;
    };
    void_hazard: {
      request: VoidHazard;
      view: HazardView;
    };
    void_irregularity: {
      request: VoidIrregularity;
      view: IrregularityView;
    };
    void_outgoing_paper: {
      request: VoidOutgoingPaper;
      view: OutgoingView;
    };
    wake_desk: {
      request: WakeDesk;
      view: DeskView;
    };
    withdraw_emergency_plan: {
      request: WithdrawEmergencyPlan;
      view: EmergencyPlanPage;
    };
    withdraw_notice: {
      request: WithdrawNotice;
      view: NoticeView;
    };
    withdraw_own_criterion: {
      request: WithdrawOwnCriterion;
      view: MajorCriteriaView;
    };
    write_drill_script: {
      request: WriteDrillScript;
      view: DrillView;
    };
  };
  uploads: {
    document: VerifiedView1;
    drill: UploadView;
    ink: UploadView;
    ledger: UploadView;
    photo: UploadView;
    plan: UploadView;
    scan: UploadView;
    template: UploadView;
  };
  failure: Failure;
}
/**
 * Adds what proves that the report sent last arrived.
 */
export interface AcknowledgeReport {
  /**
   * Scans of it.
   */
  evidence?: string[];
  /**
   * Paper.
   */
  paper: string;
  /**
   * Who signed for it, or the number of the receipt.
   */
  receipt: string;
}
/**
 * A paper with all that was made of it.
 */
export interface IncomingView {
  /**
   * Its date.
   */
  dated_on: string;
  /**
   * Of these, those with which nothing is left to do.
   */
  done: number;
  /**
   * How its deadline stands; absent once it is answered.
   */
  due?: Standing | null;
  /**
   * Day by which an answer is due.
   */
  due_on: string;
  /**
   * Hazards, in its order.
   */
  hazard_rows: IncomingHazard[];
  /**
   * Hazards it was split into.
   */
  hazards: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * Its own number.
   */
  number: string;
  /**
   * Day by which it wants an answer as it says itself.
   */
  own_due_on: string;
  /**
   * Later days that its sender agreed to.
   */
  postponed: Postponement[];
  /**
   * When it came.
   */
  received_on: string;
  /**
   * Why whoever is seated may not work on it; absent when it may be done.
   */
  refusal?: RefusalView | null;
  /**
   * Who registered it.
   */
  registered_by_name: string;
  /**
   * Reports that were made, the latest first.
   */
  reports: ReportView[];
  /**
   * The scanned paper.
   */
  scans: IncomingFile[];
  /**
   * Who sent it.
   */
  sender: string;
  /**
   * What the sender is to us.
   */
  sender_kind: "superior" | "government";
  /**
   * How reports were sent, the latest first.
   */
  sent: SendingView[];
  /**
   * How it stands.
   */
  standing: "to_split" | "open" | "to_answer" | "answered_in_part" | "answered";
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A hazard of a paper.
 */
export interface IncomingHazard {
  /**
   * It lies beyond that of the paper.
   */
  beyond: boolean;
  /**
   * Deadline of ours.
   */
  due_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner.
   */
  owner_name: string;
  /**
   * Where it stands.
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit_name: string;
}
/**
 * A later day that the sender agreed to.
 */
export interface Postponement {
  /**
   * The day it agreed.
   */
  agreed_on: string;
  /**
   * By which paper, or who said so.
   */
  authority: string;
  /**
   * Day by which it wants an answer from now on.
   */
  due_on: string;
  /**
   * Scans of that.
   */
  evidence?: string[];
}
/**
 * A reason, as a failure would say it.
 */
export interface RefusalView {
  /**
   * Code.
   */
  code: string;
  /**
   * Parameters of the wording.
   */
  params: {
    [k: string]: unknown;
  };
}
/**
 * A report.
 */
export interface ReportView {
  /**
   * Its file.
   */
  attachment: string;
  /**
   * It says of every hazard that nothing is left to do.
   */
  complete: boolean;
  /**
   * Name of the file.
   */
  file_name: string;
  /**
   * Date on it.
   */
  made_on: string;
}
/**
 * A file.
 */
export interface IncomingFile {
  /**
   * Attachment.
   */
  attachment: string;
  /**
   * Whether it is a PDF; a picture otherwise.
   */
  is_pdf: boolean;
  /**
   * Its name.
   */
  name: string;
}
/**
 * How a report was sent.
 */
export interface SendingView {
  /**
   * Scans of that.
   */
  evidence: IncomingFile[];
  /**
   * What proves that it arrived; empty until it is known.
   */
  receipt: string;
  /**
   * Report.
   */
  report: string;
  /**
   * Name of who sent it.
   */
  sent_by_name: string;
  /**
   * Day.
   */
  sent_on: string;
  /**
   * Way.
   */
  way: "in_person" | "post" | "electronic";
}
/**
 * Enters a safety agreement (安全生产管理协议).
 */
export interface AddAgreement {
  /**
   * Contractor.
   */
  contractor: string;
  /**
   * The agreement it follows (续签).
   */
  follows?: string | null;
  terms: AgreementTerms;
}
/**
 * What it says.
 */
export interface AgreementTerms {
  /**
   * Its number; may be empty.
   */
  number?: string;
  /**
   * Who looks after safety on our side.
   */
  our_manager: string;
  /**
   * Places it is for.
   */
  places?: string[];
  /**
   * Scans of the signed agreement.
   */
  scans?: string[];
  /**
   * The day it was signed.
   */
  signed_on: string;
  /**
   * Who does on theirs, in words with telephone.
   */
  their_manager: string;
  /**
   * What it is about: project, scope.
   */
  title: string;
  /**
   * Units it is for.
   */
  units?: string[];
  /**
   * First day.
   */
  valid_from: string;
  /**
   * Last day, inclusive; at most five years later.
   */
  valid_until: string;
}
/**
 * A contractor with all that happened with it.
 */
export interface ContractorDetail {
  /**
   * It works for us.
   */
  active: boolean;
  /**
   * Agreements, those that are over too.
   */
  agreements: number;
  /**
   * Whom to ask for.
   */
  contact: string;
  /**
   * 统一社会信用代码; empty where it is not known.
   */
  credit_code: string;
  /**
   * Hazards those papers speak of.
   */
  hazards: HazardLink[];
  /**
   * Row id.
   */
  id: string;
  /**
   * Name as on its licence.
   */
  name: string;
  /**
   * Papers that were written to it, the latest first, fifty at most.
   */
  papers: ContractorPaper[];
  /**
   * Telephone.
   */
  phone: string;
  /**
   * What it is qualified for, in words.
   */
  qualification: string;
  /**
   * Last day of the qualification, inclusive.
   */
  qualified_until?: string | null;
  /**
   * Why whoever is seated may not change it; absent when they may.
   */
  refusal?: RefusalView | null;
  /**
   * What else there is to say.
   */
  remarks: string;
  /**
   * Its agreements, the latest first.
   */
  signed: AgreementView[];
  /**
   * How it stands by its agreements.
   */
  state: "to_come" | "in_force" | "expiring" | "over";
  /**
   * That day has passed.
   */
  unqualified: boolean;
  /**
   * Last day that is covered; the first day of what is to come; nothing where there never was an agreement.
   */
  until?: string | null;
  /**
   * Violations of its people, the latest first, fifty at most.
   */
  violations: ContractorViolation[];
}
/**
 * A hazard that another one points at.
 */
export interface HazardLink {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * A paper that was written to a contractor.
 */
export interface ContractorPaper {
  /**
   * Paper.
   */
  id: string;
  /**
   * Its day.
   */
  issued_on: string;
  /**
   * What it is.
   */
  kind: "advice" | "transfer";
  /**
   * Number.
   */
  number: string;
  /**
   * Where it stands.
   */
  standing: "to_hand" | "posted" | "refused" | "received" | "voided";
}
/**
 * A safety agreement.
 */
export interface AgreementView {
  /**
   * How it ended, where somebody said so.
   */
  ended?: AgreementEnd | null;
  /**
   * When it was entered.
   */
  entered_at: string;
  /**
   * Another one follows it.
   */
  followed: boolean;
  /**
   * The agreement it follows.
   */
  follows?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Its number; may be empty.
   */
  number: string;
  /**
   * Who looks after safety on our side.
   */
  our_manager: string;
  /**
   * By name.
   */
  our_manager_name: string;
  /**
   * Places it is for.
   */
  places: string[];
  /**
   * Scans of the signed agreement.
   */
  scans: string[];
  /**
   * The day it was signed.
   */
  signed_on: string;
  /**
   * Names of both, in that order.
   */
  sites: string[];
  /**
   * Where it stands.
   */
  state: "to_come" | "in_force" | "expiring" | "over";
  /**
   * Who does on theirs.
   */
  their_manager: string;
  /**
   * What it is about.
   */
  title: string;
  /**
   * Units it is for.
   */
  units: string[];
  /**
   * First day.
   */
  valid_from: string;
  /**
   * Last day, inclusive.
   */
  valid_until: string;
}
/**
 * That an agreement ended before its last day, or that none follows it.
 */
export interface AgreementEnd {
  /**
   * When.
   */
  at: string;
  /**
   * Who recorded it.
   */
  by: string;
  /**
   * Its last day, as it came to be.
   */
  on: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A violation of a contractor's people.
 */
export interface ContractorViolation {
  /**
   * What was seen.
   */
  description: string;
  /**
   * The day it was found.
   */
  found_on: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Who did it.
   */
  person_name: string;
  /**
   * Where it stands.
   */
  state: "open" | "handled" | "raised" | "voided";
}
/**
 * Adds scans of the signed agreement that came later.
 */
export interface AddAgreementScans {
  /**
   * Agreement.
   */
  agreement: string;
  /**
   * Scans.
   */
  scans: string[];
}
/**
 * Makes a checklist of one's own.
 */
export interface AddChecklist {
  /**
   * Code, e.g. `Q1`; codes of its items begin with it.
   */
  code: string;
  /**
   * Items in order, without codes.
   */
  items: CheckItem[];
  /**
   * Title.
   */
  title: string;
}
/**
 * One thing to check.
 */
export interface CheckItem {
  /**
   * What it rests on.
   */
  basis: Basis[];
  /**
   * Stable within the checklist, e.g. `T1-03`.
   */
  code: string;
  /**
   * Level proposed when it fails.
   */
  default_level: "general" | "major";
  /**
   * Present for measured items.
   */
  limits?: Limits | null;
  /**
   * How it is checked.
   */
  method: "look" | "ask" | "review" | "measure";
  /**
   * Section heading.
   */
  section: string;
  /**
   * What must be so.
   */
  text: string;
  /**
   * Wording proposed for the hazard.
   */
  typical_hazard: string;
  /**
   * Measure proposed.
   */
  typical_measure: string;
}
/**
 * A clause a finding rests on.
 */
export interface Basis {
  /**
   * How sure the clause is.
   */
  certainty: "A" | "A2" | "B" | "C";
  /**
   * Clause, e.g. `6.2.9` or `第四十二条第二款`; empty for the whole document.
   */
  clause: string;
  /**
   * Document with number, e.g. `GB 50053-2013`.
   */
  document: string;
  /**
   * How binding it is.
   */
  force: "mandatory" | "recommended" | "internal";
}
/**
 * Limits of a measured item, both inclusive.
 */
export interface Limits {
  /**
   * Greatest value allowed.
   */
  max?: Reading | null;
  /**
   * Least value allowed.
   */
  min?: Reading | null;
  /**
   * Unit, e.g. `mm`.
   */
  unit: string;
}
/**
 * A checklist with its items.
 */
export interface ChecklistView {
  /**
   * Code.
   */
  code: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Items in order.
   */
  items: CheckItem[];
  /**
   * Title.
   */
  title: string;
  /**
   * Version.
   */
  version: number;
}
/**
 * Enters a contractor.
 */
export interface AddContractor {
  terms: ContractorTerms;
}
/**
 * What is said of it.
 */
export interface ContractorTerms {
  /**
   * Whom to ask for.
   */
  contact?: string;
  /**
   * 统一社会信用代码, checked by its last character; empty where it is not known.
   */
  credit_code?: string;
  /**
   * Name as on its licence.
   */
  name: string;
  /**
   * Telephone.
   */
  phone?: string;
  /**
   * What it is qualified for, in words.
   */
  qualification?: string;
  /**
   * Last day of the qualification, inclusive.
   */
  qualified_until?: string | null;
  /**
   * What else there is to say.
   */
  remarks?: string;
}
/**
 * Lets somebody issue notices. Whoever is signed in delegates.
 */
export interface AddDelegation {
  terms: DelegationTerms;
}
/**
 * What is delegated.
 */
export interface DelegationTerms {
  /**
   * Who may issue.
   */
  delegate: string;
  /**
   * First day.
   */
  first_day: string;
  /**
   * Last day, inclusive.
   */
  last_day: string;
  /**
   * Only for hazards of this unit and those below it.
   */
  unit?: string | null;
}
/**
 * A delegation.
 */
export interface DelegationView {
  /**
   * Who may issue.
   */
  delegate: string;
  /**
   * That person's name.
   */
  delegate_name: string;
  /**
   * Name of who delegates.
   */
  delegator_name: string;
  /**
   * From this day on it holds no more.
   */
  ended_on?: string | null;
  /**
   * First day.
   */
  first_day: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Last day.
   */
  last_day: string;
  /**
   * How it stands today.
   */
  standing: "coming" | "holds" | "over";
  /**
   * Name of the unit it is for; absent when it is for every unit.
   */
  unit_name?: string | null;
}
/**
 * Adds files to a drill.
 */
export interface AddDrillFiles {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Attachments.
   */
  files: string[];
  /**
   * What they are; film and sound say so themselves.
   */
  kind: "work_plan" | "script" | "video" | "audio" | "other";
  /**
   * What they show or say.
   */
  note?: string;
}
/**
 * The papers of a drill, and to whom it was reported.
 */
export interface DrillPapersView {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Its own files, by what they are.
   */
  files: DrillFileView[];
  /**
   * Why no file may be added or taken off; absent when it may.
   */
  files_refusal?: RefusalView | null;
  /**
   * Which papers may be made now.
   */
  offers: DrillPaperOffer[];
  /**
   * Papers in all versions, the newest of each kind first.
   */
  papers: DrillPaperView[];
  /**
   * Why it may not be reported now; absent when it may.
   */
  report_refusal?: RefusalView | null;
  /**
   * To whom it was reported.
   */
  reports: DrillReportView[];
}
/**
 * A file of a drill.
 */
export interface DrillFileView {
  /**
   * Attachment.
   */
  attachment: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * What it is.
   */
  kind: "work_plan" | "script" | "video" | "audio" | "other";
  /**
   * Media type.
   */
  media_type: string;
  /**
   * Name of the file.
   */
  name: string;
  /**
   * What it shows or says.
   */
  note: string;
  /**
   * Size in bytes.
   */
  size: number;
}
/**
 * A kind of paper.
 */
export interface DrillPaperOffer {
  /**
   * Which.
   */
  kind: "record" | "evaluation" | "summary";
  /**
   * Why it may not be made now; absent when it may.
   */
  refusal?: RefusalView | null;
  /**
   * The next one takes the place of another and has to say why.
   */
  renews: boolean;
}
/**
 * A paper in one of its versions.
 */
export interface DrillPaperView {
  /**
   * Attachment that holds the newest file.
   */
  attachment: string;
  /**
   * Whether the first of them signed by key.
   */
  by_key: boolean;
  /**
   * Name to give it, never the same for two states.
   */
  file_name: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Which paper.
   */
  kind: "record" | "evaluation" | "summary";
  /**
   * When.
   */
  made_at: string;
  /**
   * Who made it.
   */
  made_by_name: string;
  /**
   * Why it was made anew; empty for the first version.
   */
  renewal: string;
  /**
   * The sheet signed by hand.
   */
  scans: ScanView[];
  /**
   * SHA-256 of the newest file, hex.
   */
  sha256: string;
  /**
   * Why it may not be signed by key now; absent when it may.
   */
  sign_refusal?: RefusalView | null;
  /**
   * Who signs, whoever signs by key first.
   */
  signatories: DrillSignatory[];
  /**
   * Where it stands.
   */
  state: "unsigned" | "signed" | "superseded";
  /**
   * Version, from 1.
   */
  version: number;
}
/**
 * A scan.
 */
export interface ScanView {
  /**
   * Attachment that holds it.
   */
  attachment: string;
  /**
   * Name it came with.
   */
  name: string;
  /**
   * Whether it is a PDF; else a picture.
   */
  pdf: boolean;
}
/**
 * Somebody who signs a paper.
 */
export interface DrillSignatory {
  /**
   * Name with post; empty where it is written on the paper.
   */
  name: string;
  /**
   * As what, such as 总指挥.
   */
  role: string;
}
/**
 * It was reported.
 */
export interface DrillReportView {
  /**
   * To whom.
   */
  authority: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Number of the receipt; empty while there is none.
   */
  receipt_number: string;
  /**
   * The receipt.
   */
  receipts: ScanView[];
  /**
   * Who recorded it.
   */
  recorded_by_name: string;
  /**
   * On which day.
   */
  reported_on: string;
  /**
   * By which way.
   */
  way: string;
}
/**
 * Writes a finding down.
 */
export interface AddDrillFinding {
  /**
   * What it is about.
   */
  aspect:
    | "plan"
    | "command"
    | "reporting"
    | "response"
    | "skills"
    | "materials"
    | "coordination"
    | "safety";
  /**
   * Drill.
   */
  drill: string;
  /**
   * Entry of the timeline it comes from.
   */
  entry?: string | null;
  /**
   * Photos.
   */
  photos?: string[];
  /**
   * The emergency plan is to be revised for it.
   */
  revise_plan?: boolean;
  /**
   * What.
   */
  text: string;
}
/**
 * A drill with all that belongs to it.
 */
export interface DrillView {
  /**
   * Corrective actions.
   */
  actions: number;
  /**
   * Of these, those not closed.
   */
  actions_open: number;
  /**
   * What may be done now, and why the rest may not.
   */
  acts: DrillActView[];
  /**
   * Why it is not held at all.
   */
  cancelled?: CancellationView | null;
  clock: ClockView;
  /**
   * What was said at its end.
   */
  conclusion?: ConclusionView | null;
  /**
   * Planned end.
   */
  ends_at: string;
  /**
   * It was entered afterwards.
   */
  entered_later?: EnteredLaterView | null;
  /**
   * Who was to come (应到).
   */
  expected: number;
  /**
   * Findings.
   */
  findings: number;
  /**
   * The day it was planned for first.
   */
  first_planned_on: string;
  /**
   * 实战 or 桌面.
   */
  form: "live" | "tabletop";
  /**
   * The day its clock was started.
   */
  held_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Who signed in besides.
   */
  joined: number;
  /**
   * The entry that is taken back first.
   */
  last_entry?: string | null;
  /**
   * Materials.
   */
  materials: Material2[];
  /**
   * The step that is next.
   */
  next_step?: string | null;
  /**
   * Number.
   */
  number: string;
  /**
   * What the version of its plan that holds has to be taken over; absent while none holds, or where
   * nothing may be prepared any more.
   */
  offer?: PlanOffer | null;
  /**
   * Who takes part.
   */
  people: ParticipantView[];
  /**
   * Name of the place.
   */
  place_name: string;
  /**
   * Emergency plan it exercises.
   */
  plan: string;
  /**
   * Its name.
   */
  plan_name: string;
  /**
   * The emergency plan is to be revised.
   */
  plan_to_revise: boolean;
  /**
   * The day it is planned for now.
   */
  planned_on: string;
  /**
   * Every time it was put off.
   */
  postponements: PostponementView[];
  /**
   * Who of these signed in (实到).
   */
  present: number;
  /**
   * Findings.
   */
  problems: FindingView[];
  /**
   * The script with what became of each step.
   */
  script: StepOfScript[];
  /**
   * Where it stands.
   */
  status:
    | "planned"
    | "running"
    | "paused"
    | "real"
    | "held"
    | "stopped"
    | "responded"
    | "improving"
    | "closed"
    | "cancelled";
  /**
   * What it has from a version of its plan, where something was taken over.
   */
  taken?: TakenView | null;
  terms: DrillTerms;
  /**
   * The timeline, in the order of its times.
   */
  timeline: EntryView[];
  /**
   * Name.
   */
  title: string;
  /**
   * Unit that organises it.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * Names of the units that take part besides.
   */
  unit_names: string[];
}
/**
 * An act, and why it may not be done now.
 */
export interface DrillActView {
  /**
   * Act.
   */
  act:
    | "prepare"
    | "postpone"
    | "cancel"
    | "sign_in"
    | "start"
    | "stamp"
    | "note"
    | "enter_card"
    | "take_back"
    | "pause"
    | "resume"
    | "turn_real"
    | "stop"
    | "end"
    | "enter_held"
    | "find"
    | "evaluate"
    | "conclude"
    | "make_paper"
    | "report";
  /**
   * The reason; absent when it may be done.
   */
  refusal?: RefusalView | null;
}
/**
 * It is not held.
 */
export interface CancellationView {
  /**
   * When.
   */
  at: string;
  /**
   * Who cancelled it.
   */
  by_name: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * The clock.
 */
export interface ClockView {
  /**
   * When it was ended.
   */
  ended_at?: string | null;
  /**
   * How.
   */
  ending?: Ending | null;
  /**
   * How far the latest step was behind its planned time, in seconds; before it below zero.
   */
  late_seconds?: number | null;
  /**
   * Whether it runs.
   */
  phase: "waiting" | "running" | "paused" | "over";
  /**
   * How that stands.
   */
  punctuality?: Punctuality | null;
  /**
   * When it was read.
   */
  read_at: string;
  /**
   * Since when it is no drill any more.
   */
  real_since?: string | null;
  /**
   * What it shows, in seconds.
   */
  seconds: number;
  /**
   * When it was started.
   */
  started_at?: string | null;
  /**
   * Steps that have a time or were skipped.
   */
  steps_done: number;
}
/**
 * It was concluded.
 */
export interface ConclusionView {
  /**
   * When.
   */
  at: string;
  /**
   * Who concluded it.
   */
  by_name: string;
  /**
   * Summary.
   */
  summary: string;
}
/**
 * A drill was held without this laptop (补录).
 */
export interface EnteredLaterView {
  /**
   * When.
   */
  at: string;
  /**
   * Who entered it.
   */
  by_name: string;
  held: HeldDrill;
  /**
   * Its scans.
   */
  sheets: ScanView[];
}
/**
 * Begin and end as they were entered, and why so late.
 */
export interface HeldDrill {
  /**
   * When it was over.
   */
  ended_at: string;
  /**
   * Why it is entered only now.
   */
  reason: string;
  /**
   * Scans of what was written on the day: sign-in sheet, record.
   */
  sheets?: string[];
  /**
   * When it began.
   */
  started_at: string;
  /**
   * Why it was broken off (中止); empty where it was not.
   */
  stopped?: string;
}
/**
 * Material or equipment of a drill.
 */
export interface Material2 {
  /**
   * Id of the line.
   */
  id: string;
  /**
   * Whether it was there; `None` until somebody looked.
   */
  in_place?: boolean | null;
  /**
   * Where it is kept and by whom, where the plan says so.
   */
  kept?: string;
  /**
   * What.
   */
  name: string;
  /**
   * How much, in words.
   */
  quantity?: string;
  /**
   * What was seen of it.
   */
  remarks?: string;
}
/**
 * What the version of a plan that holds has to be taken over.
 */
export interface PlanOffer {
  /**
   * What the version is called.
   */
  label: string;
  pieces: PlanPieces;
}
/**
 * How much of each.
 */
export interface PlanPieces {
  /**
   * Materials.
   */
  materials: number;
  /**
   * People of the register with a part.
   */
  people: number;
  /**
   * Steps of its cards.
   */
  steps: number;
}
/**
 * Somebody who takes part.
 */
export interface ParticipantView {
  /**
   * Post or task.
   */
  duty: string;
  /**
   * Was to come.
   */
  expected: boolean;
  /**
   * Unit of the person, or where somebody from outside comes from.
   */
  from: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Initials proposed for the roll-call.
   */
  initials: string;
  /**
   * Name.
   */
  name: string;
  /**
   * The person.
   */
  person?: string | null;
  /**
   * Role.
   */
  role:
    | "commander"
    | "deputy_commander"
    | "site_commander"
    | "director"
    | "lead_evaluator"
    | "evaluator"
    | "recorder"
    | "safety_guard"
    | "player"
    | "visitor";
  /**
   * The sheet they signed in on, where it was one.
   */
  sheet?: ScanView | null;
  /**
   * How they signed in.
   */
  signed_in?: SignIn | null;
  /**
   * When.
   */
  signed_in_at?: string | null;
}
/**
 * It was put off.
 */
export interface PostponementView {
  /**
   * When.
   */
  at: string;
  /**
   * Who put it off.
   */
  by_name: string;
  /**
   * When it was to begin.
   */
  from: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * When it is to begin instead.
   */
  to: string;
}
/**
 * A finding.
 */
export interface FindingView {
  /**
   * The case it became.
   */
  action?: RaisedAction | null;
  /**
   * What it is about.
   */
  aspect:
    | "plan"
    | "command"
    | "reporting"
    | "response"
    | "skills"
    | "materials"
    | "coordination"
    | "safety";
  /**
   * Entry of the timeline it comes from.
   */
  entry?: string | null;
  /**
   * When it was written down.
   */
  found_at: string;
  /**
   * Who found it.
   */
  found_by_name: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Why nothing is to be done.
   */
  nothing?: string | null;
  /**
   * Photos.
   */
  photos: string[];
  /**
   * The emergency plan is to be revised for it.
   */
  revise_plan: boolean;
  /**
   * What.
   */
  text: string;
}
/**
 * The corrective action of a finding.
 */
export interface RaisedAction {
  /**
   * When it was closed.
   */
  closed_at?: string | null;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * The case.
   */
  hazard: string;
  /**
   * 隐患 or 改进事项.
   */
  kind: "hazard" | "improvement";
  /**
   * It was in the ledger before; the finding points to it.
   */
  known: boolean;
  /**
   * What must be done.
   */
  measures: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Whether work is still to be done on it.
   */
  open: boolean;
  /**
   * Owner.
   */
  owner_name?: string | null;
  /**
   * How it stands today; absent once closed.
   */
  standing?: Standing | null;
  /**
   * Where it stands.
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit_name: string;
}
/**
 * A step of the script with what became of it.
 */
export interface StepOfScript {
  /**
   * What is done (动作).
   */
  action: string;
  /**
   * The same on the drill's clock, in seconds.
   */
  actual_seconds?: number | null;
  /**
   * When it happened.
   */
  at?: string | null;
  /**
   * Planned time, in seconds from the begin.
   */
  at_seconds: number;
  /**
   * An observer's card says so; nobody pressed a key.
   */
  by_card: boolean;
  /**
   * What it is judged by (判定条件).
   */
  criterion?: string;
  /**
   * The entry that says so.
   */
  entry?: string | null;
  /**
   * Id of the step.
   */
  id: string;
  /**
   * What it was judged.
   */
  judgement?: Judgement | null;
  /**
   * Seconds after the planned time; before it below zero.
   */
  late_seconds?: number | null;
  /**
   * Who does it, in words.
   */
  performer?: string;
  /**
   * Photos of it.
   */
  photos: string[];
  /**
   * How that stands.
   */
  punctuality?: Punctuality | null;
  /**
   * Why it was skipped; may be empty.
   */
  skipped?: string | null;
  /**
   * Stage.
   */
  stage:
    | "warning"
    | "reporting"
    | "activation"
    | "coordination"
    | "first_response"
    | "evacuation"
    | "medical_aid"
    | "restoration"
    | "termination";
}
/**
 * What a step was judged.
 */
export interface Judgement {
  /**
   * Whether what it is judged by was met.
   */
  met: boolean;
  /**
   * What was seen.
   */
  remarks: string;
}
/**
 * What a drill has from a version of its plan.
 */
export interface TakenView {
  /**
   * When.
   */
  at: string;
  /**
   * Who took it over.
   */
  by_name: string;
  /**
   * It still holds.
   */
  in_force: boolean;
  /**
   * What the version is called.
   */
  label: string;
  /**
   * What was taken over.
   */
  pieces: PlanPiece[];
}
/**
 * What is planned.
 */
export interface DrillTerms {
  /**
   * 综合 or 单项.
   */
  content: "comprehensive" | "single";
  /**
   * 实战 or 桌面.
   */
  form: "live" | "tabletop";
  /**
   * Planned length in minutes, 1 to 2880.
   */
  minutes: number;
  /**
   * Objectives.
   */
  objectives?: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Emergency plan it exercises.
   */
  plan: string;
  /**
   * 检验性, 示范性 or 研究性.
   */
  purpose: "testing" | "demonstration" | "research";
  safety?: Safety;
  scenario?: Scenario;
  /**
   * Exact spot.
   */
  spot?: string;
  /**
   * Planned begin.
   */
  starts_at: string;
  /**
   * Name, e.g. 配电室火灾现场处置演练.
   */
  title: string;
  /**
   * What it is held under, in words: item of the year's plan, order of a superior.
   */
  under?: string;
  /**
   * Unit that organises it.
   */
  unit: string;
  /**
   * Units that take part, besides.
   */
  units?: string[];
}
/**
 * Safety measures and stop conditions.
 */
export interface Safety {
  /**
   * Safety measures (安全保障措施).
   */
  measures?: string;
  /**
   * Stop conditions (中止条件).
   */
  stop_conditions?: string;
}
/**
 * Scenario (情景).
 */
export interface Scenario {
  /**
   * Kind of accident (事故类型).
   */
  accident?: string;
  /**
   * What comes of it (后果).
   */
  consequences?: string;
  /**
   * How far it reaches (波及范围).
   */
  reach?: string;
  /**
   * Time, place and state in one, as they were written before each had its own field.
   */
  setting?: string;
  /**
   * Where, such as 2 号开关柜电缆头.
   */
  spot?: string;
  /**
   * The state it begins with.
   */
  state?: string;
  /**
   * When it is to have happened, such as 夜间、大风.
   */
  when?: string;
}
/**
 * An entry as it was first written.
 */
export interface EntryBefore {
  /**
   * When it was to have happened.
   */
  at: string;
  /**
   * What it said.
   */
  words?: string | null;
}
/**
 * The observer's watch.
 */
export interface Watch {
  /**
   * Seconds it is ahead of this laptop; below zero when it is behind.
   */
  ahead_seconds: number;
  /**
   * The day that belongs to it, where a drill goes past midnight and the card says so.
   */
  day?: string | null;
  /**
   * Time of day as the watch showed it.
   */
  showed: string;
}
/**
 * Adds the sheet that was signed by hand.
 */
export interface AddDrillPaperScans {
  /**
   * Paper.
   */
  paper: string;
  /**
   * Scans.
   */
  scans: string[];
}
/**
 * Adds the receipt of a report that came later.
 */
export interface AddDrillReceipt {
  /**
   * Its number.
   */
  receipt_number?: string;
  /**
   * Scans of it.
   */
  receipts?: string[];
  /**
   * Report.
   */
  report: string;
}
/**
 * Enters equipment.
 */
export interface AddEquipment {
  terms: EquipmentTerms;
}
/**
 * What it is.
 */
export interface EquipmentTerms {
  /**
   * Kind.
   */
  kind:
    | "transformer"
    | "breaker"
    | "disconnector"
    | "switchgear"
    | "ring_main_unit"
    | "box_substation"
    | "instrument_transformer"
    | "arrester"
    | "reactive"
    | "overhead_line"
    | "tower"
    | "cable"
    | "protection"
    | "auxiliary_supply"
    | "low_voltage"
    | "facility"
    | "other";
  /**
   * Name.
   */
  name: string;
  /**
   * Number (编号).
   */
  number: string;
  /**
   * Place it stands at.
   */
  place: string;
  /**
   * Words on make, year or how to find it.
   */
  remarks?: string;
  /**
   * Unit that answers for it; that of the place when absent.
   */
  unit?: string | null;
  /**
   * Voltage, e.g. `10 kV`; empty for what has none.
   */
  voltage?: string;
}
/**
 * A piece of equipment.
 */
export interface EquipmentView {
  /**
   * Whether it is in use.
   */
  active: boolean;
  /**
   * Name and number (双重名称).
   */
  double_name: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Kind.
   */
  kind:
    | "transformer"
    | "breaker"
    | "disconnector"
    | "switchgear"
    | "ring_main_unit"
    | "box_substation"
    | "instrument_transformer"
    | "arrester"
    | "reactive"
    | "overhead_line"
    | "tower"
    | "cable"
    | "protection"
    | "auxiliary_supply"
    | "low_voltage"
    | "facility"
    | "other";
  /**
   * Name.
   */
  name: string;
  /**
   * Number (编号).
   */
  number: string;
  /**
   * Hazards of it that are not closed.
   */
  open_hazards: number;
  /**
   * Place it stands at.
   */
  place: string;
  /**
   * Name of that place.
   */
  place_name: string;
  /**
   * Words on make, year or how to find it.
   */
  remarks: string;
  /**
   * Inspections of it that run.
   */
  running_inspections: number;
  /**
   * Unit that answers for it.
   */
  unit: string;
  /**
   * Name of that unit.
   */
  unit_name: string;
  /**
   * Voltage; empty for what has none.
   */
  voltage: string;
}
/**
 * Adds the signed sheets of a paper to it.
 */
export interface AddHazardPaperScans {
  /**
   * Paper.
   */
  paper: string;
  /**
   * Its sheets; those of a stack become files of their own.
   */
  sheets: SheetPlace[];
}
/**
 * Where a sheet lies.
 */
export interface SheetPlace {
  /**
   * The stack; or the picture that is a sheet by itself.
   */
  attachment: string;
  /**
   * Page of the stack, from 1; absent for a picture.
   */
  page?: number | null;
}
/**
 * A paper of a hazard.
 */
export interface HazardPaperView {
  /**
   * What may be done now, and why the rest may not.
   */
  acts: PaperActView[];
  /**
   * Attachment that holds the newest file.
   */
  attachment: string;
  /**
   * Signing it closes the hazard.
   */
  closes: boolean;
  /**
   * Date on the paper.
   */
  dated_on: string;
  /**
   * Name to give it, never the same for two states.
   */
  file_name: string;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Its number.
   */
  hazard_number: string;
  /**
   * Its title.
   */
  hazard_title: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Which paper.
   */
  kind:
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request";
  /**
   * When.
   */
  made_at: string;
  /**
   * Who made it.
   */
  made_by_name: string;
  /**
   * Its number; empty where it has none.
   */
  number: string;
  /**
   * Copies that printers took.
   */
  printed: number;
  /**
   * The sheet signed by hand, as it came home.
   */
  scans: ScanView[];
  /**
   * SHA-256 of the newest file, hex.
   */
  sha256: string;
  /**
   * That person signed.
   */
  signed_by_key: boolean;
  /**
   * Whether that person has a key that is certified.
   */
  signer_certified: boolean;
  /**
   * Who signs with a key; empty where all sign by hand.
   */
  signer_name: string;
  /**
   * Where it stands.
   */
  state: "unsigned" | "signed" | "superseded";
}
/**
 * An act on a paper, and why it may not be done now.
 */
export interface PaperActView {
  /**
   * Act.
   */
  act: "sign" | "add_scans";
  /**
   * The reason; absent when it may be done.
   */
  refusal?: RefusalView | null;
}
/**
 * Enters a year of public holidays.
 */
export interface AddHolidayYear {
  terms: HolidayTerms;
}
/**
 * What was published.
 */
export interface HolidayTerms {
  /**
   * First day off of each festival.
   */
  festivals?: {
    [k: string]: string;
  };
  /**
   * Days off (休), one at least.
   */
  off: string[];
  /**
   * From where it was taken.
   */
  source: string;
  /**
   * Saturdays and Sundays that are worked (班).
   */
  worked?: string[];
  /**
   * Year, 2000 to 2199.
   */
  year: number;
}
/**
 * The years of public holidays in force, the latest first.
 */
export interface HolidayYearsView {
  /**
   * Why whoever is seated may not enter one; absent when it may be done.
   */
  add_refusal?: RefusalView | null;
  /**
   * The first year from this one on that nobody entered.
   */
  unknown_from: number;
  /**
   * Years.
   */
  years: HolidayYearView[];
}
/**
 * A year of public holidays.
 */
export interface HolidayYearView {
  /**
   * How often it was entered before.
   */
  earlier: number;
  /**
   * From where it was taken, and who entered it; absent for one that ships.
   */
  entered?: HolidayEntry | null;
  /**
   * First day off of each festival that was named.
   */
  festivals: {
    [k: string]: string;
  };
  /**
   * Days off.
   */
  off: string[];
  /**
   * Saturdays and Sundays that are worked.
   */
  worked: string[];
  /**
   * Year.
   */
  year: number;
}
/**
 * Who entered a year, and from where it was taken.
 */
export interface HolidayEntry {
  /**
   * When.
   */
  at: string;
  /**
   * Who entered it.
   */
  by_name: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * From where it was taken.
   */
  source: string;
}
/**
 * Makes a plan.
 */
export interface AddInspectionPlan {
  terms: PlanTerms;
}
/**
 * What is planned.
 */
export interface PlanTerms {
  /**
   * Checklist they go by.
   */
  checklist: string;
  /**
   * Days an inspection may take, the day it falls on included, 1 to 92.
   */
  days: number;
  /**
   * Who is to inspect, the leader first; nobody yet when empty.
   */
  inspectors?: string[];
  /**
   * Kind of its inspections.
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * How it recurs; once when absent.
   */
  recurrence?: Recurrence | null;
  /**
   * What is inspected.
   */
  scope:
    | {
        of: "places";
        /**
         * Places, 1 to 200.
         */
        places: string[];
      }
    | {
        /**
         * Equipment, 1 to 200.
         */
        equipment: string[];
        of: "equipment";
      }
    | {
        of: "unit";
        /**
         * Unit.
         */
        unit: string;
      };
  /**
   * First day.
   */
  starts_on: string;
  /**
   * Title.
   */
  title: string;
  /**
   * The unit whose people inspect, where nobody is named.
   */
  walked_by?: string | null;
}
/**
 * How a plan recurs.
 */
export interface Recurrence {
  /**
   * Before a festival, of a plan of every year: its days are then those of the published calendar alone.
   */
  before?: BeforeFestival | null;
  /**
   * Period.
   */
  every: "day" | "week" | "month" | "year";
  /**
   * So many periods apart, 1 to 99.
   */
  interval?: number;
  /**
   * Last day it may fall on; for ever when absent.
   */
  until?: string | null;
  /**
   * Days of the week, Monday is 1; of a weekly plan alone. The first day's when empty.
   */
  weekdays?: number[];
}
/**
 * So many days before the first day off of a festival (节前检查).
 */
export interface BeforeFestival {
  /**
   * Days before its first day off, 1 to 60.
   */
  days: number;
  /**
   * Festival.
   */
  festival:
    | "new_year"
    | "spring_festival"
    | "qingming"
    | "labour"
    | "dragon_boat"
    | "mid_autumn"
    | "national";
}
/**
 * A plan.
 */
export interface InspectionPlanView {
  /**
   * The hazard it was made for (举一反三).
   */
  because_of?: HazardLink | null;
  /**
   * Code and title of the checklist.
   */
  checklist_title: string;
  /**
   * From this day on it no longer counts.
   */
  ended_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Names of who is to inspect, the leader first.
   */
  inspector_names: string[];
  /**
   * The next day it falls on, from today.
   */
  next_on?: string | null;
  /**
   * Names of the places or the equipment, or the name of the unit.
   */
  scope_names: string[];
  terms: PlanTerms1;
  /**
   * Of a plan before a festival: the first year whose festivals are not published.
   */
  unknown_from?: number | null;
  /**
   * Name of the unit whose people inspect.
   */
  walked_by_name?: string | null;
}
/**
 * What is planned.
 */
export interface PlanTerms1 {
  /**
   * Checklist they go by.
   */
  checklist: string;
  /**
   * Days an inspection may take, the day it falls on included, 1 to 92.
   */
  days: number;
  /**
   * Who is to inspect, the leader first; nobody yet when empty.
   */
  inspectors?: string[];
  /**
   * Kind of its inspections.
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * How it recurs; once when absent.
   */
  recurrence?: Recurrence | null;
  /**
   * What is inspected.
   */
  scope:
    | {
        of: "places";
        /**
         * Places, 1 to 200.
         */
        places: string[];
      }
    | {
        /**
         * Equipment, 1 to 200.
         */
        equipment: string[];
        of: "equipment";
      }
    | {
        of: "unit";
        /**
         * Unit.
         */
        unit: string;
      };
  /**
   * First day.
   */
  starts_on: string;
  /**
   * Title.
   */
  title: string;
  /**
   * The unit whose people inspect, where nobody is named.
   */
  walked_by?: string | null;
}
/**
 * Enters a planned outage.
 */
export interface AddOutage {
  terms: OutageTerms;
}
/**
 * What is known of it.
 */
export interface OutageTerms {
  /**
   * When it ends, at most 92 days later.
   */
  ends_at: string;
  /**
   * Equipment there.
   */
  equipment?: string | null;
  /**
   * Number of the outage plan; may be empty while none was given.
   */
  number?: string;
  /**
   * Place, where it is one of the register.
   */
  place?: string | null;
  /**
   * When it begins.
   */
  starts_at: string;
  /**
   * What is without voltage, in words.
   */
  what: string;
}
/**
 * A planned outage.
 */
export interface OutageView {
  /**
   * Why it was cancelled.
   */
  cancelled?: string | null;
  /**
   * When it ends.
   */
  ends_at: string;
  /**
   * Day on which it ends.
   */
  ends_on: string;
  /**
   * Equipment there, where it is one of the register.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * Open hazards that need it, fifty at most.
   */
  hazards: HazardLink[];
  /**
   * Row id.
   */
  id: string;
  /**
   * How it was moved, the latest last.
   */
  moves: MoveView[];
  /**
   * Number of the outage plan; may be empty.
   */
  number: string;
  /**
   * Place, where it is one of the register.
   */
  place?: string | null;
  /**
   * Its name.
   */
  place_name?: string | null;
  /**
   * When it begins.
   */
  starts_at: string;
  /**
   * What is without voltage, in words.
   */
  what: string;
}
/**
 * How an outage was moved.
 */
export interface MoveView {
  /**
   * When it was to end before.
   */
  from_ends_at: string;
  /**
   * When it was to begin before.
   */
  from_starts_at: string;
  /**
   * When.
   */
  moved_at: string;
  /**
   * Who recorded it.
   */
  moved_by_name: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Enters a criterion of one's own.
 */
export interface AddOwnCriterion {
  /**
   * Clause; may be empty.
   */
  clause?: string;
  /**
   * The document it is from.
   */
  document: string;
  /**
   * What it says.
   */
  text: string;
}
/**
 * The criteria of major hazards.
 */
export interface MajorCriteriaView {
  /**
   * Why whoever is seated may not enter one; absent when it may be done.
   */
  add_refusal?: RefusalView | null;
  /**
   * Criteria, in the order of the package.
   */
  criteria: CriterionRow[];
  /**
   * Documents that have criteria which are not in the package.
   */
  missing: Source[];
  /**
   * Criteria the organisation entered and did not take back, in the order of entry.
   */
  own: OwnCriterionRow[];
  /**
   * Why whoever is seated may not compare one with the original; absent when it may be done.
   */
  verify_refusal?: RefusalView | null;
  /**
   * Version of the package.
   */
  version: number;
}
/**
 * A criterion as this organisation knows it.
 */
export interface CriterionRow {
  clause: ClauseRow;
  /**
   * Code.
   */
  code: string;
  /**
   * Whether it applies today; absent where that is not known.
   */
  in_force?: boolean | null;
  /**
   * Since when its document is in force; absent where nobody looked it up.
   */
  in_force_since?: string | null;
  /**
   * What it says in our words.
   */
  text: string;
  /**
   * What is written as the criterion of a hazard.
   */
  words: string;
}
/**
 * The clause, with who compared it with the original.
 */
export interface ClauseRow {
  basis: Basis1;
  /**
   * Id in the library.
   */
  id: string;
  said: Saying;
  /**
   * How sure the clause was when it shipped.
   */
  shipped: "A" | "A2" | "B" | "C";
  /**
   * What took the document's place.
   */
  superseded_by?: string | null;
  /**
   * Title of the document.
   */
  title: string;
  /**
   * When.
   */
  verified_at?: string | null;
  /**
   * Who compared it with the original.
   */
  verified_by?: string | null;
  /**
   * Name of that person.
   */
  verified_by_name?: string | null;
  /**
   * The same in words for paper.
   */
  words: string;
}
/**
 * A clause a finding rests on.
 */
export interface Basis1 {
  /**
   * How sure the clause is.
   */
  certainty: "A" | "A2" | "B" | "C";
  /**
   * Clause, e.g. `6.2.9` or `第四十二条第二款`; empty for the whole document.
   */
  clause: string;
  /**
   * Document with number, e.g. `GB 50053-2013`.
   */
  document: string;
  /**
   * How binding it is.
   */
  force: "mandatory" | "recommended" | "internal";
}
/**
 * What it says.
 */
export interface Saying {
  /**
   * Whether it is the original word for word, and not a summary in our words.
   */
  original: boolean;
  /**
   * The text.
   */
  text: string;
}
/**
 * A law, standard or rule of the house.
 */
export interface Source {
  /**
   * What a basis calls it, e.g. `GB 50053-2013`.
   */
  cite: string;
  /**
   * How binding it is.
   */
  force: "mandatory" | "recommended" | "internal";
  /**
   * Since when this wording is in force; absent where nobody looked it up.
   */
  in_force_since?: string | null;
  /**
   * Day it was issued in this wording; absent where nobody looked it up.
   */
  issued?: string | null;
  /**
   * What to know when citing it.
   */
  note?: string;
  /**
   * What took its place.
   */
  superseded_by?: string | null;
  /**
   * Since when; absent where nobody looked it up.
   */
  superseded_on?: string | null;
  /**
   * Title in full.
   */
  title: string;
}
/**
 * A criterion the organisation entered.
 */
export interface OwnCriterionRow {
  /**
   * When.
   */
  added_at: string;
  /**
   * Who entered it.
   */
  added_by_name: string;
  /**
   * Clause; may be empty.
   */
  clause: string;
  /**
   * The document it is from.
   */
  document: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * What it says.
   */
  text: string;
  /**
   * When.
   */
  verified_at?: string | null;
  /**
   * Who compared it with the original; absent while nobody did.
   */
  verified_by_name?: string | null;
  /**
   * What is written as the criterion of a hazard.
   */
  words: string;
}
/**
 * Enters a person.
 */
export interface AddPerson {
  /**
   * Name as it stands on papers.
   */
  name: string;
  /**
   * Telephone number.
   */
  phone?: string;
  /**
   * Post in words.
   */
  post?: string;
  /**
   * Roles.
   */
  roles?: Role[];
  /**
   * Unit.
   */
  unit?: string | null;
}
/**
 * A person.
 */
export interface PersonView {
  /**
   * Whether the person may act.
   */
  active: boolean;
  /**
   * Whether the person has a passphrase on this laptop.
   */
  has_access: boolean;
  /**
   * Row id.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Hazards the person owns that are not closed.
   */
  open_hazards: number;
  /**
   * Telephone number.
   */
  phone: string;
  /**
   * Post.
   */
  post: string;
  /**
   * Roles.
   */
  roles: Role[];
  /**
   * Inspections the person makes that run.
   */
  running_inspections: number;
  /**
   * Unit.
   */
  unit?: string | null;
  /**
   * Name of the unit.
   */
  unit_name?: string | null;
}
/**
 * Enters a place.
 */
export interface AddPlace {
  /**
   * Name.
   */
  name: string;
  /**
   * Where it lies; nothing when nobody knows.
   */
  position?: Degrees | null;
  /**
   * Words on how to find it.
   */
  remarks?: string;
  /**
   * Unit responsible for it.
   */
  unit: string;
}
/**
 * A position in degrees (WGS-84).
 */
export interface Degrees {
  /**
   * North of the equator; below zero south of it.
   */
  latitude: number;
  /**
   * East of Greenwich; below zero west of it.
   */
  longitude: number;
}
/**
 * A place.
 */
export interface PlaceView {
  /**
   * Whether it still exists.
   */
  active: boolean;
  /**
   * Row id.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Hazards there that are not closed.
   */
  open_hazards: number;
  /**
   * Where it lies, if somebody has said so.
   */
  position?: Degrees | null;
  /**
   * Words on how to find it.
   */
  remarks: string;
  /**
   * Inspections there that run.
   */
  running_inspections: number;
  /**
   * Unit responsible for it.
   */
  unit: string;
  /**
   * Name of that unit.
   */
  unit_name: string;
}
/**
 * Adds the signed page of a version, or the authority's registration, that came home later.
 */
export interface AddPlanSheets {
  /**
   * What the sheets prove.
   */
  paper: "approval" | "filing";
  /**
   * Number of the registration, where it came with them; as it was when empty.
   */
  receipt?: string;
  /**
   * Scans; photos or PDF.
   */
  scans: string[];
  /**
   * Version.
   */
  version: string;
}
/**
 * A plan with everything that is kept of it.
 */
export interface EmergencyPlanPage {
  /**
   * Why whoever is seated may neither sign the plan nor record that the principal did.
   */
  approve_refusal?: RefusalView | null;
  /**
   * What may ask for a revision: open first, then the latest first.
   */
  causes: CauseView[];
  /**
   * Number it has in the house; may be empty.
   */
  code: string;
  /**
   * The version that is drafted.
   */
  draft?: string | null;
  /**
   * How many drills of it there are, with those cancelled.
   */
  drill_count: number;
  /**
   * The last day it was drilled.
   */
  drilled_on?: string | null;
  /**
   * The latest drills of it, the latest first, without those cancelled.
   */
  drills: DrillDayView[];
  /**
   * How the filing of the version that holds stands.
   */
  filing:
    | {
        filing: "not_needed";
      }
    | {
        /**
         * Last day.
         */
        by: string;
        filing: "due";
        /**
         * How a deadline stands today.
         */
        standing:
          | {
              /**
               * Days.
               */
              days_left: number;
              state: "in_time";
            }
          | {
              /**
               * Days.
               */
              days_left: number;
              state: "due_soon";
            }
          | {
              /**
               * Days, at least 1.
               */
              days: number;
              state: "overdue";
            };
      }
    | {
        filing: "day_unknown";
        /**
         * Year.
         */
        year: number;
      }
    | {
        filing: "filed";
        /**
         * Days after the last day; nothing when in time or when that day is not known.
         */
        late_by?: number | null;
        /**
         * Day.
         */
        on: string;
      };
  /**
   * Row id.
   */
  id: string;
  /**
   * Why whoever is seated may not keep plans; absent when it may be done.
   */
  keep_refusal?: RefusalView | null;
  /**
   * Kind.
   */
  kind: "comprehensive" | "special" | "on_site";
  /**
   * What it is called.
   */
  name: string;
  /**
   * The next day a drill of it is planned for.
   */
  next_drill_on?: string | null;
  /**
   * What the next version would be called.
   */
  next_label: string;
  /**
   * What asks for a revision and is not answered.
   */
  open_causes: number;
  /**
   * What a drill can take over from the version that holds; absent while none does.
   */
  pieces?: PlanPieces1 | null;
  /**
   * Since when that version holds.
   */
  published_on?: string | null;
  /**
   * When it is reviewed again; absent while nothing holds.
   */
  review?: ReviewDue | null;
  /**
   * Reviews, the latest first.
   */
  reviews: ReviewView[];
  /**
   * Whether it is filed with the authority once published.
   */
  to_file: boolean;
  /**
   * Unit that made it.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * The version that holds; absent while none was signed.
   */
  version?: string | null;
  /**
   * Its versions, the latest first; a draft before all.
   */
  versions: VersionView[];
  /**
   * From this day on it no longer holds.
   */
  withdrawn_on?: string | null;
  /**
   * Why it was withdrawn.
   */
  withdrawn_reason: string;
}
/**
 * Something that may ask for a revision.
 */
export interface CauseView {
  /**
   * Which of the six.
   */
  cause: "law" | "command" | "risk" | "resources" | "drill" | "other";
  /**
   * Who said so.
   */
  dismissed_by_name?: string | null;
  /**
   * When.
   */
  dismissed_on?: string | null;
  /**
   * Day it happened, or is seen.
   */
  happened_on: string;
  /**
   * What the records show, by its key; absent for what was reported.
   */
  key?: string | null;
  /**
   * Who reported it.
   */
  raised_by_name?: string | null;
  /**
   * Why the plan stays as it is.
   */
  reason?: string | null;
  /**
   * What the records show.
   */
  sign?: Sign | null;
  /**
   * How it stands.
   */
  standing: "open" | "revised" | "dismissed";
  /**
   * What was reported; absent for what the records show and nobody has answered.
   */
  trigger?: string | null;
  /**
   * What was reported.
   */
  words: string;
}
/**
 * A drill as the calendar knows it.
 */
export interface DrillDayView {
  /**
   * Drill.
   */
  drill: string;
  /**
   * It was to be held by now.
   */
  late: boolean;
  /**
   * Day.
   */
  on: string;
  /**
   * Plan.
   */
  plan: string;
  /**
   * Whether it was held.
   */
  state: "planned" | "held" | "broken_off";
  /**
   * What it is called.
   */
  title: string;
  /**
   * It found the plan unfit.
   */
  unfit: boolean;
  /**
   * Unit that holds it.
   */
  unit_name: string;
  /**
   * Its plan was never approved and published: it meets no demand.
   */
  unpublished: boolean;
}
/**
 * How much of each a version has to be taken over.
 */
export interface PlanPieces1 {
  /**
   * Materials.
   */
  materials: number;
  /**
   * People of the register with a part.
   */
  people: number;
  /**
   * Steps of its cards.
   */
  steps: number;
}
/**
 * When a plan is reviewed again.
 */
export interface ReviewDue {
  /**
   * Whether it is near enough to be shown as something to do.
   */
  coming: boolean;
  /**
   * Last day.
   */
  on: string;
  /**
   * How a deadline stands today.
   */
  standing:
    | {
        /**
         * Days.
         */
        days_left: number;
        state: "in_time";
      }
    | {
        /**
         * Days.
         */
        days_left: number;
        state: "due_soon";
      }
    | {
        /**
         * Days, at least 1.
         */
        days: number;
        state: "overdue";
      };
}
/**
 * A review.
 */
export interface ReviewView {
  /**
   * The report.
   */
  files: PlanFileView[];
  /**
   * What was found.
   */
  findings: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Who took part.
   */
  participants: string;
  /**
   * Who recorded it.
   */
  recorded_by_name: string;
  /**
   * Day.
   */
  reviewed_on: string;
  /**
   * What it came to.
   */
  verdict: "keep" | "revise";
  /**
   * Version that was reviewed.
   */
  version: string;
}
/**
 * A file that belongs to something.
 */
export interface PlanFileView {
  /**
   * Attachment.
   */
  attachment: string;
  /**
   * Media type.
   */
  media_type: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Size in bytes.
   */
  size: number;
}
/**
 * A version.
 */
export interface VersionView {
  /**
   * Absent while it is a draft.
   */
  approval?: ApprovalView | null;
  /**
   * What changed against the one before.
   */
  changes: string;
  contents: Contents;
  /**
   * When it was last drafted.
   */
  drafted_at: string;
  /**
   * Who drafted it.
   */
  drafted_by_name: string;
  /**
   * Absent while it is not filed.
   */
  filed?: FilingView2 | null;
  /**
   * Files that belong to it.
   */
  files: PlanFileView[];
  /**
   * How its filing stands.
   */
  filing:
    | {
        filing: "not_needed";
      }
    | {
        /**
         * Last day.
         */
        by: string;
        filing: "due";
        /**
         * How a deadline stands today.
         */
        standing:
          | {
              /**
               * Days.
               */
              days_left: number;
              state: "in_time";
            }
          | {
              /**
               * Days.
               */
              days_left: number;
              state: "due_soon";
            }
          | {
              /**
               * Days, at least 1.
               */
              days: number;
              state: "overdue";
            };
      }
    | {
        filing: "day_unknown";
        /**
         * Year.
         */
        year: number;
      }
    | {
        filing: "filed";
        /**
         * Days after the last day; nothing when in time or when that day is not known.
         */
        late_by?: number | null;
        /**
         * Day.
         */
        on: string;
      };
  /**
   * Row id.
   */
  id: string;
  /**
   * Whether it is the one that holds.
   */
  in_force: boolean;
  /**
   * What the version is called.
   */
  label: string;
  /**
   * Parts that are empty.
   */
  missing: MissingPart[];
  /**
   * Sheets of both that came home later, the first first.
   */
  sheets: PlanSheetView[];
}
/**
 * That a version was signed.
 */
export interface ApprovalView {
  /**
   * Day it was signed.
   */
  approved_on: string;
  /**
   * Who signed.
   */
  by_name: string;
  /**
   * Day it was published.
   */
  published_on: string;
  /**
   * Who recorded it, when it was recorded for someone else (代录).
   */
  recorded_by_name?: string | null;
  /**
   * The signed sheet.
   */
  scans: PlanFileView[];
}
/**
 * What it says.
 */
export interface Contents {
  /**
   * 应急处置卡.
   */
  cards?: Card[];
  /**
   * 通讯录.
   */
  contacts?: Contact[];
  /**
   * 职责分工.
   */
  duties?: string;
  /**
   * 应急物资装备.
   */
  materials?: Material[];
  /**
   * 处置措施.
   */
  measures?: string;
  /**
   * 应急组织体系.
   */
  organisation?: string;
  /**
   * 响应程序.
   */
  procedure?: string;
}
/**
 * What one post does, on a card to carry.
 */
export interface Card {
  /**
   * Whom to call.
   */
  contacts?: CardContact[];
  /**
   * What has happened, e.g. 配电室起火.
   */
  event: string;
  /**
   * Post, e.g. 值班员.
   */
  post: string;
  /**
   * What to do, in order.
   */
  steps: string[];
  /**
   * What must not be done.
   */
  warnings?: string;
}
/**
 * Whom a card says to call.
 */
export interface CardContact {
  /**
   * Name and office.
   */
  name: string;
  /**
   * Telephone number.
   */
  phone: string;
}
/**
 * Somebody to be reached.
 */
export interface Contact {
  /**
   * Name, or an office such as 119.
   */
  name: string;
  /**
   * The person of the register, whose changes are then watched.
   */
  person?: string | null;
  /**
   * Telephone number.
   */
  phone: string;
  /**
   * Post the person had when this was written.
   */
  post?: string;
  /**
   * What the person is when the plan is started, e.g. 总指挥.
   */
  role: string;
}
/**
 * Something kept ready.
 */
export interface Material {
  /**
   * Who looks after it.
   */
  keeper: string;
  /**
   * What, e.g. 绝缘手套.
   */
  name: string;
  /**
   * Where.
   */
  place: string;
  /**
   * How many, e.g. `4 双`.
   */
  quantity: string;
}
/**
 * That a version was filed.
 */
export interface FilingView2 {
  /**
   * With whom.
   */
  authority: string;
  /**
   * Day.
   */
  filed_on: string;
  /**
   * Number of the registration.
   */
  receipt: string;
  /**
   * Who recorded it.
   */
  recorded_by_name: string;
  /**
   * The registration.
   */
  scans: PlanFileView[];
}
/**
 * A part that is empty.
 */
export interface MissingPart {
  /**
   * Whether the plan cannot be signed without it.
   */
  demanded: boolean;
  /**
   * Which.
   */
  part: "organisation" | "duties" | "procedure" | "measures" | "contacts" | "materials" | "cards";
}
/**
 * Sheets that came home later.
 */
export interface PlanSheetView {
  /**
   * When.
   */
  added_at: string;
  /**
   * Who added them.
   */
  added_by_name: string;
  /**
   * The scans.
   */
  files: PlanFileView[];
  /**
   * What they prove.
   */
  paper: "approval" | "filing";
}
/**
 * Adds to a record what came home later.
 */
export interface AddRecordEvidence {
  /**
   * Record.
   */
  record: string;
  /**
   * Scans of the sheet signed by hand.
   */
  scans?: string[];
  /**
   * Two witnesses of a refusal, who did not inspect.
   */
  witnesses?: string[];
}
/**
 * An inspection with its answers.
 */
export interface InspectionView {
  /**
   * Items answered.
   */
  answered: number;
  /**
   * Answers in the order of the checklist.
   */
  answers: AnswerView[];
  /**
   * Checklist in the version used.
   */
  checklist: string;
  /**
   * Code of the checklist, e.g. `T1`.
   */
  checklist_code: string;
  /**
   * Title of the checklist.
   */
  checklist_title: string;
  /**
   * Who came along.
   */
  companion: string;
  divided: PartsView;
  /**
   * The piece of equipment there it is about; absent for all of the place.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * Items answered 不符合.
   */
  fails: number;
  /**
   * End; absent while running.
   */
  finished_at?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Names of the inspectors, the leader first.
   */
  inspector_names: string[];
  /**
   * Inspectors, the leader first.
   */
  inspectors: string[];
  /**
   * Items of the checklist.
   */
  item_count: number;
  /**
   * The checklist's items in order.
   */
  items: WalkItem[];
  /**
   * Kind.
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * Whether the leader has a certified key to sign the record with.
   */
  leader_certified: boolean;
  /**
   * Number of the record.
   */
  number: string;
  /**
   * Items without an answer.
   */
  open_items: string[];
  /**
   * Opinion at the end.
   */
  opinion: string;
  /**
   * Attachments that show the whole of the place.
   */
  photos: string[];
  /**
   * Place inspected.
   */
  place: string;
  /**
   * Its name.
   */
  place_name: string;
  /**
   * Why no record may be made now; absent when one may.
   */
  record_refusal?: RefusalView | null;
  /**
   * Whether its record (检查记录) was made.
   */
  recorded: boolean;
  /**
   * Its record in every version, the newest first; empty while there is none.
   */
  records: RecordView[];
  /**
   * Begin.
   */
  started_at: string;
  totals: Totals;
  /**
   * Plan or order it is made under.
   */
  under?: string | null;
  /**
   * Unit inspected.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * Weather; absent while nobody noted it.
   */
  weather?: Weather | null;
}
/**
 * An answer.
 */
export interface AnswerView {
  /**
   * When.
   */
  answered_at: string;
  /**
   * Who answered.
   */
  answered_by: string;
  /**
   * Name of who answered.
   */
  answered_by_name: string;
  /**
   * Hazard raised from it.
   */
  hazard?: string | null;
  /**
   * Number of that hazard.
   */
  hazard_number?: string | null;
  /**
   * Item code.
   */
  item: string;
  /**
   * What the failed item is: 隐患, 缺陷 or 违章.
   */
  nonconformity?: Nonconformity | null;
  /**
   * Note.
   */
  note: string;
  /**
   * Attachments.
   */
  photos: string[];
  /**
   * Measured value.
   */
  reading?: string | null;
  /**
   * Result.
   */
  result: "conforms" | "fails" | "not_applicable" | "not_checked";
}
/**
 * The parts it was divided into.
 */
export interface PartsView {
  /**
   * Why it may not be ended because of its parts.
   */
  finish_refusal?: RefusalView | null;
  /**
   * Why the person seated may not divide it, take over a part, or end it; absent when they may.
   */
  leading_refusal?: RefusalView | null;
  /**
   * One a person, in the order of the checklist; none while the inspection is not divided.
   */
  parts: PartView[];
  /**
   * The sections of the checklist, as they first come.
   */
  sections: string[];
}
/**
 * The sections one person walks.
 */
export interface PartView {
  /**
   * Items answered.
   */
  answered: number;
  /**
   * When the last of it was said to be done; absent while something is left.
   */
  done_at?: string | null;
  /**
   * Why it may not be said to be done now; only of one's own part.
   */
  done_refusal?: RefusalView | null;
  /**
   * Items of them.
   */
  item_count: number;
  /**
   * Whether that is the person seated.
   */
  mine: boolean;
  /**
   * Its sections, in the order of the checklist.
   */
  sections: string[];
  /**
   * That the leader took it over.
   */
  taken_over?: TakenOverView | null;
  /**
   * Who walks it.
   */
  walker: string;
  /**
   * Name of who walks it.
   */
  walker_name: string;
}
/**
 * A part that the leader took over.
 */
export interface TakenOverView {
  /**
   * When.
   */
  at: string;
  /**
   * Name of the leader.
   */
  by_name: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * An item on the walk.
 */
export interface WalkItem {
  /**
   * Its answer, once there is one.
   */
  answer?: AnswerView | null;
  item: CheckItem1;
  /**
   * The latest answer to it at this place in an earlier inspection.
   */
  last?: LastAnswer | null;
  /**
   * Whether the person seated walks it; everybody does once the inspection has ended, or while it is
   * not divided.
   */
  mine: boolean;
  /**
   * Placeholders that wait for photos of it or of the hazard raised from it.
   */
  open_photo_slots: string[];
  /**
   * Name of who walks its part; absent while the inspection is not divided.
   */
  walker_name?: string | null;
}
/**
 * One thing to check.
 */
export interface CheckItem1 {
  /**
   * What it rests on.
   */
  basis: Basis[];
  /**
   * Stable within the checklist, e.g. `T1-03`.
   */
  code: string;
  /**
   * Level proposed when it fails.
   */
  default_level: "general" | "major";
  /**
   * Present for measured items.
   */
  limits?: Limits | null;
  /**
   * How it is checked.
   */
  method: "look" | "ask" | "review" | "measure";
  /**
   * Section heading.
   */
  section: string;
  /**
   * What must be so.
   */
  text: string;
  /**
   * Wording proposed for the hazard.
   */
  typical_hazard: string;
  /**
   * Measure proposed.
   */
  typical_measure: string;
}
/**
 * An answer of an earlier inspection.
 */
export interface LastAnswer {
  /**
   * Name of who answered.
   */
  by_name: string;
  /**
   * Day of the answer.
   */
  date: string;
  /**
   * Result.
   */
  result: "conforms" | "fails" | "not_applicable" | "not_checked";
}
/**
 * The record of an inspection in one of its versions.
 */
export interface RecordView {
  /**
   * What may be done now, and why the rest may not.
   */
  acts: RecordActView[];
  /**
   * Attachment that holds the newest file.
   */
  attachment: string;
  /**
   * Name to give it, never the same for two states.
   */
  file_name: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * When.
   */
  made_at: string;
  /**
   * Who made it.
   */
  made_by_name: string;
  /**
   * Why it was made anew; empty for the first version.
   */
  renewal: string;
  /**
   * What the unit says.
   */
  reply:
    | {
        kind: "signs";
        /**
         * Its opinion; empty where it is written on the paper by hand.
         */
        opinion: string;
      }
    | {
        kind: "refuses";
        /**
         * Reason given, or what was seen.
         */
        reason: string;
        /**
         * Witnesses known when the words froze, with post.
         */
        witnesses: string[];
      };
  /**
   * The sheet signed by hand, as it came home.
   */
  scans: ScanView[];
  /**
   * SHA-256 of the newest file, hex.
   */
  sha256: string;
  /**
   * Who signs and how: the inspectors with their leader first, then for the unit.
   */
  signatories: SignatoryView[];
  /**
   * Where it stands.
   */
  state: "unsigned" | "signed" | "refused_without_evidence" | "refused" | "superseded";
  /**
   * Version, from 1.
   */
  version: number;
  /**
   * Names of the witnesses of a refusal.
   */
  witness_names: string[];
}
/**
 * An act on a record, and why it may not be done now.
 */
export interface RecordActView {
  /**
   * Act.
   */
  act: "sign" | "add_witnesses" | "add_scans";
  /**
   * The reason; absent when it may be done.
   */
  refusal?: RefusalView | null;
}
/**
 * Somebody who signs.
 */
export interface SignatoryView {
  /**
   * Name with post; empty where it is written on the paper.
   */
  name: string;
  /**
   * How.
   */
  signed: "by_key" | "by_ink" | "on_paper" | "refused";
}
/**
 * Counts.
 */
export interface Totals {
  /**
   * 符合.
   */
  conforms: number;
  /**
   * Of the failed ones: 缺陷.
   */
  defects: number;
  /**
   * 不符合.
   */
  fails: number;
  /**
   * Of the failed ones: 隐患.
   */
  hazards: number;
  /**
   * 不适用.
   */
  not_applicable: number;
  /**
   * 未查.
   */
  not_checked: number;
  /**
   * Of the failed ones: 违章.
   */
  violations: number;
}
/**
 * What it was like outside.
 */
export interface Weather {
  /**
   * Sky.
   */
  sky:
    | "sunny"
    | "cloudy"
    | "overcast"
    | "rain"
    | "thunderstorm"
    | "snow"
    | "freezing_rain"
    | "fog"
    | "haze"
    | "dust"
    | "windy";
  /**
   * Of the air, in ℃.
   */
  temperature?: number | null;
  /**
   * Force of the wind (风力), 0 to 17.
   */
  wind?: number | null;
}
/**
 * Takes the starter checklists over that are not here yet.
 */
export interface AddStarterChecklists {}
/**
 * One page of checklists in their latest versions.
 */
export interface ChecklistsView {
  /**
   * Why whoever is seated may not change them; absent when it may be done.
   */
  change_refusal?: RefusalView | null;
  /**
   * Starter checklists that ship and are not here: the workspace is older than they are.
   */
  missing: ChecklistRow[];
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows, by code.
   */
  rows: ChecklistRow[];
}
/**
 * A checklist in a list.
 */
export interface ChecklistRow {
  /**
   * Code, e.g. `T1`.
   */
  code: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * How many items.
   */
  items: number;
  /**
   * Title.
   */
  title: string;
  /**
   * Version.
   */
  version: number;
}
/**
 * Enters a unit.
 */
export interface AddUnit {
  /**
   * Name, unique below its parent.
   */
  name: string;
  /**
   * Unit above.
   */
  parent?: string | null;
}
/**
 * A unit.
 */
export interface UnitView {
  /**
   * Whether it still exists.
   */
  active: boolean;
  /**
   * What it was or is called beside its name.
   */
  aliases: UnitAliasView[];
  /**
   * Person in charge.
   */
  head?: string | null;
  /**
   * Name of the person in charge.
   */
  head_name?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Hazards it is responsible for that are not closed.
   */
  open_hazards: number;
  /**
   * Unit above.
   */
  parent?: string | null;
  /**
   * Name of the unit above.
   */
  parent_name?: string | null;
  /**
   * Inspections of it that run.
   */
  running_inspections: number;
}
/**
 * Another name of a unit.
 */
export interface UnitAliasView {
  /**
   * First day.
   */
  first_day?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Last day, inclusive.
   */
  last_day?: string | null;
  /**
   * The other name.
   */
  name: string;
}
/**
 * Says what a unit was or is called beside its name.
 */
export interface AddUnitAlias {
  /**
   * First day it was called so; always before when absent.
   */
  first_day?: string | null;
  /**
   * Last day, inclusive; still when absent.
   */
  last_day?: string | null;
  /**
   * The other name; no two units are called so on the same day.
   */
  name: string;
  /**
   * Unit.
   */
  unit: string;
}
/**
 * Adds the witnesses of a refusal that was recorded without.
 */
export interface AddWitnesses {
  /**
   * The sheet they signed, beside what is there already.
   */
  evidence?: string[];
  /**
   * Notice.
   */
  notice: string;
  /**
   * Two witnesses.
   */
  witnesses: string[];
}
/**
 * A notice with its revisions.
 */
export interface NoticeView {
  /**
   * What may be done now, and why the rest may not.
   */
  acts: NoticeActView[];
  /**
   * Unit addressed.
   */
  addressee: string;
  /**
   * Name of that unit, as printed.
   */
  addressee_name: string;
  /**
   * By which delegation, as printed; absent where the issuer may by office.
   */
  delegation?: string | null;
  /**
   * Last day of its hazards' deadlines.
   */
  due_on?: string | null;
  /**
   * Hazards in the order of the table.
   */
  hazard_ids: string[];
  /**
   * The same with number and title.
   */
  hazard_titles: HazardTitle[];
  /**
   * How many hazards.
   */
  hazards: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * Date of the document.
   */
  issued_on: string;
  /**
   * Who issues it.
   */
  issuer: string;
  /**
   * Name of the one who issues it.
   */
  issuer_name: string;
  /**
   * Whether it may be handed out: printed, saved.
   */
  may_hand_out: boolean;
  /**
   * Number.
   */
  number: string;
  /**
   * What was handed to a printer, the latest first.
   */
  prints: PrintView[];
  /**
   * Who may sign for receipt: the head of the addressed unit.
   */
  receiver?: string | null;
  /**
   * Whether that person has a key that is certified.
   */
  receiver_certified: boolean;
  /**
   * That person's name.
   */
  receiver_name: string;
  /**
   * Numbers of the notices that took its place.
   */
  replaced_by: string[];
  /**
   * Numbers of the voided notices whose place it takes, as printed.
   */
  replaces: string[];
  /**
   * Day by which the written reply is due.
   */
  reply_due: string;
  /**
   * Files, the one in force last.
   */
  revisions: RevisionView[];
  /**
   * How it was served.
   */
  services: ServiceView[];
  /**
   * Where it stands.
   */
  state:
    | "frozen"
    | "to_sign"
    | "issued"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "voided";
  /**
   * The same with what they say, while they wait to be confirmed.
   */
  to_confirm: UnsureClause[];
  /**
   * Clauses marked B or C that the issuer confirms by signing.
   */
  unsure_clauses: string[];
  /**
   * Why it was withdrawn.
   */
  voided?: string | null;
}
/**
 * An act on a notice, and why it may not be done now.
 */
export interface NoticeActView {
  /**
   * Act.
   */
  act:
    "sign" | "serve" | "refuse" | "add_witnesses" | "make_service_record" | "withdraw" | "hand_out";
  /**
   * The reason; absent when it may be done.
   */
  refusal?: RefusalView | null;
}
/**
 * A hazard of a notice.
 */
export interface HazardTitle {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * One hand-over to a printer.
 */
export interface PrintView {
  /**
   * How many.
   */
  copies: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * What for; absent when only a newer version knows it.
   */
  kind?: PrintKind | null;
  /**
   * When.
   */
  printed_at: string;
  /**
   * Name of who had it printed.
   */
  printed_by_name: string;
}
/**
 * A kept file that proves something.
 */
export interface EvidenceView {
  /**
   * Attachment that holds it.
   */
  attachment: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Whether it is a picture; else it is a PDF.
   */
  picture: boolean;
}
/**
 * A clause marked B or C that the issuer confirms word for word.
 */
export interface UnsureClause {
  /**
   * How sure it is.
   */
  certainty: "A" | "A2" | "B" | "C";
  /**
   * The clause as it is printed and confirmed.
   */
  clause: string;
  /**
   * Numbers of the hazards that rest on it.
   */
  hazards: string[];
  /**
   * What it says; empty when the library does not know it.
   */
  said: Saying1[];
  /**
   * Title of the document; empty when the library does not know it.
   */
  title: string;
}
/**
 * What a clause says.
 */
export interface Saying1 {
  /**
   * Whether it is the original word for word, and not a summary in our words.
   */
  original: boolean;
  /**
   * The text.
   */
  text: string;
}
/**
 * Answers one item.
 */
export interface AnswerItem {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Item code, e.g. `T1-03`.
   */
  item: string;
  /**
   * What the failed item is: 隐患, 缺陷 or 违章.
   */
  nonconformity?: Nonconformity | null;
  /**
   * What was seen, or why it was not checked.
   */
  note?: string;
  /**
   * Attachments.
   */
  photos?: string[];
  /**
   * Measured value as a decimal, for measured items.
   */
  reading?: string | null;
  /**
   * 符合, 不符合, 不适用, 未查; absent where a reading judges itself by its limits.
   */
  result?: Finding | null;
}
/**
 * Says what was done about a difference.
 */
export interface AnswerPaperDifference {
  /**
   * Difference.
   */
  difference: string;
  /**
   * That nothing more is to be done.
   */
  settles: boolean;
  /**
   * What.
   */
  way: "corrected_on_paper" | "reprinted" | "record_annotated" | "turned_up" | "explained";
  /**
   * In words.
   */
  words: string;
}
/**
 * A difference.
 */
export interface DifferenceView {
  /**
   * What was done about it, the latest last.
   */
  answers: AnswerView2[];
  /**
   * The check.
   */
  check: string;
  /**
   * What the check is called.
   */
  check_title: string;
  expected: Expected;
  /**
   * Row id.
   */
  id: string;
  /**
   * Place of the paper in the sample.
   */
  no: number;
  /**
   * When.
   */
  noted_at: string;
  /**
   * Who noted it.
   */
  noted_by_name: string;
  /**
   * What differs.
   */
  point:
    "place" | "number" | "date" | "content" | "signer" | "receiver" | "pages" | "seal" | "missing";
  /**
   * It waits for nothing more.
   */
  settled: boolean;
  /**
   * What whoever asks may answer; empty where nothing.
   */
  ways: AnswerWay[];
  /**
   * How.
   */
  words: string;
}
/**
 * What was done about a difference.
 */
export interface AnswerView2 {
  /**
   * When.
   */
  at: string;
  /**
   * Who says so.
   */
  by_name: string;
  /**
   * That nothing more is to be done.
   */
  settles: boolean;
  /**
   * What.
   */
  way: "corrected_on_paper" | "reprinted" | "record_annotated" | "turned_up" | "explained";
  /**
   * In words.
   */
  words: string;
}
/**
 * What was kept of the paper when it was drawn.
 */
export interface Expected {
  /**
   * What it is about.
   */
  about: string;
  /**
   * To whom it goes, or from whom it came.
   */
  addressee: string;
  /**
   * Its day.
   */
  dated_on: string;
  /**
   * Where it lies; `None` where it was not filed.
   */
  filing?: FilingPlace | null;
  /**
   * What it is.
   */
  kind:
    | "notice"
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request"
    | "inspection_record"
    | "advice"
    | "transfer_letter"
    | "incoming"
    | "bulletin"
    | "drill_record"
    | "drill_evaluation"
    | "drill_summary";
  /**
   * Number in words; empty for none.
   */
  number: string;
  /**
   * Who received it; empty for nobody.
   */
  receiver: string;
  /**
   * Where it is shown.
   */
  shown_at: string;
  /**
   * Who signed or is to sign it; empty where nobody is named.
   */
  signer: string;
  /**
   * How it stands.
   */
  state:
    | "to_sign"
    | "issued"
    | "to_hand"
    | "posted"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "signed"
    | "superseded"
    | "voided"
    | "to_answer"
    | "answered"
    | "sent";
}
/**
 * Where a paper lies.
 */
export interface FilingPlace {
  /**
   * 盒号, as it stands on the box.
   */
  box_no: string;
  /**
   * 件号, from 1.
   */
  piece: number;
  /**
   * Year of the archive (归档年度).
   */
  year: number;
}
/**
 * Answers an order of supervision.
 */
export interface AnswerSupervision {
  /**
   * Who answers, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Step of the order; the one that is due first when absent.
   */
  order?: string | null;
  /**
   * What was done about each demand.
   */
  text: string;
}
/**
 * A hazard with its case.
 */
export interface HazardView {
  /**
   * What may be done now, and why the rest may not.
   */
  acts: ActView[];
  /**
   * How the day stands by which it is answered.
   */
  answer_standing?: Standing | null;
  /**
   * It came from a ledger and was closed there (历史档案).
   */
  archived: boolean;
  /**
   * Level with basis.
   */
  assessment?: Assessment | null;
  /**
   * The act the loop waits for.
   */
  awaited?: HazardAct | null;
  /**
   * The last day the workers were told.
   */
  briefed_on?: string | null;
  /**
   * Kind of cause.
   */
  cause?: Cause | null;
  /**
   * When it was closed.
   */
  closed_at?: string | null;
  commitments: Commitments;
  /**
   * Two laptops took steps on the same head.
   */
  conflict: boolean;
  /**
   * What may happen.
   */
  consequence: string;
  /**
   * Contingency plan.
   */
  contingency:
    | {
        need: "none";
      }
    | {
        need: "planned";
        what: string;
      };
  /**
   * What, where, how many.
   */
  description: string;
  /**
   * Line of business.
   */
  discipline?: Discipline | null;
  /**
   * Drill it was found in.
   */
  drill?: DrillLink | null;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Name of the one who entered it, where that was another.
   */
  entered_by_name?: string | null;
  /**
   * Equipment there, where one is known.
   */
  equipment?: string | null;
  /**
   * Double name of the equipment, where one is known.
   */
  equipment_name?: string | null;
  /**
   * How far it is on the ladder of escalation today.
   */
  escalation?: Escalation | null;
  /**
   * What comes next on the ladder, if nothing is done.
   */
  escalation_next?: NextRung | null;
  /**
   * An extension that waits for a decision.
   */
  extension_asked?: AskedExtension | null;
  /**
   * Whose turn it is to decide on an extension.
   */
  extension_decider:
    | {
        decider: "director";
      }
    | {
        decider: "principal";
      }
    | {
        decider: "supervisor";
        /**
         * Who.
         */
        person: string;
      };
  /**
   * How often the deadline was extended.
   */
  extensions_granted: number;
  /**
   * How often it may be extended further.
   */
  extensions_left: number;
  /**
   * Other drills that found it too.
   */
  found_again: DrillLink[];
  /**
   * When it was found.
   */
  found_at: string;
  /**
   * Who found it.
   */
  found_by: string;
  /**
   * Name of the one who found it.
   */
  found_by_name: string;
  /**
   * The hazard whose lateral check (举一反三) found this one.
   */
  found_for?: HazardLink | null;
  /**
   * Day of discovery.
   */
  found_on: string;
  /**
   * Money.
   */
  funds:
    | {
        need: "none";
      }
    | {
        need: "planned";
        what: string;
      };
  /**
   * Whether the rectification held, once somebody looked back.
   */
  held?: boolean | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Two laptops took steps on the same head.
   */
  in_conflict: boolean;
  /**
   * Papers from outside that name it.
   */
  incoming: IncomingLink[];
  /**
   * Inspection it was found in.
   */
  inspection?: string | null;
  /**
   * Number of the inspection it was found in.
   */
  inspection_number?: string | null;
  /**
   * Controls until then.
   */
  interim_controls: string;
  /**
   * 隐患 or 改进事项.
   */
  kind: "hazard" | "improvement";
  /**
   * Level, once assessed.
   */
  level?: StatutoryLevel | null;
  /**
   * How that day stands.
   */
  look_back?: Standing | null;
  /**
   * The day it is looked at again, until somebody did (回头看, and 跟踪 of what others rectify).
   */
  look_back_on?: string | null;
  /**
   * What must be done.
   */
  measures: string;
  /**
   * Names of the people and units that steps speak of by their ids.
   */
  names: {
    [k: string]: string;
  };
  /**
   * Why there is none.
   */
  no_photo_reason: string;
  /**
   * Notice in force.
   */
  notice?: string | null;
  /**
   * Number of the notice in force.
   */
  notice_number?: string | null;
  /**
   * Number.
   */
  number: string;
  /**
   * An objection that waits.
   */
  objection?: OpenObjection | null;
  /**
   * How the day stands by which it is decided.
   */
  objection_standing?: Standing | null;
  /**
   * The last day on which the notice may be objected to.
   */
  objection_until?: string | null;
  /**
   * Deadline first printed.
   */
  original_due_on?: string | null;
  /**
   * The owner or the unit is no longer there.
   */
  orphaned: boolean;
  /**
   * The planned outage that its rectification needs.
   */
  outage?: NeededOutageView | null;
  /**
   * Papers to outsiders that speak of it.
   */
  outgoing: OutgoingLink[];
  /**
   * Somebody outside rectifies it, or did.
   */
  outside?: Outside | null;
  /**
   * Owner.
   */
  owner?: string | null;
  /**
   * The owner's name.
   */
  owner_name: string;
  /**
   * Photos before the work.
   */
  photos: string[];
  /**
   * Photos after the work.
   */
  photos_after: string[];
  /**
   * Photos of progress.
   */
  photos_during: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Name of the place.
   */
  place_name: string;
  /**
   * Receipt was refused.
   */
  receipt_refused: boolean;
  /**
   * The closed hazard that came back with this one.
   */
  recurs_from?: HazardLink | null;
  /**
   * What else there is to say (备注).
   */
  remarks: string;
  /**
   * What this one came back as.
   */
  reopened_as: HazardLink[];
  /**
   * Round of rectification.
   */
  round: number;
  /**
   * Earlier hazards of the same place and kind within a year, the latest first.
   */
  similar: SimilarRow[];
  /**
   * Exact spot.
   */
  spot: string;
  /**
   * How the deadline stands today; absent when closed or not set.
   */
  standing?: Standing | null;
  /**
   * Status.
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Every step, in causal order of recording.
   */
  steps: StepView[];
  /**
   * Somebody supervises it, and it is still open.
   */
  supervised: boolean;
  /**
   * Orders of supervision, the oldest first.
   */
  supervisions: Supervision[];
  /**
   * It may be major, and nobody judged it yet (疑似重大).
   */
  suspected: boolean;
  /**
   * Title.
   */
  title: string;
  /**
   * The order of supervision that the unit has to answer first.
   */
  to_answer?: SupervisionOrder | null;
  /**
   * The order of supervision whose answer waits for whoever ordered.
   */
  to_settle?: Supervision | null;
  treatment: Treatment;
  /**
   * Responsible unit.
   */
  unit?: string | null;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * The way of a major hazard, or of one that may be: what is behind it, what is missing, with whom.
   */
  way: Waypoint[];
}
/**
 * An act, and why it may not be done now.
 */
export interface ActView {
  /**
   * Act.
   */
  act:
    | "locate"
    | "describe"
    | "settle"
    | "assess"
    | "fix_on_spot"
    | "confirm_fix"
    | "issue_notice"
    | "name_owner"
    | "record_progress"
    | "ask_extension"
    | "decide_extension"
    | "object"
    | "decide_objection"
    | "brief_workers"
    | "supervise"
    | "answer_supervision"
    | "settle_supervision"
    | "urge"
    | "check_laterally"
    | "name_outage"
    | "transfer"
    | "advise"
    | "transfer_out"
    | "follow_up"
    | "submit"
    | "reinspect"
    | "suspect_major"
    | "regrade"
    | "draft_plan"
    | "countersign_plan"
    | "decide_plan"
    | "report_major"
    | "record_listing"
    | "evaluate_treatment"
    | "ask_delisting"
    | "record_delisting"
    | "close"
    | "void"
    | "look_back"
    | "reopen";
  /**
   * The reason; absent when it may be done.
   */
  refusal?: RefusalView | null;
}
/**
 * Level, criterion and basis agree and change together.
 */
export interface Assessment {
  /**
   * What it violates.
   */
  basis: Basis[];
  /**
   * Criterion (判定标准) or minutes for a major hazard.
   */
  criterion: string;
  /**
   * Level of the law.
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own [`Scale`], as it was called then; may be empty.
   */
  local_level: string;
}
/**
 * The five commitments.
 */
export interface Commitments {
  /**
   * 预案.
   */
  contingency: "complete" | "owner_to_be_named" | "missing" | "not_owed";
  /**
   * 时限.
   */
  deadline: "complete" | "owner_to_be_named" | "missing" | "not_owed";
  /**
   * 资金.
   */
  funds: "complete" | "owner_to_be_named" | "missing" | "not_owed";
  /**
   * 措施.
   */
  measures: "complete" | "owner_to_be_named" | "missing" | "not_owed";
  /**
   * 责任.
   */
  responsibility: "complete" | "owner_to_be_named" | "missing" | "not_owed";
}
/**
 * The drill a case was found in.
 */
export interface DrillLink {
  /**
   * Drill.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Name.
   */
  title: string;
}
/**
 * How far a hazard is on the ladder.
 */
export interface Escalation {
  /**
   * What is to be done.
   */
  act: "remind" | "urge" | "supervise" | "report" | "appraise";
  /**
   * Days since the deadline; before it, negative.
   */
  days: number;
  /**
   * Rung from 1; 0 below the first, which only a major hazard shows.
   */
  level: number;
  /**
   * Who has to know.
   */
  to: EscalateTo[];
}
/**
 * What comes next on the ladder.
 */
export interface NextRung {
  /**
   * What will be to do.
   */
  act: "remind" | "urge" | "supervise" | "report" | "appraise";
  /**
   * Rung from 1.
   */
  level: number;
  /**
   * The day it is reached.
   */
  on: string;
  /**
   * Who has to know.
   */
  to: "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
}
/**
 * A request that waits.
 */
export interface AskedExtension {
  /**
   * Who asks.
   */
  by: string;
  request: ExtensionRequest;
}
/**
 * For what.
 */
export interface ExtensionRequest {
  /**
   * Deadline wished.
   */
  due_on: string;
  /**
   * Scans of the signed paper.
   */
  evidence: string[];
  /**
   * Controls until then.
   */
  interim_controls: string;
  /**
   * Why the deadline cannot be kept.
   */
  reason: string;
  /**
   * What was done so far.
   */
  work_done: string;
}
/**
 * A paper that names a hazard.
 */
export interface IncomingLink {
  /**
   * The deadline of the hazard lies beyond it.
   */
  beyond: boolean;
  /**
   * How that day stands; absent once it is answered.
   */
  due?: Standing | null;
  /**
   * Day by which an answer is due.
   */
  due_on: string;
  /**
   * Paper.
   */
  id: string;
  /**
   * Its own number.
   */
  number: string;
  /**
   * Who sent it.
   */
  sender: string;
}
/**
 * An objection that waits.
 */
export interface OpenObjection {
  /**
   * Who objects.
   */
  by: string;
  objection: Objection;
}
/**
 * What is said.
 */
export interface Objection {
  /**
   * What is disputed.
   */
  against: "fact" | "responsibility" | "deadline";
  /**
   * The day by which it is decided.
   */
  decide_by: string;
  /**
   * Scans of the paper.
   */
  evidence: string[];
  /**
   * Why.
   */
  grounds: string;
}
/**
 * The outage that a hazard needs.
 */
export interface NeededOutageView {
  /**
   * Why it was cancelled.
   */
  cancelled?: string | null;
  /**
   * Why it asks for attention.
   */
  concern?: OutageConcern | null;
  /**
   * When it ends.
   */
  ends_at: string;
  /**
   * Day on which it ends.
   */
  ends_on: string;
  /**
   * Equipment there, where it is one of the register.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * What might be said when a later deadline is asked for; empty where it asks for none.
   */
  extension_reason: string;
  /**
   * Open hazards that need it, fifty at most.
   */
  hazards: HazardLink[];
  /**
   * Row id.
   */
  id: string;
  /**
   * How it was moved, the latest last.
   */
  moves: MoveView[];
  /**
   * Number of the outage plan; may be empty.
   */
  number: string;
  /**
   * Place, where it is one of the register.
   */
  place?: string | null;
  /**
   * Its name.
   */
  place_name?: string | null;
  /**
   * When it begins.
   */
  starts_at: string;
  /**
   * What is without voltage, in words.
   */
  what: string;
}
/**
 * A paper that speaks of a hazard.
 */
export interface OutgoingLink {
  /**
   * Name of who is written to.
   */
  addressee: string;
  /**
   * Paper.
   */
  id: string;
  /**
   * What it is.
   */
  kind: "advice" | "transfer";
  /**
   * Number.
   */
  number: string;
  /**
   * Where it stands.
   */
  standing: "to_hand" | "posted" | "refused" | "received" | "voided";
}
/**
 * Where a hazard is that others rectify.
 */
export interface Outside {
  /**
   * The day it is followed up next; absent once it is rectified.
   */
  follow_up_on?: string | null;
  /**
   * The letter.
   */
  letter: string;
  /**
   * Its number.
   */
  number: string;
  /**
   * Who rectifies it.
   */
  to: string;
}
/**
 * A hazard of the same place and kind.
 */
export interface SimilarRow {
  /**
   * Two laptops took steps on the same head.
   */
  conflict: boolean;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Double name of the equipment, where one is known.
   */
  equipment_name?: string | null;
  /**
   * Day of discovery.
   */
  found_on: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * 隐患 or 改进事项.
   */
  kind: "hazard" | "improvement";
  /**
   * Level, once assessed.
   */
  level?: StatutoryLevel | null;
  /**
   * In what it is alike.
   */
  likeness: "item" | "cause" | "place";
  /**
   * How that day stands.
   */
  look_back?: Standing | null;
  /**
   * The day it is looked at again, until somebody did (回头看, and 跟踪 of what others rectify).
   */
  look_back_on?: string | null;
  /**
   * Number of the notice in force.
   */
  notice_number?: string | null;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner.
   */
  owner?: string | null;
  /**
   * The owner's name.
   */
  owner_name: string;
  /**
   * Photos before the work.
   */
  photos: number;
  /**
   * Name of the place.
   */
  place_name: string;
  /**
   * How the deadline stands today; absent when closed or not set.
   */
  standing?: Standing | null;
  /**
   * Status.
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Somebody supervises it, and it is still open.
   */
  supervised: boolean;
  /**
   * It may be major, and nobody judged it yet (疑似重大).
   */
  suspected: boolean;
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit?: string | null;
  /**
   * Its name.
   */
  unit_name: string;
}
/**
 * Level, criterion and basis agree and change together.
 */
export interface Assessment1 {
  /**
   * What it violates.
   */
  basis: Basis[];
  /**
   * Criterion (判定标准) or minutes for a major hazard.
   */
  criterion: string;
  /**
   * Level of the law.
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own [`Scale`], as it was called then; may be empty.
   */
  local_level: string;
}
/**
 * Unit and owner.
 */
export interface Responsibility {
  /**
   * Owner; `None` when the unit names the owner at receipt.
   */
  owner?: string | null;
  /**
   * Responsible unit.
   */
  unit: string;
}
/**
 * Level, criterion and basis agree and change together.
 */
export interface Assessment2 {
  /**
   * What it violates.
   */
  basis: Basis[];
  /**
   * Criterion (判定标准) or minutes for a major hazard.
   */
  criterion: string;
  /**
   * Level of the law.
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own [`Scale`], as it was called then; may be empty.
   */
  local_level: string;
}
/**
 * Owner and unit printed.
 */
export interface Responsibility1 {
  /**
   * Owner; `None` when the unit names the owner at receipt.
   */
  owner?: string | null;
  /**
   * Responsible unit.
   */
  unit: string;
}
/**
 * How a notice was received.
 */
export interface Receipt {
  /**
   * With the receiver's own key, else by ink before the inspectors.
   */
  by_key: boolean;
  /**
   * Notice.
   */
  notice: string;
  /**
   * Who signed.
   */
  receiver: string;
}
/**
 * A refusal of receipt.
 */
export interface RefusalOfReceipt {
  /**
   * Notice.
   */
  notice: string;
  /**
   * Record of service with reason and witnesses.
   */
  service: string;
}
/**
 * A report of progress.
 */
export interface Progress {
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * Photos during the work.
   */
  photos: string[];
  /**
   * Money put in place for it so far, yuan.
   */
  spent?: number | null;
  /**
   * What was done.
   */
  text: string;
}
/**
 * A submission for acceptance (反馈).
 */
export interface Submission {
  /**
   * Who checked the work in the unit (自验人).
   */
  checked_by: string;
  /**
   * Day the work was finished.
   */
  completed_on: string;
  /**
   * Scans that prove it: the signed 反馈单, reports of tests (试验报告).
   */
  evidence?: string[];
  /**
   * Why there is none.
   */
  no_photo_reason: string;
  /**
   * Photos after the work.
   */
  photos: string[];
  /**
   * How the measures were carried out.
   */
  result: string;
  /**
   * Money put in place for it so far, yuan.
   */
  spent?: number | null;
}
/**
 * A re-inspection by two.
 */
export interface Reinspection {
  /**
   * What was found.
   */
  findings: string;
  /**
   * Who re-inspected.
   */
  inspectors: string[];
  /**
   * New deadline when it failed.
   */
  new_due_on?: string | null;
  /**
   * 合格.
   */
  passed: boolean;
  /**
   * Photos.
   */
  photos: string[];
}
/**
 * A correction on the spot, seen by the inspector and the person in charge there. Both sign the
 * 整改确认单 for it before the hazard is closed.
 */
export interface SpotFix {
  /**
   * Day it was done: the day it was found.
   */
  completed_on: string;
  /**
   * Who was in charge on the spot (现场负责人) and confirms it, in words.
   */
  confirmed_by: string;
  /**
   * Why there is none.
   */
  no_photo_reason: string;
  /**
   * Photos after the correction.
   */
  photos: string[];
  /**
   * What was done.
   */
  result: string;
}
/**
 * What was seen on looking back.
 */
export interface LookBack {
  /**
   * The rectification holds.
   */
  effective: boolean;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * What was found.
   */
  findings: string;
  /**
   * Why there is none.
   */
  no_photo_reason: string;
  /**
   * Photos.
   */
  photos: string[];
}
/**
 * The step by which a hazard came from a ledger, with what the ledger says.
 */
export interface Imported {
  /**
   * Level, where the ledger gives one.
   */
  assessment?: Assessment | null;
  /**
   * Day it was closed.
   */
  closed_on?: string | null;
  /**
   * Day the work was finished.
   */
  completed_on?: string | null;
  /**
   * Deadline.
   */
  due_on?: string | null;
  /**
   * How often it was extended.
   */
  extensions?: number;
  /**
   * Import.
   */
  import: string;
  /**
   * Measures.
   */
  measures: string;
  /**
   * Deadline before the first extension, where the ledger keeps it.
   */
  original_due_on?: string | null;
  /**
   * Photos after the work.
   */
  photos_after?: string[];
  /**
   * Day of the re-inspection.
   */
  reinspected_on?: string | null;
  /**
   * Owner and unit.
   */
  responsibility?: Responsibility2 | null;
  /**
   * Row of the sheet, from 1.
   */
  row: number;
  /**
   * The ledger's own word for that; may be empty.
   */
  said: string;
  /**
   * Where it stands.
   */
  stands: "reported" | "rectifying" | "submitted" | "archived" | "voided";
  words: LedgerWords;
}
/**
 * Owner and unit agree and change together.
 */
export interface Responsibility2 {
  /**
   * Owner; `None` when the unit names the owner at receipt.
   */
  owner?: string | null;
  /**
   * Responsible unit.
   */
  unit: string;
}
/**
 * What else it says, in its own words.
 */
export interface LedgerWords {
  /**
   * What the re-inspection found.
   */
  conclusion?: string;
  /**
   * Who found it.
   */
  found_by?: string;
  /**
   * Number of the notice.
   */
  notice?: string;
  /**
   * Owners, as many as there are.
   */
  owners?: string;
  /**
   * Who re-inspected.
   */
  reinspected_by?: string;
  /**
   * How it was rectified.
   */
  result?: string;
}
/**
 * What is asked for.
 */
export interface ExtensionRequest1 {
  /**
   * Deadline wished.
   */
  due_on: string;
  /**
   * Scans of the signed paper.
   */
  evidence: string[];
  /**
   * Controls until then.
   */
  interim_controls: string;
  /**
   * Why the deadline cannot be kept.
   */
  reason: string;
  /**
   * What was done so far.
   */
  work_done: string;
}
/**
 * What was decided on it.
 */
export interface ExtensionDecision {
  /**
   * Scans of the signed paper.
   */
  evidence: string[];
  /**
   * The deadline wished is in force.
   */
  granted: boolean;
  /**
   * Why; may be empty when granted.
   */
  opinion: string;
}
/**
 * 疑似重大: somebody thinks it is major, and nobody judged it yet.
 */
export interface Suspicion {
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * What speaks for it.
   */
  grounds: string;
  /**
   * Controls at once.
   */
  interim_controls: string;
}
/**
 * Level, criterion and basis agree and change together.
 */
export interface Assessment3 {
  /**
   * What it violates.
   */
  basis: Basis[];
  /**
   * Criterion (判定标准) or minutes for a major hazard.
   */
  criterion: string;
  /**
   * Level of the law.
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own [`Scale`], as it was called then; may be empty.
   */
  local_level: string;
}
/**
 * Who is to countersign a plan, and as whom.
 */
export interface Countersigner {
  /**
   * Speciality (专业) that the person answers for; none for a department alone.
   */
  discipline?: Discipline | null;
  /**
   * Person.
   */
  person: string;
  /**
   * Unit or department that the person speaks for.
   */
  unit: string;
}
/**
 * What somebody said on a plan.
 */
export interface Countersign {
  /**
   * 同意.
   */
  agrees: boolean;
  /**
   * Scans of the signed paper.
   */
  evidence: string[];
  /**
   * Opinion; may be empty for who agrees.
   */
  opinion: string;
  /**
   * The step that drafted the plan.
   */
  plan: string;
}
/**
 * What was decided on a treatment plan.
 */
export interface PlanDecision {
  /**
   * 批准, else sent back.
   */
  approved: boolean;
  /**
   * Scans of the signed paper.
   */
  evidence: string[];
  /**
   * Why nobody needed to countersign it, where nobody was named and the plan does not say.
   */
  no_countersign?: string;
  /**
   * Why; may be empty when approved.
   */
  opinion: string;
  /**
   * The step that drafted it.
   */
  plan: string;
}
/**
 * 重大隐患报告, or the receipt of an earlier one.
 */
export interface MajorReport {
  /**
   * Scans of report and receipt.
   */
  evidence: string[];
  /**
   * How receipt is proven; empty until it is.
   */
  receipt: string;
  /**
   * To whom by name.
   */
  recipient: string;
  /**
   * The day it was reported.
   */
  reported_on: string;
  /**
   * To whom by law.
   */
  to: "authority" | "workers_congress";
}
/**
 * 挂牌督办: the authority lists the hazard.
 */
export interface Listing {
  /**
   * Who lists it.
   */
  authority: string;
  /**
   * Its document.
   */
  document: string;
  /**
   * Scans of the document.
   */
  evidence: string[];
  /**
   * Level of the authority; older records name the authority alone.
   */
  level?: ListingLevel | null;
  /**
   * The day it was listed.
   */
  listed_on: string;
}
/**
 * 摘牌申请: the authority is asked to take it off the list.
 */
export interface DelistingRequest {
  /**
   * The day it was asked.
   */
  asked_on: string;
  /**
   * Our document.
   */
  document: string;
  /**
   * Scans of the document.
   */
  evidence: string[];
}
/**
 * 摘牌: the authority takes it off the list; that is not 销号.
 */
export interface Delisting {
  /**
   * The day it was taken off.
   */
  delisted_on: string;
  /**
   * Document of the authority.
   */
  document: string;
  /**
   * Scans of the document.
   */
  evidence: string[];
}
/**
 * 治理评估, organised by the principal before acceptance.
 */
export interface Evaluation {
  /**
   * The day it was held.
   */
  evaluated_on: string;
  /**
   * Scans of the report.
   */
  evidence: string[];
  /**
   * Who took part: technicians and experts, or the body that was charged with it.
   */
  experts: string;
  /**
   * What was found.
   */
  findings: string;
  /**
   * New deadline when it failed.
   */
  new_due_on?: string | null;
  /**
   * 治理合格.
   */
  passed: boolean;
}
/**
 * An objection.
 */
export interface Objection1 {
  /**
   * What is disputed.
   */
  against: "fact" | "responsibility" | "deadline";
  /**
   * The day by which it is decided.
   */
  decide_by: string;
  /**
   * Scans of the paper.
   */
  evidence: string[];
  /**
   * Why.
   */
  grounds: string;
}
/**
 * A briefing.
 */
export interface Briefing {
  /**
   * Who was told.
   */
  audience: string;
  /**
   * The day.
   */
  briefed_on: string;
  /**
   * Photos of the board, scans of the list of names.
   */
  evidence: string[];
  /**
   * How.
   */
  way: "congress" | "notice_board" | "team_meeting";
}
/**
 * 督办单: what is demanded and by when it is answered.
 */
export interface SupervisionOrder {
  /**
   * The day by which it is answered.
   */
  answer_by: string;
  /**
   * What is demanded.
   */
  demands: string;
  /**
   * Scans of the order.
   */
  evidence: string[];
  /**
   * Who supervises; older records do not say.
   */
  level?: SupervisionLevel | null;
}
/**
 * 督办回复: what the unit answers to an order.
 */
export interface SupervisionAnswer {
  /**
   * Scans that prove it.
   */
  evidence: string[];
  /**
   * Step of the order.
   */
  order: string;
  /**
   * What was done about each demand.
   */
  text: string;
}
/**
 * 督办核定: whether the answer satisfies whoever ordered.
 */
export interface SupervisionSettlement {
  /**
   * Whether the answer satisfies; else it is answered again.
   */
  accepted: boolean;
  /**
   * The day by which it is answered again, when it does not satisfy.
   */
  answer_by?: string | null;
  /**
   * Opinion; needed when it does not satisfy.
   */
  opinion: string;
  /**
   * Step of the order.
   */
  order: string;
}
/**
 * 催办记录.
 */
export interface Urging {
  /**
   * What was answered.
   */
  answer: string;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * What was said.
   */
  said: string;
  /**
   * How.
   */
  way: "telephone" | "message" | "in_person" | "letter" | "meeting";
  /**
   * Who was urged.
   */
  whom: string;
}
/**
 * A check that was sent to what is alike.
 */
export interface LateralCheck {
  /**
   * The last day it may take.
   */
  by: string;
  /**
   * What is looked for.
   */
  look_for: string;
  /**
   * The plans of inspection it became.
   */
  plans: string[];
  /**
   * How many places and pieces of equipment it was sent to.
   */
  sites: number;
}
/**
 * That a hazard needs an outage, or no longer does, as a step of its case.
 */
export interface OutageNeed {
  /**
   * The outage; absent where none is needed any more.
   */
  outage?: string | null;
  /**
   * What of the rectification needs it, or why it no longer does.
   */
  reason: string;
}
/**
 * A transfer, received by the one who takes it over.
 */
export interface Transfer {
  /**
   * Scans of the letter (移交函), signed for receipt.
   */
  evidence: string[];
  /**
   * Controls until it is rectified.
   */
  interim_controls: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Who received it.
   */
  received_by: string;
  to: Responsibility3;
}
/**
 * Owner and unit agree and change together.
 */
export interface Responsibility3 {
  /**
   * Owner; `None` when the unit names the owner at receipt.
   */
  owner?: string | null;
  /**
   * Responsible unit.
   */
  unit: string;
}
/**
 * A transfer to somebody outside, who signed for the letter (移交函).
 */
export interface TransferOut {
  /**
   * Scans of the letter, signed for receipt.
   */
  evidence: string[];
  /**
   * The day it is followed up first.
   */
  follow_up_on: string;
  /**
   * Our controls until it is rectified.
   */
  interim_controls: string;
  /**
   * The letter.
   */
  letter: string;
  /**
   * Its number.
   */
  number: string;
  /**
   * Who signed for it over there.
   */
  received_by: string;
  /**
   * Who rectifies it from now on.
   */
  to: string;
}
/**
 * What was seen on following it up (跟踪).
 */
export interface FollowUp {
  /**
   * Scans of what they wrote.
   */
  evidence: string[];
  /**
   * What was found.
   */
  findings: string;
  /**
   * The day of the next; absent when it ends.
   */
  next_on?: string | null;
  /**
   * Why there is none, where it is said to be rectified.
   */
  no_photo_reason: string;
  /**
   * A notice of ours is in force, which binds again when it comes back.
   */
  noticed: boolean;
  /**
   * What came of it.
   */
  outcome: "pending" | "rectified" | "came_back";
  /**
   * Photos.
   */
  photos: string[];
}
/**
 * An order and who gave it.
 */
export interface Supervision {
  /**
   * What was answered.
   */
  answer?: SupervisionAnswer | null;
  /**
   * When the unit answered, or reported that the work is done.
   */
  answered_at?: string | null;
  /**
   * Who answered, where they did so in words.
   */
  answered_by?: string | null;
  /**
   * Who supervises.
   */
  by: string;
  /**
   * What whoever ordered said to the latest answer.
   */
  opinion: string;
  order: SupervisionOrder1;
  /**
   * When it was ordered.
   */
  ordered_at: string;
  /**
   * When the answer was accepted; at once where the work is done, which is re-inspected anyway.
   */
  settled_at?: string | null;
  /**
   * Step of the order.
   */
  step: string;
}
/**
 * 督办单: what is demanded and by when it is answered.
 */
export interface SupervisionOrder1 {
  /**
   * The day by which it is answered.
   */
  answer_by: string;
  /**
   * What is demanded.
   */
  demands: string;
  /**
   * Scans of the order.
   */
  evidence: string[];
  /**
   * Who supervises; older records do not say.
   */
  level?: SupervisionLevel | null;
}
/**
 * What only a major hazard, or one that may be, goes through.
 */
export interface Treatment {
  /**
   * The report to the authority.
   */
  authority?: Reported | null;
  /**
   * The day it was taken off the list.
   */
  delisted_on?: string | null;
  /**
   * What was last asked of the authority, until it was taken off.
   */
  delisting_asked?: DelistingRequest | null;
  /**
   * The evaluation of this round.
   */
  evaluation?: Evaluation | null;
  /**
   * Listed and not yet taken off.
   */
  listing?: Listing | null;
  /**
   * The newest treatment plan.
   */
  plan?: DraftedPlan | null;
  /**
   * A suspicion nobody judged yet.
   */
  suspicion?: Suspicion | null;
  /**
   * The report to the workers' congress.
   */
  workers_congress?: Reported | null;
}
/**
 * A report that was made.
 */
export interface Reported {
  /**
   * How receipt is proven; empty until it is.
   */
  receipt: string;
  /**
   * The day.
   */
  reported_on: string;
}
/**
 * A treatment plan and what became of it.
 */
export interface DraftedPlan {
  /**
   * Who countersigns it, and what each said.
   */
  countersigns: Countersigning[];
  plan: TreatmentPlan;
  /**
   * Where it stands.
   */
  standing: "drafted" | "approved" | "sent_back";
  /**
   * The step that drafted it.
   */
  step: string;
}
/**
 * A countersigner and what was last said.
 */
export interface Countersigning {
  /**
   * 同意 or not; nothing as long as nobody heard.
   */
  agrees?: boolean | null;
  /**
   * Speciality (专业) that the person answers for; none for a department alone.
   */
  discipline?: Discipline | null;
  /**
   * Opinion.
   */
  opinion: string;
  /**
   * Person.
   */
  person: string;
  /**
   * The step that says so.
   */
  step?: string | null;
  /**
   * Unit or department that the person speaks for.
   */
  unit: string;
}
/**
 * The six parts.
 */
export interface TreatmentPlan {
  /**
   * (四) 负责治理的机构和人员.
   */
  bodies: string;
  /**
   * Who is to countersign (会签); plans of the fourth rules name nobody.
   */
  countersigners?: Countersigner[];
  /**
   * (三) 经费和物资的落实.
   */
  funds: string;
  /**
   * (一) 治理的目标和任务.
   */
  goals: string;
  /**
   * (二) 采取的方法和措施.
   */
  methods: string;
  /**
   * Why nobody needs to, where nobody is named.
   */
  no_countersign?: string;
  /**
   * (六) 安全措施和应急预案.
   */
  safety: string;
  /**
   * (五) 治理的时限和要求.
   */
  schedule: string;
}
/**
 * A station of one hazard.
 */
export interface Waypoint {
  /**
   * What takes it further now; absent while something else must come before.
   */
  act?: HazardAct | null;
  /**
   * Whose part it is to take it further, by role; the owner's or the head's of the unit when empty.
   */
  by: Role[];
  /**
   * How far it is.
   */
  reached: "missing" | "begun" | "done" | "not_needed";
  /**
   * Which.
   */
  station:
    | "suspicion"
    | "level"
    | "plan"
    | "authority_report"
    | "congress_report"
    | "listing"
    | "evaluation"
    | "closing";
  /**
   * The step that brought it there.
   */
  step?: string | null;
}
/**
 * Records that the principal signed the draft and it was published. Its words are fixed from then on.
 */
export interface ApproveEmergencyPlan {
  /**
   * Who signed; whoever is signed in when absent.
   */
  approved_by?: string | null;
  /**
   * Day it was signed.
   */
  approved_on: string;
  /**
   * Plan.
   */
  plan: string;
  /**
   * Day it was published to the staff; today or earlier.
   */
  published_on: string;
  /**
   * The signed sheet.
   */
  scans?: string[];
}
/**
 * Records that the authority was asked to take a hazard off its list.
 */
export interface AskDelisting {
  /**
   * Who asked, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * The day it was asked.
   */
  asked_on: string;
  /**
   * Our document.
   */
  document: string;
  /**
   * Scans of the document.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Asks for a later deadline.
 */
export interface AskExtension {
  /**
   * Who asks, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Deadline wished.
   */
  due_on: string;
  /**
   * Scans of the signed paper.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Controls until then.
   */
  interim_controls: string;
  /**
   * Why the deadline cannot be kept.
   */
  reason: string;
  /**
   * What was done so far.
   */
  work_done?: string;
}
/**
 * Gives a hazard its level.
 */
export interface AssessHazard {
  /**
   * What it violates; the basis of the check item when empty.
   */
  basis?: Basis[];
  /**
   * Criterion (判定标准) or minutes; required for a major hazard.
   */
  criterion?: string;
  /**
   * Scans of the minutes (研判纪要).
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * 重大 or 一般; the only levels the law knows (16 号令 3 条).
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own scale.
   */
  local_level?: string;
}
/**
 * Looks at every hazard, inspection, notice, drill, emergency plan and number.
 */
export interface AuditLedger {}
/**
 * How far a job is.
 */
export interface JobView {
  /**
   * Steps that were taken; of a file, KiB.
   */
  done: number;
  /**
   * Of the steps taken, how many failed.
   */
  failed: number;
  /**
   * Job.
   */
  job: string;
  /**
   * What came of each step that was taken, in order; empty while it goes on.
   */
  results: OneResult[];
  /**
   * Whether it goes on.
   */
  state: "running" | "done" | "cancelled" | "stopped";
  /**
   * Steps in all, as far as is known; of a file, KiB.
   */
  total: number;
}
/**
 * What came of one step: a view, or why not; both where it was done in part.
 */
export interface OneResult {
  /**
   * The failure.
   */
  failure?: Failure | null;
  /**
   * The view.
   */
  view?: {
    [k: string]: unknown;
  };
}
/**
 * A failure. Nothing was written.
 */
export interface Failure {
  /**
   * Machine code, stable.
   */
  code: string;
  /**
   * Field of the request it speaks of.
   */
  field?: string | null;
  /**
   * How to take it.
   */
  kind: "refused" | "invalid" | "not_found" | "broken" | "bug";
  /**
   * Parameters of the wording.
   */
  params: {
    [k: string]: unknown;
  };
  /**
   * Eight characters to ask about it with; the log has a line with them.
   */
  trace_id?: string | null;
}
/**
 * Asks for the log of all acts, the newest first.
 */
export interface AuditLog {
  /**
   * Only acts of this kind: the name of a command.
   */
  kind?: string | null;
  page?: ActPage;
  /**
   * Only acts of this person.
   */
  person?: string | null;
}
/**
 * Page.
 */
export interface ActPage {
  /**
   * `next` of the page before; absent for the first page.
   */
  before?: number | null;
  /**
   * Acts wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of the log.
 */
export interface AuditView {
  /**
   * Acts, the newest first.
   */
  acts: AuditRow[];
  /**
   * Pass as `page.before` for the next page; absent on the last.
   */
  next?: number | null;
}
/**
 * One act.
 */
export interface AuditRow {
  /**
   * When, by the clock of the device it was written on.
   */
  at: string;
  /**
   * On which device.
   */
  device: string;
  /**
   * What people call that device.
   */
  device_name: string;
  /**
   * Kind: the name of a command.
   */
  kind: string;
  /**
   * Rows it touched besides.
   */
  more_rows: number;
  /**
   * For whom, when recorded for someone else (代录).
   */
  on_behalf_of?: string | null;
  /**
   * Name of for whom.
   */
  on_behalf_of_name?: string | null;
  /**
   * Who.
   */
  person: string;
  /**
   * Name of who.
   */
  person_name: string;
  /**
   * Position in this laptop's log.
   */
  position: number;
  /**
   * Rows it touched, at most twenty.
   */
  rows: AuditedRow[];
}
/**
 * A row that an act touched.
 */
export interface AuditedRow {
  /**
   * Fields written.
   */
  fields: string[];
  /**
   * What people know it by now: a number, a name, a title.
   */
  label: string;
  /**
   * Row id, for its history.
   */
  row: string;
  /**
   * What it is: the name of its table.
   */
  table: string;
}
/**
 * Records how the workers were told.
 */
export interface BriefWorkers {
  /**
   * Who told them, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Who was told.
   */
  audience: string;
  /**
   * The day.
   */
  briefed_on: string;
  /**
   * Photos of the board, scans of the list of names.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * How.
   */
  way: "congress" | "notice_board" | "team_meeting";
}
/**
 * Cancels a drill. It keeps its number.
 */
export interface CancelDrill {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Names a job.
 */
export interface NameJob {
  /**
   * Job.
   */
  job: string;
}
/**
 * Cancels an outage.
 */
export interface CancelOutage {
  /**
   * Outage.
   */
  outage: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Breaks a check off.
 */
export interface CancelPaperCheck {
  /**
   * Check.
   */
  check: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A check of papers.
 */
export interface PaperCheckView {
  /**
   * 相符率, in tenths of a percent.
   */
  agrees_per_mille?: number | null;
  /**
   * Why it was broken off.
   */
  cancelled?: string | null;
  /**
   * 核对率, in tenths of a percent.
   */
  checked_per_mille?: number | null;
  counts: CheckCounts;
  /**
   * When.
   */
  drawn_at: string;
  /**
   * Day on which it was signed off.
   */
  ended_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Whoever asks may sign it off or break it off.
   */
  may_end: boolean;
  /**
   * Whoever asks may say how papers were found.
   */
  may_mark: boolean;
  /**
   * Differences that wait.
   */
  open_differences: number;
  /**
   * What is said of it; empty while it goes on.
   */
  opinion: string;
  /**
   * The sample, in the order it was drawn.
   */
  papers: CheckedPaperView[];
  /**
   * How many papers could be drawn.
   */
  population: number;
  /**
   * Who drew them.
   */
  run_by_name: string;
  /**
   * What the draw started from.
   */
  seed: string;
  /**
   * Where it stands.
   */
  state: "running" | "ended" | "cancelled";
  terms: SampleTerms;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Name of the unit the papers are of.
   */
  unit_name?: string | null;
}
/**
 * Papers by how they were found.
 */
export interface CheckCounts {
  /**
   * 相符.
   */
  agrees: number;
  /**
   * 不符.
   */
  differs: number;
  /**
   * Drawn.
   */
  drawn: number;
  /**
   * 未找到.
   */
  missing: number;
}
/**
 * A paper of a sample.
 */
export interface CheckedPaperView {
  /**
   * What differs.
   */
  differences: DifferenceView[];
  expected: Expected1;
  /**
   * When.
   */
  found_at?: string | null;
  /**
   * Who looked.
   */
  found_by_name: string;
  /**
   * Row id in the sample.
   */
  id: string;
  /**
   * Place in the sample, from 1.
   */
  no: number;
  /**
   * The paper.
   */
  paper: string;
  /**
   * How it was found; `None` while nobody looked.
   */
  verdict?: Verdict | null;
}
/**
 * What was kept of it when it was drawn.
 */
export interface Expected1 {
  /**
   * What it is about.
   */
  about: string;
  /**
   * To whom it goes, or from whom it came.
   */
  addressee: string;
  /**
   * Its day.
   */
  dated_on: string;
  /**
   * Where it lies; `None` where it was not filed.
   */
  filing?: FilingPlace | null;
  /**
   * What it is.
   */
  kind:
    | "notice"
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request"
    | "inspection_record"
    | "advice"
    | "transfer_letter"
    | "incoming"
    | "bulletin"
    | "drill_record"
    | "drill_evaluation"
    | "drill_summary";
  /**
   * Number in words; empty for none.
   */
  number: string;
  /**
   * Who received it; empty for nobody.
   */
  receiver: string;
  /**
   * Where it is shown.
   */
  shown_at: string;
  /**
   * Who signed or is to sign it; empty where nobody is named.
   */
  signer: string;
  /**
   * How it stands.
   */
  state:
    | "to_sign"
    | "issued"
    | "to_hand"
    | "posted"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "signed"
    | "superseded"
    | "voided"
    | "to_answer"
    | "answered"
    | "sent";
}
/**
 * Which papers could be drawn, and how many of them.
 */
export interface SampleTerms {
  /**
   * Only papers that have a box and a piece number.
   */
  filed_only?: boolean;
  /**
   * Dated on this day or later.
   */
  from: string;
  /**
   * Of these kinds; of any when empty.
   */
  kinds?: RegisteredKind[];
  /**
   * How many.
   */
  size:
    | {
        by: "count";
        /**
         * How many.
         */
        papers: number;
      }
    | {
        by: "percent";
        /**
         * From 1 to 100.
         */
        percent: number;
      };
  /**
   * Dated on this day or earlier.
   */
  to: string;
  /**
   * Of this unit or one below it, as it is now; papers of no unit, such as those from outside, then stay out.
   */
  unit?: string | null;
}
/**
 * Enters a hazard seen in passing.
 */
export interface CaptureHazard {
  /**
   * Equipment there.
   */
  equipment?: string | null;
  /**
   * Who found it and is not in the register.
   */
  finder?: string;
  /**
   * It was corrected on the spot, and is given the general level for that.
   */
  fixed?: FixedInPassing | null;
  /**
   * When it was found; now when absent.
   */
  found_at?: string | null;
  /**
   * Who of the register found it; whoever enters it when absent.
   */
  found_by?: string | null;
  /**
   * The defect or violation seen in passing that turned out to be it (转为隐患).
   */
  irregularity?: string | null;
  /**
   * Why there is no photo.
   */
  no_photo_reason?: string;
  /**
   * Photos.
   */
  photos?: string[];
  /**
   * Place; can be said later, and is that of the equipment when absent.
   */
  place?: string | null;
  /**
   * What else there is to say (备注).
   */
  remarks?: string;
  /**
   * Reserve a place for a photo that comes later.
   */
  reserve_photo?: boolean;
  /**
   * Exact spot (部位); can be said later.
   */
  spot?: string;
  /**
   * What was seen.
   */
  text: string;
  /**
   * Short title; made from the description when empty.
   */
  title?: string;
}
/**
 * A correction of what was seen in passing, with what its general level rests on.
 */
export interface FixedInPassing {
  /**
   * What it violates.
   */
  basis: Basis[];
  fix: FixOnSpot;
}
/**
 * What was done, by whom, how it looks after.
 */
export interface FixOnSpot {
  /**
   * Who is in charge on the spot and confirms it; whoever came along on the inspection when empty.
   */
  confirmed_by?: string;
  /**
   * Why there is none.
   */
  no_photo_reason?: string;
  /**
   * Photos after the correction.
   */
  photos?: string[];
  /**
   * What was done.
   */
  result: string;
}
/**
 * A hazard that was entered.
 */
export interface RaisedView {
  hazard: HazardView1;
  /**
   * The placeholder reserved for its photo.
   */
  photo_slot?: SlotView | null;
}
/**
 * A hazard with its case.
 */
export interface HazardView1 {
  /**
   * What may be done now, and why the rest may not.
   */
  acts: ActView[];
  /**
   * How the day stands by which it is answered.
   */
  answer_standing?: Standing | null;
  /**
   * It came from a ledger and was closed there (历史档案).
   */
  archived: boolean;
  /**
   * Level with basis.
   */
  assessment?: Assessment | null;
  /**
   * The act the loop waits for.
   */
  awaited?: HazardAct | null;
  /**
   * The last day the workers were told.
   */
  briefed_on?: string | null;
  /**
   * Kind of cause.
   */
  cause?: Cause | null;
  /**
   * When it was closed.
   */
  closed_at?: string | null;
  commitments: Commitments;
  /**
   * Two laptops took steps on the same head.
   */
  conflict: boolean;
  /**
   * What may happen.
   */
  consequence: string;
  /**
   * Contingency plan.
   */
  contingency:
    | {
        need: "none";
      }
    | {
        need: "planned";
        what: string;
      };
  /**
   * What, where, how many.
   */
  description: string;
  /**
   * Line of business.
   */
  discipline?: Discipline | null;
  /**
   * Drill it was found in.
   */
  drill?: DrillLink | null;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Name of the one who entered it, where that was another.
   */
  entered_by_name?: string | null;
  /**
   * Equipment there, where one is known.
   */
  equipment?: string | null;
  /**
   * Double name of the equipment, where one is known.
   */
  equipment_name?: string | null;
  /**
   * How far it is on the ladder of escalation today.
   */
  escalation?: Escalation | null;
  /**
   * What comes next on the ladder, if nothing is done.
   */
  escalation_next?: NextRung | null;
  /**
   * An extension that waits for a decision.
   */
  extension_asked?: AskedExtension | null;
  /**
   * Whose turn it is to decide on an extension.
   */
  extension_decider:
    | {
        decider: "director";
      }
    | {
        decider: "principal";
      }
    | {
        decider: "supervisor";
        /**
         * Who.
         */
        person: string;
      };
  /**
   * How often the deadline was extended.
   */
  extensions_granted: number;
  /**
   * How often it may be extended further.
   */
  extensions_left: number;
  /**
   * Other drills that found it too.
   */
  found_again: DrillLink[];
  /**
   * When it was found.
   */
  found_at: string;
  /**
   * Who found it.
   */
  found_by: string;
  /**
   * Name of the one who found it.
   */
  found_by_name: string;
  /**
   * The hazard whose lateral check (举一反三) found this one.
   */
  found_for?: HazardLink | null;
  /**
   * Day of discovery.
   */
  found_on: string;
  /**
   * Money.
   */
  funds:
    | {
        need: "none";
      }
    | {
        need: "planned";
        what: string;
      };
  /**
   * Whether the rectification held, once somebody looked back.
   */
  held?: boolean | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Two laptops took steps on the same head.
   */
  in_conflict: boolean;
  /**
   * Papers from outside that name it.
   */
  incoming: IncomingLink[];
  /**
   * Inspection it was found in.
   */
  inspection?: string | null;
  /**
   * Number of the inspection it was found in.
   */
  inspection_number?: string | null;
  /**
   * Controls until then.
   */
  interim_controls: string;
  /**
   * 隐患 or 改进事项.
   */
  kind: "hazard" | "improvement";
  /**
   * Level, once assessed.
   */
  level?: StatutoryLevel | null;
  /**
   * How that day stands.
   */
  look_back?: Standing | null;
  /**
   * The day it is looked at again, until somebody did (回头看, and 跟踪 of what others rectify).
   */
  look_back_on?: string | null;
  /**
   * What must be done.
   */
  measures: string;
  /**
   * Names of the people and units that steps speak of by their ids.
   */
  names: {
    [k: string]: string;
  };
  /**
   * Why there is none.
   */
  no_photo_reason: string;
  /**
   * Notice in force.
   */
  notice?: string | null;
  /**
   * Number of the notice in force.
   */
  notice_number?: string | null;
  /**
   * Number.
   */
  number: string;
  /**
   * An objection that waits.
   */
  objection?: OpenObjection | null;
  /**
   * How the day stands by which it is decided.
   */
  objection_standing?: Standing | null;
  /**
   * The last day on which the notice may be objected to.
   */
  objection_until?: string | null;
  /**
   * Deadline first printed.
   */
  original_due_on?: string | null;
  /**
   * The owner or the unit is no longer there.
   */
  orphaned: boolean;
  /**
   * The planned outage that its rectification needs.
   */
  outage?: NeededOutageView | null;
  /**
   * Papers to outsiders that speak of it.
   */
  outgoing: OutgoingLink[];
  /**
   * Somebody outside rectifies it, or did.
   */
  outside?: Outside | null;
  /**
   * Owner.
   */
  owner?: string | null;
  /**
   * The owner's name.
   */
  owner_name: string;
  /**
   * Photos before the work.
   */
  photos: string[];
  /**
   * Photos after the work.
   */
  photos_after: string[];
  /**
   * Photos of progress.
   */
  photos_during: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Name of the place.
   */
  place_name: string;
  /**
   * Receipt was refused.
   */
  receipt_refused: boolean;
  /**
   * The closed hazard that came back with this one.
   */
  recurs_from?: HazardLink | null;
  /**
   * What else there is to say (备注).
   */
  remarks: string;
  /**
   * What this one came back as.
   */
  reopened_as: HazardLink[];
  /**
   * Round of rectification.
   */
  round: number;
  /**
   * Earlier hazards of the same place and kind within a year, the latest first.
   */
  similar: SimilarRow[];
  /**
   * Exact spot.
   */
  spot: string;
  /**
   * How the deadline stands today; absent when closed or not set.
   */
  standing?: Standing | null;
  /**
   * Status.
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Every step, in causal order of recording.
   */
  steps: StepView[];
  /**
   * Somebody supervises it, and it is still open.
   */
  supervised: boolean;
  /**
   * Orders of supervision, the oldest first.
   */
  supervisions: Supervision[];
  /**
   * It may be major, and nobody judged it yet (疑似重大).
   */
  suspected: boolean;
  /**
   * Title.
   */
  title: string;
  /**
   * The order of supervision that the unit has to answer first.
   */
  to_answer?: SupervisionOrder | null;
  /**
   * The order of supervision whose answer waits for whoever ordered.
   */
  to_settle?: Supervision | null;
  treatment: Treatment;
  /**
   * Responsible unit.
   */
  unit?: string | null;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * The way of a major hazard, or of one that may be: what is behind it, what is missing, with whom.
   */
  way: Waypoint[];
}
/**
 * A placeholder.
 */
export interface SlotView {
  /**
   * Row id.
   */
  id: string;
  /**
   * What became of it; absent while it waits.
   */
  outcome?: SlotOutcome | null;
  /**
   * Where that is.
   */
  place_name: string;
  /**
   * When.
   */
  reserved_at: string;
  /**
   * Who reserved it.
   */
  reserved_by: string;
  /**
   * Name of who reserved it.
   */
  reserved_by_name: string;
  /**
   * What it stands for.
   */
  subject:
    | {
        /**
         * Inspection.
         */
        inspection: string;
        /**
         * Item code.
         */
        item: string;
        kind: "item";
      }
    | {
        /**
         * Hazard.
         */
        hazard: string;
        kind: "hazard";
      };
  /**
   * The item in words, or the number and title of the hazard.
   */
  subject_words: string;
}
/**
 * Gives a participant another role and task.
 */
export interface CastParticipant {
  /**
   * Post or task.
   */
  duty?: string;
  /**
   * Participant.
   */
  participant: string;
  /**
   * Role.
   */
  role:
    | "commander"
    | "deputy_commander"
    | "site_commander"
    | "director"
    | "lead_evaluator"
    | "evaluator"
    | "recorder"
    | "safety_guard"
    | "player"
    | "visitor";
}
/**
 * Certifies a requested key.
 */
export interface Certify {
  /**
   * The authority's own passphrase.
   */
  authority_passphrase: string;
  /**
   * Request to certify.
   */
  request: string;
}
/**
 * A certificate that was issued.
 */
export interface CertificateView {
  /**
   * SHA-256 of the certificate, hex.
   */
  fingerprint: string;
  /**
   * Last instant of validity.
   */
  not_after: string;
  /**
   * Person.
   */
  person: string;
}
/**
 * Gives whoever sits at the laptop another passphrase.
 */
export interface ChangePassphrase {
  /**
   * The new one.
   */
  new_passphrase: string;
  /**
   * The one before.
   */
  passphrase: string;
}
/**
 * Who sits at this laptop, who may, and what it is set to. What follows `person` is known while
 * the workspace is open or rests.
 */
export interface DeskView {
  /**
   * Department that issues notices.
   */
  department?: string | null;
  /**
   * What people call this laptop.
   */
  device_name?: string | null;
  /**
   * Whoever sits at it has a PIN, so that the laptop may rest instead of being locked.
   */
  has_pin: boolean;
  /**
   * Minutes without a key or a click before the laptop rests; 0 for never.
   */
  lock_after_minutes: number;
  /**
   * Name of the organisation.
   */
  organisation?: string | null;
  /**
   * Who has access here, in the order access was given.
   */
  people: SeatView[];
  /**
   * Who sits at it; nobody after opening with the recovery code.
   */
  person?: string | null;
  /**
   * The printed recovery code was typed back.
   */
  recovery_confirmed: boolean;
  /**
   * More about who sits at it.
   */
  seat?: Seat | null;
  /**
   * How far the workspace is.
   */
  state: "absent" | "locked" | "open" | "resting";
  /**
   * Today by the organisation's clock.
   */
  today?: string | null;
  /**
   * The organisation's wall clock, in minutes ahead of UTC (China: 480).
   */
  utc_offset_minutes?: number | null;
}
/**
 * Someone with access to this laptop.
 */
export interface SeatView {
  /**
   * Name, as it was when access was given.
   */
  name: string;
  /**
   * Person.
   */
  person: string;
}
/**
 * Whoever sits at the laptop.
 */
export interface Seat {
  /**
   * Name.
   */
  name: string;
  /**
   * Person.
   */
  person: string;
  /**
   * Post in words.
   */
  post: string;
  /**
   * 只读（审计）: reads and exports everything, and changes nothing.
   */
  read_only: boolean;
  /**
   * Roles.
   */
  roles: Role[];
  /**
   * Name of the unit the person belongs to.
   */
  unit_name?: string | null;
}
/**
 * Says whether a material is there (到位).
 */
export interface CheckDrillMaterial {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Whether it is there; absent takes the check back.
   */
  in_place?: boolean | null;
  /**
   * Material.
   */
  material: string;
  /**
   * What was seen of it.
   */
  remarks?: string;
}
/**
 * Types the printed recovery code back.
 */
export interface CheckRecoveryCode {
  /**
   * As typed; case, spaces and dashes do not matter.
   */
  code: string;
}
/**
 * Checks everything: settings, pages, references, the log with its signatures, the rows made from
 * it, the attachments. Nothing is repaired.
 */
export interface CheckWorkspace {}
/**
 * What a check found.
 */
export interface CheckView2 {
  /**
   * Acts checked.
   */
  acts: number;
  /**
   * Attachments checked.
   */
  attachments: number;
  /**
   * Nothing was found.
   */
  clean: boolean;
  /**
   * What is not as it was written, at most a thousand.
   */
  findings: CheckFinding[];
}
/**
 * Something that is not as it was written.
 */
export interface CheckFinding {
  /**
   * What: a stable word.
   */
  code: string;
  /**
   * Where, by name.
   */
  params: {
    [k: string]: string;
  };
}
/**
 * Chooses other items or weights for a drill, before anybody marked it.
 */
export interface ChooseDrillItems {
  /**
   * Drill.
   */
  drill: string;
  /**
   * All items with their weights.
   */
  items: EvaluationItem[];
}
/**
 * Something the evaluators mark.
 */
export interface EvaluationItem {
  /**
   * Its code, never changed within an evaluation.
   */
  code: string;
  /**
   * What it belongs to, such as 指挥与协调.
   */
  group: string;
  /**
   * What should be so.
   */
  text: string;
  /**
   * How much it weighs beside the others.
   */
  weight: number;
}
/**
 * The evaluation of a drill.
 */
export interface DrillEvaluationView {
  /**
   * When.
   */
  concluded_at?: string | null;
  /**
   * Who concluded it.
   */
  concluded_by_name?: string | null;
  /**
   * Drill.
   */
  drill: string;
  /**
   * How that day stands.
   */
  due?: Standing | null;
  /**
   * The last day to conclude it by the organisation's scheme; absent once it is concluded, and where the
   * workdays are not published.
   */
  due_on?: string | null;
  /**
   * Evaluators with their cards, their head first.
   */
  evaluators: EvaluatorView[];
  /**
   * Grades, the best first.
   */
  grades: DrillGrade[];
  /**
   * Remarks on the spot.
   */
  hot_wash: SpokenView[];
  /**
   * When the remarks on the spot were made.
   */
  hot_wash_at?: string | null;
  /**
   * Who led them.
   */
  hot_wash_led_by?: string | null;
  /**
   * Items with their weights.
   */
  items: EvaluationItem[];
  /**
   * How plan and organisation proved themselves.
   */
  judgements: DrillJudgement[];
  /**
   * What is missing before it can be concluded.
   */
  missing: EvaluationGap[];
  /**
   * Objectives.
   */
  objectives: ObjectiveView[];
  opinion: EvaluationOpinion;
  /**
   * Why it may not be changed now; absent when it may.
   */
  refusal?: RefusalView | null;
  /**
   * Whether the plan is to be revised.
   */
  revision?: PlanRevision | null;
  /**
   * Version of the scheme; 0 is what ships.
   */
  scheme: number;
  score: EvaluationScore;
  /**
   * What participants said of themselves.
   */
  self_assessments: SpokenView[];
}
/**
 * An evaluator.
 */
export interface EvaluatorView {
  /**
   * Whether the card is waited for: not of somebody who did not come.
   */
  awaited: boolean;
  /**
   * The card; absent until it is entered.
   */
  card?: CardView | null;
  /**
   * Where they observe from.
   */
  duty: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Participant.
   */
  participant: string;
  /**
   * Why whoever is seated may not enter it; absent when it may be done.
   */
  refusal?: RefusalView | null;
  /**
   * Head of the evaluators or one of them.
   */
  role:
    | "commander"
    | "deputy_commander"
    | "site_commander"
    | "director"
    | "lead_evaluator"
    | "evaluator"
    | "recorder"
    | "safety_guard"
    | "player"
    | "visitor";
}
/**
 * A card.
 */
export interface CardView {
  /**
   * Marks.
   */
  marks: DrillMark[];
  /**
   * When.
   */
  recorded_at: string;
  /**
   * Who entered it.
   */
  recorded_by_name: string;
}
/**
 * A mark.
 */
export interface DrillMark {
  /**
   * Code of the item.
   */
  item: string;
  /**
   * Points of a hundred.
   */
  points: number;
  /**
   * What was seen; needed where the mark does not pass.
   */
  remark?: string;
}
/**
 * A grade.
 */
export interface DrillGrade {
  /**
   * The least it takes, in points of a hundred.
   */
  from: number;
  /**
   * What it means.
   */
  meaning: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Whether it passes; a mark that does not has to say what went wrong.
   */
  passes: boolean;
}
/**
 * What somebody said.
 */
export interface SpokenView {
  /**
   * Name.
   */
  name: string;
  /**
   * Participant.
   */
  participant: string;
  /**
   * Whether their own task was done, where they spoke of themselves.
   */
  rating?: DrillRating | null;
  /**
   * What they are in the drill.
   */
  role:
    | "commander"
    | "deputy_commander"
    | "site_commander"
    | "director"
    | "lead_evaluator"
    | "evaluator"
    | "recorder"
    | "safety_guard"
    | "player"
    | "visitor";
  /**
   * What they said.
   */
  words: string;
}
/**
 * A judgement.
 */
export interface DrillJudgement {
  /**
   * What is judged.
   */
  aspect: "suitability" | "sufficiency" | "people" | "materials" | "coordination";
  /**
   * Why; needed unless it is wholly so.
   */
  note?: string;
  /**
   * One of three.
   */
  rating: "full" | "partly" | "not";
}
/**
 * An objective.
 */
export interface ObjectiveView {
  /**
   * Which, from 1.
   */
  no: number;
  /**
   * Whether it was reached; absent until that is judged.
   */
  reached?: ObjectiveReached | null;
  /**
   * What.
   */
  text: string;
}
/**
 * Whether an objective was reached.
 */
export interface ObjectiveReached {
  /**
   * Which, from 1.
   */
  no: number;
  /**
   * Why; needed unless wholly.
   */
  note?: string;
  /**
   * One of three.
   */
  rating: "full" | "partly" | "not";
}
/**
 * Words.
 */
export interface EvaluationOpinion {
  /**
   * 经验教训.
   */
  lessons?: string;
  /**
   * 组织实施.
   */
  organisation?: string;
  /**
   * 参演人员表现.
   */
  performance?: string;
  /**
   * 改进建议.
   */
  suggestions?: string;
}
/**
 * Whether the plan is to be revised.
 */
export interface PlanRevision {
  /**
   * A major problem of the plan itself: the law then demands a revision in time
   * (生产安全事故应急条例 6, item 5).
   */
  major?: boolean;
  /**
   * It is.
   */
  needed: boolean;
  /**
   * What is to be revised, and why; may be empty where nothing is.
   */
  reason?: string;
}
/**
 * What all cards come to.
 */
export interface EvaluationScore {
  /**
   * Its grade.
   */
  grade?: string | null;
  /**
   * Group by group, in the order of the items.
   */
  groups: GroupScore[];
  /**
   * EvaluationItem by item.
   */
  items: ItemScore[];
  /**
   * Whether the grade passes.
   */
  passes?: boolean | null;
  /**
   * The score; absent where nobody marked anything.
   */
  score?: number | null;
  /**
   * Items that nobody saw; their weight went to the others.
   */
  unseen: number;
}
/**
 * What a group comes to.
 */
export interface GroupScore {
  /**
   * Its grade.
   */
  grade?: string | null;
  /**
   * Name.
   */
  group: string;
  /**
   * Weighted mean; absent where nobody saw any.
   */
  score?: number | null;
  /**
   * Weight of its items that were seen.
   */
  weight: number;
}
/**
 * What an item comes to.
 */
export interface ItemScore {
  /**
   * Code.
   */
  code: string;
  /**
   * Its grade.
   */
  grade?: string | null;
  /**
   * How many marked it.
   */
  marks: number;
  /**
   * Their mean; absent where nobody saw it.
   */
  score?: number | null;
}
/**
 * Asks which hazards a paper may speak of beside those that are chosen.
 */
export interface ChooseForOutsider {
  /**
   * Hazards chosen, in the order of the table.
   */
  chosen: string[];
  /**
   * What is written.
   */
  kind: "advice" | "transfer";
  /**
   * Others only with these words.
   */
  text?: string;
}
/**
 * What is chosen and what may be.
 */
export interface OutsiderChoice {
  /**
   * Hazards chosen, in their order.
   */
  chosen: ChoiceRow[];
  /**
   * Most hazards of one paper.
   */
  most: number;
  /**
   * Open ones that are not, those at the place of the first one chosen first.
   */
  others: ChoiceRow[];
}
/**
 * A hazard to choose.
 */
export interface ChoiceRow {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Where it is.
   */
  place_name: string;
  /**
   * Why the paper may not speak of it; absent when it may.
   */
  refusal?: RefusalView | null;
  /**
   * Title.
   */
  title: string;
}
/**
 * Closes a hazard whose re-inspection passed.
 */
export interface CloseHazard {
  /**
   * Judgement of effectiveness.
   */
  effectiveness: string;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * The day a 回头看 is due; by the organisation's days when absent.
   */
  look_back_on?: string | null;
}
/**
 * Concludes a drill.
 */
export interface ConcludeDrill {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Summary (总结).
   */
  summary: string;
}
/**
 * Concludes the evaluation; nothing of it changes afterwards.
 */
export interface ConcludeDrillEvaluation {
  /**
   * Drill.
   */
  drill: string;
}
/**
 * Says that a paper lies elsewhere.
 */
export interface CorrectFiling {
  /**
   * Paper.
   */
  paper: string;
  place: FilingPlace1;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Where a paper lies.
 */
export interface FilingPlace1 {
  /**
   * 盒号, as it stands on the box.
   */
  box_no: string;
  /**
   * 件号, from 1.
   */
  piece: number;
  /**
   * Year of the archive (归档年度).
   */
  year: number;
}
/**
 * Where a paper lies and was said to lie.
 */
export interface FilingView {
  /**
   * Where it was said to lie before, the latest last.
   */
  corrections: FilingCorrectionView[];
  /**
   * When.
   */
  filed_at?: string | null;
  /**
   * Who filed it.
   */
  filed_by_name: string;
  /**
   * Paper.
   */
  paper: string;
  /**
   * Where it lies; `None` where it was not filed.
   */
  place?: FilingPlace | null;
}
/**
 * That a paper lies elsewhere than was said.
 */
export interface FilingCorrectionView {
  /**
   * When.
   */
  at: string;
  /**
   * Who corrected it.
   */
  by_name: string;
  from: FilingPlace2;
  /**
   * Why that was wrong.
   */
  reason: string;
}
/**
 * Where a paper lies.
 */
export interface FilingPlace2 {
  /**
   * 盒号, as it stands on the box.
   */
  box_no: string;
  /**
   * 件号, from 1.
   */
  piece: number;
  /**
   * Year of the archive (归档年度).
   */
  year: number;
}
/**
 * Asks how many hazards of a view each unit has.
 */
export interface CountByUnit {
  conditions?: LedgerConditions;
  /**
   * View.
   */
  view?:
    | "all"
    | "open"
    | "mine"
    | "overdue"
    | "due_soon"
    | "major"
    | "suspected"
    | "to_countersign_plan"
    | "to_decide_plan"
    | "to_reinspect"
    | "to_confirm"
    | "to_close"
    | "to_name_owner"
    | "to_assess"
    | "to_issue"
    | "supervised"
    | "to_answer"
    | "to_settle"
    | "to_decide_extension"
    | "to_decide_objection"
    | "orphaned"
    | "improvements"
    | "to_look_back"
    | "transferred";
}
/**
 * Conditions on top of the view.
 */
export interface LedgerConditions {
  /**
   * This cause.
   */
  cause?: Cause | null;
  /**
   * This line of business.
   */
  discipline?: Discipline | null;
  /**
   * Due on this day or later.
   */
  due_from?: string | null;
  /**
   * Due on this day or earlier.
   */
  due_to?: string | null;
  /**
   * This equipment.
   */
  equipment?: string | null;
  /**
   * What a number of the statistics counts.
   */
  figure?: FigureOf | null;
  /**
   * Found on this day or later.
   */
  found_from?: string | null;
  /**
   * Found on this day or earlier.
   */
  found_to?: string | null;
  /**
   * This level.
   */
  level?: StatutoryLevel | null;
  /**
   * This owner.
   */
  owner?: string | null;
  /**
   * This place.
   */
  place?: string | null;
  /**
   * One of these.
   */
  statuses?: Status[];
  /**
   * Words in what was written of it: number, title, description, place, demands, steps.
   */
  text?: string | null;
  /**
   * This responsible unit, without those below it.
   */
  unit_alone?: string | null;
  /**
   * Responsible unit is one of these or below one.
   */
  units?: string[];
  /**
   * Nobody said of which line of business it is.
   */
  without_discipline?: boolean;
  /**
   * No unit is responsible.
   */
  without_unit?: boolean;
}
/**
 * A number of the statistics as a condition of the ledger.
 */
export interface FigureOf {
  /**
   * The number.
   */
  figure:
    | "opening"
    | "found"
    | "closed"
    | "closing"
    | "overdue"
    | "closing_major"
    | "age7"
    | "age30"
    | "age90"
    | "age_older"
    | "major_during"
    | "major_during_committed"
    | "due_original"
    | "on_time_original"
    | "due_current"
    | "on_time_current"
    | "late_current"
    | "first_visits"
    | "first_passed"
    | "general"
    | "general_rectified"
    | "major"
    | "major_closed"
    | "major_planned"
    | "major_committed"
    | "major_listed"
    | "major_listed_by_province"
    | "unassessed"
    | "cause_human"
    | "cause_equipment"
    | "cause_environment"
    | "cause_management"
    | "cause_unknown"
    | "recurring"
    | "self_found"
    | "raised"
    | "raised_fixed"
    | "fixed_on_spot"
    | "complete"
    | "funded"
    | "funded_in_year"
    | "voided";
  /**
   * Month, quarter or year: `2026-11`, `2026-Q4`, `2026`.
   */
  period: string;
}
/**
 * How many hazards each unit has.
 */
export interface UnitCounts {
  /**
   * In the order of [`LedgerOrder::Unit`].
   */
  units: UnitCount[];
}
/**
 * How many hazards a unit has.
 */
export interface UnitCount {
  /**
   * Hazards.
   */
  count: number;
  /**
   * Of these, overdue.
   */
  overdue: number;
  /**
   * Unit; absent for the hazards that have none.
   */
  unit?: string | null;
  /**
   * Its name.
   */
  unit_name: string;
}
/**
 * Asks how many drills there are, by where they stand.
 */
export interface CountDrills {
  /**
   * Only 实战, or only 桌面.
   */
  form?: DrillForm | null;
  /**
   * Only held, or else planned, on this day or later.
   */
  from?: string | null;
  /**
   * Only of this emergency plan.
   */
  plan?: string | null;
  /**
   * Only with this text in number or name.
   */
  text?: string;
  /**
   * Only held, or else planned, on this day or earlier.
   */
  to?: string | null;
  /**
   * Only organised by this unit or one below it.
   */
  unit?: string | null;
}
/**
 * How many drills there are on all pages, by where they stand.
 */
export interface DrillCounts {
  /**
   * All.
   */
  all: number;
  /**
   * Cancelled.
   */
  cancelled: number;
  /**
   * Closed.
   */
  closed: number;
  /**
   * With corrective actions that are not closed.
   */
  improving: number;
  /**
   * The clock was started and nobody ended it.
   */
  live: number;
  /**
   * Planned.
   */
  planned: number;
  /**
   * Over and not concluded.
   */
  to_conclude: number;
  /**
   * To be reported, and not reported.
   */
  to_report: number;
}
/**
 * Asks how many hazards each view holds.
 */
export interface CountHazards {
  conditions?: LedgerConditions1;
}
/**
 * Conditions on top of each view.
 */
export interface LedgerConditions1 {
  /**
   * This cause.
   */
  cause?: Cause | null;
  /**
   * This line of business.
   */
  discipline?: Discipline | null;
  /**
   * Due on this day or later.
   */
  due_from?: string | null;
  /**
   * Due on this day or earlier.
   */
  due_to?: string | null;
  /**
   * This equipment.
   */
  equipment?: string | null;
  /**
   * What a number of the statistics counts.
   */
  figure?: FigureOf | null;
  /**
   * Found on this day or later.
   */
  found_from?: string | null;
  /**
   * Found on this day or earlier.
   */
  found_to?: string | null;
  /**
   * This level.
   */
  level?: StatutoryLevel | null;
  /**
   * This owner.
   */
  owner?: string | null;
  /**
   * This place.
   */
  place?: string | null;
  /**
   * One of these.
   */
  statuses?: Status[];
  /**
   * Words in what was written of it: number, title, description, place, demands, steps.
   */
  text?: string | null;
  /**
   * This responsible unit, without those below it.
   */
  unit_alone?: string | null;
  /**
   * Responsible unit is one of these or below one.
   */
  units?: string[];
  /**
   * Nobody said of which line of business it is.
   */
  without_discipline?: boolean;
  /**
   * No unit is responsible.
   */
  without_unit?: boolean;
}
/**
 * How many hazards each view holds.
 */
export interface LedgerCounts {
  /**
   * Every view.
   */
  views: ViewCount[];
}
/**
 * How many hazards a view holds.
 */
export interface ViewCount {
  /**
   * Hazards.
   */
  count: number;
  /**
   * View.
   */
  view:
    | "all"
    | "open"
    | "mine"
    | "overdue"
    | "due_soon"
    | "major"
    | "suspected"
    | "to_countersign_plan"
    | "to_decide_plan"
    | "to_reinspect"
    | "to_confirm"
    | "to_close"
    | "to_name_owner"
    | "to_assess"
    | "to_issue"
    | "supervised"
    | "to_answer"
    | "to_settle"
    | "to_decide_extension"
    | "to_decide_objection"
    | "orphaned"
    | "improvements"
    | "to_look_back"
    | "transferred";
}
/**
 * Asks how many papers would be drawn.
 */
export interface CountSample {
  terms: SampleTerms1;
}
/**
 * Which papers, and how many of them.
 */
export interface SampleTerms1 {
  /**
   * Only papers that have a box and a piece number.
   */
  filed_only?: boolean;
  /**
   * Dated on this day or later.
   */
  from: string;
  /**
   * Of these kinds; of any when empty.
   */
  kinds?: RegisteredKind[];
  /**
   * How many.
   */
  size:
    | {
        by: "count";
        /**
         * How many.
         */
        papers: number;
      }
    | {
        by: "percent";
        /**
         * From 1 to 100.
         */
        percent: number;
      };
  /**
   * Dated on this day or earlier.
   */
  to: string;
  /**
   * Of this unit or one below it, as it is now; papers of no unit, such as those from outside, then stay out.
   */
  unit?: string | null;
}
/**
 * How many papers would be drawn.
 */
export interface SampleView {
  /**
   * How many of them would be drawn.
   */
  drawn: number;
  /**
   * Papers that fit.
   */
  population: number;
}
/**
 * The receiver signs for receipt with a key of its own.
 */
export interface CountersignNotice {
  /**
   * Way of delivery.
   */
  delivery: "in_person" | "electronic" | "post" | "left_behind";
  /**
   * Notice.
   */
  notice: string;
  /**
   * The receiver's passphrase.
   */
  passphrase: string;
  /**
   * Who signs.
   */
  receiver: string;
  /**
   * Who handed it over.
   */
  served_by: string[];
}
/**
 * Countersigns a treatment plan (会签): agrees, or says why not.
 */
export interface CountersignTreatmentPlan {
  /**
   * Who countersigns, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * 同意.
   */
  agrees: boolean;
  /**
   * Scans of the signed paper.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Opinion; required of who does not agree.
   */
  opinion?: string;
  /**
   * The step that drafted the plan.
   */
  plan: string;
}
/**
 * Creates an organisation; its first person sits at the laptop afterwards.
 */
export interface CreateOrganisation {
  /**
   * Passphrase of the organisation's certificate authority; the person's own when absent.
   */
  authority_passphrase?: Secret | null;
  /**
   * Department that issues notices.
   */
  department: string;
  /**
   * What people call this laptop.
   */
  device_name?: string;
  /**
   * Words before 〔year〕 in the numbers of notices, e.g. `供电安改`.
   */
  notice_prefix: string;
  /**
   * Name of the organisation.
   */
  organisation: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
  /**
   * Name of the first person, who administers and directs safety work.
   */
  person: string;
  /**
   * Whether to fill it with the sample organisation.
   */
  sample?: boolean;
}
/**
 * What founding made.
 */
export interface View {
  /**
   * SHA-256 of the authority's certificate, hex.
   */
  authority_fingerprint: string;
  /**
   * The department.
   */
  department: string;
  /**
   * This laptop.
   */
  device: string;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * The first person.
   */
  person: string;
  /**
   * To be printed and kept; shown once.
   */
  recovery_code: string;
}
/**
 * Decides on a later deadline.
 */
export interface DecideExtension {
  /**
   * Who decides, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans of the signed paper.
   */
  evidence?: string[];
  /**
   * The deadline wished is in force.
   */
  granted: boolean;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why; required when refused.
   */
  opinion?: string;
}
/**
 * Decides on an objection.
 */
export interface DecideObjection {
  /**
   * Who decides, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans of the paper.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * 维持, 变更 or 撤销.
   */
  ruling:
    | {
        ruling: "upheld";
      }
    | {
        /**
         * Deadline from now on.
         */
        due_on?: string | null;
        /**
         * Measures from now on.
         */
        measures?: string | null;
        /**
         * Unit and owner from now on.
         */
        responsibility?: Responsibility2 | null;
        ruling: "changed";
      }
    | {
        ruling: "withdrawn";
      };
}
/**
 * Approves a treatment plan or sends it back.
 */
export interface DecideTreatmentPlan {
  /**
   * Who decides, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * 批准.
   */
  approved: boolean;
  /**
   * Scans of the signed paper.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why nobody needs to countersign it, where it names nobody and does not say itself.
   */
  no_countersign?: string;
  /**
   * Why; required when sent back.
   */
  opinion?: string;
  /**
   * The step that drafted the plan.
   */
  plan: string;
}
/**
 * Says anew what was found, and adds photos.
 */
export interface DescribeHazard {
  /**
   * What, where, how many.
   */
  description: string;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Photos to be added; those there are stay.
   */
  photos?: string[];
  /**
   * What else there is to say (备注); as it was when absent.
   */
  remarks?: string | null;
  /**
   * Exact spot (部位).
   */
  spot: string;
  /**
   * Short title; made from the description when empty, as it was when absent.
   */
  title?: string | null;
}
/**
 * Says number, grade and day of a defect, or whose person broke a rule.
 */
export interface DescribeIrregularity {
  /**
   * Defect or violation.
   */
  irregularity: string;
  /**
   * What is said of it.
   */
  said:
    | {
        /**
         * Day by which it is to be gone, inclusive.
         */
        due_on?: string | null;
        /**
         * Grade.
         */
        grade?: DefectGrade | null;
        kind: "defect";
        /**
         * Number in the maintenance ledger; empty until it has one.
         */
        maintenance_number?: string;
      }
    | {
        /**
         * The contractor of the register that it is.
         */
        contractor?: string | null;
        /**
         * Day by which it is to be dealt with, inclusive.
         */
        due_on?: string | null;
        /**
         * Whose person it was.
         */
        employer?: string;
        kind: "violation";
      };
}
/**
 * A defect or a violation.
 */
export interface IrregularityView {
  /**
   * The contractor of the register that it is.
   */
  contractor?: string | null;
  /**
   * It was stopped and corrected at once.
   */
  corrected_on_spot: boolean;
  /**
   * What was seen.
   */
  description: string;
  /**
   * Day by which it is to be settled, inclusive.
   */
  due_on?: string | null;
  /**
   * Whose person it was.
   */
  employer: string;
  /**
   * Equipment there.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * When it was found.
   */
  found_at: string;
  /**
   * Who found it.
   */
  found_by_name: string;
  /**
   * The day by the organisation's clock.
   */
  found_on: string;
  /**
   * Grade of a defect.
   */
  grade?: DefectGrade | null;
  /**
   * How it was settled.
   */
  handled?: Handled | null;
  /**
   * The hazard it became, unless that was voided.
   */
  hazard?: string | null;
  /**
   * Its number.
   */
  hazard_number?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * The inspection that answered it.
   */
  inspection?: string | null;
  /**
   * Its number.
   */
  inspection_number?: string | null;
  /**
   * Code of the item.
   */
  item?: string | null;
  /**
   * What the item asks for.
   */
  item_text?: string | null;
  /**
   * 缺陷 or 违章.
   */
  kind: "defect" | "violation";
  /**
   * Number in the maintenance ledger; empty while it has none.
   */
  maintenance_number: string;
  /**
   * What may be done, and why the rest may not.
   */
  offers: IrregularityOffer[];
  /**
   * Who broke the rule; empty for a defect.
   */
  person_name: string;
  /**
   * Photos.
   */
  photos: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Its name.
   */
  place_name: string;
  /**
   * The day it was settled.
   */
  settled_on?: string | null;
  /**
   * Exact spot (部位).
   */
  spot: string;
  /**
   * How that day stands; absent for what is not open.
   */
  standing?: Standing | null;
  /**
   * Where it stands.
   */
  state: "open" | "handled" | "raised" | "voided";
  /**
   * Its day is past, and its grade says that it is followed as a hazard from then on.
   */
  to_be_hazard: boolean;
  /**
   * Unit it was found at.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * Why it counts no more.
   */
  voided?: string | null;
}
/**
 * How it was settled: 消缺, or what was done about a violation.
 */
export interface Handled {
  /**
   * Who did it, in words; may be empty.
   */
  by?: string;
  /**
   * What was done.
   */
  how: string;
  /**
   * The day.
   */
  on: string;
  /**
   * Photos of how it is now.
   */
  photos?: string[];
}
/**
 * Something that may be done, or why not.
 */
export interface IrregularityOffer {
  /**
   * What.
   */
  act: "describe" | "handle" | "raise" | "void";
  /**
   * Why not.
   */
  refusal?: RefusalView | null;
}
/**
 * Says why a plan stays as it is.
 */
export interface DismissPlanChange {
  /**
   * Plan.
   */
  plan: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * What the records show, by its key.
   */
  sign?: string | null;
  /**
   * What was reported; absent for what the records show.
   */
  trigger?: string | null;
}
/**
 * Divides an inspection among its inspectors, or divides it anew.
 */
export interface DivideInspection {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Who walks which section of the checklist, each section once.
   */
  parts: PartGiven[];
}
/**
 * Who walks a section.
 */
export interface PartGiven {
  /**
   * Section of the checklist.
   */
  section: string;
  /**
   * Inspector.
   */
  walker: string;
}
/**
 * Writes the draft of a plan's next version, in place of the draft there is.
 */
export interface DraftEmergencyPlan {
  /**
   * Plan.
   */
  plan: string;
  terms: VersionTerms;
}
/**
 * What is drafted.
 */
export interface VersionTerms {
  /**
   * Files that belong to it.
   */
  attachments?: string[];
  /**
   * What changed against the one before, and why.
   */
  changes?: string;
  contents: Contents1;
  /**
   * What the version is called, e.g. `3.2`.
   */
  label: string;
}
/**
 * What it says.
 */
export interface Contents1 {
  /**
   * 应急处置卡.
   */
  cards?: Card[];
  /**
   * 通讯录.
   */
  contacts?: Contact[];
  /**
   * 职责分工.
   */
  duties?: string;
  /**
   * 应急物资装备.
   */
  materials?: Material[];
  /**
   * 处置措施.
   */
  measures?: string;
  /**
   * 应急组织体系.
   */
  organisation?: string;
  /**
   * 响应程序.
   */
  procedure?: string;
}
/**
 * Drafts the treatment plan of a major hazard; a later draft replaces it and is approved anew.
 */
export interface DraftTreatmentPlan {
  /**
   * Who drafts, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  plan: TreatmentPlan1;
}
/**
 * The six parts, and who countersigns them.
 */
export interface TreatmentPlan1 {
  /**
   * (四) 负责治理的机构和人员.
   */
  bodies: string;
  /**
   * Who is to countersign (会签); plans of the fourth rules name nobody.
   */
  countersigners?: Countersigner[];
  /**
   * (三) 经费和物资的落实.
   */
  funds: string;
  /**
   * (一) 治理的目标和任务.
   */
  goals: string;
  /**
   * (二) 采取的方法和措施.
   */
  methods: string;
  /**
   * Why nobody needs to, where nobody is named.
   */
  no_countersign?: string;
  /**
   * (六) 安全措施和应急预案.
   */
  safety: string;
  /**
   * (五) 治理的时限和要求.
   */
  schedule: string;
}
/**
 * Draws over a photo: all shapes that are to be there afterwards.
 */
export interface DrawOnPhoto {
  /**
   * Photo.
   */
  attachment: string;
  /**
   * Shapes, those below first; none wipes everything off.
   */
  shapes: Shape[];
  /**
   * Version that was drawn on, 0 where nothing was.
   */
  version: number;
}
/**
 * A shape.
 */
export interface Shape {
  /**
   * Colour.
   */
  colour: "red" | "yellow" | "blue";
  /**
   * What is drawn.
   */
  figure:
    | {
        from: Point;
        kind: "arrow";
        to: Point1;
      }
    | {
        from: Point2;
        kind: "ellipse";
        to: Point3;
      }
    | {
        from: Point4;
        kind: "rectangle";
        to: Point5;
      }
    | {
        kind: "freehand";
        /**
         * Its points.
         */
        points: Point6[];
      }
    | {
        at: Point7;
        kind: "text";
        /**
         * One line.
         */
        text: string;
      };
}
/**
 * Where it begins.
 */
export interface Point {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * Where its head is.
 */
export interface Point1 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * A corner.
 */
export interface Point2 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * The other corner.
 */
export interface Point3 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * A corner.
 */
export interface Point4 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * The other corner.
 */
export interface Point5 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * A place on the upright picture, in ten-thousandths of its width and height.
 */
export interface Point6 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * A place on the upright picture, in ten-thousandths of its width and height.
 */
export interface Point7 {
  /**
   * From the left.
   */
  x: number;
  /**
   * From above.
   */
  y: number;
}
/**
 * A photo.
 */
export interface PhotoView {
  /**
   * How far that is from the place it is filed under, metres, where both cannot be true.
   */
  astray?: number | null;
  /**
   * Photo.
   */
  attachment: string;
  /**
   * When.
   */
  drawn_at?: string | null;
  /**
   * Who drew it.
   */
  drawn_by_name?: string | null;
  /**
   * Name it came with.
   */
  name: string;
  /**
   * How that contradicts the entry it belongs to.
   */
  oddity?: Oddity | null;
  /**
   * Where it was taken, as the camera says.
   */
  position?: Degrees | null;
  /**
   * What is drawn over it, those below first.
   */
  shapes: Shape[];
  /**
   * When it was taken, by the camera's clock.
   */
  taken_at?: string | null;
  /**
   * The place it is filed under, where nobody has said yet where that lies.
   */
  unplaced?: Unplaced | null;
  /**
   * Version of what is drawn over it, 0 where nothing is.
   */
  version: number;
}
/**
 * A place of which nobody has said where it lies.
 */
export interface Unplaced {
  /**
   * Its name.
   */
  name: string;
  /**
   * Place.
   */
  place: string;
}
/**
 * Drops a draft.
 */
export interface DropDraft {
  /**
   * Which form.
   */
  form: string;
}
/**
 * Drafts of one person, the latest first.
 */
export interface DraftsView {
  /**
   * The latest two hundred.
   */
  drafts: DraftRow[];
}
/**
 * A draft in a list.
 */
export interface DraftRow {
  /**
   * Which form.
   */
  form: string;
  /**
   * When it was kept.
   */
  saved_at: string;
}
/**
 * Gives a placeholder up.
 */
export interface DropPhotoSlot {
  /**
   * Why there is no photo; needed when its hazard has neither photo nor reason.
   */
  no_photo_reason?: string;
  /**
   * Placeholder.
   */
  slot: string;
}
/**
 * Describes an agreement anew, as long as it is not over.
 */
export interface EditAgreement {
  /**
   * Agreement.
   */
  agreement: string;
  terms: AgreementTerms1;
}
/**
 * What it says.
 */
export interface AgreementTerms1 {
  /**
   * Its number; may be empty.
   */
  number?: string;
  /**
   * Who looks after safety on our side.
   */
  our_manager: string;
  /**
   * Places it is for.
   */
  places?: string[];
  /**
   * Scans of the signed agreement.
   */
  scans?: string[];
  /**
   * The day it was signed.
   */
  signed_on: string;
  /**
   * Who does on theirs, in words with telephone.
   */
  their_manager: string;
  /**
   * What it is about: project, scope.
   */
  title: string;
  /**
   * Units it is for.
   */
  units?: string[];
  /**
   * First day.
   */
  valid_from: string;
  /**
   * Last day, inclusive; at most five years later.
   */
  valid_until: string;
}
/**
 * Changes a checklist: the next version.
 */
export interface EditChecklist {
  /**
   * Its latest version.
   */
  checklist: string;
  /**
   * Items in order; a new one has no code yet.
   */
  items: CheckItem[];
  /**
   * Title.
   */
  title: string;
}
/**
 * Describes a contractor anew.
 */
export interface EditContractor {
  /**
   * Contractor.
   */
  contractor: string;
  terms: ContractorTerms1;
}
/**
 * What is said of it.
 */
export interface ContractorTerms1 {
  /**
   * Whom to ask for.
   */
  contact?: string;
  /**
   * 统一社会信用代码, checked by its last character; empty where it is not known.
   */
  credit_code?: string;
  /**
   * Name as on its licence.
   */
  name: string;
  /**
   * Telephone.
   */
  phone?: string;
  /**
   * What it is qualified for, in words.
   */
  qualification?: string;
  /**
   * Last day of the qualification, inclusive.
   */
  qualified_until?: string | null;
  /**
   * What else there is to say.
   */
  remarks?: string;
}
/**
 * Puts other terms in the place of those a drill has. Its begin is put off by `postpone_drill`.
 */
export interface EditDrill {
  /**
   * Drill.
   */
  drill: string;
  terms: DrillTerms1;
}
/**
 * What is planned.
 */
export interface DrillTerms1 {
  /**
   * 综合 or 单项.
   */
  content: "comprehensive" | "single";
  /**
   * 实战 or 桌面.
   */
  form: "live" | "tabletop";
  /**
   * Planned length in minutes, 1 to 2880.
   */
  minutes: number;
  /**
   * Objectives.
   */
  objectives?: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Emergency plan it exercises.
   */
  plan: string;
  /**
   * 检验性, 示范性 or 研究性.
   */
  purpose: "testing" | "demonstration" | "research";
  safety?: Safety;
  scenario?: Scenario;
  /**
   * Exact spot.
   */
  spot?: string;
  /**
   * Planned begin.
   */
  starts_at: string;
  /**
   * Name, e.g. 配电室火灾现场处置演练.
   */
  title: string;
  /**
   * What it is held under, in words: item of the year's plan, order of a superior.
   */
  under?: string;
  /**
   * Unit that organises it.
   */
  unit: string;
  /**
   * Units that take part, besides.
   */
  units?: string[];
}
/**
 * Describes a finding anew, until it is decided.
 */
export interface EditDrillFinding {
  /**
   * What it is about.
   */
  aspect:
    | "plan"
    | "command"
    | "reporting"
    | "response"
    | "skills"
    | "materials"
    | "coordination"
    | "safety";
  /**
   * Finding.
   */
  finding: string;
  /**
   * The emergency plan is to be revised for it.
   */
  revise_plan?: boolean;
  /**
   * What.
   */
  text: string;
}
/**
 * Describes a plan anew.
 */
export interface EditEmergencyPlan {
  /**
   * Plan.
   */
  plan: string;
  terms: EmergencyPlanTerms;
}
/**
 * What is said of it.
 */
export interface EmergencyPlanTerms {
  /**
   * Number it has in the house; may be empty.
   */
  code?: string;
  /**
   * Kind.
   */
  kind: "comprehensive" | "special" | "on_site";
  /**
   * What it is called.
   */
  name: string;
  /**
   * Whether it is filed with the authority once published (备案).
   */
  to_file: boolean;
  /**
   * Unit that made it and acts by it.
   */
  unit: string;
}
/**
 * Describes equipment anew.
 */
export interface EditEquipment {
  /**
   * Equipment.
   */
  equipment: string;
  terms: EquipmentTerms1;
}
/**
 * What it is.
 */
export interface EquipmentTerms1 {
  /**
   * Kind.
   */
  kind:
    | "transformer"
    | "breaker"
    | "disconnector"
    | "switchgear"
    | "ring_main_unit"
    | "box_substation"
    | "instrument_transformer"
    | "arrester"
    | "reactive"
    | "overhead_line"
    | "tower"
    | "cable"
    | "protection"
    | "auxiliary_supply"
    | "low_voltage"
    | "facility"
    | "other";
  /**
   * Name.
   */
  name: string;
  /**
   * Number (编号).
   */
  number: string;
  /**
   * Place it stands at.
   */
  place: string;
  /**
   * Words on make, year or how to find it.
   */
  remarks?: string;
  /**
   * Unit that answers for it; that of the place when absent.
   */
  unit?: string | null;
  /**
   * Voltage, e.g. `10 kV`; empty for what has none.
   */
  voltage?: string;
}
/**
 * Puts other terms in the place of those a plan has. Inspections that were made keep their day.
 */
export interface EditInspectionPlan {
  /**
   * Plan.
   */
  plan: string;
  terms: PlanTerms2;
}
/**
 * What is planned.
 */
export interface PlanTerms2 {
  /**
   * Checklist they go by.
   */
  checklist: string;
  /**
   * Days an inspection may take, the day it falls on included, 1 to 92.
   */
  days: number;
  /**
   * Who is to inspect, the leader first; nobody yet when empty.
   */
  inspectors?: string[];
  /**
   * Kind of its inspections.
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * How it recurs; once when absent.
   */
  recurrence?: Recurrence | null;
  /**
   * What is inspected.
   */
  scope:
    | {
        of: "places";
        /**
         * Places, 1 to 200.
         */
        places: string[];
      }
    | {
        /**
         * Equipment, 1 to 200.
         */
        equipment: string[];
        of: "equipment";
      }
    | {
        of: "unit";
        /**
         * Unit.
         */
        unit: string;
      };
  /**
   * First day.
   */
  starts_on: string;
  /**
   * Title.
   */
  title: string;
  /**
   * The unit whose people inspect, where nobody is named.
   */
  walked_by?: string | null;
}
/**
 * Changes what is named; what is absent stays as it is.
 */
export interface EditOrganisation {
  /**
   * What internal rule follows a missed deadline; printed when not empty.
   */
  consequence?: string | null;
  /**
   * Days proposed for removing a critical defect.
   */
  critical_defect_days?: number | null;
  /**
   * Department that issues notices and receives replies.
   */
  department?: string | null;
  /**
   * How often a deadline may be extended.
   */
  extensions_most?: number | null;
  /**
   * Workdays proposed for rectifying a general hazard.
   */
  general_workdays?: number | null;
  /**
   * The ladder of escalation; one like that which came along is not its own.
   */
  ladder?: OwnLadder | null;
  /**
   * Its own levels of hazards, in its order; hazards keep the level they have.
   */
  levels?: LocalLevel[] | null;
  /**
   * Days after closing on which a look back is due.
   */
  look_back_days?: number | null;
  /**
   * Workdays proposed for rectifying a major hazard.
   */
  major_workdays?: number | null;
  /**
   * Full name as it stands on papers.
   */
  name?: string | null;
  /**
   * Workdays within which an objection is decided.
   */
  objection_decision_workdays?: number | null;
  /**
   * Workdays within which a notice may be objected to.
   */
  objection_workdays?: number | null;
  /**
   * Days within which progress of a major hazard under treatment has to be told.
   */
  progress_days?: number | null;
  /**
   * Days within which witnesses of a refusal must be recorded.
   */
  refusal_evidence_days?: number | null;
  /**
   * Re-inspectors must not belong to the owner's unit.
   */
  reinspectors_from_other_team?: boolean | null;
  /**
   * Which reports it owes, in its order; those that came along are not its own.
   */
  reports?: ReportDuty[] | null;
  /**
   * Days proposed for removing a serious defect.
   */
  serious_defect_days?: number | null;
}
/**
 * A ladder of escalation as an organisation wants it.
 */
export interface OwnLadder {
  /**
   * Who has to know.
   */
  major_at_once: "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
  /**
   * The rungs, each later than the one before.
   */
  rungs: Rung[];
}
/**
 * A rung of the ladder.
 */
export interface Rung {
  /**
   * What is to be done.
   */
  act: "remind" | "urge" | "supervise" | "report" | "appraise";
  /**
   * From so many days after the deadline on; before it, negative.
   */
  from_days: number;
  /**
   * Who has to know.
   */
  to: "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
}
/**
 * A level of the organisation's own, e.g. 班组级.
 */
export interface LocalLevel {
  /**
   * 重大 or 一般; the only levels the law knows (16 号令 3 条).
   */
  level: "general" | "major";
  /**
   * Which hazards are of it, at most 200 characters; may be empty.
   */
  meaning?: string;
  /**
   * What it is called, at most 20 characters.
   */
  name: string;
}
/**
 * A report that is owed again and again.
 */
export interface ReportDuty {
  /**
   * What demands it, at most 120 characters; may be empty.
   */
  basis?: string;
  /**
   * Day of the first month after the period, from 1; the month's last where it has none such.
   */
  due_day: number;
  /**
   * Of which periods.
   */
  every: "month" | "quarter" | "year";
  /**
   * What the form is called, at most 60 characters.
   */
  form: string;
  /**
   * To whom it goes, at most 60 characters.
   */
  recipient: string;
}
/**
 * The organisation.
 */
export interface OrganisationView {
  /**
   * SHA-256 of the newest certificate of its authority, hex.
   */
  authority_fingerprint: string;
  /**
   * Department that issues notices and receives replies.
   */
  department: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Full name as it stands on papers.
   */
  name: string;
  policy: Policy;
  /**
   * Wall clock, in minutes ahead of UTC (China: 480).
   */
  utc_offset_minutes: number;
}
/**
 * What it has chosen.
 */
export interface Policy {
  /**
   * What internal rule follows a missed deadline; printed when not empty.
   */
  consequence?: string;
  /**
   * Days proposed for removing a critical defect.
   */
  critical_defect_days?: number;
  drills?: DrillPolicy;
  /**
   * How often a deadline may be extended.
   */
  extensions_most?: number;
  /**
   * Workdays proposed for rectifying a general hazard.
   */
  general_workdays?: number;
  /**
   * Its own ladder of escalation, in place of the one that came along.
   */
  ladder?: Ladder | null;
  levels?: Scale;
  /**
   * Days after closing on which a look back is due.
   */
  look_back_days?: number;
  /**
   * Workdays proposed for rectifying a major hazard.
   */
  major_workdays?: number;
  /**
   * Workdays within which an objection is decided.
   */
  objection_decision_workdays?: number;
  /**
   * Workdays within which a notice may be objected to.
   */
  objection_workdays?: number;
  /**
   * Days within which progress of a major hazard under treatment has to be told.
   */
  progress_days?: number;
  /**
   * Days within which witnesses of a refusal must be recorded.
   */
  refusal_evidence_days?: number;
  /**
   * Re-inspectors must not belong to the owner's unit.
   */
  reinspectors_from_other_team?: boolean;
  /**
   * Which reports it owes, in place of those that came along.
   */
  reports?: ReportCalendar | null;
  /**
   * Days proposed for removing a serious defect.
   */
  serious_defect_days?: number;
  /**
   * Its own template for papers that are edited on, in place of the one that came along.
   */
  word_template?: string | null;
}
/**
 * How often drills are held.
 */
export interface DrillPolicy {
  /**
   * Bodies that count for themselves.
   */
  bodies: DrillBody[];
  /**
   * The reading it keeps to.
   */
  reading: "minimum" | "per_plan";
}
/**
 * A body that holds drills: the whole organisation, or a unit with those below it.
 */
export interface DrillBody {
  /**
   * Whether the law names it (高危、人员密集、建筑施工等): a drill in every half-year, reported.
   */
  key?: boolean;
  /**
   * Day it was founded; as long as anybody can remember when absent.
   */
  since?: string | null;
  /**
   * Unit; the whole organisation when absent.
   */
  unit?: string | null;
  /**
   * From this day on it is no more.
   */
  until?: string | null;
}
/**
 * The ladder.
 */
export interface Ladder {
  /**
   * Who has to know.
   */
  major_at_once: "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
  /**
   * The rungs, each later than the one before.
   */
  rungs: Rung[];
  /**
   * Which issue of the data this is.
   */
  version: string;
}
/**
 * Describes a person anew; roles stay.
 */
export interface EditPerson {
  /**
   * Name as it stands on papers.
   */
  name: string;
  /**
   * Person.
   */
  person: string;
  /**
   * Telephone number.
   */
  phone?: string;
  /**
   * Post in words.
   */
  post?: string;
  /**
   * Unit; absent for none.
   */
  unit?: string | null;
}
/**
 * Describes a place anew.
 */
export interface EditPlace {
  /**
   * Name.
   */
  name: string;
  /**
   * Place.
   */
  place: string;
  /**
   * Where it lies; nothing when nobody knows.
   */
  position?: Degrees | null;
  /**
   * Words on how to find it.
   */
  remarks?: string;
  /**
   * Unit responsible for it.
   */
  unit: string;
}
/**
 * Gives a unit another name.
 */
export interface EditUnit {
  /**
   * Name, unique below its parent.
   */
  name: string;
  /**
   * Unit.
   */
  unit: string;
}
/**
 * An agreement ends before its last day, or none follows it.
 */
export interface EndAgreement {
  /**
   * Agreement.
   */
  agreement: string;
  /**
   * Its last day, as it came to be.
   */
  on: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Ends a delegation: from today on it holds no more.
 */
export interface EndDelegation {
  /**
   * Delegation.
   */
  delegation: string;
}
/**
 * Ends a plan.
 */
export interface EndInspectionPlan {
  /**
   * From this day on it no longer counts; today or later.
   */
  ended_on: string;
  /**
   * Plan.
   */
  plan: string;
}
/**
 * Signs a check off.
 */
export interface EndPaperCheck {
  /**
   * Check.
   */
  check: string;
  /**
   * What is said of it; may be empty.
   */
  opinion?: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
}
/**
 * Ends another name of a unit.
 */
export interface EndUnitAlias {
  /**
   * The other name.
   */
  alias: string;
  /**
   * Its last day; absent when it was entered by mistake and never held.
   */
  last_day?: string | null;
}
/**
 * Puts photos in the timeline, each where it belongs.
 */
export interface EnterDrillPhotos {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Seconds the camera's clock is behind this laptop's; negative when it is ahead.
   */
  offset_seconds?: number;
  /**
   * Photos, at most 200.
   */
  photos: DrillShot[];
}
/**
 * A photo and what it shows.
 */
export interface DrillShot {
  /**
   * Photo.
   */
  attachment: string;
  /**
   * Step of the script it shows; none where that is nobody's to say.
   */
  line?: string | null;
}
/**
 * Enters the card of an evaluator; again where something was misread.
 */
export interface EnterEvaluatorCard {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Whose card: a participant.
   */
  evaluator: string;
  /**
   * A mark for each item that was seen.
   */
  marks: DrillMark[];
}
/**
 * Enters that a drill was held, or puts right when.
 */
export interface EnterHeldDrill {
  /**
   * Drill, planned and not begun here.
   */
  drill: string;
  held: HeldDrill1;
}
/**
 * What paper says of it.
 */
export interface HeldDrill1 {
  /**
   * When it was over.
   */
  ended_at: string;
  /**
   * Why it is entered only now.
   */
  reason: string;
  /**
   * Scans of what was written on the day: sign-in sheet, record.
   */
  sheets?: string[];
  /**
   * When it began.
   */
  started_at: string;
  /**
   * Why it was broken off (中止); empty where it was not.
   */
  stopped?: string;
}
/**
 * Enters an observer's card.
 */
export interface EnterObserverCard {
  /**
   * Seconds the observer's watch was ahead of this laptop; below zero when it was behind.
   */
  ahead_seconds: number;
  /**
   * What the card says.
   */
  lines: CardLine[];
  /**
   * The observer, a participant.
   */
  observer: string;
}
/**
 * A line of a card.
 */
export interface CardLine {
  /**
   * The day that belongs to it, where the drill went past midnight; the nearest to its begin when absent.
   */
  day?: string | null;
  /**
   * Step of the script it speaks of.
   */
  line?: string | null;
  /**
   * Time of day as the watch showed it.
   */
  showed: string;
  /**
   * What was seen; may be empty where the card only says when a step happened.
   */
  text?: string;
}
/**
 * Records the evaluation of a treatment.
 */
export interface EvaluateTreatment {
  /**
   * The principal, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * The day it was held.
   */
  evaluated_on: string;
  /**
   * Scans of the report.
   */
  evidence?: string[];
  /**
   * Who took part.
   */
  experts: string;
  /**
   * What was found.
   */
  findings: string;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * New deadline when it failed.
   */
  new_due_on?: string | null;
  /**
   * 治理合格.
   */
  passed: boolean;
}
/**
 * Explains a finding, exactly as it was found.
 */
export interface ExplainFinding {
  finding: Finding2;
  /**
   * Why it is so.
   */
  words: string;
}
/**
 * The finding.
 */
export interface Finding2 {
  found: Found;
  /**
   * Which numbers nobody took.
   */
  gap?: Gap | null;
  /**
   * What about.
   */
  rule:
    | "step_before_found"
    | "completed_before_found"
    | "closed_before_completed"
    | "reinspected_before_submitted"
    | "photo_before_found"
    | "received_before_issued"
    | "plan_decided_before_countersigned"
    | "extension_decided_late"
    | "rectifier_reinspected"
    | "too_few_reinspectors"
    | "closed_without_reinspection"
    | "closed_without_evidence"
    | "photo_missing"
    | "major_without_criterion"
    | "major_without_plan"
    | "plan_not_countersigned"
    | "major_without_report"
    | "progress_missing"
    | "progress_late"
    | "receipt_missing"
    | "refusal_without_witnesses"
    | "record_missing"
    | "record_unsigned"
    | "reply_missing"
    | "objection_undecided"
    | "supervision_unanswered"
    | "orphaned"
    | "look_back_missed"
    | "drill_without_sign_in"
    | "drill_not_evaluated"
    | "drill_finding_open"
    | "drill_action_unsettled"
    | "drill_action_overdue"
    | "drill_record_missing"
    | "drill_record_unsigned"
    | "drill_not_reported"
    | "drill_never_held"
    | "plan_not_revised"
    | "plan_review_missed"
    | "plan_not_filed"
    | "plan_filed_late"
    | "contractor_without_agreement"
    | "work_without_agreement"
    | "number_gap";
  /**
   * Where.
   */
  subject:
    | {
        id: string;
        kind: "hazard";
      }
    | {
        id: string;
        kind: "notice";
      }
    | {
        id: string;
        kind: "inspection";
      }
    | {
        id: string;
        kind: "series";
      }
    | {
        id: string;
        kind: "drill";
      }
    | {
        id: string;
        kind: "plan";
      }
    | {
        id: string;
        kind: "contractor";
      }
    | {
        id: string;
        kind: "demand";
      };
}
/**
 * Which days.
 */
export interface Found {
  /**
   * The other day.
   */
  against?: string | null;
  /**
   * The day.
   */
  on?: string | null;
}
/**
 * Numbers of a year that nobody took.
 */
export interface Gap {
  /**
   * First number.
   */
  first: number;
  /**
   * Last number.
   */
  last: number;
  /**
   * Year.
   */
  year: number;
}
/**
 * Why a finding is as it is.
 */
export interface ExplanationView {
  /**
   * When.
   */
  explained_at: string;
  /**
   * Who says so.
   */
  explained_by_name: string;
  /**
   * The words.
   */
  words: string;
}
/**
 * Asks for the year as a file.
 */
export interface ExportDrillCalendar {
  calendar?: GetDrillCalendar;
}
/**
 * Which year.
 */
export interface GetDrillCalendar {
  /**
   * Year; this year when absent.
   */
  year?: number | null;
}
/**
 * The year as a file.
 */
export interface DrillCalendarFile {
  /**
   * Events in it.
   */
  events: number;
  /**
   * Proposed name.
   */
  file_name: string;
  /**
   * Its text, as RFC 5545 has it.
   */
  text: string;
}
/**
 * Asks for the calendar as a file.
 */
export interface ExportInspectionCalendar {
  calendar: GetInspectionCalendar;
}
/**
 * What is to be in it.
 */
export interface GetInspectionCalendar {
  /**
   * First day.
   */
  from: string;
  /**
   * Only what this person is to inspect.
   */
  inspector?: string | null;
  /**
   * Only what a number of the statistics counts.
   */
  only?: PlannedShare | null;
  /**
   * Last day, at most 400 days later.
   */
  to: string;
  /**
   * Only of this unit and those below it.
   */
  unit?: string | null;
}
/**
 * The calendar as a file.
 */
export interface CalendarFile {
  /**
   * Events in it.
   */
  events: number;
  /**
   * Proposed name.
   */
  file_name: string;
  /**
   * Its text, as RFC 5545 has it.
   */
  text: string;
}
/**
 * Asks for the file of a notice.
 */
export interface ExportNotice {
  /**
   * Notice.
   */
  notice: string;
  /**
   * Revision; the last when absent.
   */
  revision?: string | null;
}
/**
 * Which file to fetch.
 */
export interface ExportView {
  /**
   * Attachment that holds the file.
   */
  attachment: string;
  /**
   * Name to give it: number and state, never the same for two states.
   */
  file_name: string;
  /**
   * SHA-256, hex.
   */
  sha256: string;
}
/**
 * Records that the version that holds was filed with the authority.
 */
export interface FileEmergencyPlan {
  /**
   * With whom.
   */
  authority: string;
  /**
   * Day.
   */
  filed_on: string;
  /**
   * Plan.
   */
  plan: string;
  /**
   * Number of the registration the authority gave; may be empty.
   */
  receipt?: string;
  /**
   * The registration.
   */
  scans?: string[];
}
/**
 * Files papers in a box, one piece each in the order they are named.
 */
export interface FilePapers {
  /**
   * 盒号.
   */
  box_no: string;
  /**
   * 件号 of the first; after the last one in the box when absent.
   */
  first_piece?: number | null;
  /**
   * Papers, at most 200.
   */
  papers: string[];
  /**
   * Year of the archive.
   */
  year: number;
}
/**
 * Papers that were filed.
 */
export interface FiledView {
  /**
   * Where they lie, in the order they were named.
   */
  places: FilingPlace[];
}
/**
 * Puts a photo into its place.
 */
export interface FillPhotoSlot {
  /**
   * Photo.
   */
  attachment: string;
  /**
   * Placeholder.
   */
  slot: string;
}
/**
 * Asks for hazards of the same place and kind within a year.
 */
export interface FindSimilar {
  /**
   * Kind of cause, when known.
   */
  cause?: Cause | null;
  /**
   * The day the new one was found; today when absent.
   */
  found_on?: string | null;
  /**
   * Check item that failed, when found by checklist.
   */
  item?: string | null;
  /**
   * Place.
   */
  place: string;
}
/**
 * Hazards of the same place and kind.
 */
export interface SimilarView {
  /**
   * The latest first, twenty at most.
   */
  rows: SimilarRow[];
}
/**
 * Finishes an inspection.
 */
export interface FinishInspection {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Opinion.
   */
  opinion: string;
}
/**
 * A general hazard that has its level and stands in no notice was corrected on the spot.
 */
export interface FixHazardOnSpot {
  fixed: FixOnSpot1;
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * What was done, by whom, how it looks after.
 */
export interface FixOnSpot1 {
  /**
   * Who is in charge on the spot and confirms it; whoever came along on the inspection when empty.
   */
  confirmed_by?: string;
  /**
   * Why there is none.
   */
  no_photo_reason?: string;
  /**
   * Photos after the correction.
   */
  photos?: string[];
  /**
   * What was done.
   */
  result: string;
}
/**
 * Asks when this workspace was last copied to a backup on this laptop.
 */
export interface GetBackup {}
/**
 * The last backup.
 */
export interface BackupView {
  /**
   * When it began; absent when there was none.
   */
  last?: string | null;
}
/**
 * Asks for one checklist.
 */
export interface GetChecklist {
  /**
   * Checklist.
   */
  checklist: string;
}
/**
 * Asks for one contractor.
 */
export interface GetContractor {
  /**
   * Contractor.
   */
  contractor: string;
}
/**
 * Asks for the numbers beside the places.
 */
export interface GetCounts {}
/**
 * The numbers beside the places.
 */
export interface CountsView {
  /**
   * Notices to be signed or served, papers that wait for anything.
   */
  documents_waiting: number;
  /**
   * Drills that run, wait to be held, evaluated or concluded, or are demanded; plans to be filed, reviewed or revised.
   */
  drills_waiting: number;
  /**
   * Overdue hazards.
   */
  hazards_overdue: number;
  /**
   * Inspections that are not finished.
   */
  inspections_running: number;
  /**
   * Everything in today.
   */
  today: number;
}
/**
 * Asks how far the workspace is.
 */
export interface GetDesk {}
/**
 * Asks for a draft.
 */
export interface GetDraft {
  /**
   * Which form.
   */
  form: string;
}
/**
 * A draft, if there is one.
 */
export interface DraftView {
  /**
   * Its content as JSON; absent when there is no draft.
   */
  body?: string | null;
  /**
   * Which form.
   */
  form: string;
  /**
   * When it was kept.
   */
  saved_at?: string | null;
}
/**
 * Asks for one drill.
 */
export interface GetDrill {
  /**
   * Drill.
   */
  drill: string;
}
/**
 * Asks for a year of drills.
 */
export interface GetDrillCalendar1 {
  /**
   * Year; this year when absent.
   */
  year?: number | null;
}
/**
 * A year of drills.
 */
export interface DrillCalendarView {
  /**
   * Bodies that count for themselves.
   */
  bodies: BodyView[];
  /**
   * The reading the organisation keeps to.
   */
  chosen: "minimum" | "per_plan";
  /**
   * Drills of the year, by day.
   */
  drills: DrillDayView[];
  /**
   * Plans that hold.
   */
  plans: number;
  /**
   * Both readings with what each makes of the year; the chosen one first.
   */
  readings: ReadingView[];
  /**
   * Why whoever is seated may not choose the reading; absent when it may be done.
   */
  set_refusal?: RefusalView | null;
  /**
   * Today by the organisation's clock.
   */
  today: string;
  /**
   * Year.
   */
  year: number;
}
/**
 * A body.
 */
export interface BodyView {
  /**
   * Whether the law names it (高危、人员密集、建筑施工等): a drill in every half-year, reported.
   */
  key?: boolean;
  /**
   * Its name.
   */
  name: string;
  /**
   * Day it was founded; as long as anybody can remember when absent.
   */
  since?: string | null;
  /**
   * Unit; the whole organisation when absent.
   */
  unit?: string | null;
  /**
   * From this day on it is no more.
   */
  until?: string | null;
}
/**
 * A reading and what it makes of the year.
 */
export interface ReadingView {
  /**
   * How sure it is that it was said so.
   */
  certainty: "A" | "A2" | "B" | "C";
  counts: SlotCounts;
  /**
   * Whether a period counts that began before body or plan was there.
   */
  counts_begun_periods: boolean;
  /**
   * Which.
   */
  reading: "minimum" | "per_plan";
  /**
   * What is demanded, body by body.
   */
  rows: DemandRow[];
  /**
   * Who reads the clause so.
   */
  said_by: string;
  /**
   * When.
   */
  said_on: string;
}
/**
 * How many periods stand how.
 */
export interface SlotCounts {
  /**
   * Demanded in all.
   */
  demanded: number;
  /**
   * Held.
   */
  held: number;
  /**
   * The day set is over.
   */
  late: number;
  /**
   * The period is over.
   */
  missing: number;
  /**
   * Not planned yet, running or ahead.
   */
  open: number;
  /**
   * With a day to come.
   */
  planned: number;
}
/**
 * One demand on one body, over the year.
 */
export interface DemandRow {
  basis: Basis2;
  /**
   * Which body, by its place in the list.
   */
  body: number;
  /**
   * Name of the body.
   */
  body_name: string;
  /**
   * In each of these periods.
   */
  every: "year" | "half_year";
  /**
   * Kinds of plans.
   */
  kinds: PlanKind[];
  /**
   * Any plan, or each.
   */
  of: "any" | "each";
  /**
   * The plan, where each is demanded.
   */
  plan?: string | null;
  /**
   * Its name.
   */
  plan_name: string;
  /**
   * Whether what was held is reported to the authority.
   */
  reported: boolean;
  /**
   * The periods of the year.
   */
  slots: DemandSlot[];
  /**
   * Whether the number of the clause still has to be compared with the original.
   */
  unsure: boolean;
}
/**
 * A clause a finding rests on.
 */
export interface Basis2 {
  /**
   * How sure the clause is.
   */
  certainty: "A" | "A2" | "B" | "C";
  /**
   * Clause, e.g. `6.2.9` or `第四十二条第二款`; empty for the whole document.
   */
  clause: string;
  /**
   * Document with number, e.g. `GB 50053-2013`.
   */
  document: string;
  /**
   * How binding it is.
   */
  force: "mandatory" | "recommended" | "internal";
}
/**
 * A period and how the demand stands in it.
 */
export interface DemandSlot {
  /**
   * Whether a drill is demanded in it.
   */
  demanded: boolean;
  /**
   * Drills that count in it.
   */
  drills: string[];
  /**
   * How its last day stands, while a drill is owed.
   */
  due?: Standing | null;
  /**
   * First day.
   */
  first: string;
  /**
   * Last day.
   */
  last: string;
  /**
   * How it stands.
   */
  standing:
    | "held"
    | "planned"
    | "late"
    | "open"
    | "ahead"
    | "missing"
    | "no_plan"
    | "begun"
    | "ended"
    | "not_there";
}
/**
 * Asks for the evaluation of a drill.
 */
export interface GetDrillEvaluation {
  /**
   * Drill.
   */
  drill: string;
}
/**
 * Asks for the figures of drills.
 */
export interface GetDrillFigures {
  /**
   * Form whose response times are told; those of live drills when absent.
   */
  form?: DrillForm | null;
  /**
   * Month, quarter or year; this year when absent.
   */
  period?: Period | null;
  /**
   * Plan whose response times are told; those of all plans together when absent.
   */
  plan?: string | null;
  /**
   * Unit, with those below it; the whole organisation when absent.
   */
  unit?: string | null;
}
/**
 * The figures of drills.
 */
export interface DrillFiguresView {
  /**
   * The same by the deadline first set.
   */
  actions_first_rate?: number | null;
  /**
   * 纠正行动按期销号率: closed by the deadline in force, of those due.
   */
  actions_rate?: number | null;
  /**
   * 参演率: came of those who were to come.
   */
  attendance_rate?: number | null;
  figures: DrillFigures;
  /**
   * By form (按形式).
   */
  form: "live" | "tabletop";
  /**
   * 计划完成率: held of those planned, tenths of a percent; absent where nothing was planned.
   */
  held_rate?: number | null;
  /**
   * 按期开展率: held by the day first planned, of those whose day has come.
   */
  on_time_rate?: number | null;
  period: PeriodView;
  /**
   * How long stages took to begin, year by year until the end of the period.
   */
  responses: YearOfResponse[];
  /**
   * 脚本准时率: steps on time of those that happened.
   */
  steps_rate?: number | null;
}
/**
 * The numbers.
 */
export interface DrillFigures {
  /**
   * Each number; one that is not there is 0.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * Who was to come to those held.
   */
  expected: number;
  /**
   * Of these, on time.
   */
  on_time: number;
  /**
   * Who of these came.
   */
  present: number;
  /**
   * Steps of the scripts that happened.
   */
  taken: number;
}
/**
 * Period.
 */
export interface PeriodView {
  /**
   * The one after; absent when it has not begun.
   */
  after?: Period | null;
  /**
   * A month, a quarter or a year.
   */
  before: string;
  /**
   * First day.
   */
  first: string;
  /**
   * Last day.
   */
  last: string;
  /**
   * A month, a quarter or a year.
   */
  month: string;
  /**
   * A month, a quarter or a year.
   */
  name: string;
  /**
   * A month, a quarter or a year.
   */
  quarter: string;
  /**
   * A month, a quarter or a year.
   */
  year: string;
}
/**
 * How long until a stage began, in one year, on the average of the drills that came to it.
 */
export interface YearOfResponse {
  /**
   * Actual, in seconds.
   */
  actual: number;
  /**
   * How many drills.
   */
  drills: number;
  /**
   * Planned, in seconds.
   */
  planned: number;
  /**
   * A stage of a response (阶段).
   */
  stage:
    | "warning"
    | "reporting"
    | "activation"
    | "coordination"
    | "first_response"
    | "evacuation"
    | "medical_aid"
    | "restoration"
    | "termination";
  /**
   * Year.
   */
  year: number;
}
/**
 * Asks for the papers of a drill.
 */
export interface GetDrillPapers {
  /**
   * Drill.
   */
  drill: string;
}
/**
 * Asks for what was chosen.
 */
export interface GetDrillPolicy {}
/**
 * What was chosen.
 */
export interface DrillPolicyView {
  policy: DrillPolicy1;
  /**
   * Why whoever is seated may not choose; absent when it may be done.
   */
  set_refusal?: RefusalView | null;
}
/**
 * What was chosen.
 */
export interface DrillPolicy1 {
  /**
   * Bodies that count for themselves.
   */
  bodies: DrillBody[];
  /**
   * The reading it keeps to.
   */
  reading: "minimum" | "per_plan";
}
/**
 * Asks for the scheme.
 */
export interface GetDrillScheme {
  /**
   * Version; the one in use when absent, what ships for 0.
   */
  version?: number | null;
}
/**
 * The scheme.
 */
export interface DrillSchemeView {
  /**
   * Why whoever is seated may not make the next one; absent when it may be done.
   */
  revise_refusal?: RefusalView | null;
  scheme: EvaluationScheme;
  /**
   * Version; 0 is what ships, whose items are from memory and have to be checked.
   */
  version: number;
  /**
   * The organisation's own versions, the newest first.
   */
  versions: SchemeOrigin[];
}
/**
 * Items, grades, workdays.
 */
export interface EvaluationScheme {
  /**
   * Grades, the best first.
   */
  grades: DrillGrade[];
  /**
   * Items for a drill in the field.
   */
  live: EvaluationItem[];
  /**
   * Items for a drill at the table.
   */
  tabletop: EvaluationItem[];
  /**
   * Workdays after the drill within which it is evaluated. The law says that it is, not by when
   * (应急预案管理办法 34 条): this is the organisation's own.
   */
  within_workdays: number;
}
/**
 * Who made a version, and why.
 */
export interface SchemeOrigin {
  /**
   * What changed and why.
   */
  changes: string;
  /**
   * When.
   */
  made_at: string;
  /**
   * Who made it.
   */
  made_by_name: string;
  /**
   * Version.
   */
  version: number;
}
/**
 * Asks for a plan with everything that is kept of it.
 */
export interface GetEmergencyPlan {
  /**
   * Plan.
   */
  plan: string;
}
/**
 * Asks for one piece of equipment.
 */
export interface GetEquipment {
  /**
   * Equipment.
   */
  equipment: string;
}
/**
 * Asks for the numbers of a period.
 */
export interface GetFigures {
  /**
   * Month, quarter or year: `2026-11`, `2026-Q4`, `2026`; this month when absent.
   */
  period?: Period | null;
  /**
   * Unit, with those below it; the whole organisation when absent.
   */
  unit?: string | null;
}
/**
 * The numbers of a period.
 */
export interface FiguresView {
  figures: FiguresShown;
  period: PeriodView1;
  /**
   * Why it may not be reported; absent when it may.
   */
  refusal?: RefusalView | null;
  /**
   * What was reported of it, the newest first.
   */
  reports: ReportRow[];
  /**
   * Why weights and targets may not be set; absent when they may.
   */
  targets_refusal?: RefusalView | null;
  /**
   * Found and closed, month by month of its year.
   */
  trend: TrendPoint[];
}
/**
 * The numbers.
 */
export interface FiguresShown {
  /**
   * The last day that is in the numbers.
   */
  as_of: string;
  /**
   * Line of business by line of business.
   */
  disciplines: DisciplineShown[];
  inspections: InspectionFigures;
  /**
   * The appraisal.
   */
  kpi: ScoredShown[];
  /**
   * Major ones and overdue ones that are open.
   */
  pressing: Mention[];
  /**
   * Unit by unit.
   */
  rows: RowShown[];
  /**
   * Points of a hundred, in tenths; absent where nothing could be measured.
   */
  score?: number | null;
  total: RowShown1;
  /**
   * Unit; absent for the whole organisation.
   */
  unit?: string | null;
  /**
   * Its name; empty for the whole organisation.
   */
  unit_name: string;
}
/**
 * The numbers of a line of business.
 */
export interface DisciplineShown {
  /**
   * Only the unit itself; those below it have rows of their own.
   */
  alone: boolean;
  /**
   * Each number; one that is not there is 0.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * Line of business; absent for hazards of which nobody said it.
   */
  discipline?: Discipline | null;
  /**
   * 一次复查合格率.
   */
  first_passed?: number | null;
  /**
   * Money for those found in the period, yuan.
   */
  funds: number;
  /**
   * Money for those found since the year began, yuan.
   */
  funds_in_year: number;
  /**
   * Days by which [`Figure::LateCurrent`] are late, all together.
   */
  late_days: number;
  /**
   * 重大隐患五落实率.
   */
  major_committed?: number | null;
  /**
   * What the row is called.
   */
  name: string;
  /**
   * As before, by the deadline in force.
   */
  on_time_current?: number | null;
  /**
   * Tenths of a percent; absent where nothing was due.
   */
  on_time_original?: number | null;
  /**
   * 复发率.
   */
  recurring?: number | null;
  /**
   * 自查发现占比.
   */
  self_found?: number | null;
  statutory: Statutory;
  /**
   * Unit; absent for the sum, and for hazards that have no responsible unit.
   */
  unit?: string | null;
  /**
   * Units in which hazards were found.
   */
  units: number;
}
/**
 * Its row of the statutory table.
 */
export interface Statutory {
  /**
   * 9 其中达到五到位 (项).
   */
  committed: number;
  /**
   * 12 累计落实治理资金, yuan; printed in 万元.
   */
  funds: number;
  /**
   * 2 一般隐患: 排查 (项).
   */
  general: number;
  /**
   * 4 整改率, tenths of a percent; absent where there is nothing to divide by.
   */
  general_rate?: number | null;
  /**
   * 3 其中已整改 (项).
   */
  general_rectified: number;
  /**
   * 10 挂牌督办的 (项).
   */
  listed: number;
  /**
   * 11 其中省级挂牌 (项).
   */
  listed_by_province: number;
  /**
   * 5 重大隐患: 排查 (项).
   */
  major: number;
  /**
   * 6 其中已整改销号 (项).
   */
  major_closed: number;
  /**
   * 7 整改率, as before.
   */
  major_rate?: number | null;
  /**
   * 8 列入治理计划的 (项).
   */
  planned: number;
  /**
   * 1 排查治理隐患的单位 (家).
   */
  units: number;
}
/**
 * What was inspected.
 */
export interface InspectionFigures {
  /**
   * Of these, done.
   */
  done: number;
  /**
   * Times that plans have in the period and that should be over.
   */
  due: number;
  /**
   * By kind; kinds without an inspection are left out.
   */
  kinds: KindFigures[];
}
/**
 * Inspections of a kind that were finished in the period.
 */
export interface KindFigures {
  /**
   * Of these, 不符合.
   */
  failed: number;
  /**
   * Of these, corrected on the spot.
   */
  fixed: number;
  /**
   * Inspections.
   */
  held: number;
  /**
   * Items judged: 符合 or 不符合.
   */
  items: number;
  /**
   * Kind.
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * Hazards raised from them.
   */
  raised: number;
}
/**
 * An indicator with its score.
 */
export interface ScoredShown {
  /**
   * Days instead of percent.
   */
  in_days: boolean;
  /**
   * Indicator.
   */
  indicator:
    | "on_time_current"
    | "on_time_original"
    | "first_passed"
    | "major_committed"
    | "inspections_done"
    | "drills_held"
    | "late_days"
    | "recurring"
    | "complete"
    | "self_found";
  /**
   * Less is better.
   */
  less_is_better: boolean;
  /**
   * What it is; absent where there is nothing to measure.
   */
  measured?: Measured | null;
  /**
   * Tenths of a point; absent as before.
   */
  score?: number | null;
  /**
   * The number it is a part of, and the part; absent where it counts no hazards.
   *
   * @minItems 2
   * @maxItems 2
   */
  share?: [Figure, Figure] | null;
  /**
   * Tenths of a percent, or of a day.
   */
  target: number;
  /**
   * Points of a hundred.
   */
  weight: number;
}
/**
 * What an indicator is in a period.
 */
export interface Measured {
  /**
   * Counted, or days.
   */
  part: number;
  /**
   * Tenths of a percent, or of a day.
   */
  value: number;
  /**
   * Of these.
   */
  whole: number;
}
/**
 * A hazard that a bulletin names.
 */
export interface Mention {
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Days past the deadline.
   */
  late_days: number;
  /**
   * Major.
   */
  major: boolean;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner.
   */
  owner: string;
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit: string;
}
/**
 * The numbers of a unit, with what follows from them.
 */
export interface RowShown {
  /**
   * Only the unit itself; those below it have rows of their own.
   */
  alone: boolean;
  /**
   * Each number; one that is not there is 0.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * 一次复查合格率.
   */
  first_passed?: number | null;
  /**
   * Money for those found in the period, yuan.
   */
  funds: number;
  /**
   * Money for those found since the year began, yuan.
   */
  funds_in_year: number;
  /**
   * Days by which [`Figure::LateCurrent`] are late, all together.
   */
  late_days: number;
  /**
   * 重大隐患五落实率.
   */
  major_committed?: number | null;
  /**
   * What the row is called.
   */
  name: string;
  /**
   * As before, by the deadline in force.
   */
  on_time_current?: number | null;
  /**
   * Tenths of a percent; absent where nothing was due.
   */
  on_time_original?: number | null;
  /**
   * 复发率.
   */
  recurring?: number | null;
  /**
   * 自查发现占比.
   */
  self_found?: number | null;
  statutory: Statutory1;
  /**
   * Unit; absent for the sum, and for hazards that have no responsible unit.
   */
  unit?: string | null;
  /**
   * Units in which hazards were found.
   */
  units: number;
}
/**
 * Its row of the statutory table.
 */
export interface Statutory1 {
  /**
   * 9 其中达到五到位 (项).
   */
  committed: number;
  /**
   * 12 累计落实治理资金, yuan; printed in 万元.
   */
  funds: number;
  /**
   * 2 一般隐患: 排查 (项).
   */
  general: number;
  /**
   * 4 整改率, tenths of a percent; absent where there is nothing to divide by.
   */
  general_rate?: number | null;
  /**
   * 3 其中已整改 (项).
   */
  general_rectified: number;
  /**
   * 10 挂牌督办的 (项).
   */
  listed: number;
  /**
   * 11 其中省级挂牌 (项).
   */
  listed_by_province: number;
  /**
   * 5 重大隐患: 排查 (项).
   */
  major: number;
  /**
   * 6 其中已整改销号 (项).
   */
  major_closed: number;
  /**
   * 7 整改率, as before.
   */
  major_rate?: number | null;
  /**
   * 8 列入治理计划的 (项).
   */
  planned: number;
  /**
   * 1 排查治理隐患的单位 (家).
   */
  units: number;
}
/**
 * The numbers of a unit, with what follows from them.
 */
export interface RowShown1 {
  /**
   * Only the unit itself; those below it have rows of their own.
   */
  alone: boolean;
  /**
   * Each number; one that is not there is 0.
   */
  counts: {
    [k: string]: number;
  };
  /**
   * 一次复查合格率.
   */
  first_passed?: number | null;
  /**
   * Money for those found in the period, yuan.
   */
  funds: number;
  /**
   * Money for those found since the year began, yuan.
   */
  funds_in_year: number;
  /**
   * Days by which [`Figure::LateCurrent`] are late, all together.
   */
  late_days: number;
  /**
   * 重大隐患五落实率.
   */
  major_committed?: number | null;
  /**
   * What the row is called.
   */
  name: string;
  /**
   * As before, by the deadline in force.
   */
  on_time_current?: number | null;
  /**
   * Tenths of a percent; absent where nothing was due.
   */
  on_time_original?: number | null;
  /**
   * 复发率.
   */
  recurring?: number | null;
  /**
   * 自查发现占比.
   */
  self_found?: number | null;
  statutory: Statutory1;
  /**
   * Unit; absent for the sum, and for hazards that have no responsible unit.
   */
  unit?: string | null;
  /**
   * Units in which hazards were found.
   */
  units: number;
}
/**
 * Period.
 */
export interface PeriodView1 {
  /**
   * The one after; absent when it has not begun.
   */
  after?: Period | null;
  /**
   * A month, a quarter or a year.
   */
  before: string;
  /**
   * First day.
   */
  first: string;
  /**
   * Last day.
   */
  last: string;
  /**
   * A month, a quarter or a year.
   */
  month: string;
  /**
   * A month, a quarter or a year.
   */
  name: string;
  /**
   * A month, a quarter or a year.
   */
  quarter: string;
  /**
   * A month, a quarter or a year.
   */
  year: string;
}
/**
 * A report in a list.
 */
export interface ReportRow {
  /**
   * Row id.
   */
  id: string;
  /**
   * The bulletin as it was printed.
   */
  paper: string;
  /**
   * A month, a quarter or a year.
   */
  period: string;
  /**
   * Why it was reported again; empty for the first.
   */
  reason: string;
  /**
   * To whom it went.
   */
  recipient: string;
  /**
   * When.
   */
  reported_at: string;
  /**
   * Who reported.
   */
  reported_by: string;
  /**
   * Their name.
   */
  reported_by_name: string;
  /**
   * Unit; absent for the whole organisation.
   */
  unit?: string | null;
}
/**
 * A month of the chart.
 */
export interface TrendPoint {
  /**
   * Closed.
   */
  closed: number;
  /**
   * Found.
   */
  found: number;
  /**
   * A month, a quarter or a year.
   */
  month: string;
}
/**
 * Asks for a report.
 */
export interface GetReport {
  /**
   * Report.
   */
  report: string;
}
/**
 * A report, and what has changed since.
 */
export interface ReportView2 {
  /**
   * Numbers that are others today.
   */
  adjustments: Adjustment[];
  figures: FiguresShown1;
  report: ReportRow1;
}
/**
 * A number that is another today, and the hazards that make the difference.
 */
export interface Adjustment {
  /**
   * A number of the statistics. A voided hazard is in none but its own.
   */
  figure:
    | "opening"
    | "found"
    | "closed"
    | "closing"
    | "overdue"
    | "closing_major"
    | "age7"
    | "age30"
    | "age90"
    | "age_older"
    | "major_during"
    | "major_during_committed"
    | "due_original"
    | "on_time_original"
    | "due_current"
    | "on_time_current"
    | "late_current"
    | "first_visits"
    | "first_passed"
    | "general"
    | "general_rectified"
    | "major"
    | "major_closed"
    | "major_planned"
    | "major_committed"
    | "major_listed"
    | "major_listed_by_province"
    | "unassessed"
    | "cause_human"
    | "cause_equipment"
    | "cause_environment"
    | "cause_management"
    | "cause_unknown"
    | "recurring"
    | "self_found"
    | "raised"
    | "raised_fixed"
    | "fixed_on_spot"
    | "complete"
    | "funded"
    | "funded_in_year"
    | "voided";
  /**
   * Hazards that are in it and were not, at most 200.
   */
  joined: HazardChange[];
  /**
   * Hazards that were in it and are not, at most 200.
   */
  left: HazardChange[];
  /**
   * As it is now.
   */
  now: number;
  /**
   * As it was reported.
   */
  reported: number;
}
/**
 * A hazard that makes a difference.
 */
export interface HazardChange {
  /**
   * Day of discovery.
   */
  found_on?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Number; empty when it left the ledger.
   */
  number: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * The numbers as they were reported.
 */
export interface FiguresShown1 {
  /**
   * The last day that is in the numbers.
   */
  as_of: string;
  /**
   * Line of business by line of business.
   */
  disciplines: DisciplineShown[];
  inspections: InspectionFigures;
  /**
   * The appraisal.
   */
  kpi: ScoredShown[];
  /**
   * Major ones and overdue ones that are open.
   */
  pressing: Mention[];
  /**
   * Unit by unit.
   */
  rows: RowShown[];
  /**
   * Points of a hundred, in tenths; absent where nothing could be measured.
   */
  score?: number | null;
  total: RowShown1;
  /**
   * Unit; absent for the whole organisation.
   */
  unit?: string | null;
  /**
   * Its name; empty for the whole organisation.
   */
  unit_name: string;
}
/**
 * A report in a list.
 */
export interface ReportRow1 {
  /**
   * Row id.
   */
  id: string;
  /**
   * The bulletin as it was printed.
   */
  paper: string;
  /**
   * A month, a quarter or a year.
   */
  period: string;
  /**
   * Why it was reported again; empty for the first.
   */
  reason: string;
  /**
   * To whom it went.
   */
  recipient: string;
  /**
   * When.
   */
  reported_at: string;
  /**
   * Who reported.
   */
  reported_by: string;
  /**
   * Their name.
   */
  reported_by_name: string;
  /**
   * Unit; absent for the whole organisation.
   */
  unit?: string | null;
}
/**
 * Asks where a paper lies.
 */
export interface GetFiling {
  /**
   * Paper.
   */
  paper: string;
}
/**
 * Asks for one hazard.
 */
export interface GetHazard {
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Asks for one paper.
 */
export interface GetHazardPaper {
  /**
   * Paper.
   */
  paper: string;
}
/**
 * Asks for the history of a row.
 */
export interface GetHistory {
  /**
   * Acts older than this one; from the newest when absent.
   */
  before?: number | null;
  /**
   * Any row.
   */
  row: string;
}
/**
 * A page of history, the newest first.
 */
export interface HistoryView {
  /**
   * Acts.
   */
  acts: ActView2[];
}
/**
 * One act on the row.
 */
export interface ActView2 {
  /**
   * Raw clock of that device.
   */
  at: string;
  /**
   * Who.
   */
  author: string;
  /**
   * Fields changed.
   */
  changes: ChangeView[];
  /**
   * On which device.
   */
  device: string;
  /**
   * Command.
   */
  kind: string;
  /**
   * For whom.
   */
  on_behalf_of?: string | null;
  /**
   * Position in this laptop's log.
   */
  position: number;
}
/**
 * One field changed.
 */
export interface ChangeView {
  /**
   * Value after.
   */
  after: {
    [k: string]: unknown;
  };
  /**
   * Value before.
   */
  before?: {
    [k: string]: unknown;
  };
  /**
   * Field.
   */
  field: string;
}
/**
 * Asks for the row a hazard came from.
 */
export interface GetImportedRow {
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * The rows of ledgers that tell of a hazard, as they stood.
 */
export interface ImportedRowView {
  /**
   * Rows that were merged into it, the first first.
   */
  merged: KeptRow[];
  /**
   * The row it came from; absent when the hazard was entered here.
   */
  origin?: KeptRow | null;
}
/**
 * A row as it stood.
 */
export interface KeptRow {
  /**
   * Its cells.
   */
  cells: KeptCell[];
  import: ImportView;
  /**
   * Row of the sheet, from 1.
   */
  row: number;
}
/**
 * A cell as it stood in the file.
 */
export interface KeptCell {
  /**
   * What stood in it.
   */
  text: string;
  /**
   * Title of its column.
   */
  title: string;
}
/**
 * The import.
 */
export interface ImportView {
  /**
   * Units, people and places that were entered with it; they stay when it is taken back.
   */
  created: number;
  /**
   * Name of the file.
   */
  file_name: string;
  /**
   * Hazards it brought.
   */
  hazards: number;
  /**
   * Import.
   */
  import: string;
  /**
   * When.
   */
  imported_at: string;
  /**
   * Who brought it in.
   */
  imported_by_name: string;
  /**
   * Rows that were merged into hazards that were here.
   */
  merged: number;
  /**
   * Sheet of the file.
   */
  sheet: string;
  /**
   * When it was taken back.
   */
  taken_back_at?: string | null;
  /**
   * What became of the rows; only when it was just done.
   */
  tally?: Tally | null;
}
/**
 * Rows by what becomes of them.
 */
export interface Tally {
  /**
   * Of these, archives.
   */
  archived: number;
  /**
   * They are no hazards.
   */
  aside: number;
  /**
   * They have to be mended.
   */
  faulty: number;
  /**
   * Somebody left them out.
   */
  left_out: number;
  /**
   * They are merged into the hazard they look like.
   */
  merged: number;
  /**
   * Of these, being rectified.
   */
  rectifying: number;
  /**
   * Of these, reported.
   */
  reported: number;
  /**
   * Rows below the head that are not empty.
   */
  rows: number;
  /**
   * Of these, to be re-inspected.
   */
  submitted: number;
  /**
   * They become hazards.
   */
  taken: number;
  /**
   * They look like a hazard that is there.
   */
  twice: number;
  /**
   * Of these, voided.
   */
  voided: number;
}
/**
 * Asks for one paper.
 */
export interface GetIncomingPaper {
  /**
   * Paper.
   */
  paper: string;
}
/**
 * Asks for one inspection.
 */
export interface GetInspection {
  /**
   * Inspection.
   */
  inspection: string;
}
/**
 * Asks what is planned in a stretch of days.
 */
export interface GetInspectionCalendar1 {
  /**
   * First day.
   */
  from: string;
  /**
   * Only what this person is to inspect.
   */
  inspector?: string | null;
  /**
   * Only what a number of the statistics counts.
   */
  only?: PlannedShare | null;
  /**
   * Last day, at most 400 days later.
   */
  to: string;
  /**
   * Only of this unit and those below it.
   */
  unit?: string | null;
}
/**
 * What is planned in a stretch of days.
 */
export interface CalendarView {
  counts: PlannedCounts;
  /**
   * By day, then in the order of the plans.
   */
  times: PlannedTime[];
  /**
   * Today by the organisation's clock.
   */
  today: string;
  /**
   * Years whose festivals are not published, so that plans before one have no day there yet.
   */
  unknown_years: number[];
}
/**
 * How many there are in all; more than 2000 are not shown.
 */
export interface PlannedCounts {
  /**
   * Done, in time or not.
   */
  done: number;
  /**
   * Not done though the last day has passed.
   */
  late: number;
  /**
   * In all.
   */
  total: number;
}
/**
 * One place, or one piece of equipment, on one day of a plan.
 */
export interface PlannedTime {
  /**
   * Number of the hazard it is looked at for (举一反三).
   */
  because_of?: string | null;
  /**
   * Checklist.
   */
  checklist: string;
  /**
   * The piece of equipment there it is about; absent for all of the place.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * The inspection made for it.
   */
  inspection?: string | null;
  /**
   * Their names.
   */
  inspector_names: string[];
  /**
   * Who is to inspect, the leader first.
   */
  inspectors: string[];
  /**
   * Kind of inspection.
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * Last day it may take.
   */
  last_on: string;
  /**
   * Day it falls on.
   */
  on: string;
  /**
   * Place.
   */
  place: string;
  /**
   * Its name.
   */
  place_name: string;
  /**
   * Plan.
   */
  plan: string;
  /**
   * How it stands.
   */
  standing: "upcoming" | "due" | "late" | "running" | "done" | "done_late";
  /**
   * Its title.
   */
  title: string;
  /**
   * Unit responsible for it.
   */
  unit_name: string;
  /**
   * Name of the unit whose people inspect, where nobody is named.
   */
  walked_by_name?: string | null;
}
/**
 * Asks for one.
 */
export interface GetIrregularity {
  /**
   * Defect or violation.
   */
  irregularity: string;
}
/**
 * Asks for the ladder of escalation.
 */
export interface GetLadder {}
/**
 * The ladder of escalation.
 */
export interface LadderView {
  ladder: Ladder1;
  /**
   * The organisation made it its own.
   */
  own: boolean;
  shipped: Ladder2;
}
/**
 * The ladder.
 */
export interface Ladder1 {
  /**
   * Who has to know.
   */
  major_at_once: "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
  /**
   * The rungs, each later than the one before.
   */
  rungs: Rung[];
  /**
   * Which issue of the data this is.
   */
  version: string;
}
/**
 * The ladder.
 */
export interface Ladder2 {
  /**
   * Who has to know.
   */
  major_at_once: "owner" | "unit_head" | "safety_department" | "deputy_in_charge" | "principal";
  /**
   * The rungs, each later than the one before.
   */
  rungs: Rung[];
  /**
   * Which issue of the data this is.
   */
  version: string;
}
/**
 * Asks what of the lateral checks of a hazard is covered.
 */
export interface GetLateralCoverage {
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * What of the lateral checks of a hazard is covered.
 */
export interface LateralCoverageView {
  /**
   * Each check, the oldest first.
   */
  checks: LateralView[];
  coverage: Coverage1;
}
/**
 * One lateral check.
 */
export interface LateralView {
  /**
   * The last day it may take.
   */
  by: string;
  coverage: Coverage;
  /**
   * What is looked for.
   */
  look_for: string;
  /**
   * Every place and piece of equipment, those that nobody looked at first.
   */
  sites: LateralSiteView[];
  /**
   * Its step.
   */
  step: string;
}
/**
 * What of it is covered.
 */
export interface Coverage {
  /**
   * Of these, looked at.
   */
  checked: number;
  /**
   * No longer to be looked at.
   */
  dropped: number;
  /**
   * Hazards found.
   */
  hazards: number;
  /**
   * Of these, not looked at though the last day has passed.
   */
  late: number;
  /**
   * Places and pieces of equipment to be looked at; those dropped are not among them.
   */
  total: number;
  /**
   * Of those looked at, where something was found.
   */
  with_hazards: number;
}
/**
 * One place or piece of equipment of a lateral check.
 */
export interface LateralSiteView {
  /**
   * The piece of equipment there; absent for all of the place.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * What was found there.
   */
  found: LateralFound[];
  /**
   * The inspection made there.
   */
  inspection?: string | null;
  /**
   * Its number.
   */
  inspection_number?: string | null;
  /**
   * The last day its inspection may take.
   */
  last_on: string;
  /**
   * Its last day passed, and nobody looked.
   */
  late: boolean;
  /**
   * The day of the plan.
   */
  on: string;
  /**
   * Place.
   */
  place: string;
  /**
   * Its name.
   */
  place_name: string;
  /**
   * The plan it is in.
   */
  plan: string;
  /**
   * Where it stands.
   */
  state: "waiting" | "not_looked" | "running" | "covered_late" | "covered" | "dropped";
  /**
   * Name of the unit that answers for it.
   */
  unit_name: string;
  /**
   * Who is to look: the leader, else the unit.
   */
  walker_name: string;
}
/**
 * A hazard found on a lateral check.
 */
export interface LateralFound {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Where a case stands (domain table of section 5).
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Title.
   */
  title: string;
}
/**
 * Of all checks together.
 */
export interface Coverage1 {
  /**
   * Of these, looked at.
   */
  checked: number;
  /**
   * No longer to be looked at.
   */
  dropped: number;
  /**
   * Hazards found.
   */
  hazards: number;
  /**
   * Of these, not looked at though the last day has passed.
   */
  late: number;
  /**
   * Places and pieces of equipment to be looked at; those dropped are not among them.
   */
  total: number;
  /**
   * Of those looked at, where something was found.
   */
  with_hazards: number;
}
/**
 * Asks for one notice.
 */
export interface GetNotice {
  /**
   * Notice.
   */
  notice: string;
}
/**
 * Asks for the organisation.
 */
export interface GetOrganisation {}
/**
 * Asks for one paper.
 */
export interface GetOutgoingPaper {
  /**
   * Paper.
   */
  paper: string;
}
/**
 * A paper with all that became of it.
 */
export interface OutgoingView {
  addressee: Outsider;
  /**
   * The file.
   */
  attachment: string;
  /**
   * Who receives a copy.
   */
  copies_to: string[];
  /**
   * Day by which we ask for it.
   */
  due_on?: string | null;
  /**
   * Its name.
   */
  file_name: string;
  /**
   * Why whoever is seated may not hand it over; absent when it may be done.
   */
  hand_refusal?: RefusalView | null;
  /**
   * The last day it was handed over.
   */
  handed_on?: string | null;
  /**
   * How it was handed over, the latest first.
   */
  handings: HandingView[];
  /**
   * Hazards, in the order of the table.
   */
  hazard_rows: OutgoingHazard[];
  /**
   * How many hazards it speaks of.
   */
  hazards: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * Date of the document.
   */
  issued_on: string;
  /**
   * Who issues it.
   */
  issuer_name: string;
  /**
   * What it is.
   */
  kind: "advice" | "transfer";
  /**
   * Number.
   */
  number: string;
  /**
   * Who wrote it.
   */
  prepared_by_name: string;
  /**
   * Where it stands.
   */
  standing: "to_hand" | "posted" | "refused" | "received" | "voided";
  /**
   * Why whoever is seated may not withdraw it; absent when it may be done.
   */
  void_refusal?: RefusalView | null;
  /**
   * Why it was withdrawn.
   */
  voided?: string | null;
  /**
   * Somebody still has to bring it.
   */
  waiting: boolean;
}
/**
 * Who is written to.
 */
export interface Outsider {
  /**
   * Postal address.
   */
  address?: string;
  /**
   * Whom to ask for, with telephone number.
   */
  contact?: string;
  /**
   * The contractor of the register that it is.
   */
  contractor?: string | null;
  /**
   * What they are to the hazard.
   */
  kind: "customer" | "owner" | "constructor" | "authority" | "other";
  /**
   * Name of the body or person.
   */
  name: string;
}
/**
 * How a paper was handed over.
 */
export interface HandingView {
  /**
   * Names of those who brought it.
   */
  by_names: string[];
  /**
   * Scans.
   */
  evidence: string[];
  /**
   * Day.
   */
  on: string;
  /**
   * How it ended.
   */
  outcome:
    | {
        kind: "received";
        /**
         * Who signed.
         */
        receiver: string;
      }
    | {
        kind: "refused";
        /**
         * Reason given, or what was seen.
         */
        reason: string;
        /**
         * Two witnesses or more by name, who neither wrote, issued nor brought it.
         */
        witnesses: string[];
      }
    | {
        kind: "posted";
        /**
         * Number of the parcel.
         */
        tracking: string;
      };
  /**
   * Name of who recorded it.
   */
  recorded_by_name: string;
}
/**
 * A hazard of a paper.
 */
export interface OutgoingHazard {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Where a case stands (domain table of section 5).
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Title.
   */
  title: string;
}
/**
 * Asks for a check.
 */
export interface GetPaperCheck {
  /**
   * Check.
   */
  check: string;
}
/**
 * Asks for a photo.
 */
export interface GetPhoto {
  /**
   * Photo.
   */
  attachment: string;
  /**
   * The item or hazard it is shown with, whose time it is compared with.
   */
  of?: SlotSubject | null;
}
/**
 * Asks for all preferences of whoever sits at the laptop.
 */
export interface GetPreferences {}
/**
 * Preferences of one person by name.
 */
export interface PreferencesView {
  /**
   * All of them.
   */
  preferences: Preference[];
}
/**
 * One preference.
 */
export interface Preference {
  /**
   * Name.
   */
  name: string;
  /**
   * Value.
   */
  value: string;
}
/**
 * Asks for the reporting calendar.
 */
export interface GetReportCalendar {}
/**
 * The reporting calendar.
 */
export interface ReportCalendarView {
  calendar: ReportCalendar1;
  /**
   * Reports of periods that are over and that were not made, the one due first before all others.
   */
  owed: OwedReport[];
  /**
   * The organisation made it its own.
   */
  own: boolean;
  shipped: ReportCalendar2;
}
/**
 * A report that was not made.
 */
export interface OwedReport {
  /**
   * The last day on which it is in time.
   */
  due_on: string;
  /**
   * What the form is called.
   */
  form: string;
  /**
   * A month, a quarter or a year.
   */
  period: string;
  /**
   * To whom it goes.
   */
  recipient: string;
  /**
   * How a deadline stands today.
   */
  standing:
    | {
        /**
         * Days.
         */
        days_left: number;
        state: "in_time";
      }
    | {
        /**
         * Days.
         */
        days_left: number;
        state: "due_soon";
      }
    | {
        /**
         * Days, at least 1.
         */
        days: number;
        state: "overdue";
      };
}
/**
 * Asks for weights and targets.
 */
export interface GetTargets {}
/**
 * Weights and targets in force.
 */
export interface TargetsView {
  /**
   * Every indicator.
   */
  targets: TargetView[];
}
/**
 * An indicator with what is asked of it.
 */
export interface TargetView {
  /**
   * Days instead of percent.
   */
  in_days: boolean;
  /**
   * Indicator.
   */
  indicator:
    | "on_time_current"
    | "on_time_original"
    | "first_passed"
    | "major_committed"
    | "inspections_done"
    | "drills_held"
    | "late_days"
    | "recurring"
    | "complete"
    | "self_found";
  /**
   * Less is better.
   */
  less_is_better: boolean;
  /**
   * Tenths of a percent, or of a day.
   */
  target: number;
  /**
   * Points of a hundred.
   */
  weight: number;
}
/**
 * Asks for today.
 */
export interface GetToday {}
/**
 * What this person has to do.
 */
export interface TodayView {
  /**
   * Due within seven days.
   */
  due_soon: number;
  /**
   * In order of urgency; empty ones are left out.
   */
  groups: Group[];
  /**
   * Overdue hazards.
   */
  overdue: number;
  /**
   * Of these, major ones.
   */
  overdue_major: number;
  /**
   * Hazards that wait for re-inspection.
   */
  to_reinspect: number;
  /**
   * Notices that wait for this person's signature.
   */
  to_sign: number;
  /**
   * The day by the organisation's clock.
   */
  today: string;
  /**
   * ISO week.
   */
  week: number;
}
/**
 * Things of one urgency.
 */
export interface Group {
  /**
   * Which.
   */
  group:
    | "suspected"
    | "to_report_major"
    | "to_tell_progress"
    | "escalated"
    | "outage_to_look_at"
    | "overdue"
    | "due_soon"
    | "defects_overdue"
    | "paper_checks"
    | "paper_differences"
    | "to_sign"
    | "to_serve"
    | "to_countersign_plan"
    | "to_decide_plan"
    | "to_reinspect"
    | "to_confirm"
    | "to_close"
    | "to_issue"
    | "to_assess"
    | "to_name_owner"
    | "to_look_back"
    | "to_decide_extension"
    | "to_decide_objection"
    | "to_answer_paper"
    | "to_sign_paper"
    | "to_bring_home"
    | "to_hand"
    | "to_acknowledge"
    | "to_follow_up"
    | "to_answer"
    | "to_settle"
    | "to_renew_agreement"
    | "to_inspect"
    | "to_report"
    | "inspections"
    | "drills_running"
    | "drills_to_hold"
    | "drills_to_evaluate"
    | "drills_to_report"
    | "to_drill"
    | "to_file_plan"
    | "to_review_plan"
    | "to_revise_plan";
  /**
   * The first of them.
   */
  rows: TodayRow[];
  /**
   * How many there are.
   */
  total: number;
}
/**
 * Something to do.
 */
export interface TodayRow {
  /**
   * The act that the loop of a hazard waits for, where its group is of no act.
   */
  awaited?: HazardAct | null;
  /**
   * What a demanded drill is to be: its planning sheet begins with it.
   */
  demand?: DemandedDrill | null;
  /**
   * Where a drill stands.
   */
  drill?: DrillStatus | null;
  /**
   * What a drill waits for, where this person does it.
   */
  drill_act?: DrillAct | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * What a paper from outside waits for.
   */
  incoming?: IncomingWait | null;
  /**
   * What it is.
   */
  kind:
    | "hazard"
    | "notice"
    | "inspection"
    | "plan"
    | "incoming"
    | "outgoing"
    | "hazard_paper"
    | "emergency_plan"
    | "drill"
    | "report"
    | "defect"
    | "paper_check"
    | "contractor"
    | "drill_demand";
  /**
   * Level of a hazard.
   */
  level?: StatutoryLevel | null;
  /**
   * Number.
   */
  number: string;
  /**
   * Its day: deadline, date of the paper, begin of the inspection.
   */
  on?: string | null;
  /**
   * What a paper to outsiders is.
   */
  outgoing?: OutgoingKind | null;
  /**
   * A paper of the loop and what it waits for.
   */
  paper?: LoopPaper | null;
  /**
   * Person it concerns.
   */
  person_name: string;
  /**
   * The time of a plan that is to be inspected, and where.
   */
  planned?: PlannedAt | null;
  /**
   * Items answered of an inspection, hazards of a notice.
   */
  progress?: Share | null;
  /**
   * How a deadline stands.
   */
  standing?: Standing | null;
  /**
   * Where a notice stands.
   */
  state?: DocumentState | null;
  /**
   * Where a hazard stands.
   */
  status?: Status | null;
  /**
   * A hazard that may be major, and nobody judged it yet.
   */
  suspected: boolean;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Unit it concerns.
   */
  unit_name: string;
}
/**
 * What a demanded drill is to be.
 */
export interface DemandedDrill {
  /**
   * Kinds of plans that would do.
   */
  kinds: PlanKind[];
  /**
   * Its period is over: what somebody has to say something about.
   */
  missed?: Finding21 | null;
  /**
   * Plan, where each plan is to be drilled.
   */
  plan?: string | null;
  /**
   * Unit that has to hold it, where it is one unit.
   */
  unit?: string | null;
}
/**
 * Something found.
 */
export interface Finding21 {
  found: Found;
  /**
   * Which numbers nobody took.
   */
  gap?: Gap | null;
  /**
   * What about.
   */
  rule:
    | "step_before_found"
    | "completed_before_found"
    | "closed_before_completed"
    | "reinspected_before_submitted"
    | "photo_before_found"
    | "received_before_issued"
    | "plan_decided_before_countersigned"
    | "extension_decided_late"
    | "rectifier_reinspected"
    | "too_few_reinspectors"
    | "closed_without_reinspection"
    | "closed_without_evidence"
    | "photo_missing"
    | "major_without_criterion"
    | "major_without_plan"
    | "plan_not_countersigned"
    | "major_without_report"
    | "progress_missing"
    | "progress_late"
    | "receipt_missing"
    | "refusal_without_witnesses"
    | "record_missing"
    | "record_unsigned"
    | "reply_missing"
    | "objection_undecided"
    | "supervision_unanswered"
    | "orphaned"
    | "look_back_missed"
    | "drill_without_sign_in"
    | "drill_not_evaluated"
    | "drill_finding_open"
    | "drill_action_unsettled"
    | "drill_action_overdue"
    | "drill_record_missing"
    | "drill_record_unsigned"
    | "drill_not_reported"
    | "drill_never_held"
    | "plan_not_revised"
    | "plan_review_missed"
    | "plan_not_filed"
    | "plan_filed_late"
    | "contractor_without_agreement"
    | "work_without_agreement"
    | "number_gap";
  /**
   * Where.
   */
  subject:
    | {
        id: string;
        kind: "hazard";
      }
    | {
        id: string;
        kind: "notice";
      }
    | {
        id: string;
        kind: "inspection";
      }
    | {
        id: string;
        kind: "series";
      }
    | {
        id: string;
        kind: "drill";
      }
    | {
        id: string;
        kind: "plan";
      }
    | {
        id: string;
        kind: "contractor";
      }
    | {
        id: string;
        kind: "demand";
      };
}
/**
 * A paper of the loop and what it waits for.
 */
export interface LoopPaper {
  /**
   * Which.
   */
  kind:
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request";
  /**
   * For what.
   */
  wait: "signature" | "printer" | "sheet";
}
/**
 * A place that a plan wants inspected.
 */
export interface PlannedAt {
  /**
   * The piece of equipment there it is about; absent for all of the place.
   */
  equipment?: string | null;
  /**
   * Day it fell on.
   */
  on: string;
  /**
   * Place.
   */
  place: string;
}
/**
 * So many of so many.
 */
export interface Share {
  /**
   * Done.
   */
  done: number;
  /**
   * In all.
   */
  total: number;
}
/**
 * Asks for the template.
 */
export interface GetWordTemplate {}
/**
 * The template that papers are put into.
 */
export interface WordTemplateView {
  /**
   * Every marker there is, the one for the text first.
   */
  markers: string[];
  /**
   * The organisation's own; absent for the one that comes along.
   */
  own?: WordTemplateShown | null;
  /**
   * Why it may not be chosen; absent when it may.
   */
  set_refusal?: RefusalView | null;
}
/**
 * A template.
 */
export interface WordTemplateShown {
  /**
   * The file.
   */
  attachment: string;
  /**
   * Markers that are filled in.
   */
  found: string[];
  /**
   * Its name.
   */
  name: string;
  /**
   * Size in bytes.
   */
  size: number;
  /**
   * Markers that nobody knows; they stay as they are.
   */
  unknown: string[];
}
/**
 * Gives a person a first passphrase on this laptop.
 */
export interface GrantAccess {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  new_passphrase: string;
  /**
   * Person.
   */
  person: string;
}
/**
 * Records how a paper was handed over.
 */
export interface HandOutgoingPaper {
  /**
   * Who took it there or posted it.
   */
  by: string[];
  /**
   * Scans: the signed sheet, the slip of the post.
   */
  evidence?: string[];
  /**
   * Day.
   */
  on: string;
  /**
   * How it ended.
   */
  outcome:
    | {
        kind: "received";
        /**
         * Who signed.
         */
        receiver: string;
      }
    | {
        kind: "refused";
        /**
         * Reason given, or what was seen.
         */
        reason: string;
        /**
         * Two witnesses or more by name, who neither wrote, issued nor brought it.
         */
        witnesses: string[];
      }
    | {
        kind: "posted";
        /**
         * Number of the parcel.
         */
        tracking: string;
      };
  /**
   * Paper.
   */
  paper: string;
}
/**
 * Hands over every open hazard of a person.
 */
export interface HandOver {
  /**
   * Who takes over which.
   */
  each?: TakesOver[];
  /**
   * Whose hazards.
   */
  person: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Who takes over what `each` does not name.
   */
  to?: string | null;
}
/**
 * Who takes over which hazard.
 */
export interface TakesOver {
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Owner from now on.
   */
  owner: string;
}
/**
 * What was handed over.
 */
export interface HandedOverView {
  /**
   * In the order of entry.
   */
  moved: MovedHazard[];
}
/**
 * A hazard that was handed over.
 */
export interface MovedHazard {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner from now on.
   */
  owner: string;
  /**
   * The owner's name.
   */
  owner_name: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * Says how it was settled, or takes that back.
 */
export interface HandleIrregularity {
  /**
   * How it was settled; absent takes back what was said.
   */
  handled?: Handled | null;
  /**
   * Defect or violation.
   */
  irregularity: string;
}
/**
 * Makes the next version of a checklist, or a new one, of a workbook.
 */
export interface ImportChecklist {
  /**
   * The workbook.
   */
  attachment: string;
  /**
   * The version it was compared with; absent for a new checklist.
   */
  compared_with?: string | null;
}
/**
 * Puts people on the list of a drill.
 */
export interface InviteToDrill {
  /**
   * Drill.
   */
  drill: string;
  /**
   * People. Who is named after the clock was started joins, and was not expected.
   */
  people?: Newcomer[];
  /**
   * Whole units; who is on the list already stays there as they are.
   */
  units?: InvitedUnit[];
}
/**
 * Somebody who is to take part.
 */
export interface Newcomer {
  /**
   * Post or task.
   */
  duty?: string;
  /**
   * Name of somebody from outside.
   */
  name?: string;
  /**
   * Where somebody from outside comes from.
   */
  organisation?: string;
  /**
   * Person of the register.
   */
  person?: string | null;
  /**
   * Role.
   */
  role:
    | "commander"
    | "deputy_commander"
    | "site_commander"
    | "director"
    | "lead_evaluator"
    | "evaluator"
    | "recorder"
    | "safety_guard"
    | "player"
    | "visitor";
}
/**
 * A unit of which everybody in use is to take part, with all units below it.
 */
export interface InvitedUnit {
  /**
   * Post or task of each.
   */
  duty?: string;
  /**
   * Role of each.
   */
  role:
    | "commander"
    | "deputy_commander"
    | "site_commander"
    | "director"
    | "lead_evaluator"
    | "evaluator"
    | "recorder"
    | "safety_guard"
    | "player"
    | "visitor";
  /**
   * Unit.
   */
  unit: string;
}
/**
 * Makes notices of hazards.
 */
export interface IssueNotice {
  /**
   * Units that receive a copy.
   */
  copies_to?: string[];
  /**
   * Hazards, assessed and settled, in the order of the table.
   */
  hazards: string[];
  /**
   * Who issues it by signing.
   */
  issuer: string;
  /**
   * Day on which re-inspection is planned.
   */
  planned_reinspection?: string | null;
  /**
   * Day by which the written reply is due.
   */
  reply_due: string;
  /**
   * Who reviewed it.
   */
  reviewer?: string | null;
}
/**
 * Notices that were made.
 */
export interface IssuedView {
  /**
   * One per addressee, each major hazard its own.
   */
  notices: NoticeView[];
}
/**
 * Says how plan and organisation proved themselves. What is left out stays open.
 */
export interface JudgeDrill {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Suitability, sufficiency, people, materials, coordination.
   */
  judgements?: DrillJudgement[];
  /**
   * Which objectives were reached.
   */
  objectives?: ObjectiveReached[];
  opinion?: EvaluationOpinion1;
  /**
   * Whether the plan is to be revised; open when absent.
   */
  revision?: PlanRevision | null;
}
/**
 * Words.
 */
export interface EvaluationOpinion1 {
  /**
   * 经验教训.
   */
  lessons?: string;
  /**
   * 组织实施.
   */
  organisation?: string;
  /**
   * 参演人员表现.
   */
  performance?: string;
  /**
   * 改进建议.
   */
  suggestions?: string;
}
/**
 * Keeps a draft in the place of the one before.
 */
export interface KeepDraft {
  /**
   * Its content as JSON, at most 256 KiB.
   */
  body: string;
  /**
   * Which form, and of what, e.g. `hazard/new`.
   */
  form: string;
}
/**
 * Nothing is to be done about a finding.
 */
export interface LetFindingBe {
  /**
   * Finding.
   */
  finding: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A finding points to a case that is in the ledger already.
 */
export interface LinkDrillAction {
  /**
   * Finding.
   */
  finding: string;
  /**
   * The case, open.
   */
  hazard: string;
}
/**
 * Says which equipment a hazard is about.
 */
export interface LinkEquipment {
  /**
   * Equipment at the hazard's place; absent takes back what was said.
   */
  equipment?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Asks for findings of the last audit of this session.
 */
export interface ListFindings {
  /**
   * The `next` of the page before; absent for the first.
   */
  after?: number | null;
  /**
   * Those that were explained already, instead of the others.
   */
  explained?: boolean;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Only of this rule; of all in their order when absent.
   */
  rule?: Rule | null;
}
/**
 * A page of findings.
 */
export interface FindingsView {
  /**
   * When the audit was made; absent while there is none.
   */
  audited_at?: string | null;
  /**
   * Rules that found something of this list, in their order.
   */
  counts: RuleCount[];
  /**
   * Why whoever is seated may not explain; absent when it may be done.
   */
  explain_refusal?: RefusalView | null;
  /**
   * Findings in all that were explained.
   */
  explained: number;
  /**
   * Hazards, inspections, notices, drills, plans and numbers looked at.
   */
  looked_at: number;
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: number | null;
  /**
   * The page.
   */
  rows: FindingRow[];
  /**
   * Findings of this list that are kept to be shown; the rest is in the file.
   */
  shown: number;
  /**
   * Findings in all that nobody explained.
   */
  total: number;
}
/**
 * How often a rule found something.
 */
export interface RuleCount {
  /**
   * Findings.
   */
  count: number;
  /**
   * What a finding is about. The order is that of the list: what cannot have been comes first.
   */
  rule:
    | "step_before_found"
    | "completed_before_found"
    | "closed_before_completed"
    | "reinspected_before_submitted"
    | "photo_before_found"
    | "received_before_issued"
    | "plan_decided_before_countersigned"
    | "extension_decided_late"
    | "rectifier_reinspected"
    | "too_few_reinspectors"
    | "closed_without_reinspection"
    | "closed_without_evidence"
    | "photo_missing"
    | "major_without_criterion"
    | "major_without_plan"
    | "plan_not_countersigned"
    | "major_without_report"
    | "progress_missing"
    | "progress_late"
    | "receipt_missing"
    | "refusal_without_witnesses"
    | "record_missing"
    | "record_unsigned"
    | "reply_missing"
    | "objection_undecided"
    | "supervision_unanswered"
    | "orphaned"
    | "look_back_missed"
    | "drill_without_sign_in"
    | "drill_not_evaluated"
    | "drill_finding_open"
    | "drill_action_unsettled"
    | "drill_action_overdue"
    | "drill_record_missing"
    | "drill_record_unsigned"
    | "drill_not_reported"
    | "drill_never_held"
    | "plan_not_revised"
    | "plan_review_missed"
    | "plan_not_filed"
    | "plan_filed_late"
    | "contractor_without_agreement"
    | "work_without_agreement"
    | "number_gap";
}
/**
 * A finding.
 */
export interface FindingRow {
  /**
   * Why it is so, where somebody said it.
   */
  explanation?: ExplanationView | null;
  found: Found1;
  /**
   * Which numbers nobody took.
   */
  gap?: Gap | null;
  /**
   * It was put right since.
   */
  gone: boolean;
  /**
   * The act that puts it right, for whoever looks; absent where there is none to be done.
   */
  mend?: Mend | null;
  /**
   * Number of the row; of a gap, the numbers nobody took.
   */
  number: string;
  /**
   * What a finding is about. The order is that of the list: what cannot have been comes first.
   */
  rule:
    | "step_before_found"
    | "completed_before_found"
    | "closed_before_completed"
    | "reinspected_before_submitted"
    | "photo_before_found"
    | "received_before_issued"
    | "plan_decided_before_countersigned"
    | "extension_decided_late"
    | "rectifier_reinspected"
    | "too_few_reinspectors"
    | "closed_without_reinspection"
    | "closed_without_evidence"
    | "photo_missing"
    | "major_without_criterion"
    | "major_without_plan"
    | "plan_not_countersigned"
    | "major_without_report"
    | "progress_missing"
    | "progress_late"
    | "receipt_missing"
    | "refusal_without_witnesses"
    | "record_missing"
    | "record_unsigned"
    | "reply_missing"
    | "objection_undecided"
    | "supervision_unanswered"
    | "orphaned"
    | "look_back_missed"
    | "drill_without_sign_in"
    | "drill_not_evaluated"
    | "drill_finding_open"
    | "drill_action_unsettled"
    | "drill_action_overdue"
    | "drill_record_missing"
    | "drill_record_unsigned"
    | "drill_not_reported"
    | "drill_never_held"
    | "plan_not_revised"
    | "plan_review_missed"
    | "plan_not_filed"
    | "plan_filed_late"
    | "contractor_without_agreement"
    | "work_without_agreement"
    | "number_gap";
  /**
   * Where.
   */
  subject:
    | {
        id: string;
        kind: "hazard";
      }
    | {
        id: string;
        kind: "notice";
      }
    | {
        id: string;
        kind: "inspection";
      }
    | {
        id: string;
        kind: "series";
      }
    | {
        id: string;
        kind: "drill";
      }
    | {
        id: string;
        kind: "plan";
      }
    | {
        id: string;
        kind: "contractor";
      }
    | {
        id: string;
        kind: "demand";
      };
  /**
   * Title of a hazard or drill, place of an inspection.
   */
  title: string;
  /**
   * Unit responsible, addressed or inspected.
   */
  unit_name: string;
}
/**
 * Which days.
 */
export interface Found1 {
  /**
   * The other day.
   */
  against?: string | null;
  /**
   * The day.
   */
  on?: string | null;
}
/**
 * Which page of a list.
 */
export interface PageRequest {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * Asks for clauses.
 */
export interface ListClauses {
  /**
   * Only of this document, as a basis calls it.
   */
  document?: string | null;
  page?: PageRequest1;
  /**
   * Words that all have to stand in document, title, number or text.
   */
  text?: string;
  /**
   * Only those that are still to be compared with the original: marked B or C.
   */
  unsure?: boolean;
}
/**
 * Which page of a list.
 */
export interface PageRequest1 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of clauses.
 */
export interface ClausesView {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows, in the order of the documents, then of the clauses.
   */
  rows: ClauseRow1[];
  /**
   * Rows on all pages.
   */
  total: number;
  /**
   * Clauses of the library that are still to be compared with the original.
   */
  unsure: number;
  /**
   * Why whoever is seated may not compare one; absent when it may be done.
   */
  verify_refusal?: RefusalView | null;
}
/**
 * A clause as this organisation knows it.
 */
export interface ClauseRow1 {
  basis: Basis1;
  /**
   * Id in the library.
   */
  id: string;
  said: Saying;
  /**
   * How sure the clause was when it shipped.
   */
  shipped: "A" | "A2" | "B" | "C";
  /**
   * What took the document's place.
   */
  superseded_by?: string | null;
  /**
   * Title of the document.
   */
  title: string;
  /**
   * When.
   */
  verified_at?: string | null;
  /**
   * Who compared it with the original.
   */
  verified_by?: string | null;
  /**
   * Name of that person.
   */
  verified_by_name?: string | null;
  /**
   * The same in words for paper.
   */
  words: string;
}
/**
 * Which rows of a register, in the order they were entered.
 */
export interface ListRequest {
  /**
   * Only those in use, or only those given up.
   */
  active?: boolean | null;
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Only with this text in the name or beside it.
   */
  text?: string;
  /**
   * These rows besides, whatever else is asked for: those a form already names. At most 50 count.
   */
  with?: string[];
}
/**
 * One page of a register.
 */
export interface ContractorViewList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: ContractorView[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * A contractor as a row.
 */
export interface ContractorView {
  /**
   * It works for us.
   */
  active: boolean;
  /**
   * Agreements, those that are over too.
   */
  agreements: number;
  /**
   * Whom to ask for.
   */
  contact: string;
  /**
   * 统一社会信用代码; empty where it is not known.
   */
  credit_code: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Name as on its licence.
   */
  name: string;
  /**
   * Telephone.
   */
  phone: string;
  /**
   * What it is qualified for, in words.
   */
  qualification: string;
  /**
   * Last day of the qualification, inclusive.
   */
  qualified_until?: string | null;
  /**
   * What else there is to say.
   */
  remarks: string;
  /**
   * How it stands by its agreements.
   */
  state: "to_come" | "in_force" | "expiring" | "over";
  /**
   * That day has passed.
   */
  unqualified: boolean;
  /**
   * Last day that is covered; the first day of what is to come; nothing where there never was an agreement.
   */
  until?: string | null;
}
/**
 * Asks for delegations, the latest first.
 */
export interface ListDelegations {
  page?: PageRequest2;
}
/**
 * Which page of a list.
 */
export interface PageRequest2 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of delegations.
 */
export interface DelegationsView {
  /**
   * Why whoever is seated may not delegate; absent when it may be done.
   */
  delegate_refusal?: RefusalView | null;
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: DelegationView[];
}
/**
 * Asks for all drafts of whoever sits at the laptop.
 */
export interface ListDrafts {}
/**
 * Asks for the list behind a number.
 */
export interface ListDrillFigure {
  /**
   * The number.
   */
  of:
    | {
        /**
         * Which.
         */
        figure:
          | "planned"
          | "planned_held"
          | "planned_due"
          | "planned_on_time"
          | "planned_late"
          | "planned_cancelled"
          | "planned_missed"
          | "planned_broken_off"
          | "held"
          | "short_of_people"
          | "with_late_steps"
          | "evaluated"
          | "not_evaluated"
          | "reported"
          | "actions"
          | "actions_due"
          | "actions_on_time"
          | "actions_late"
          | "actions_due_first"
          | "actions_on_time_first"
          | "actions_open";
        number: "count";
      }
    | {
        /**
         * Form; live when absent.
         */
        form?: DrillForm | null;
        number: "response";
        /**
         * Plan; all when absent.
         */
        plan?: string | null;
        /**
         * A stage of a response (阶段).
         */
        stage:
          | "warning"
          | "reporting"
          | "activation"
          | "coordination"
          | "first_response"
          | "evacuation"
          | "medical_aid"
          | "restoration"
          | "termination";
      };
  /**
   * A month, a quarter or a year.
   */
  period: string;
  /**
   * Unit, with those below it.
   */
  unit?: string | null;
}
/**
 * The list behind a number: drills, or corrective actions.
 */
export interface DrillFigureView {
  /**
   * Corrective actions; at most 500.
   */
  actions: DrillActionRow[];
  /**
   * Drills; at most 500.
   */
  drills: DrillSummary[];
  /**
   * How many there are.
   */
  total: number;
}
/**
 * A corrective action.
 */
export interface DrillActionRow {
  /**
   * The day it was closed.
   */
  closed_on?: string | null;
  /**
   * The day the work was finished.
   */
  completed_on?: string | null;
  /**
   * The drill it comes from.
   */
  drill: string;
  /**
   * Number of that.
   */
  drill_number: string;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Deadline first set.
   */
  first_due_on?: string | null;
  /**
   * The case.
   */
  hazard: string;
  /**
   * 隐患 or 改进事项.
   */
  kind: "hazard" | "improvement";
  /**
   * Its number.
   */
  number: string;
  /**
   * Owner, or else the unit.
   */
  owner_name: string;
  /**
   * Where a case stands (domain table of section 5).
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Its title.
   */
  title: string;
}
/**
 * A drill in a list.
 */
export interface DrillSummary {
  /**
   * Corrective actions.
   */
  actions: number;
  /**
   * Of these, those not closed.
   */
  actions_open: number;
  /**
   * Who was to come (应到).
   */
  expected: number;
  /**
   * Findings.
   */
  findings: number;
  /**
   * The day it was planned for first.
   */
  first_planned_on: string;
  /**
   * By form (按形式).
   */
  form: "live" | "tabletop";
  /**
   * The day its clock was started.
   */
  held_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Who signed in besides.
   */
  joined: number;
  /**
   * Number.
   */
  number: string;
  /**
   * Emergency plan it exercises.
   */
  plan: string;
  /**
   * Its name.
   */
  plan_name: string;
  /**
   * The day it is planned for now.
   */
  planned_on: string;
  /**
   * Who of these signed in (实到).
   */
  present: number;
  /**
   * Where a drill stands.
   */
  status:
    | "planned"
    | "running"
    | "paused"
    | "real"
    | "held"
    | "stopped"
    | "responded"
    | "improving"
    | "closed"
    | "cancelled";
  /**
   * Name.
   */
  title: string;
  /**
   * Unit that organises it.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
}
/**
 * Puts another list of materials in the place of the one a drill has.
 */
export interface ListDrillMaterials {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Materials.
   */
  materials: MaterialGiven[];
}
/**
 * A material.
 */
export interface MaterialGiven {
  /**
   * The material there was; absent for a new one.
   */
  id?: string | null;
  /**
   * What.
   */
  name: string;
  /**
   * How much, in words.
   */
  quantity?: string;
}
/**
 * Asks for drills, the latest begin first.
 */
export interface ListDrills {
  /**
   * Only 实战, or only 桌面.
   */
  form?: DrillForm | null;
  /**
   * Only held, or else planned, on this day or later.
   */
  from?: string | null;
  page?: PageRequest3;
  /**
   * Only of this emergency plan.
   */
  plan?: string | null;
  /**
   * Only where they stand so; anywhere when empty.
   */
  statuses?: DrillStatus[];
  /**
   * Only with this text in number or name.
   */
  text?: string;
  /**
   * Only held, or else planned, on this day or earlier.
   */
  to?: string | null;
  /**
   * Only those that the law, by the reading that is chosen, wants reported and nobody reported (待报送).
   */
  to_report?: boolean;
  /**
   * Only organised by this unit or one below it.
   */
  unit?: string | null;
}
/**
 * Which page of a list.
 */
export interface PageRequest3 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of drills.
 */
export interface DrillsView {
  /**
   * Pass as `page.after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: DrillSummary[];
}
/**
 * Asks for plans: comprehensive ones first, then special ones, then those on the spot.
 */
export interface ListEmergencyPlans {
  /**
   * Only those that hold, or only those withdrawn.
   */
  active?: boolean | null;
  /**
   * Only of this kind.
   */
  kind?: PlanKind | null;
  page?: PageRequest4;
  /**
   * Only with this text in the name, or found by it or its pinyin.
   */
  text?: string;
}
/**
 * Which page of a list.
 */
export interface PageRequest4 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of a register.
 */
export interface EmergencyPlanViewList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: EmergencyPlanView[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * A plan in a list. Of the drills it needs those that ask for a revision.
 */
export interface EmergencyPlanView {
  /**
   * Number it has in the house; may be empty.
   */
  code: string;
  /**
   * The version that is drafted.
   */
  draft?: string | null;
  /**
   * The last day it was drilled.
   */
  drilled_on?: string | null;
  /**
   * How the filing of the version that holds stands.
   */
  filing:
    | {
        filing: "not_needed";
      }
    | {
        /**
         * Last day.
         */
        by: string;
        filing: "due";
        /**
         * How a deadline stands today.
         */
        standing:
          | {
              /**
               * Days.
               */
              days_left: number;
              state: "in_time";
            }
          | {
              /**
               * Days.
               */
              days_left: number;
              state: "due_soon";
            }
          | {
              /**
               * Days, at least 1.
               */
              days: number;
              state: "overdue";
            };
      }
    | {
        filing: "day_unknown";
        /**
         * Year.
         */
        year: number;
      }
    | {
        filing: "filed";
        /**
         * Days after the last day; nothing when in time or when that day is not known.
         */
        late_by?: number | null;
        /**
         * Day.
         */
        on: string;
      };
  /**
   * Row id.
   */
  id: string;
  /**
   * The three kinds of plans.
   */
  kind: "comprehensive" | "special" | "on_site";
  /**
   * What it is called.
   */
  name: string;
  /**
   * The next day a drill of it is planned for.
   */
  next_drill_on?: string | null;
  /**
   * What asks for a revision and is not answered.
   */
  open_causes: number;
  /**
   * What a drill can take over from the version that holds; absent while none does.
   */
  pieces?: PlanPieces1 | null;
  /**
   * Since when that version holds.
   */
  published_on?: string | null;
  /**
   * When it is reviewed again; absent while nothing holds.
   */
  review?: ReviewDue | null;
  /**
   * Whether it is filed with the authority once published.
   */
  to_file: boolean;
  /**
   * Unit that made it.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
  /**
   * The version that holds; absent while none was signed.
   */
  version?: string | null;
  /**
   * From this day on it no longer holds.
   */
  withdrawn_on?: string | null;
}
/**
 * Asks for equipment, in the order it was entered.
 */
export interface ListEquipment {
  /**
   * Only what is in use, or only what was retired.
   */
  active?: boolean | null;
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Only what stands at this place.
   */
  place?: string | null;
  /**
   * Only with this text, or the pinyin of it, in name, number or remarks.
   */
  text?: string;
  /**
   * These rows besides, whatever else is asked for. At most 50 count.
   */
  with?: string[];
}
/**
 * One page of a register.
 */
export interface EquipmentViewList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: EquipmentView[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * Asks which festivals are published.
 */
export interface ListFestivals {}
/**
 * The festivals.
 */
export interface FestivalsView {
  /**
   * The first year from this one on that is not published.
   */
  unknown_from: number;
  /**
   * Year by year.
   */
  years: FestivalYear[];
}
/**
 * The festivals of a year.
 */
export interface FestivalYear {
  /**
   * In the order of the year.
   */
  festivals: FestivalDay[];
  /**
   * Who checked them against the published text; absent while nobody did.
   */
  verified_by?: string | null;
  /**
   * Year.
   */
  year: number;
}
/**
 * A festival of a year.
 */
export interface FestivalDay {
  /**
   * Festival.
   */
  festival:
    | "new_year"
    | "spring_festival"
    | "qingming"
    | "labour"
    | "dragon_boat"
    | "mid_autumn"
    | "national";
  /**
   * First day off.
   */
  first_on: string;
}
/**
 * Asks for papers of hazards.
 */
export interface ListHazardPapers {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Of this hazard.
   */
  hazard?: string | null;
  /**
   * Of one of these kinds; of any when empty.
   */
  kinds?: PaperKind[];
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Only with these words in its number or in its hazard.
   */
  text?: string;
}
/**
 * A page of papers.
 */
export interface PaperPage {
  /**
   * How many there are of each kind, whichever kinds were asked for.
   */
  counts: KindCount[];
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: HazardPaperView[];
}
/**
 * How many papers there are of a kind.
 */
export interface KindCount {
  /**
   * Papers.
   */
  count: number;
  /**
   * A paper of a hazard.
   */
  kind:
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request";
}
/**
 * Asks for a page of the ledger.
 */
export interface ListHazards {
  /**
   * The `next` of the page before; absent for the first.
   */
  after?: string | null;
  conditions?: LedgerConditions2;
  /**
   * The other way round.
   */
  descending?: boolean;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Sorted by.
   */
  sort?: "due" | "found" | "number" | "status" | "unit";
  /**
   * View.
   */
  view?:
    | "all"
    | "open"
    | "mine"
    | "overdue"
    | "due_soon"
    | "major"
    | "suspected"
    | "to_countersign_plan"
    | "to_decide_plan"
    | "to_reinspect"
    | "to_confirm"
    | "to_close"
    | "to_name_owner"
    | "to_assess"
    | "to_issue"
    | "supervised"
    | "to_answer"
    | "to_settle"
    | "to_decide_extension"
    | "to_decide_objection"
    | "orphaned"
    | "improvements"
    | "to_look_back"
    | "transferred";
}
/**
 * Conditions on top of the view.
 */
export interface LedgerConditions2 {
  /**
   * This cause.
   */
  cause?: Cause | null;
  /**
   * This line of business.
   */
  discipline?: Discipline | null;
  /**
   * Due on this day or later.
   */
  due_from?: string | null;
  /**
   * Due on this day or earlier.
   */
  due_to?: string | null;
  /**
   * This equipment.
   */
  equipment?: string | null;
  /**
   * What a number of the statistics counts.
   */
  figure?: FigureOf | null;
  /**
   * Found on this day or later.
   */
  found_from?: string | null;
  /**
   * Found on this day or earlier.
   */
  found_to?: string | null;
  /**
   * This level.
   */
  level?: StatutoryLevel | null;
  /**
   * This owner.
   */
  owner?: string | null;
  /**
   * This place.
   */
  place?: string | null;
  /**
   * One of these.
   */
  statuses?: Status[];
  /**
   * Words in what was written of it: number, title, description, place, demands, steps.
   */
  text?: string | null;
  /**
   * This responsible unit, without those below it.
   */
  unit_alone?: string | null;
  /**
   * Responsible unit is one of these or below one.
   */
  units?: string[];
  /**
   * Nobody said of which line of business it is.
   */
  without_discipline?: boolean;
  /**
   * No unit is responsible.
   */
  without_unit?: boolean;
}
/**
 * A page of the ledger.
 */
export interface LedgerPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: HazardRow[];
  /**
   * Rows in all.
   */
  total: number;
}
/**
 * A hazard in the ledger.
 */
export interface HazardRow {
  /**
   * Two laptops took steps on the same head.
   */
  conflict: boolean;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Double name of the equipment, where one is known.
   */
  equipment_name?: string | null;
  /**
   * Day of discovery.
   */
  found_on: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * 隐患 or 改进事项.
   */
  kind: "hazard" | "improvement";
  /**
   * Level, once assessed.
   */
  level?: StatutoryLevel | null;
  /**
   * How that day stands.
   */
  look_back?: Standing | null;
  /**
   * The day it is looked at again, until somebody did (回头看, and 跟踪 of what others rectify).
   */
  look_back_on?: string | null;
  /**
   * Number of the notice in force.
   */
  notice_number?: string | null;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner.
   */
  owner?: string | null;
  /**
   * The owner's name.
   */
  owner_name: string;
  /**
   * Photos before the work.
   */
  photos: number;
  /**
   * Name of the place.
   */
  place_name: string;
  /**
   * How the deadline stands today; absent when closed or not set.
   */
  standing?: Standing | null;
  /**
   * Where a case stands (domain table of section 5).
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Somebody supervises it, and it is still open.
   */
  supervised: boolean;
  /**
   * It may be major, and nobody judged it yet (疑似重大).
   */
  suspected: boolean;
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit?: string | null;
  /**
   * Its name.
   */
  unit_name: string;
}
/**
 * Asks for the years of public holidays.
 */
export interface ListHolidayYears {}
/**
 * Asks for the imports of ledgers.
 */
export interface ListImports {
  page?: PageRequest5;
}
/**
 * Which page of a list.
 */
export interface PageRequest5 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of a list.
 */
export interface ImportViewPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: ImportView1[];
}
/**
 * An import.
 */
export interface ImportView1 {
  /**
   * Units, people and places that were entered with it; they stay when it is taken back.
   */
  created: number;
  /**
   * Name of the file.
   */
  file_name: string;
  /**
   * Hazards it brought.
   */
  hazards: number;
  /**
   * Import.
   */
  import: string;
  /**
   * When.
   */
  imported_at: string;
  /**
   * Who brought it in.
   */
  imported_by_name: string;
  /**
   * Rows that were merged into hazards that were here.
   */
  merged: number;
  /**
   * Sheet of the file.
   */
  sheet: string;
  /**
   * When it was taken back.
   */
  taken_back_at?: string | null;
  /**
   * What became of the rows; only when it was just done.
   */
  tally?: Tally | null;
}
/**
 * Asks for papers: what is open by deadline, what is answered the latest first.
 */
export interface ListIncomingPapers {
  page?: PageRequest6;
  /**
   * Which; all when absent, the open ones first.
   */
  state?: IncomingState | null;
}
/**
 * Which page of a list.
 */
export interface PageRequest6 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of papers.
 */
export interface IncomingPage {
  /**
   * Papers that are answered.
   */
  answered: number;
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Papers that are open.
   */
  open: number;
  /**
   * Why whoever is seated may not register papers; absent when it may be done.
   */
  register_refusal?: RefusalView | null;
  /**
   * Rows.
   */
  rows: IncomingRow[];
}
/**
 * A paper in a list.
 */
export interface IncomingRow {
  /**
   * Its date.
   */
  dated_on: string;
  /**
   * Of these, those with which nothing is left to do.
   */
  done: number;
  /**
   * How its deadline stands; absent once it is answered.
   */
  due?: Standing | null;
  /**
   * Day by which an answer is due.
   */
  due_on: string;
  /**
   * Hazards it was split into.
   */
  hazards: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * Its own number.
   */
  number: string;
  /**
   * When it came.
   */
  received_on: string;
  /**
   * Who sent it.
   */
  sender: string;
  /**
   * What the sender is to us.
   */
  sender_kind: "superior" | "government";
  /**
   * How it stands.
   */
  standing: "to_split" | "open" | "to_answer" | "answered_in_part" | "answered";
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Asks for plans, the latest first.
 */
export interface ListInspectionPlans {
  page?: PageRequest7;
}
/**
 * Which page of a list.
 */
export interface PageRequest7 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of a list.
 */
export interface InspectionPlanViewPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: InspectionPlanView[];
}
/**
 * Asks for inspections, the latest first.
 */
export interface ListInspections {
  /**
   * Only of this unit or one below it.
   */
  below?: string | null;
  /**
   * Only of this equipment.
   */
  equipment?: string | null;
  /**
   * Only those finished on this day or later.
   */
  finished_from?: string | null;
  /**
   * Only those finished on this day or earlier.
   */
  finished_to?: string | null;
  /**
   * Only this kind.
   */
  kind?: InspectionKind | null;
  page?: PageRequest8;
  /**
   * Only of this place.
   */
  place?: string | null;
  /**
   * Only running ones, or only finished ones.
   */
  running?: boolean | null;
  /**
   * Only with this text in number, plan, place or unit.
   */
  text?: string;
  /**
   * Only of this unit.
   */
  unit?: string | null;
}
/**
 * Which page of a list.
 */
export interface PageRequest8 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of inspections.
 */
export interface InspectionsView {
  counts: InspectionCounts;
  /**
   * Pass as `page.after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: InspectionRow[];
}
/**
 * How many there are on all pages, whether running or done.
 */
export interface InspectionCounts {
  /**
   * Finished.
   */
  done: number;
  /**
   * Running.
   */
  running: number;
}
/**
 * An inspection in a list.
 */
export interface InspectionRow {
  /**
   * Items answered.
   */
  answered: number;
  /**
   * Code of the checklist, e.g. `T1`.
   */
  checklist_code: string;
  /**
   * Title of the checklist.
   */
  checklist_title: string;
  /**
   * The piece of equipment there it is about; absent for all of the place.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * Items answered 不符合.
   */
  fails: number;
  /**
   * End; absent while running.
   */
  finished_at?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Names of the inspectors, the leader first.
   */
  inspector_names: string[];
  /**
   * Items of the checklist.
   */
  item_count: number;
  /**
   * Why an inspection is made (检查类型).
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * Number of the record.
   */
  number: string;
  /**
   * Place inspected.
   */
  place: string;
  /**
   * Its name.
   */
  place_name: string;
  /**
   * Whether its record (检查记录) was made.
   */
  recorded: boolean;
  /**
   * Begin.
   */
  started_at: string;
  /**
   * Unit inspected.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
}
/**
 * Asks for defects and violations, the latest found first.
 */
export interface ListIrregularities {
  conditions?: IrregularityConditions;
  /**
   * Only open ones whose day is past.
   */
  overdue?: boolean;
  page?: PageRequest9;
  /**
   * Only where they stand so; anywhere when absent.
   */
  state?: IrregularityState | null;
}
/**
 * Which.
 */
export interface IrregularityConditions {
  /**
   * Only of this equipment.
   */
  equipment?: string | null;
  /**
   * Only those found on this day or later.
   */
  from?: string | null;
  /**
   * Only those of these grades; any, and none, when empty.
   */
  grades?: DefectGrade[];
  /**
   * Only those this inspection answered.
   */
  inspection?: string | null;
  /**
   * 缺陷 or 违章; both when absent.
   */
  kind?: IrregularityKind | null;
  /**
   * Only at this place.
   */
  place?: string | null;
  /**
   * Only with these words.
   */
  text?: string;
  /**
   * Only those found on this day or earlier.
   */
  to?: string | null;
  /**
   * Only of this unit or one below it.
   */
  unit?: string | null;
}
/**
 * Which page of a list.
 */
export interface PageRequest9 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of defects and violations.
 */
export interface IrregularitiesView {
  counts: IrregularityCounts;
  /**
   * Pass as `page.after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: IrregularityView[];
}
/**
 * How many there are on all pages, by where they stand.
 */
export interface IrregularityCounts {
  /**
   * All.
   */
  all: number;
  /**
   * 已处理.
   */
  handled: number;
  /**
   * 未处理.
   */
  open: number;
  /**
   * Of these, those whose day is past.
   */
  overdue: number;
  /**
   * 已转隐患.
   */
  raised: number;
  /**
   * 作废.
   */
  voided: number;
}
/**
 * Asks for the closed hazards to be looked at again.
 */
export interface ListLookBacks {
  /**
   * Due by this day; today when absent.
   */
  until?: string | null;
}
/**
 * The closed hazards to be looked at again.
 */
export interface LookBacksView {
  /**
   * The earliest first, two hundred at most.
   */
  rows: HazardRow[];
}
/**
 * Asks for the criteria.
 */
export interface ListMajorCriteria {}
/**
 * Asks for notices.
 */
export interface ListNotices {
  /**
   * Addressed to this unit.
   */
  addressee?: string | null;
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * In one of these states; in any when empty.
   */
  states?: DocumentState[];
  /**
   * Only with these words in its number or the name of its unit, or in a hazard of it.
   */
  text?: string;
}
/**
 * A page of notices.
 */
export interface NoticePage {
  /**
   * How many notices stand in each state, whichever states were asked for.
   */
  counts: StateCount[];
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: NoticeRow[];
}
/**
 * How many notices stand in a state.
 */
export interface StateCount {
  /**
   * Notices.
   */
  count: number;
  /**
   * Where a notice stands; derived, never stored by hand.
   */
  state:
    | "frozen"
    | "to_sign"
    | "issued"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "voided";
}
/**
 * A notice in a list.
 */
export interface NoticeRow {
  /**
   * Unit addressed.
   */
  addressee: string;
  /**
   * Name of that unit, as printed.
   */
  addressee_name: string;
  /**
   * Last day of its hazards' deadlines.
   */
  due_on?: string | null;
  /**
   * How many hazards.
   */
  hazards: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * Date of the document.
   */
  issued_on: string;
  /**
   * Name of the one who issues it.
   */
  issuer_name: string;
  /**
   * Whether it may be handed out: printed, saved.
   */
  may_hand_out: boolean;
  /**
   * Number.
   */
  number: string;
  /**
   * Where a notice stands; derived, never stored by hand.
   */
  state:
    | "frozen"
    | "to_sign"
    | "issued"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "voided";
}
/**
 * Asks for outages: those that are coming as they begin, else the last to begin first.
 */
export interface ListOutages {
  /**
   * Only those that ask for attention by a hazard that needs them.
   */
  attention?: boolean;
  conditions?: OutageConditions;
  page?: PageRequest10;
  /**
   * Only where they stand so; anywhere when absent.
   */
  when?: OutageWhen | null;
}
/**
 * Which.
 */
export interface OutageConditions {
  /**
   * Of this equipment, or needed by a hazard of it.
   */
  equipment?: string | null;
  /**
   * Not over before this day.
   */
  from?: string | null;
  /**
   * This one alone.
   */
  outage?: string | null;
  /**
   * At this place.
   */
  place?: string | null;
  /**
   * Only with these words in number, what is without voltage, place, equipment or reasons.
   */
  text?: string;
  /**
   * Begun on this day or earlier.
   */
  to?: string | null;
  /**
   * Of equipment or at a place of this unit or one below it, or needed by a hazard of theirs.
   */
  unit?: string | null;
}
/**
 * Which page of a list.
 */
export interface PageRequest10 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of outages.
 */
export interface OutagesPage {
  counts: OutageCounts;
  /**
   * Whoever asks may enter, move and cancel outages.
   */
  may_keep: boolean;
  /**
   * Pass as `page.after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: ListedOutage[];
}
/**
 * How many there are, apart from `when` and `attention`.
 */
export interface OutageCounts {
  /**
   * All.
   */
  all: number;
  /**
   * Those that ask for attention.
   */
  attention: number;
  /**
   * Those that were cancelled.
   */
  cancelled: number;
  /**
   * Those that are still to end.
   */
  coming: number;
  /**
   * Those that were moved.
   */
  moved: number;
  /**
   * Those that are over.
   */
  past: number;
}
/**
 * An outage with the hazards that need it or did.
 */
export interface ListedOutage {
  /**
   * Hazards that need it or did, fifty at most.
   */
  bound: BoundHazard[];
  /**
   * Why it was cancelled.
   */
  cancelled?: string | null;
  /**
   * When it ends.
   */
  ends_at: string;
  /**
   * Day on which it ends.
   */
  ends_on: string;
  /**
   * Equipment there, where it is one of the register.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * Open hazards that need it, fifty at most.
   */
  hazards: HazardLink[];
  /**
   * Row id.
   */
  id: string;
  /**
   * How it was moved, the latest last.
   */
  moves: MoveView[];
  /**
   * Number of the outage plan; may be empty.
   */
  number: string;
  /**
   * It is over.
   */
  over: boolean;
  /**
   * Place, where it is one of the register.
   */
  place?: string | null;
  /**
   * Its name.
   */
  place_name?: string | null;
  /**
   * When it begins.
   */
  starts_at: string;
  /**
   * What is without voltage, in words.
   */
  what: string;
}
/**
 * A hazard that needs an outage or did.
 */
export interface BoundHazard {
  /**
   * Why the outage asks for attention.
   */
  concern?: OutageConcern | null;
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * It is overdue only because the outage was moved.
   */
  made_late: boolean;
  /**
   * Number.
   */
  number: string;
  /**
   * Where a case stands (domain table of section 5).
   */
  status:
    | "new"
    | "reported"
    | "assessed"
    | "notified"
    | "served"
    | "rectifying"
    | "submitted"
    | "returned"
    | "accepted"
    | "transferred"
    | "closed"
    | "voided";
  /**
   * Title.
   */
  title: string;
}
/**
 * Asks for papers, those that wait first.
 */
export interface ListOutgoingPapers {
  /**
   * Of one kind alone.
   */
  kind?: OutgoingKind | null;
  page?: PageRequest11;
  /**
   * Those that somebody still has to bring.
   */
  waiting?: boolean;
}
/**
 * Which page of a list.
 */
export interface PageRequest11 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of papers.
 */
export interface OutgoingPage {
  /**
   * All of them, whatever was asked for.
   */
  all: number;
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: OutgoingRow[];
  /**
   * Those that wait.
   */
  waiting: number;
}
/**
 * A paper in a list.
 */
export interface OutgoingRow {
  addressee: Outsider1;
  /**
   * Day by which we ask for it.
   */
  due_on?: string | null;
  /**
   * The last day it was handed over.
   */
  handed_on?: string | null;
  /**
   * How many hazards it speaks of.
   */
  hazards: number;
  /**
   * Row id.
   */
  id: string;
  /**
   * Date of the document.
   */
  issued_on: string;
  /**
   * What a paper to outsiders is.
   */
  kind: "advice" | "transfer";
  /**
   * Number.
   */
  number: string;
  /**
   * Where it stands.
   */
  standing: "to_hand" | "posted" | "refused" | "received" | "voided";
  /**
   * Somebody still has to bring it.
   */
  waiting: boolean;
}
/**
 * Who is written to.
 */
export interface Outsider1 {
  /**
   * Postal address.
   */
  address?: string;
  /**
   * Whom to ask for, with telephone number.
   */
  contact?: string;
  /**
   * The contractor of the register that it is.
   */
  contractor?: string | null;
  /**
   * What they are to the hazard.
   */
  kind: "customer" | "owner" | "constructor" | "authority" | "other";
  /**
   * Name of the body or person.
   */
  name: string;
}
/**
 * Asks for checks, the latest first.
 */
export interface ListPaperChecks {
  page?: PageRequest12;
}
/**
 * Which page of a list.
 */
export interface PageRequest12 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of checks.
 */
export interface ChecksPage {
  /**
   * Whoever asks may draw one.
   */
  may_start: boolean;
  /**
   * Pass as `page.after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: CheckRow[];
}
/**
 * A check in a list.
 */
export interface CheckRow {
  /**
   * 相符率, in tenths of a percent.
   */
  agrees_per_mille?: number | null;
  /**
   * 核对率, in tenths of a percent.
   */
  checked_per_mille?: number | null;
  counts: CheckCounts1;
  /**
   * When.
   */
  drawn_at: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Differences that wait.
   */
  open_differences: number;
  /**
   * How many papers could be drawn.
   */
  population: number;
  /**
   * Who drew it.
   */
  run_by_name: string;
  /**
   * Where it stands.
   */
  state: "running" | "ended" | "cancelled";
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Papers by how they were found.
 */
export interface CheckCounts1 {
  /**
   * 相符.
   */
  agrees: number;
  /**
   * 不符.
   */
  differs: number;
  /**
   * Drawn.
   */
  drawn: number;
  /**
   * 未找到.
   */
  missing: number;
}
/**
 * Asks for the differences that wait, the oldest first.
 */
export interface ListPaperDifferences {
  /**
   * Only of this check.
   */
  check?: string | null;
  page?: PageRequest13;
}
/**
 * Which page of a list.
 */
export interface PageRequest13 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * A page of differences that wait.
 */
export interface DifferencesPage {
  /**
   * Pass as `page.after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: DifferenceView[];
  /**
   * How many wait in all.
   */
  total: number;
}
/**
 * One page of a register.
 */
export interface PersonViewList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: PersonView[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * Asks for placeholders that wait, in the order they were reserved.
 */
export interface ListPhotoSlots {
  /**
   * Only those of this inspection and of the hazards raised from it.
   */
  inspection?: string | null;
  page?: PageRequest14;
}
/**
 * Which page of a list.
 */
export interface PageRequest14 {
  /**
   * Last id of the page before; absent for the first page.
   */
  after?: string | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
}
/**
 * One page of a list.
 */
export interface SlotViewPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: SlotView[];
}
/**
 * One page of a register.
 */
export interface PlaceViewList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: PlaceView[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * Asks for the printers.
 */
export interface ListPrinters {}
/**
 * Printers.
 */
export interface PrintersView {
  /**
   * Names, the default one first.
   */
  printers: string[];
}
/**
 * Asks for the numbers of a series and year.
 */
export interface ListRegisteredNumbers {
  /**
   * The last number of the page before; absent for the first page.
   */
  after?: number | null;
  /**
   * Numbers wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Series.
   */
  series:
    | "rectification_notice"
    | "hazard"
    | "inspection"
    | "advice"
    | "transfer_letter"
    | "reinspection_opinion"
    | "supervision_order"
    | "drill"
    | "improvement";
  /**
   * Year; the latest with a number when absent.
   */
  year?: number | null;
}
/**
 * Numbers of a series and year.
 */
export interface RegisteredNumbers {
  /**
   * Numbers and gaps, in the order of the numbers.
   */
  lines: NumberLine[];
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: number | null;
  /**
   * The series whose numbers stand on papers, with their years.
   */
  series: NumberedSeries[];
  /**
   * Numbers of the year that were taken and not passed over.
   */
  total: number;
  /**
   * The year they are of.
   */
  year: number;
}
/**
 * A paper of the register.
 */
export interface RegisteredRow {
  /**
   * What it is about.
   */
  about: string;
  /**
   * To whom it goes, or from whom it came; empty for nobody.
   */
  addressee: string;
  /**
   * Its day.
   */
  dated_on: string;
  /**
   * Where it lies (盒号、件号); `None` where it was not filed.
   */
  filing?: FilingPlace | null;
  /**
   * What a registered paper is.
   */
  kind:
    | "notice"
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request"
    | "inspection_record"
    | "advice"
    | "transfer_letter"
    | "incoming"
    | "bulletin"
    | "drill_record"
    | "drill_evaluation"
    | "drill_summary";
  /**
   * Number in words; empty for none.
   */
  number: string;
  /**
   * The paper's row.
   */
  paper: string;
  /**
   * Who received it and when.
   */
  receipt?: ReceiptRow | null;
  /**
   * Where it is shown: the paper itself, the inspection of a record, the drill of a drill's paper.
   */
  shown_at: string;
  /**
   * Where it stands.
   */
  state:
    | "to_sign"
    | "issued"
    | "to_hand"
    | "posted"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "signed"
    | "superseded"
    | "voided"
    | "to_answer"
    | "answered"
    | "sent";
}
/**
 * A receipt.
 */
export interface ReceiptRow {
  /**
   * Who received or refused it, or what proves that it arrived; may be empty.
   */
  by: string;
  /**
   * Day.
   */
  on: string;
}
/**
 * A series with its years.
 */
export interface NumberedSeries {
  /**
   * Series.
   */
  kind:
    | "rectification_notice"
    | "hazard"
    | "inspection"
    | "advice"
    | "transfer_letter"
    | "reinspection_opinion"
    | "supervision_order"
    | "drill"
    | "improvement";
  /**
   * Pattern with `{year}` and `{n}`.
   */
  pattern: string;
  /**
   * Years with a number, the latest first.
   */
  years: number[];
}
/**
 * Asks for papers, the latest day first.
 */
export interface ListRegisteredPapers {
  /**
   * Where the page before ended; absent for the first page.
   */
  after?: RegisterMark | null;
  /**
   * Only those that were filed (归档), or were not.
   */
  filed?: boolean | null;
  /**
   * Only of this kind.
   */
  kind?: RegisteredKind | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  /**
   * Only with this text in number, what it is about, to whom it goes, or where it lies, as in `2026年3盒5件`.
   */
  text?: string;
  /**
   * Only of this year.
   */
  year?: number | null;
}
/**
 * Where a page of the register ends.
 */
export interface RegisterMark {
  /**
   * Day of the last paper.
   */
  dated_on: string;
  /**
   * The last paper.
   */
  paper: string;
}
/**
 * A page of papers.
 */
export interface RegisterPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: RegisterMark | null;
  /**
   * Rows.
   */
  rows: RegisteredRow[];
  /**
   * How many there are in all.
   */
  total: number;
}
/**
 * Asks for the number series.
 */
export interface ListSeries {}
/**
 * Number series, one for each kind.
 */
export interface SeriesListView {
  /**
   * All of them.
   */
  series: SeriesView[];
  /**
   * Why whoever is seated may not say where the count goes on; absent when it may be done.
   */
  set_refusal?: RefusalView | null;
  /**
   * The year the numbers are of.
   */
  year: number;
}
/**
 * A number series.
 */
export interface SeriesView {
  /**
   * Device that grants blocks.
   */
  holder: string;
  /**
   * What people call that device.
   */
  holder_name?: string | null;
  /**
   * Row id; absent while nothing was numbered by it yet.
   */
  id?: string | null;
  /**
   * What it numbers.
   */
  kind:
    | "rectification_notice"
    | "hazard"
    | "inspection"
    | "advice"
    | "transfer_letter"
    | "reinspection_opinion"
    | "supervision_order"
    | "drill"
    | "improvement";
  /**
   * Numbers left on this laptop in the blocks it has.
   */
  left_here: number;
  /**
   * The next number on this laptop in words; absent when it needs a block from the holder.
   */
  next?: string | null;
  /**
   * Pattern with `{year}` and `{n}`.
   */
  pattern: string;
  /**
   * Numbers of the year that were passed over, with the reason.
   */
  skipped: SkippedView[];
  /**
   * Numbers taken this year, on any device known here.
   */
  taken: number;
}
/**
 * Numbers of the year that were passed over.
 */
export interface SkippedView {
  /**
   * The first of them, in words.
   */
  first: string;
  /**
   * The last of them, in words.
   */
  last: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * When.
   */
  said_at: string;
  /**
   * Who says so.
   */
  said_by_name: string;
}
/**
 * One page of a register.
 */
export interface KeyRowList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: KeyRow[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * A person's key.
 */
export interface KeyRow {
  /**
   * The key itself is on this laptop, so that the person can sign here.
   */
  key_here: boolean;
  /**
   * Name.
   */
  name: string;
  /**
   * Person.
   */
  person: string;
  /**
   * Request that waits to be certified.
   */
  request?: string | null;
  /**
   * How the person stands.
   */
  state: "none" | "requested" | "certified" | "lapsed";
  /**
   * Name of the unit.
   */
  unit_name?: string | null;
  /**
   * Until when the latest certificate is or was valid.
   */
  valid_until?: string | null;
}
/**
 * Asks for the documents.
 */
export interface ListSources {
  /**
   * Words that all have to stand in name, title or note.
   */
  text?: string;
}
/**
 * The documents.
 */
export interface SourcesView {
  /**
   * All of them that were asked for; there are few.
   */
  rows: SourceRow[];
}
/**
 * A document of the library.
 */
export interface SourceRow {
  /**
   * What a basis calls it, e.g. `GB 50053-2013`.
   */
  cite: string;
  /**
   * Clauses of it in the library.
   */
  clauses: number;
  /**
   * How binding it is.
   */
  force: "mandatory" | "recommended" | "internal";
  /**
   * Whether it still applies today.
   */
  in_force?: boolean | null;
  /**
   * Since when this wording is in force; absent where nobody looked it up.
   */
  in_force_since?: string | null;
  /**
   * Day it was issued in this wording; absent where nobody looked it up.
   */
  issued?: string | null;
  /**
   * What to know when citing it.
   */
  note?: string;
  /**
   * What took its place.
   */
  superseded_by?: string | null;
  /**
   * Since when; absent where nobody looked it up.
   */
  superseded_on?: string | null;
  /**
   * Title in full.
   */
  title: string;
  /**
   * Those that are still to be compared with the original.
   */
  unsure: number;
}
/**
 * One page of a register.
 */
export interface UnitViewList {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: UnitView[];
  /**
   * Rows on all pages.
   */
  total: number;
}
/**
 * Says where a hazard is that is not assessed yet.
 */
export interface LocateHazard {
  /**
   * Equipment there.
   */
  equipment?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Place.
   */
  place: string;
  /**
   * Exact spot (部位); as it was when empty.
   */
  spot?: string;
}
/**
 * Closes the workspace; its keys leave the memory.
 */
export interface LockDesk {}
/**
 * Asks what a file that was taken in would be as a template.
 */
export interface LookAtWordTemplate {
  /**
   * The file.
   */
  attachment: string;
}
/**
 * Makes a 隐患告知书.
 */
export interface MakeAdvice {
  addressee: Outsider2;
  /**
   * Who receives a copy.
   */
  copies_to?: string[];
  /**
   * What is asked of them.
   */
  demand: string;
  /**
   * Day by which we ask for it.
   */
  due_on?: string | null;
  /**
   * Hazards, in the order of the table.
   */
  hazards: string[];
  /**
   * What we do until then.
   */
  interim_controls?: string;
  /**
   * Who issues it.
   */
  issuer: string;
}
/**
 * Who is told.
 */
export interface Outsider2 {
  /**
   * Postal address.
   */
  address?: string;
  /**
   * Whom to ask for, with telephone number.
   */
  contact?: string;
  /**
   * The contractor of the register that it is.
   */
  contractor?: string | null;
  /**
   * What they are to the hazard.
   */
  kind: "customer" | "owner" | "constructor" | "authority" | "other";
  /**
   * Name of the body or person.
   */
  name: string;
}
/**
 * Makes a paper of a drill; another one of its kind takes the place of the one before.
 */
export interface MakeDrillPaper {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Which paper.
   */
  kind: "record" | "evaluation" | "summary";
  /**
   * Why it is made anew; needed from the second version on.
   */
  renewal?: string;
  /**
   * Who reviews a record (审核人); without one the name is written on the paper.
   */
  reviewer?: string | null;
}
/**
 * Makes a paper of a hazard; another one of the same takes the place of the one before.
 */
export interface MakeHazardPaper {
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Pictures of the ink of those who sign it on the spot, in the order of its lines; whoever is left out
   * signs on paper.
   */
  inks?: (string | null)[];
  /**
   * A paper of a hazard.
   */
  kind:
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request";
  /**
   * The day of the look back, where it approves closing; by the organisation's days when absent.
   */
  look_back_on?: string | null;
  /**
   * Why it is made anew; needed where one stands already.
   */
  renewal?: string;
  /**
   * What is filled in.
   */
  said?: PaperWords[];
  /**
   * Who approves, where that is to be chosen.
   */
  signer?: string | null;
  /**
   * The step it puts on paper; the newest when absent.
   */
  step?: string | null;
}
/**
 * Words of one field.
 */
export interface PaperWords {
  /**
   * Field.
   */
  field:
    | "funds"
    | "causes"
    | "prevention"
    | "lateral_check"
    | "method"
    | "undone"
    | "acceptance"
    | "effectiveness"
    | "document_number"
    | "recipient"
    | "state_and_causes"
    | "harm_and_difficulty"
    | "treated"
    | "copies_to";
  /**
   * Words.
   */
  words: string;
}
/**
 * Makes the record of a finished inspection; another one takes the place of the one before.
 */
export interface MakeInspectionRecord {
  /**
   * Who signs for the unit; who came along when absent.
   */
  companion?: CompanionGiven | null;
  /**
   * Inspectors who signed on this laptop; the others sign on paper, the leader also by key.
   */
  inks?: InkGiven[];
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Why it is made anew; needed from the second version on.
   */
  renewal?: string;
  /**
   * What the unit says.
   */
  reply?:
    | {
        /**
         * Attachment with the strokes, where it signed on this laptop.
         */
        ink?: string | null;
        kind: "signs";
        /**
         * Its opinion; when empty it is written on the paper.
         */
        opinion?: string;
      }
    | {
        kind: "refuses";
        /**
         * Reason given, or what was seen.
         */
        reason: string;
        /**
         * Two witnesses who did not inspect; may follow.
         */
        witnesses?: string[];
      };
}
/**
 * Who signs for the unit, or refuses to.
 */
export interface CompanionGiven {
  /**
   * Name of somebody else; may be empty, and is written on the paper then.
   */
  name?: string;
  /**
   * Somebody of the organisation; name and post are theirs then.
   */
  person?: string | null;
  /**
   * Post of somebody else.
   */
  post?: string;
}
/**
 * An inspector's ink.
 */
export interface InkGiven {
  /**
   * Inspector.
   */
  person: string;
  /**
   * Attachment with the strokes.
   */
  picture: string;
}
/**
 * Makes the report of how things stand today.
 */
export interface MakeRectificationReport {
  /**
   * Paper.
   */
  paper: string;
  /**
   * What else is to be said.
   */
  remarks?: string;
}
/**
 * Makes and signs the record of how a notice was served by ink or refused.
 */
export interface MakeServiceRecord {
  /**
   * Notice.
   */
  notice: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
  /**
   * Remarks.
   */
  remarks?: string;
}
/**
 * Makes the papers of what was found, one for each unit.
 */
export interface MakeSiteNotices {
  /**
   * Hazards, in the order of the table.
   */
  hazards: string[];
}
/**
 * The papers.
 */
export interface SiteNoticesView {
  /**
   * One for each unit.
   */
  papers: ExportView[];
}
/**
 * Makes a 隐患移交函.
 */
export interface MakeTransferLetter {
  addressee: Outsider3;
  /**
   * Who receives a copy.
   */
  copies_to?: string[];
  /**
   * What is asked of them.
   */
  demand: string;
  /**
   * Day by which we ask for it.
   */
  due_on?: string | null;
  /**
   * Hazards, in the order of the table.
   */
  hazards: string[];
  /**
   * What we do until then.
   */
  interim_controls: string;
  /**
   * The director who issues it.
   */
  issuer: string;
  /**
   * Why they are not ours to rectify.
   */
  reason: string;
}
/**
 * Who is to rectify them.
 */
export interface Outsider3 {
  /**
   * Postal address.
   */
  address?: string;
  /**
   * Whom to ask for, with telephone number.
   */
  contact?: string;
  /**
   * The contractor of the register that it is.
   */
  contractor?: string | null;
  /**
   * What they are to the hazard.
   */
  kind: "customer" | "owner" | "constructor" | "authority" | "other";
  /**
   * Name of the body or person.
   */
  name: string;
}
/**
 * Says how a paper of a sample was found.
 */
export interface MarkCheckedPaper {
  /**
   * The paper's row in the sample.
   */
  item: string;
  /**
   * What differs, point by point; only where something differs.
   */
  said?: Said[];
  /**
   * How a paper was found.
   */
  verdict: "agrees" | "differs" | "missing";
  /**
   * What is said of one that was not found; may be empty.
   */
  words?: string;
}
/**
 * What is said of one point.
 */
export interface Said {
  /**
   * Point.
   */
  point:
    "place" | "number" | "date" | "content" | "signer" | "receiver" | "pages" | "seal" | "missing";
  /**
   * How the sheet differs.
   */
  words: string;
}
/**
 * Asks where photos belong.
 */
export interface MatchDrillPhotos {
  /**
   * Photos that were taken in, at most 200.
   */
  attachments: string[];
  /**
   * Drill.
   */
  drill: string;
  /**
   * Seconds the camera's clock is behind this laptop's; negative when it is ahead.
   */
  offset_seconds?: number;
}
/**
 * Where photos belong. Nothing was written.
 */
export interface DrillShotsView {
  /**
   * Photos, in the order they were asked for.
   */
  rows: DrillShotRow[];
}
/**
 * A photo and where it belongs.
 */
export interface DrillShotRow {
  /**
   * When that was by this laptop's clock; absent where that is no time of the drill.
   */
  at?: string | null;
  /**
   * Photo.
   */
  attachment: string;
  /**
   * The step that was done last by then.
   */
  line?: string | null;
  /**
   * Name of its file.
   */
  name: string;
  /**
   * The same on the drill's clock, in seconds.
   */
  seconds?: number | null;
  /**
   * What the camera's clock showed; absent where the camera wrote nothing.
   */
  taken_at?: string | null;
}
/**
 * Asks which photo belongs to which placeholder.
 */
export interface MatchPhotos {
  /**
   * Photos that were taken in, at most 200.
   */
  attachments: string[];
  /**
   * Seconds the camera's clock is behind this laptop's; negative when it is ahead.
   */
  offset_seconds?: number;
}
/**
 * Which photo seems to belong to which placeholder. Nothing was written.
 */
export interface MatchView {
  /**
   * Pairs at most ten minutes apart, the placeholder reserved first first.
   */
  proposals: MatchRow[];
  /**
   * Photos without a placeholder.
   */
  unmatched_photos: UnmatchedPhoto[];
  /**
   * Placeholders without a photo.
   */
  unmatched_slots: SlotView[];
}
/**
 * A pair.
 */
export interface MatchRow {
  /**
   * Photo.
   */
  attachment: string;
  /**
   * Seconds the photo was taken after the placeholder was reserved; negative before.
   */
  seconds: number;
  slot: SlotView1;
}
/**
 * A placeholder.
 */
export interface SlotView1 {
  /**
   * Row id.
   */
  id: string;
  /**
   * What became of it; absent while it waits.
   */
  outcome?: SlotOutcome | null;
  /**
   * Where that is.
   */
  place_name: string;
  /**
   * When.
   */
  reserved_at: string;
  /**
   * Who reserved it.
   */
  reserved_by: string;
  /**
   * Name of who reserved it.
   */
  reserved_by_name: string;
  /**
   * What it stands for.
   */
  subject:
    | {
        /**
         * Inspection.
         */
        inspection: string;
        /**
         * Item code.
         */
        item: string;
        kind: "item";
      }
    | {
        /**
         * Hazard.
         */
        hazard: string;
        kind: "hazard";
      };
  /**
   * The item in words, or the number and title of the hazard.
   */
  subject_words: string;
}
/**
 * A photo without a placeholder.
 */
export interface UnmatchedPhoto {
  /**
   * Photo.
   */
  attachment: string;
  /**
   * When it was taken by this laptop's clock; absent when the camera wrote no time.
   */
  taken_at?: string | null;
}
/**
 * Moves an outage to other times.
 */
export interface MoveOutage {
  /**
   * When it ends.
   */
  ends_at: string;
  /**
   * Outage.
   */
  outage: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * When it begins.
   */
  starts_at: string;
}
/**
 * Moves a unit in the tree.
 */
export interface MoveUnit {
  /**
   * New unit above; absent for the top.
   */
  parent?: string | null;
  /**
   * Unit.
   */
  unit: string;
}
/**
 * Names the outage that a rectification needs, or says that it no longer needs one.
 */
export interface NameOutage {
  /**
   * Whose act it is, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Outage; absent where none is needed any more.
   */
  outage?: string | null;
  /**
   * What of the rectification needs it, or why it no longer does.
   */
  reason: string;
}
/**
 * The unit names the owner.
 */
export interface NameOwner {
  /**
   * Who named the owner, when recorded for someone else; the head of the unit.
   */
  actor?: string | null;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Owner.
   */
  owner: string;
}
/**
 * Asks which piece a box holds next.
 */
export interface NextPiece {
  /**
   * 盒号.
   */
  box_no: string;
  /**
   * Year of the archive.
   */
  year: number;
}
/**
 * The next piece of a box.
 */
export interface NextPieceView {
  /**
   * 件号.
   */
  piece: number;
}
/**
 * Notes the weather of an inspection.
 */
export interface NoteWeather {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Weather; absent takes back what was noted.
   */
  weather?: Weather | null;
}
/**
 * Shows a notification.
 */
export interface Notify {
  /**
   * One or two sentences.
   */
  body: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * Whether it was done.
 */
export interface DoneView {
  /**
   * `false` when the person changed their mind.
   */
  done: boolean;
}
/**
 * Opens the workspace with the recovery code; nobody sits at it then.
 */
export interface OpenWithRecovery {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  code: string;
}
/**
 * Orders supervision.
 */
export interface OrderSupervision {
  /**
   * Who orders, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * The day by which it is answered.
   */
  answer_by: string;
  /**
   * What is demanded.
   */
  demands: string;
  /**
   * Scans of the order.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Who supervises; untold when absent.
   */
  level?: SupervisionLevel | null;
}
/**
 * Plans a drill.
 */
export interface PlanDrill {
  /**
   * An earlier drill whose script, materials and people are taken over.
   */
  like?: string | null;
  /**
   * What is taken over from the version of the plan that holds.
   */
  take?: PlanPiece[];
  terms: DrillTerms2;
}
/**
 * What is planned.
 */
export interface DrillTerms2 {
  /**
   * 综合 or 单项.
   */
  content: "comprehensive" | "single";
  /**
   * 实战 or 桌面.
   */
  form: "live" | "tabletop";
  /**
   * Planned length in minutes, 1 to 2880.
   */
  minutes: number;
  /**
   * Objectives.
   */
  objectives?: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Emergency plan it exercises.
   */
  plan: string;
  /**
   * 检验性, 示范性 or 研究性.
   */
  purpose: "testing" | "demonstration" | "research";
  safety?: Safety;
  scenario?: Scenario;
  /**
   * Exact spot.
   */
  spot?: string;
  /**
   * Planned begin.
   */
  starts_at: string;
  /**
   * Name, e.g. 配电室火灾现场处置演练.
   */
  title: string;
  /**
   * What it is held under, in words: item of the year's plan, order of a superior.
   */
  under?: string;
  /**
   * Unit that organises it.
   */
  unit: string;
  /**
   * Units that take part, besides.
   */
  units?: string[];
}
/**
 * Asks which papers of a hazard may be made.
 */
export interface PlanHazardPapers {
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Every paper, in the order of the loop.
 */
export interface PapersPlan {
  /**
   * One for each kind.
   */
  offers: PaperOffer[];
}
/**
 * A paper and what it needs.
 */
export interface PaperOffer {
  /**
   * What somebody fills in, with what is known already.
   */
  fields: AskedField[];
  /**
   * Who signs by ink on the laptop, or on paper, in the order of its lines; nobody where that is not asked.
   */
  hands: string[];
  /**
   * A paper of a hazard.
   */
  kind:
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request";
  /**
   * What the paper will lack, because the hazard does.
   */
  lacks: Lack2[];
  /**
   * The day of the look back, where it approves closing.
   */
  look_back_on?: string | null;
  /**
   * Why it may not be made; absent when it may.
   */
  refusal?: RefusalView | null;
  /**
   * Number of the paper whose place it takes, empty where that has none; it has to say why.
   */
  replaces?: string | null;
  /**
   * Who signs with a key; several where somebody has to be chosen, nobody where all sign by hand.
   */
  signers: PaperSigner[];
}
/**
 * Words to fill in.
 */
export interface AskedField {
  /**
   * Which.
   */
  field:
    | "funds"
    | "causes"
    | "prevention"
    | "lateral_check"
    | "method"
    | "undone"
    | "acceptance"
    | "effectiveness"
    | "document_number"
    | "recipient"
    | "state_and_causes"
    | "harm_and_difficulty"
    | "treated"
    | "copies_to";
  /**
   * The paper is not made without it.
   */
  required: boolean;
  /**
   * What is known; empty for nothing.
   */
  words: string;
}
/**
 * Who may sign.
 */
export interface PaperSigner {
  /**
   * Whether that person has a key that is certified; without one the line is signed by hand.
   */
  certified: boolean;
  /**
   * Name.
   */
  name: string;
  /**
   * Person.
   */
  person: string;
}
/**
 * Asks how a selection would become notices.
 */
export interface PlanNotice {
  /**
   * Hazards in the order of the table.
   */
  hazards: string[];
}
/**
 * How a selection would become notices.
 */
export interface PlanView {
  /**
   * What to look at again before issuing (文书体检); nothing of it forbids.
   */
  doubts: DoubtView[];
  /**
   * Why the person seated may not issue it; absent when it may be done.
   */
  issue_refusal?: RefusalView | null;
  /**
   * Who may issue, the person seated first.
   */
  issuers: IssuerView[];
  /**
   * What stands in the way.
   */
  obstacles: ObstacleView[];
  /**
   * Proposed day of re-inspection.
   */
  planned_reinspection?: string | null;
  /**
   * Why the person seated may not write it for another issuer; absent when it may be done.
   */
  prepare_refusal?: RefusalView | null;
  /**
   * Proposed day of the written reply.
   */
  reply_due?: string | null;
  /**
   * One per notice; empty while something stands in the way.
   */
  sheets: SheetView2[];
  /**
   * Clauses the issuer has to confirm word for word.
   */
  unsure_clauses: UnsureClause[];
}
/**
 * What to look at again.
 */
export interface DoubtView {
  /**
   * The word or day it is about.
   */
  about: string;
  /**
   * What.
   */
  doubt:
    | "vague_word"
    | "no_double_name"
    | "due_on_day_off"
    | "no_photo"
    | "one_photo"
    | "owner_found_it"
    | "owner_inspected"
    | "unsure_clause"
    | "superseded_basis"
    | "outage_does_not_fit";
  /**
   * Where it is put right.
   */
  field: "measures" | "description" | "due_on" | "photos" | "owner" | "basis" | "clause";
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Number.
   */
  number: string;
}
/**
 * Who may issue.
 */
export interface IssuerView {
  /**
   * By which delegation, as it will be printed; absent where the office allows it.
   */
  delegation?: string | null;
  /**
   * How the person stands with signing.
   */
  key: "none" | "requested" | "certified" | "lapsed";
  /**
   * Name.
   */
  name: string;
  /**
   * Person.
   */
  person: string;
}
/**
 * What stands in the way.
 */
export interface ObstacleView {
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Number.
   */
  number: string;
  refusal: RefusalView1;
}
/**
 * A reason, as a failure would say it.
 */
export interface RefusalView1 {
  /**
   * Code.
   */
  code: string;
  /**
   * Parameters of the wording.
   */
  params: {
    [k: string]: unknown;
  };
}
/**
 * A notice to be.
 */
export interface SheetView2 {
  /**
   * Unit addressed.
   */
  addressee: string;
  /**
   * Its name.
   */
  addressee_name: string;
  /**
   * Hazards in the order of the table.
   */
  hazards: PlannedHazard[];
}
/**
 * A hazard of a notice to be.
 */
export interface PlannedHazard {
  /**
   * Deadline.
   */
  due_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Whether it is major.
   */
  major: boolean;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner; empty when the unit names one at receipt.
   */
  owner_name: string;
  /**
   * Title.
   */
  title: string;
}
/**
 * Asks whom to urge about these hazards.
 */
export interface PlanUrging {
  /**
   * With everything else that presses and is with the same people.
   */
  all_that_presses?: boolean;
  /**
   * Hazards.
   */
  hazards: string[];
}
/**
 * Whom to urge.
 */
export interface UrgingPlan {
  /**
   * Numbers of hazards nobody is to be urged about: the unit has nothing to do, or nobody is named.
   */
  left: string[];
  /**
   * Each once, in the order of the hazards.
   */
  people: ToUrge[];
}
/**
 * Somebody to urge.
 */
export interface ToUrge {
  /**
   * About these.
   */
  hazards: HazardRow[];
  /**
   * Name.
   */
  name: string;
  /**
   * Telephone number.
   */
  phone: string;
  /**
   * The owner; where none is named, the head of the unit.
   */
  whom: string;
}
/**
 * Puts a drill to another time.
 */
export interface PostponeDrill {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * When it is to begin instead; not in the past.
   */
  to: string;
}
/**
 * Records that the sender agreed to a later day.
 */
export interface PostponeIncomingPaper {
  /**
   * Paper.
   */
  paper: string;
  to: Postponement1;
}
/**
 * A later day that the sender agreed to.
 */
export interface Postponement1 {
  /**
   * The day it agreed.
   */
  agreed_on: string;
  /**
   * By which paper, or who said so.
   */
  authority: string;
  /**
   * Day by which it wants an answer from now on.
   */
  due_on: string;
  /**
   * Scans of that.
   */
  evidence?: string[];
}
/**
 * Asks what a workbook would change.
 */
export interface PreviewChecklist {
  /**
   * The workbook, taken in as a ledger is.
   */
  attachment: string;
}
/**
 * What a workbook would change.
 */
export interface ChecklistPreview {
  /**
   * Items that change, in the order of the workbook; those that go come last.
   */
  changes: ItemChange[];
  /**
   * Code of the checklist.
   */
  code: string;
  /**
   * The version here that it is compared with; absent when there is none of that code.
   */
  compared_with?: string | null;
  /**
   * What has to be mended; while there is anything, nothing is taken.
   */
  faults: RowFault[];
  /**
   * Whether items that stay stand in another order.
   */
  reordered: boolean;
  /**
   * Items that stay as they are.
   */
  same: number;
  /**
   * Title.
   */
  title: string;
  /**
   * Title here, where it is another.
   */
  title_here?: string | null;
  /**
   * The version it would become.
   */
  version: number;
  /**
   * The version the workbook was written from, where that is not the latest any more.
   */
  written_from?: number | null;
}
/**
 * An item that changes.
 */
export interface ItemChange {
  /**
   * How it changes.
   */
  change: "added" | "changed" | "removed";
  /**
   * Its code; empty when it is new.
   */
  code: string;
  /**
   * Cells that differ, where it stays.
   */
  differences: ItemDifference[];
  /**
   * Row of the workbook, from 1; absent for one that goes.
   */
  row?: number | null;
  /**
   * What must be so.
   */
  text: string;
}
/**
 * A cell that differs.
 */
export interface ItemDifference {
  /**
   * Which.
   */
  column:
    | "code"
    | "section"
    | "text"
    | "method"
    | "document"
    | "clause"
    | "force"
    | "certainty"
    | "level"
    | "hazard"
    | "measure"
    | "unit"
    | "least"
    | "most"
    | "title";
  /**
   * What it says here.
   */
  here: string;
  /**
   * What it says in the workbook.
   */
  there: string;
}
/**
 * What has to be mended.
 */
export interface RowFault {
  /**
   * Column.
   */
  column:
    | "code"
    | "section"
    | "text"
    | "method"
    | "document"
    | "clause"
    | "force"
    | "certainty"
    | "level"
    | "hazard"
    | "measure"
    | "unit"
    | "least"
    | "most"
    | "title";
  refusal: RefusalView2;
  /**
   * Row of the workbook, from 1; absent for what stands above the table.
   */
  row?: number | null;
}
/**
 * A reason, as a failure would say it.
 */
export interface RefusalView2 {
  /**
   * Code.
   */
  code: string;
  /**
   * Parameters of the wording.
   */
  params: {
    [k: string]: unknown;
  };
}
/**
 * Asks what an import would bring.
 */
export interface PreviewLedger {
  /**
   * Rows below this one, from 1; from the first when absent.
   */
  after?: number | null;
  /**
   * Rows wanted, 1 to 200; 50 when absent.
   */
  limit?: number | null;
  reading: ReadLedger;
  /**
   * Which rows are shown; all when absent.
   */
  show?: LinesShown | null;
}
/**
 * How the file is read.
 */
export interface ReadLedger {
  /**
   * The file, sent in before.
   */
  attachment: string;
  /**
   * What columns hold, where a person knows better than their titles.
   */
  columns?: ColumnGiven[];
  /**
   * Last row of the head, from 1; found when absent.
   */
  head?: number | null;
  /**
   * Rows, from 1, that are left out.
   */
  leave?: number[];
  /**
   * Rows, from 1, that are merged into the hazard they look like.
   */
  merge?: number[];
  /**
   * What names mean that the register does not have.
   */
  names?: NameGiven[];
  /**
   * What the names mean that were not named themselves.
   */
  other_names?: MeansOfOthers[];
  /**
   * What becomes of hazards that are called rectified without a re-inspection.
   */
  rectified_as?: "archive" | "to_reinspect";
  /**
   * Its sheet; the one that looks most like a ledger when absent.
   */
  sheet?: string | null;
  /**
   * Rows, from 1, that are taken although they look like a hazard that is there.
   */
  take?: number[];
  /**
   * The year of days that name none.
   */
  year?: number | null;
}
/**
 * What one column holds, as a person says it.
 */
export interface ColumnGiven {
  /**
   * Column, from 1.
   */
  column: number;
  /**
   * What it holds; absent when it only stays with the row.
   */
  field?: Field | null;
}
/**
 * Whom or what a name of the file means, as a person says.
 */
export interface NameGiven {
  /**
   * A unit of the register is called so from now on, for every later ledger.
   */
  keep?: boolean;
  /**
   * What it is of.
   */
  kind: "unit" | "person" | "place" | "equipment";
  /**
   * What it means.
   */
  means:
    | {
        is: "unsaid";
      }
    | {
        /**
         * The row.
         */
        id: string;
        is: "known";
      }
    | {
        is: "new";
        /**
         * Unit above, or the unit it belongs to.
         */
        unit?: string | null;
      }
    | {
        is: "word";
      };
  /**
   * The name as it stands in the file.
   */
  name: string;
}
/**
 * What the names of a kind mean that were not named themselves.
 */
export interface MeansOfOthers {
  /**
   * Kind.
   */
  kind: "unit" | "person" | "place" | "equipment";
  /**
   * What they mean.
   */
  means:
    | {
        is: "unsaid";
      }
    | {
        /**
         * The row.
         */
        id: string;
        is: "known";
      }
    | {
        is: "new";
        /**
         * Unit above, or the unit it belongs to.
         */
        unit?: string | null;
      }
    | {
        is: "word";
      };
}
/**
 * What an import would bring.
 */
export interface LedgerPreview {
  /**
   * Its columns.
   */
  columns: ColumnView[];
  /**
   * Name of the file.
   */
  file_name: string;
  /**
   * Last row of the head, from 1.
   */
  head: number;
  /**
   * Rows, as asked for.
   */
  lines: LineView[];
  /**
   * Pass as `after` for the next rows; absent on the last page.
   */
  next?: number | null;
  /**
   * Of these, those that become photos of the rows that are taken.
   */
  photos: number;
  /**
   * Pictures in the sheet.
   */
  pictures: number;
  /**
   * The sheet that is read.
   */
  sheet: string;
  /**
   * Its sheets.
   */
  sheets: SheetView[];
  tally: Tally1;
  /**
   * Names that the register does not have.
   */
  unknown: UnknownName[];
}
/**
 * A column of the file.
 */
export interface ColumnView {
  /**
   * How that is known.
   */
  by: "nothing" | "title" | "memory" | "person";
  /**
   * Column, from 1.
   */
  column: number;
  /**
   * What it holds; absent when it only stays with the row.
   */
  field?: Field | null;
  /**
   * Pictures in it, below the head.
   */
  pictures: number;
  /**
   * What stands in its first rows.
   */
  sample: string[];
  /**
   * Its title, with that of the group above.
   */
  title: string;
}
/**
 * A row with what becomes of it.
 */
export interface LineView {
  /**
   * Its cells.
   */
  cells: KeptCell[];
  /**
   * Double name of the equipment it is linked to.
   */
  equipment_name?: string | null;
  /**
   * Equipment it names that the register does not have at its place; the words stay.
   */
  equipment_unknown?: string | null;
  /**
   * What becomes of it.
   */
  fate: "taken" | "faulty" | "twice" | "merged" | "left_out" | "aside";
  /**
   * What has to be mended.
   */
  faults: FaultView[];
  /**
   * What it lacks to stand where the ledger says.
   */
  lacks: Lack[];
  /**
   * What it looks like.
   */
  like?: Like | null;
  /**
   * What merging it into the hazard it looks like would do; absent when that is a row of this file.
   */
  merge?: MergeView | null;
  /**
   * Several owners stand in one cell; the first becomes the owner.
   */
  more_owners: boolean;
  /**
   * The register does not have the owner; the unit will name one.
   */
  owner_unknown: boolean;
  /**
   * Photos after the work.
   */
  photos_after: number;
  /**
   * Photos before the work.
   */
  photos_before: number;
  /**
   * Row of the sheet, from 1.
   */
  row: number;
  /**
   * Where it will stand.
   */
  stands?: Stands | null;
}
/**
 * What has to be mended in a row.
 */
export interface FaultView {
  /**
   * What a column of a ledger holds. A column that is none of these stays with the row as it stood.
   */
  field:
    | "number"
    | "found_on"
    | "found_by"
    | "unit"
    | "place"
    | "equipment"
    | "equipment_number"
    | "spot"
    | "title"
    | "description"
    | "discipline"
    | "cause"
    | "level"
    | "basis"
    | "consequence"
    | "measures"
    | "owner"
    | "due_on"
    | "original_due_on"
    | "extensions"
    | "funds"
    | "interim_controls"
    | "contingency"
    | "notice"
    | "result"
    | "completed_on"
    | "reinspected_by"
    | "reinspected_on"
    | "conclusion"
    | "status"
    | "closed_on"
    | "remarks"
    | "photos_before"
    | "photos_after";
  refusal: RefusalView3;
}
/**
 * A reason, as a failure would say it.
 */
export interface RefusalView3 {
  /**
   * Code.
   */
  code: string;
  /**
   * Parameters of the wording.
   */
  params: {
    [k: string]: unknown;
  };
}
/**
 * What a row looks like.
 */
export interface Like {
  /**
   * Why.
   */
  by: "number" | "words";
  /**
   * The hazard; absent when it is a row of this file.
   */
  hazard?: string | null;
  /**
   * Its number.
   */
  number: string;
  /**
   * The row above, from 1.
   */
  row?: number | null;
}
/**
 * What merging a row into the hazard it looks like would do.
 */
export interface MergeView {
  /**
   * What the hazard lacks and gets from the row.
   */
  fills: Fills[];
  /**
   * Whether the hazard may be filled still: a notice fixes what it says.
   */
  open: boolean;
  /**
   * Photos that are added.
   */
  photos: number;
  /**
   * What differs: the hazard keeps what it says, the row is kept beside it.
   */
  stays: Stays[];
}
/**
 * A field that is filled.
 */
export interface Fills {
  /**
   * What a column of a ledger holds. A column that is none of these stays with the row as it stood.
   */
  field:
    | "number"
    | "found_on"
    | "found_by"
    | "unit"
    | "place"
    | "equipment"
    | "equipment_number"
    | "spot"
    | "title"
    | "description"
    | "discipline"
    | "cause"
    | "level"
    | "basis"
    | "consequence"
    | "measures"
    | "owner"
    | "due_on"
    | "original_due_on"
    | "extensions"
    | "funds"
    | "interim_controls"
    | "contingency"
    | "notice"
    | "result"
    | "completed_on"
    | "reinspected_by"
    | "reinspected_on"
    | "conclusion"
    | "status"
    | "closed_on"
    | "remarks"
    | "photos_before"
    | "photos_after";
  /**
   * What the row says.
   */
  there: string;
}
/**
 * A field that differs.
 */
export interface Stays {
  /**
   * What a column of a ledger holds. A column that is none of these stays with the row as it stood.
   */
  field:
    | "number"
    | "found_on"
    | "found_by"
    | "unit"
    | "place"
    | "equipment"
    | "equipment_number"
    | "spot"
    | "title"
    | "description"
    | "discipline"
    | "cause"
    | "level"
    | "basis"
    | "consequence"
    | "measures"
    | "owner"
    | "due_on"
    | "original_due_on"
    | "extensions"
    | "funds"
    | "interim_controls"
    | "contingency"
    | "notice"
    | "result"
    | "completed_on"
    | "reinspected_by"
    | "reinspected_on"
    | "conclusion"
    | "status"
    | "closed_on"
    | "remarks"
    | "photos_before"
    | "photos_after";
  /**
   * What the hazard says; may be empty.
   */
  here: string;
  /**
   * What the row says.
   */
  there: string;
}
/**
 * A sheet of the file.
 */
export interface SheetView {
  /**
   * Name.
   */
  name: string;
  /**
   * Rows down to the last that is not empty.
   */
  rows: number;
}
/**
 * Rows by what becomes of them.
 */
export interface Tally1 {
  /**
   * Of these, archives.
   */
  archived: number;
  /**
   * They are no hazards.
   */
  aside: number;
  /**
   * They have to be mended.
   */
  faulty: number;
  /**
   * Somebody left them out.
   */
  left_out: number;
  /**
   * They are merged into the hazard they look like.
   */
  merged: number;
  /**
   * Of these, being rectified.
   */
  rectifying: number;
  /**
   * Of these, reported.
   */
  reported: number;
  /**
   * Rows below the head that are not empty.
   */
  rows: number;
  /**
   * Of these, to be re-inspected.
   */
  submitted: number;
  /**
   * They become hazards.
   */
  taken: number;
  /**
   * They look like a hazard that is there.
   */
  twice: number;
  /**
   * Of these, voided.
   */
  voided: number;
}
/**
 * A name that the register does not have.
 */
export interface UnknownName {
  /**
   * That is kept for every later ledger.
   */
  keep: boolean;
  /**
   * What it is of.
   */
  kind: "unit" | "person" | "place" | "equipment";
  /**
   * What was said of it.
   */
  means:
    | {
        is: "unsaid";
      }
    | {
        /**
         * The row.
         */
        id: string;
        is: "known";
      }
    | {
        is: "new";
        /**
         * Unit above, or the unit it belongs to.
         */
        unit?: string | null;
      }
    | {
        is: "word";
      };
  /**
   * The name.
   */
  name: string;
  /**
   * Rows of the register that are called nearly so, the nearest first.
   */
  proposals: Proposal[];
  /**
   * Rows it stands in.
   */
  rows: number;
}
/**
 * A row of the register that may be meant.
 */
export interface Proposal {
  /**
   * Row.
   */
  id: string;
  /**
   * Its name.
   */
  name: string;
}
/**
 * A draft that can be shown.
 */
export interface PreviewView {
  /**
   * As what the session gives its file out, until the next one.
   */
  attachment: string;
}
/**
 * Hands a kept PDF to a printer.
 */
export interface PrintFile {
  /**
   * Attachment.
   */
  attachment: string;
  /**
   * How many, 1 to 99.
   */
  copies?: number;
  /**
   * Which printer; the default one when absent.
   */
  printer?: string | null;
  /**
   * What the queue calls it.
   */
  title: string;
}
/**
 * Asks by when a defect would be settled.
 */
export interface ProposeDefectDays {
  /**
   * When it was found; now when absent.
   */
  found_at?: string | null;
}
/**
 * The days that the grades propose.
 */
export interface ProposedDays {
  /**
   * The gravest grade first.
   */
  days: ProposedDay[];
}
/**
 * A day that a grade proposes.
 */
export interface ProposedDay {
  /**
   * Day; absent where none is proposed.
   */
  due_on?: string | null;
  /**
   * Grade of a defect (缺陷等级).
   */
  grade: "general" | "serious" | "critical";
}
/**
 * Asks what to propose for a failed item.
 */
export interface ProposeHazard {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Item code.
   */
  item: string;
}
/**
 * A hazard as proposed. Nothing was written.
 */
export interface ProposalView {
  /**
   * What it violates.
   */
  basis: Basis[];
  /**
   * What, with what was measured.
   */
  description: string;
  /**
   * Workdays the organisation gives for this level.
   */
  due_in_workdays: number;
  /**
   * The day these workdays end; absent where the workdays of a year are not published yet.
   */
  due_on?: string | null;
  /**
   * 重大 or 一般; the only levels the law knows (16 号令 3 条).
   */
  level: "general" | "major";
  /**
   * What must be done.
   */
  measures: string;
  /**
   * Who owned the latest hazard of this place, else of this unit.
   */
  owner?: string | null;
  /**
   * Name of the owner.
   */
  owner_name?: string | null;
  /**
   * Earlier hazards of this place and item within a year, the latest first.
   */
  similar: SimilarRow[];
  /**
   * Exact spot; the place or the equipment itself until somebody is more exact.
   */
  spot: string;
  /**
   * Short title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit: string;
  /**
   * Its name.
   */
  unit_name: string;
}
/**
 * Asks what is like the place and the equipment of a hazard.
 */
export interface ProposeLateralCheck {
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * A lateral check as it might be sent.
 */
export interface LateralProposal {
  /**
   * What such a check is held against, in words.
   */
  basis: string[];
  /**
   * The checklist it was found by.
   */
  checklist?: string | null;
  /**
   * A check made of the hazard, to be changed and added to.
   */
  lines: LateralLine[];
  /**
   * What might be looked for: the item that failed, else what was found.
   */
  look_for: string;
  /**
   * There is more that is alike.
   */
  more: boolean;
  /**
   * What is alike, the closest first; at most 200.
   */
  sites: LikeSite[];
  /**
   * The day it might take until: two weeks from today.
   */
  until: string;
}
/**
 * What one line of a check asks, that is made of the hazard and of no list.
 */
export interface LateralLine {
  /**
   * What is looked for.
   */
  text: string;
  /**
   * What is found where it fails; the hazard's own words when empty.
   */
  typical_hazard?: string;
  /**
   * What is done about it; the hazard's own measure when empty.
   */
  typical_measure?: string;
}
/**
 * A place or a piece of equipment that is alike.
 */
export interface LikeSite {
  /**
   * An earlier check of this hazard went there.
   */
  asked: boolean;
  /**
   * The piece of equipment there; absent for all of the place.
   */
  equipment?: string | null;
  /**
   * Its double name.
   */
  equipment_name?: string | null;
  /**
   * In what it is alike.
   */
  likeness: "model" | "maker" | "voltage" | "kind" | "checklist" | "name";
  /**
   * Place.
   */
  place: string;
  /**
   * Its name.
   */
  place_name: string;
  /**
   * Name of the unit that answers for it.
   */
  unit_name: string;
}
/**
 * Asks which receipts follow from the sheets of a stack, in their order.
 */
export interface ProposeReceipts {
  /**
   * The sheets.
   */
  sheets: ScannedSheet[];
}
/**
 * A sheet of a stack, as it was read, and where somebody put it by hand.
 */
export interface ScannedSheet {
  /**
   * Somebody put it aside.
   */
  aside?: boolean;
  /**
   * The stack; or the picture that is a sheet by itself.
   */
  attachment: string;
  /**
   * What stands behind its code; absent when there is none of ours that can be read.
   */
  code?: string | null;
  /**
   * The notice somebody put it to.
   */
  notice?: string | null;
  /**
   * Page of the stack, from 1; absent for a picture.
   */
  page?: number | null;
  /**
   * Nothing could be read of it.
   */
  unreadable?: boolean;
}
/**
 * The receipts that follow, and what is left.
 */
export interface ReceiptsView {
  /**
   * Sheets that belong to none.
   */
  loose: LooseSheet[];
  /**
   * Other papers of hazards whose sheets came home, in the order of the stack.
   */
  papers: PaperProposal[];
  /**
   * One for each notice, in the order of the stack.
   */
  rows: ReceiptProposal[];
}
/**
 * A sheet that belongs to no notice here.
 */
export interface LooseSheet {
  /**
   * Number of the paper its code speaks of; empty without one.
   */
  number: string;
  /**
   * Which of the sheets asked about, from 0.
   */
  sheet: number;
  /**
   * Why.
   */
  why:
    | "no_code"
    | "follows_loose"
    | "unreadable"
    | "other_organisation"
    | "other_paper"
    | "unknown_notice"
    | "aside";
}
/**
 * A paper of a hazard whose signed sheets came home.
 */
export interface PaperProposal {
  paper: HazardPaperView1;
  /**
   * Why they cannot be kept with it; absent when they can.
   */
  refusal?: RefusalView | null;
  /**
   * Its sheets.
   */
  sheets: SheetOf[];
}
/**
 * A paper of a hazard.
 */
export interface HazardPaperView1 {
  /**
   * What may be done now, and why the rest may not.
   */
  acts: PaperActView[];
  /**
   * Attachment that holds the newest file.
   */
  attachment: string;
  /**
   * Signing it closes the hazard.
   */
  closes: boolean;
  /**
   * Date on the paper.
   */
  dated_on: string;
  /**
   * Name to give it, never the same for two states.
   */
  file_name: string;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Its number.
   */
  hazard_number: string;
  /**
   * Its title.
   */
  hazard_title: string;
  /**
   * Row id.
   */
  id: string;
  /**
   * Which paper.
   */
  kind:
    | "spot_confirmation"
    | "rectification_reply"
    | "reinspection_opinion"
    | "closing_approval"
    | "supervision_order"
    | "treatment_plan"
    | "report_to_authority"
    | "report_to_congress"
    | "delisting_request";
  /**
   * When.
   */
  made_at: string;
  /**
   * Who made it.
   */
  made_by_name: string;
  /**
   * Its number; empty where it has none.
   */
  number: string;
  /**
   * Copies that printers took.
   */
  printed: number;
  /**
   * The sheet signed by hand, as it came home.
   */
  scans: ScanView[];
  /**
   * SHA-256 of the newest file, hex.
   */
  sha256: string;
  /**
   * That person signed.
   */
  signed_by_key: boolean;
  /**
   * Whether that person has a key that is certified.
   */
  signer_certified: boolean;
  /**
   * Who signs with a key; empty where all sign by hand.
   */
  signer_name: string;
  /**
   * Where it stands.
   */
  state: "unsigned" | "signed" | "superseded";
}
/**
 * A sheet of a paper.
 */
export interface SheetOf {
  /**
   * It has no code and follows the sheet before it.
   */
  follows: boolean;
  /**
   * Which of the sheets asked about, from 0.
   */
  sheet: number;
}
/**
 * The receipt of a notice.
 */
export interface ReceiptProposal {
  /**
   * Name of the unit addressed.
   */
  addressee_name: string;
  /**
   * Notice.
   */
  notice: string;
  /**
   * Its number.
   */
  number: string;
  /**
   * Who may sign for receipt: the head of the addressed unit.
   */
  receiver?: string | null;
  /**
   * That person's name.
   */
  receiver_name: string;
  /**
   * Why no receipt can be recorded; absent when it can.
   */
  refusal?: RefusalView | null;
  /**
   * When it was served, if it was.
   */
  served_at?: string | null;
  /**
   * Its sheets.
   */
  sheets: SheetOf[];
  /**
   * Where a notice stands; derived, never stored by hand.
   */
  state:
    | "frozen"
    | "to_sign"
    | "issued"
    | "received"
    | "refused_without_evidence"
    | "refused"
    | "voided";
}
/**
 * A finding becomes a case with owner, measures and deadline.
 */
export interface RaiseDrillAction {
  /**
   * Deadline, inclusive of the day.
   */
  due_on: string;
  /**
   * Finding.
   */
  finding: string;
  /**
   * 隐患, which is assessed and notified as every other, or 改进事项, which begins at once.
   */
  kind: "hazard" | "improvement";
  /**
   * What must be done.
   */
  measures: string;
  /**
   * Owner; a 隐患 may leave it to the unit.
   */
  owner?: string | null;
  /**
   * Place; that of the drill when absent.
   */
  place?: string | null;
  /**
   * Exact spot; that of the drill when empty.
   */
  spot?: string;
  /**
   * Short title; made from the finding when empty.
   */
  title?: string;
  /**
   * Responsible unit.
   */
  unit: string;
}
/**
 * Raises a hazard from an item. What is left out comes from the item, see `propose_hazard`.
 */
export interface RaiseHazard {
  /**
   * What it violates.
   */
  basis?: Basis[];
  /**
   * Criterion (判定标准) or minutes; required for a major hazard.
   */
  criterion?: string;
  /**
   * What, where, how many.
   */
  description?: string;
  /**
   * Deadline, inclusive of the day; by the organisation's workdays when absent.
   */
  due_on?: string | null;
  /**
   * Equipment there; that of the inspection when absent.
   */
  equipment?: string | null;
  /**
   * Who found it and is not in the register.
   */
  finder?: string;
  /**
   * It was corrected on the spot.
   */
  fixed?: FixOnSpot2 | null;
  /**
   * When it was found; now when absent.
   */
  found_at?: string | null;
  /**
   * Who of the register found it; whoever enters it when absent.
   */
  found_by?: string | null;
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Controls until then.
   */
  interim_controls?: string;
  /**
   * Item; answered 不符合 by this unless it was already.
   */
  item: string;
  /**
   * Level of the law.
   */
  level?: StatutoryLevel | null;
  /**
   * What must be done.
   */
  measures?: string;
  /**
   * Why there is no photo.
   */
  no_photo_reason?: string;
  /**
   * Owner; absent means the unit names the owner at receipt.
   */
  owner?: string | null;
  /**
   * Photos; those of the answer are taken along.
   */
  photos?: string[];
  /**
   * Measured value as a decimal, for a measured item that has no reading yet.
   */
  reading?: string | null;
  /**
   * What else there is to say (备注).
   */
  remarks?: string;
  /**
   * Reserve a place for a photo that comes later.
   */
  reserve_photo?: boolean;
  /**
   * Exact spot (部位).
   */
  spot?: string;
  /**
   * Short title; made from the description when empty.
   */
  title?: string;
  /**
   * Responsible unit; the one of the place when absent.
   */
  unit?: string | null;
}
/**
 * A correction on the spot (即查即改).
 */
export interface FixOnSpot2 {
  /**
   * Who is in charge on the spot and confirms it; whoever came along on the inspection when empty.
   */
  confirmed_by?: string;
  /**
   * Why there is none.
   */
  no_photo_reason?: string;
  /**
   * Photos after the correction.
   */
  photos?: string[];
  /**
   * What was done.
   */
  result: string;
}
/**
 * Disputes fact, responsibility or deadline.
 */
export interface RaiseObjection {
  /**
   * Who objects, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * What is disputed.
   */
  against: "fact" | "responsibility" | "deadline";
  /**
   * The day by which it is decided; by the organisation's workdays when absent.
   */
  decide_by?: string | null;
  /**
   * Scans of the paper.
   */
  evidence?: string[];
  /**
   * Why.
   */
  grounds: string;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Reads scans that were sent in.
 */
export interface ReadScans {
  /**
   * Attachments, in the order of the stack: PDFs, or pictures that are a sheet each.
   */
  attachments: string[];
}
/**
 * Asks what a workbook says that came back.
 */
export interface ReadUnitWorkbook {
  /**
   * The file, sent in before.
   */
  attachment: string;
}
/**
 * What a workbook says that came back.
 */
export interface ReturnedView {
  /**
   * Its rows.
   */
  rows: ReturnedRow[];
  /**
   * Rows that nothing was filled in.
   */
  untouched: number;
}
/**
 * A row that says something new.
 */
export interface ReturnedRow {
  /**
   * What the unit changed that it was only to read; it is not taken over.
   */
  changed: Difference[];
  /**
   * Hazard; absent when the row names none of this workspace.
   */
  hazard?: string | null;
  /**
   * Its number.
   */
  number: string;
  /**
   * Pictures in the row that go along as its photos.
   */
  photos: number;
  /**
   * Why pictures in the row cannot be taken; the rest of the row can be recorded without them.
   */
  photos_refusal?: RefusalView | null;
  /**
   * What can be recorded of it.
   */
  proposal?: ProposedCall | null;
  /**
   * Why it cannot be recorded.
   */
  refusal?: RefusalView | null;
  /**
   * Row of the sheet, from 1.
   */
  row: number;
  /**
   * Something was done with the hazard since the workbook was written.
   */
  stale: boolean;
  /**
   * Its title.
   */
  title: string;
}
/**
 * A cell that differs.
 */
export interface Difference {
  /**
   * What stands here.
   */
  here: string;
  /**
   * What came back.
   */
  there: string;
  /**
   * Title of the column.
   */
  title: string;
}
/**
 * A command that records what a row says, for the person whose step it is.
 */
export interface ProposedCall {
  /**
   * Whose step it is.
   */
  actor_name: string;
  /**
   * `record_progress` or `submit_rectification`.
   */
  command: string;
  /**
   * Its request.
   */
  request: {
    [k: string]: unknown;
  };
}
/**
 * Records that the authority took a hazard off its list.
 */
export interface RecordDelisting {
  /**
   * Who took it in, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * The day it was taken off.
   */
  delisted_on: string;
  /**
   * Document of the authority.
   */
  document: string;
  /**
   * Scans of the document.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Puts an entry in the timeline of a drill.
 */
export interface RecordDrillEntry {
  /**
   * When, as somebody says; the moment of the press when absent.
   */
  at?: string | null;
  /**
   * What happened. Observers' cards come by `enter_observer_card`.
   */
  detail:
    | {
        entry: "started";
      }
    | {
        entry: "stamped";
        /**
         * Step of the script.
         */
        line: string;
      }
    | {
        entry: "skipped";
        /**
         * Step of the script.
         */
        line: string;
        /**
         * Why; may be empty in the heat of the moment.
         */
        reason: string;
      }
    | {
        entry: "judged";
        /**
         * Step of the script.
         */
        line: string;
        /**
         * Whether it was met.
         */
        met: boolean;
        /**
         * What was seen.
         */
        remarks: string;
      }
    | {
        /**
         * Who did it (执行人); empty where nobody said.
         */
        actor?: string;
        entry: "happened";
        /**
         * It says what had happened when the drill turned real, which was no time to write.
         */
        in_earnest?: boolean;
        /**
         * Stage, where somebody said.
         */
        stage?: Stage | null;
        /**
         * What.
         */
        text: string;
      }
    | {
        entry: "noted";
        /**
         * What.
         */
        text: string;
      }
    | {
        entry: "observed";
        /**
         * Step of the script it speaks of.
         */
        line?: string | null;
        /**
         * The observer, a participant.
         */
        observer: string;
        /**
         * What was seen; may be empty when the card only says when a step happened.
         */
        text: string;
        watch: Watch1;
      }
    | {
        entry: "photographed";
        /**
         * Step of the script they show.
         */
        line?: string | null;
        /**
         * Seconds the camera's clock was behind this laptop's; below zero when it was ahead.
         */
        offset_seconds?: number;
        /**
         * Photos.
         */
        photos: string[];
        /**
         * What they show.
         */
        text: string;
      }
    | {
        entry: "communicated";
        /**
         * Who spoke.
         */
        from: string;
        /**
         * By which means.
         */
        means: "telephone" | "dispatch_line" | "radio" | "message" | "in_person" | "other";
        /**
         * What was said.
         */
        text: string;
        /**
         * Who was spoken to.
         */
        to: string;
      }
    | {
        entry: "paused";
        /**
         * Why; may be empty.
         */
        reason: string;
      }
    | {
        entry: "resumed";
      }
    | {
        entry: "turned_real";
        /**
         * What happened; may be said later.
         */
        text: string;
      }
    | {
        entry: "stopped";
        /**
         * Which condition, or why.
         */
        reason: string;
      }
    | {
        entry: "ended";
      }
    | {
        /**
         * When it was over.
         */
        ended_at: string;
        entry: "entered_later";
        /**
         * Why it is entered only now.
         */
        reason: string;
        /**
         * Scans of what was written on the day: sign-in sheet, record.
         */
        sheets?: string[];
        /**
         * When it began.
         */
        started_at: string;
        /**
         * Why it was broken off (中止); empty where it was not.
         */
        stopped?: string;
      }
    | {
        entry: "taken_back";
        /**
         * The entry.
         */
        of: string;
      }
    | {
        entry: "put_right";
        /**
         * When it happened.
         */
        moment: string;
        /**
         * The entry.
         */
        of: string;
        /**
         * What it says instead; as it was when absent.
         */
        text?: string | null;
      };
  /**
   * Drill.
   */
  drill: string;
  /**
   * When it was pressed, by this laptop's clock: what it waited for since does not make it later.
   */
  pressed_at?: string | null;
}
/**
 * The observer's watch.
 */
export interface Watch1 {
  /**
   * Seconds it is ahead of this laptop; below zero when it is behind.
   */
  ahead_seconds: number;
  /**
   * The day that belongs to it, where a drill goes past midnight and the card says so.
   */
  day?: string | null;
  /**
   * Time of day as the watch showed it.
   */
  showed: string;
}
/**
 * Records what was seen of a hazard that others rectify.
 */
export interface RecordFollowUp {
  /**
   * Who looked, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans of what they wrote.
   */
  evidence?: string[];
  /**
   * What was found.
   */
  findings: string;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why there is none.
   */
  no_photo_reason?: string;
  /**
   * What came of it.
   */
  outcome: "pending" | "rectified" | "came_back";
  /**
   * Photos.
   */
  photos?: string[];
}
/**
 * Records the remarks on the spot (现场点评).
 */
export interface RecordHotWash {
  /**
   * Drill.
   */
  drill: string;
  /**
   * When they were made; the end of the drill when absent.
   */
  held_at?: string | null;
  /**
   * Who led: a participant.
   */
  led_by: string;
  /**
   * What was said, in order.
   */
  remarks: Remark[];
}
/**
 * What one person said.
 */
export interface Remark {
  /**
   * Who, a participant.
   */
  speaker: string;
  /**
   * What.
   */
  words: string;
}
/**
 * The receiver signed by ink before the inspectors.
 */
export interface RecordReceipt {
  /**
   * Way of delivery.
   */
  delivery: "in_person" | "electronic" | "post" | "left_behind";
  /**
   * Scan of the signed paper.
   */
  evidence?: string[];
  /**
   * Notice.
   */
  notice: string;
  /**
   * Who signed.
   */
  receiver: string;
  /**
   * When; now when absent.
   */
  served_at?: string | null;
  /**
   * Who handed it over.
   */
  served_by: string[];
}
/**
 * Enters a defect or a violation seen in passing.
 */
export interface RecordIrregularity {
  /**
   * What was seen.
   */
  description: string;
  /**
   * Equipment there.
   */
  equipment?: string | null;
  /**
   * Who found it and is not in the register.
   */
  finder?: string;
  /**
   * When it was found; now when absent.
   */
  found_at?: string | null;
  /**
   * Who of the register found it; whoever enters it when absent.
   */
  found_by?: string | null;
  /**
   * Photos.
   */
  photos?: string[];
  /**
   * Where.
   */
  place: string;
  /**
   * Exact spot (部位).
   */
  spot?: string;
  /**
   * What it is.
   */
  what:
    | {
        /**
         * Day by which it is to be gone, inclusive.
         */
        due_on?: string | null;
        /**
         * Grade.
         */
        grade?: DefectGrade | null;
        kind: "defect";
        /**
         * Number in the maintenance ledger; empty until it has one.
         */
        maintenance_number?: string;
      }
    | {
        /**
         * The contractor of the register that it is.
         */
        contractor?: string | null;
        /**
         * It was stopped and corrected at once.
         */
        corrected_on_spot: boolean;
        /**
         * Day by which it is to be dealt with, inclusive.
         */
        due_on?: string | null;
        /**
         * Whose person it was.
         */
        employer?: string;
        kind: "violation";
        /**
         * Who broke the rule, in words.
         */
        person_name: string;
      };
}
/**
 * Records that the authority lists a hazard.
 */
export interface RecordListing {
  /**
   * Who took it in, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Who lists it.
   */
  authority: string;
  /**
   * Its document.
   */
  document: string;
  /**
   * Scans of the document.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Level of the authority; read from its name when absent.
   */
  level?: ListingLevel | null;
  /**
   * The day it was listed.
   */
  listed_on: string;
}
/**
 * Records a look back.
 */
export interface RecordLookBack {
  /**
   * Who looked, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * The rectification holds; else the hazard is opened again as a new one.
   */
  effective: boolean;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * What was found.
   */
  findings: string;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why there is none.
   */
  no_photo_reason?: string;
  /**
   * Photos.
   */
  photos?: string[];
}
/**
 * Records that a paper was handed to a printer.
 */
export interface RecordPaperPrint {
  /**
   * How many.
   */
  copies: number;
  /**
   * What the copies are for.
   */
  kind: "stub" | "serve" | "copy";
  /**
   * Paper.
   */
  paper: string;
}
/**
 * Records that a notice was handed to a printer.
 */
export interface RecordPrint {
  /**
   * How many.
   */
  copies: number;
  /**
   * What the copies are for.
   */
  kind: "stub" | "serve" | "copy";
  /**
   * Notice.
   */
  notice: string;
}
/**
 * Reports progress.
 */
export interface RecordProgress {
  /**
   * Who reports, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Photos during the work.
   */
  photos?: string[];
  /**
   * Money put in place for it so far, yuan; as it was when absent.
   */
  spent?: number | null;
  /**
   * What was done.
   */
  text: string;
}
/**
 * The receiver refused to sign (拒签).
 */
export interface RecordRefusal {
  /**
   * Way of delivery.
   */
  delivery: "in_person" | "electronic" | "post" | "left_behind";
  /**
   * What proves it: the sheet the witnesses signed, photos.
   */
  evidence?: string[];
  /**
   * Notice.
   */
  notice: string;
  /**
   * Reason given, or what was seen.
   */
  reason: string;
  /**
   * Who refused.
   */
  refuser: string;
  /**
   * When; now when absent.
   */
  served_at?: string | null;
  /**
   * Who handed it over.
   */
  served_by: string[];
  /**
   * Two witnesses, neither inspectors nor issuer; may follow within the days set.
   */
  witnesses?: string[];
}
/**
 * Records a re-inspection.
 */
export interface RecordReinspection {
  /**
   * What was found.
   */
  findings: string;
  /**
   * When they were there; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Who re-inspected, two or more.
   */
  inspectors: string[];
  /**
   * New deadline when it failed.
   */
  new_due_on?: string | null;
  /**
   * 合格.
   */
  passed: boolean;
  /**
   * Photos.
   */
  photos?: string[];
}
/**
 * The receiver signed the paper by ink, and it came home scanned.
 */
export interface RecordScannedReceipt {
  /**
   * Way of delivery.
   */
  delivery: "in_person" | "electronic" | "post" | "left_behind";
  /**
   * Notice.
   */
  notice: string;
  /**
   * Day on which it was received.
   */
  received_on: string;
  /**
   * Who signed.
   */
  receiver: string;
  /**
   * Who handed it over.
   */
  served_by: string[];
  /**
   * The sheets of the paper.
   */
  sheets: SheetPlace[];
}
/**
 * Records what participants say of themselves (参演人员自评).
 */
export interface RecordSelfAssessments {
  /**
   * Drill.
   */
  drill: string;
  /**
   * All of them.
   */
  self_assessments: SelfAssessment[];
}
/**
 * What participants say of themselves.
 */
export interface SelfAssessment {
  /**
   * Who speaks, a participant, also for their team.
   */
  person: string;
  /**
   * One of three.
   */
  rating: "full" | "partly" | "not";
  /**
   * What went well and what did not.
   */
  words: string;
}
/**
 * Records that somebody was urged.
 */
export interface RecordUrging {
  /**
   * Who urged, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Further hazards the same words were about.
   */
  also?: string[];
  /**
   * What was answered.
   */
  answer?: string;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * What was said.
   */
  said: string;
  /**
   * How.
   */
  way: "telephone" | "message" | "in_person" | "letter" | "meeting";
  /**
   * Who was urged.
   */
  whom: string;
}
/**
 * Draws a sample once more, from its seed.
 */
export interface RedrawPaperCheck {
  /**
   * Check.
   */
  check: string;
}
/**
 * What a draw from the same seed gives today.
 */
export interface RedrawView {
  /**
   * Papers of the sample that are drawn again.
   */
  again: number;
  /**
   * Papers that fit today.
   */
  population: number;
  /**
   * They are those that could be drawn then.
   */
  same_population: boolean;
  /**
   * The same papers are drawn, in the same order.
   */
  same_sample: boolean;
}
/**
 * Enters a plan.
 */
export interface RegisterEmergencyPlan {
  terms: EmergencyPlanTerms1;
}
/**
 * What is said of it.
 */
export interface EmergencyPlanTerms1 {
  /**
   * Number it has in the house; may be empty.
   */
  code?: string;
  /**
   * Kind.
   */
  kind: "comprehensive" | "special" | "on_site";
  /**
   * What it is called.
   */
  name: string;
  /**
   * Whether it is filed with the authority once published (备案).
   */
  to_file: boolean;
  /**
   * Unit that made it and acts by it.
   */
  unit: string;
}
/**
 * Registers a paper.
 */
export interface RegisterIncomingPaper {
  terms: IncomingTerms;
}
/**
 * What stands on it.
 */
export interface IncomingTerms {
  /**
   * Its date.
   */
  dated_on: string;
  /**
   * Day by which it wants an answer, inclusive.
   */
  due_on: string;
  /**
   * Its own number.
   */
  number: string;
  /**
   * When it came.
   */
  received_on: string;
  /**
   * The scanned paper.
   */
  scans: string[];
  /**
   * Who sent it.
   */
  sender: string;
  /**
   * What the sender is to us.
   */
  sender_kind: "superior" | "government";
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Changes the level, or judges a suspicion.
 */
export interface RegradeHazard {
  /**
   * Who judges, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * What it violates; as before when empty.
   */
  basis?: Basis[];
  /**
   * Criterion (判定标准) or minutes; required for a major hazard.
   */
  criterion?: string;
  /**
   * Scans of the minutes (研判纪要).
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * 重大 or 一般; the only levels the law knows (16 号令 3 条).
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own scale.
   */
  local_level?: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Takes a file off a drill. What was bound before keeps it.
 */
export interface RemoveDrillFile {
  /**
   * File.
   */
  file: string;
}
/**
 * Takes a participant off the list.
 */
export interface RemoveParticipant {
  /**
   * Participant.
   */
  participant: string;
}
/**
 * Asks for the file of a notice whose rendering failed or was cut short.
 */
export interface RenderNotice {
  /**
   * Notice.
   */
  notice: string;
}
/**
 * Puts the certificate authority's key under a new passphrase.
 */
export interface RenewAuthorityPassphrase {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  code: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  new_passphrase: string;
}
/**
 * Gives a person a new passphrase after opening with the recovery code.
 */
export interface RenewPassphrase {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  new_passphrase: string;
  /**
   * Who forgot theirs.
   */
  person: string;
}
/**
 * Replaces the recovery code.
 */
export interface RenewRecoveryCode {
  /**
   * Passphrase of the certificate authority, where it is another one.
   */
  authority_passphrase?: Secret | null;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
}
/**
 * A new recovery code.
 */
export interface RecoveryCodeView {
  /**
   * It opens the certificate authority's key as well. Otherwise that key was not opened by the
   * passphrase given, and only the code before opens it.
   */
  covers_authority: boolean;
  /**
   * To be printed and kept; shown once. The code before opens nothing any more.
   */
  recovery_code: string;
}
/**
 * Opens a closed hazard again: as a new one, with a number of its own, that points back.
 */
export interface ReopenHazard {
  /**
   * Who opens it, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * What is there now; the words of the old one when empty.
   */
  description?: string;
  /**
   * When it was found again; now when absent.
   */
  found_at?: string | null;
  /**
   * The closed hazard.
   */
  hazard: string;
  /**
   * Why there is no photo.
   */
  no_photo_reason?: string;
  /**
   * Photos of what is there now.
   */
  photos?: string[];
  /**
   * Why: what shows that it came back.
   */
  reason: string;
}
/**
 * Records that a drill was reported to an authority (报送).
 */
export interface ReportDrill {
  /**
   * To whom.
   */
  authority: string;
  /**
   * Drill.
   */
  drill: string;
  /**
   * Number of the receipt, where there is one.
   */
  receipt_number?: string;
  /**
   * The receipt, scanned.
   */
  receipts?: string[];
  /**
   * On which day.
   */
  reported_on: string;
  /**
   * By which way.
   */
  way?: string;
}
/**
 * Freezes what is reported of a period.
 */
export interface ReportFigures {
  /**
   * A month, a quarter or a year.
   */
  period: string;
  /**
   * Why it is reported to them again; only then it must be there.
   */
  reason?: string;
  /**
   * To whom it goes.
   */
  recipient: string;
  /**
   * What is demanded of the units, for the bulletin.
   */
  remarks?: string;
  /**
   * Unit, with those below it; the whole organisation when absent.
   */
  unit?: string | null;
}
/**
 * Enters a hazard in the ledger.
 */
export interface ReportHazard {
  /**
   * What, where, how many.
   */
  description: string;
  /**
   * Equipment there; that of the inspection when absent.
   */
  equipment?: string | null;
  /**
   * When it was found; now when absent.
   */
  found_at?: string | null;
  /**
   * Inspection it was found in.
   */
  inspection?: string | null;
  /**
   * Item answered 不符合; needs `inspection`.
   */
  item?: string | null;
  /**
   * Why there is no photo.
   */
  no_photo_reason?: string;
  /**
   * Photos; those of the answer are taken along.
   */
  photos?: string[];
  /**
   * Place; required unless an inspection is named.
   */
  place?: string | null;
  /**
   * Exact spot (部位).
   */
  spot: string;
  /**
   * Short title; made from the description when empty.
   */
  title?: string;
}
/**
 * Records a report on a major hazard, or the receipt of an earlier one.
 */
export interface ReportMajor {
  /**
   * Who reported, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans of report and receipt.
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * How receipt is proven; may come later.
   */
  receipt?: string;
  /**
   * To whom by name.
   */
  recipient: string;
  /**
   * The day it was reported.
   */
  reported_on: string;
  /**
   * To whom by law.
   */
  to: "authority" | "workers_congress";
}
/**
 * Reports that one of the six situations has come up.
 */
export interface ReportPlanChange {
  /**
   * Which.
   */
  cause: "law" | "command" | "risk" | "resources" | "drill" | "other";
  /**
   * Day.
   */
  happened_on: string;
  /**
   * Plan.
   */
  plan: string;
  /**
   * What happened.
   */
  words: string;
}
/**
 * Reports of several plans at once that one of the six situations has come up: a law that changed is the law of
 * all of them.
 */
export interface ReportPlanChanges {
  /**
   * Which.
   */
  cause: "law" | "command" | "risk" | "resources" | "drill" | "other";
  /**
   * Day.
   */
  happened_on: string;
  /**
   * Plans, at most 500; naming one twice says nothing more.
   */
  plans: string[];
  /**
   * What happened.
   */
  words: string;
}
/**
 * Of which plans it was reported.
 */
export interface ReportedPlanChanges {
  /**
   * Plans.
   */
  plans: string[];
}
/**
 * Asks for a certificate for the person signed in.
 */
export interface RequestKey {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
}
/**
 * A request that was made.
 */
export interface RequestView {
  /**
   * Request.
   */
  request: string;
}
/**
 * Reserves a place for a photo, of an item of an inspection or of a hazard.
 */
export interface ReservePhoto {
  /**
   * Hazard, for a hazard.
   */
  hazard?: string | null;
  /**
   * Inspection, for an item.
   */
  inspection?: string | null;
  /**
   * Item code, for an item.
   */
  item?: string | null;
}
/**
 * Lets the laptop rest; without a PIN it is locked.
 */
export interface RestDesk {}
/**
 * Records a review of the version that holds.
 */
export interface ReviewEmergencyPlan {
  /**
   * Plan.
   */
  plan: string;
  terms: ReviewTerms;
}
/**
 * What is said of it.
 */
export interface ReviewTerms {
  /**
   * The report.
   */
  attachments?: string[];
  /**
   * What was found.
   */
  findings: string;
  /**
   * Who took part, in words.
   */
  participants?: string;
  /**
   * Day.
   */
  reviewed_on: string;
  /**
   * What it came to.
   */
  verdict: "keep" | "revise";
}
/**
 * Makes the next version; evaluations that began keep theirs.
 */
export interface ReviseDrillScheme {
  /**
   * What changed and why.
   */
  changes: string;
  scheme: EvaluationScheme1;
}
/**
 * Items, grades, workdays.
 */
export interface EvaluationScheme1 {
  /**
   * Grades, the best first.
   */
  grades: DrillGrade[];
  /**
   * Items for a drill in the field.
   */
  live: EvaluationItem[];
  /**
   * Items for a drill at the table.
   */
  tabletop: EvaluationItem[];
  /**
   * Workdays after the drill within which it is evaluated. The law says that it is, not by when
   * (应急预案管理办法 34 条): this is the organisation's own.
   */
  within_workdays: number;
}
/**
 * Writes a checklist where a person chooses.
 */
export interface SaveChecklist {
  /**
   * Checklist.
   */
  checklist: string;
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * Asks for the sheets of a drill that is planned.
 */
export interface MakeDrillBlanks {
  /**
   * Drill.
   */
  drill: string;
}
/**
 * Asks for the year's plan of drills.
 */
export interface MakeDrillYear {
  calendar?: GetDrillCalendar2;
  /**
   * As what.
   */
  format?: "pdf" | "xlsx";
}
/**
 * Asks for a year of drills.
 */
export interface GetDrillCalendar2 {
  /**
   * Year; this year when absent.
   */
  year?: number | null;
}
/**
 * Asks for a paper as a Word file.
 */
export interface MakeEditable {
  /**
   * A paper of a hazard's loop, or of a drill.
   */
  paper: string;
}
/**
 * Asks for a file of a period.
 */
export interface MakeFigures {
  /**
   * Kind of file.
   */
  format?: "pdf" | "xlsx" | "docx";
  /**
   * A month, a quarter or a year.
   */
  period: string;
  /**
   * The numbers of this report; those of now when absent.
   */
  report?: string | null;
  /**
   * Unit, with those below it; the whole organisation when absent.
   */
  unit?: string | null;
}
/**
 * Lets a person keep a file outside the workspace.
 */
export interface SaveFile {
  /**
   * Attachment.
   */
  attachment: string;
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * Writes the calendar (.ics) where a person chooses.
 */
export interface SaveInspectionCalendar {
  calendar: GetInspectionCalendar2;
}
/**
 * Asks what is planned in a stretch of days.
 */
export interface GetInspectionCalendar2 {
  /**
   * First day.
   */
  from: string;
  /**
   * Only what this person is to inspect.
   */
  inspector?: string | null;
  /**
   * Only what a number of the statistics counts.
   */
  only?: PlannedShare | null;
  /**
   * Last day, at most 400 days later.
   */
  to: string;
  /**
   * Only of this unit and those below it.
   */
  unit?: string | null;
}
/**
 * Which check is written, and how.
 */
export interface MakePaperCheck {
  /**
   * Check.
   */
  check: string;
  /**
   * Kind of file.
   */
  format: "pdf" | "xlsx";
}
/**
 * Asks for the cards of a plan.
 */
export interface MakePlanCards {
  /**
   * Plan.
   */
  plan: string;
  /**
   * Of this version; of the one that holds when absent, else of the draft.
   */
  version?: string | null;
}
/**
 * Asks for a plan on paper.
 */
export interface MakePlanPaper {
  /**
   * Plan.
   */
  plan: string;
  /**
   * This version; the draft when absent, else the one that holds.
   */
  version?: string | null;
}
/**
 * Writes the rows of a file that have to be mended, with the reasons, where a person chooses.
 */
export interface SaveRowsToMend {
  /**
   * Proposed name.
   */
  name: string;
  reading: ReadLedger1;
}
/**
 * How the file is read.
 */
export interface ReadLedger1 {
  /**
   * The file, sent in before.
   */
  attachment: string;
  /**
   * What columns hold, where a person knows better than their titles.
   */
  columns?: ColumnGiven[];
  /**
   * Last row of the head, from 1; found when absent.
   */
  head?: number | null;
  /**
   * Rows, from 1, that are left out.
   */
  leave?: number[];
  /**
   * Rows, from 1, that are merged into the hazard they look like.
   */
  merge?: number[];
  /**
   * What names mean that the register does not have.
   */
  names?: NameGiven[];
  /**
   * What the names mean that were not named themselves.
   */
  other_names?: MeansOfOthers[];
  /**
   * What becomes of hazards that are called rectified without a re-inspection.
   */
  rectified_as?: "archive" | "to_reinspect";
  /**
   * Its sheet; the one that looks most like a ledger when absent.
   */
  sheet?: string | null;
  /**
   * Rows, from 1, that are taken although they look like a hazard that is there.
   */
  take?: number[];
  /**
   * The year of days that name none.
   */
  year?: number | null;
}
/**
 * Writes a unit's open hazards, to be filled in there, where a person chooses.
 */
export interface SaveUnitWorkbook {
  /**
   * Proposed name.
   */
  name: string;
  /**
   * Unit, with those below it.
   */
  unit: string;
}
/**
 * Asks for whatever holds these words.
 */
export interface Search {
  /**
   * Hits wanted, 1 to 50; 20 when absent.
   */
  limit?: number | null;
  /**
   * Words, or the beginning of one.
   */
  text: string;
}
/**
 * What was found.
 */
export interface Found2 {
  /**
   * The latest first.
   */
  hits: HitView[];
}
/**
 * Something that was found.
 */
export interface HitView {
  /**
   * Row id.
   */
  id: string;
  /**
   * What it is.
   */
  kind:
    | "hazard"
    | "inspection"
    | "notice"
    | "hazard_paper"
    | "incoming"
    | "outgoing"
    | "person"
    | "unit"
    | "place"
    | "equipment"
    | "contractor"
    | "emergency_plan"
    | "drill"
    | "outage"
    | "defect"
    | "violation";
  /**
   * What tells it from others.
   */
  subtitle: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Records that a report was sent.
 */
export interface SendRectificationReport {
  /**
   * Paper.
   */
  paper: string;
  sending: Sending;
}
/**
 * Which, when, how, by whom.
 */
export interface Sending {
  /**
   * Scans of that.
   */
  evidence?: string[];
  /**
   * What proves that it arrived: who signed for it, the number of the receipt or of the parcel; may follow.
   */
  receipt?: string;
  /**
   * The report that was sent.
   */
  report: string;
  /**
   * Who sent it or took it there.
   */
  sent_by: string;
  /**
   * Day.
   */
  sent_on: string;
  /**
   * Way.
   */
  way: "in_person" | "post" | "electronic";
}
/**
 * Marks a contractor as one that no longer works for us, or does again.
 */
export interface SetContractorActive {
  /**
   * Whether it works for us.
   */
  active: boolean;
  /**
   * Contractor.
   */
  contractor: string;
}
/**
 * Chooses the reading and the bodies that count for themselves.
 */
export interface SetDrillPolicy {
  policy: DrillPolicy2;
}
/**
 * What is chosen.
 */
export interface DrillPolicy2 {
  /**
   * Bodies that count for themselves.
   */
  bodies: DrillBody[];
  /**
   * The reading it keeps to.
   */
  reading: "minimum" | "per_plan";
}
/**
 * Marks equipment as retired or back.
 */
export interface SetEquipmentActive {
  /**
   * Whether it is in use.
   */
  active: boolean;
  /**
   * Equipment.
   */
  equipment: string;
}
/**
 * Says which photos show the whole of the place.
 */
export interface SetInspectionPhotos {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Attachments, all of them in order.
   */
  photos: string[];
}
/**
 * Sets after how long without use this laptop rests.
 */
export interface SetLockAfter {
  /**
   * Minutes, at most 480; 0 for never.
   */
  minutes: number;
}
/**
 * Lets the count of a year go on at a number, where papers were numbered elsewhere before.
 */
export interface SetNextNumber {
  /**
   * The number to go on at, further up than anything that was taken.
   */
  next: number;
  /**
   * Why those below it are passed over.
   */
  reason: string;
  /**
   * What is numbered.
   */
  series:
    | "rectification_notice"
    | "hazard"
    | "inspection"
    | "advice"
    | "transfer_letter"
    | "reinspection_opinion"
    | "supervision_order"
    | "drill"
    | "improvement";
  /**
   * Year.
   */
  year: number;
}
/**
 * Says that one's own part is done, or goes back to it.
 */
export interface SetPartDone {
  /**
   * Whether it is done.
   */
  done: boolean;
  /**
   * Inspection.
   */
  inspection: string;
}
/**
 * Marks a person as left or back.
 */
export interface SetActive {
  /**
   * Whether the person may act.
   */
  active: boolean;
  /**
   * Person.
   */
  person: string;
}
/**
 * Gives whoever sits at the laptop a PIN for this laptop, or takes it away.
 */
export interface SetPin {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
  /**
   * 4 to 8 digits; absent for none.
   */
  pin?: Secret | null;
}
/**
 * Marks a place as given up or back.
 */
export interface SetPlaceActive {
  /**
   * Whether it is in use.
   */
  active: boolean;
  /**
   * Place.
   */
  place: string;
}
/**
 * Says where a place lies, or takes it back.
 */
export interface SetPlacePosition {
  /**
   * Place.
   */
  place: string;
  /**
   * Where it lies; nothing when nobody knows.
   */
  position?: Degrees | null;
}
/**
 * Sets a preference, or forgets it.
 */
export interface SetPreference {
  /**
   * Name, at most 64 characters, e.g. `hazards/columns`.
   */
  name: string;
  /**
   * Value, at most 16 KiB; absent to forget it.
   */
  value?: string | null;
}
/**
 * Replaces a person's roles.
 */
export interface SetRoles {
  /**
   * Person.
   */
  person: string;
  /**
   * Roles.
   */
  roles: Role[];
}
/**
 * Sets weights and targets.
 */
export interface SetTargets {
  /**
   * Those that change; the weights of all make a hundred.
   */
  targets: TargetGiven[];
}
/**
 * Weight and target of an indicator.
 */
export interface TargetGiven {
  /**
   * Indicator.
   */
  indicator:
    | "on_time_current"
    | "on_time_original"
    | "first_passed"
    | "major_committed"
    | "inspections_done"
    | "drills_held"
    | "late_days"
    | "recurring"
    | "complete"
    | "self_found";
  /**
   * Tenths of a percent, or of a day.
   */
  target: number;
  /**
   * Points of a hundred; 0 leaves it out.
   */
  weight: number;
}
/**
 * Marks a unit as disbanded or back.
 */
export interface SetUnitActive {
  /**
   * Whether it exists.
   */
  active: boolean;
  /**
   * Unit.
   */
  unit: string;
}
/**
 * Names the person in charge.
 */
export interface SetHead {
  /**
   * Person in charge.
   */
  head?: string | null;
  /**
   * Unit.
   */
  unit: string;
}
/**
 * Chooses a template.
 */
export interface SetWordTemplate {
  /**
   * The file; absent for the template that comes along.
   */
  attachment?: string | null;
}
/**
 * Writes registers of a hazard that is not notified yet; absent fields stay as they are.
 */
export interface SettleHazard {
  /**
   * Kind of cause.
   */
  cause?: Cause | null;
  /**
   * What may happen.
   */
  consequence?: string | null;
  /**
   * Contingency plan.
   */
  contingency?: Need | null;
  /**
   * Line of business.
   */
  discipline?: Discipline | null;
  /**
   * Deadline as workdays from today; instead of `due_on`.
   */
  due_in_workdays?: number | null;
  /**
   * Deadline, inclusive of the day.
   */
  due_on?: string | null;
  /**
   * Money.
   */
  funds?: Need | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Controls until then.
   */
  interim_controls?: string | null;
  /**
   * What must be done.
   */
  measures?: string | null;
  /**
   * Owner; absent with `unit` given means the unit names the owner at receipt.
   */
  owner?: string | null;
  /**
   * Responsible unit.
   */
  unit?: string | null;
}
/**
 * Says whether an answer satisfies whoever ordered.
 */
export interface SettleSupervision {
  /**
   * Whether the answer satisfies; else it is answered again.
   */
  accepted: boolean;
  /**
   * Who settles, when recorded for someone else; whoever ordered.
   */
  actor?: string | null;
  /**
   * The day by which it is answered again.
   */
  answer_by?: string | null;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Opinion; needed when it does not satisfy.
   */
  opinion?: string;
  /**
   * Step of the order; the first that was answered when absent.
   */
  order?: string | null;
}
/**
 * The leader signs a paper by key: the commander, or the head of the evaluators.
 */
export interface SignDrillPaper {
  /**
   * Paper.
   */
  paper: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
}
/**
 * Whoever is named on a paper signs it by key.
 */
export interface SignHazardPaper {
  /**
   * Paper.
   */
  paper: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
}
/**
 * Signs people in: one by roll-call or ink, many by a photographed sheet.
 */
export interface SignInToDrill {
  /**
   * How somebody signed in.
   */
  by:
    | {
        /**
         * Initials.
         */
        initials: string;
        way: "roll_call";
      }
    | {
        /**
         * Picture of the ink.
         */
        picture: string;
        way: "ink";
      }
    | {
        /**
         * The photographed sheet.
         */
        scan: string;
        way: "sheet";
      };
  /**
   * Participants, of one drill.
   */
  participants: string[];
}
/**
 * The leader signs a record by key.
 */
export interface SignInspectionRecord {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
  /**
   * Record.
   */
  record: string;
}
/**
 * The issuer signs; from here on the hazards are notified.
 */
export interface SignNotice {
  /**
   * Clauses marked B or C that the issuer confirms, word for word.
   */
  confirmed_clauses?: string[];
  /**
   * Notice.
   */
  notice: string;
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
}
/**
 * Takes a sign-in back that was a slip.
 */
export interface SignOutOfDrill {
  /**
   * Participant.
   */
  participant: string;
}
/**
 * Splits a paper: enters hazards that it names, or names those that are entered already.
 */
export interface SplitIncomingPaper {
  /**
   * Hazards to enter.
   */
  findings?: IncomingFinding[];
  /**
   * Hazards that are in the ledger already.
   */
  hazards?: string[];
  /**
   * Paper.
   */
  paper: string;
}
/**
 * A hazard that a paper names.
 */
export interface IncomingFinding {
  /**
   * Deadline of ours, not beyond that of the paper; the same when absent.
   */
  due_on?: string | null;
  /**
   * What must be done, if the paper says so.
   */
  measures?: string;
  /**
   * Owner; absent when the unit has yet to name one.
   */
  owner?: string | null;
  /**
   * Place.
   */
  place: string;
  /**
   * Exact spot (部位); the place when empty.
   */
  spot?: string;
  /**
   * What it says.
   */
  text: string;
  /**
   * Responsible unit; that of the place when absent.
   */
  unit?: string | null;
}
/**
 * Writes every finding of a new audit where a person chooses.
 */
export interface StartAuditExport {
  findings: ExportAudit;
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * What is written.
 */
export interface ExportAudit {
  /**
   * Kind of file.
   */
  format?: "xlsx" | "csv";
  /**
   * Only of this rule.
   */
  rule?: Rule | null;
}
/**
 * A job, unless the person changed their mind about the file.
 */
export interface ChosenView {
  /**
   * The job.
   */
  job?: JobView | null;
}
/**
 * Writes everything but this device's key into one file that a person chooses.
 */
export interface StartBackup {
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * Starts a job.
 */
export interface StartBatch {
  /**
   * A command over the workspace.
   */
  command: string;
  /**
   * Its requests, 1 to 1000, in order.
   */
  requests: unknown[];
}
/**
 * Binds everything there is of a hazard into one PDF, where a person chooses.
 */
export interface StartDossier {
  /**
   * Hazard.
   */
  hazard: string;
}
/**
 * Binds everything there is of a drill into one PDF, where a person chooses.
 */
export interface StartDrillArchive {
  /**
   * Drill.
   */
  drill: string;
}
/**
 * Writes the ledger, exactly as it is filtered, where a person chooses.
 */
export interface StartExport {
  ledger: ExportLedger;
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * What is written.
 */
export interface ExportLedger {
  /**
   * Columns in their order; all that are known, which can be brought in again, when absent.
   */
  columns?: LedgerColumn[] | null;
  conditions?: LedgerConditions3;
  /**
   * The other way round.
   */
  descending?: boolean;
  /**
   * Kind of file.
   */
  format?: "xlsx" | "csv";
  /**
   * With small pictures before and after the work; in a workbook of at most 2000 rows.
   */
  photos?: boolean;
  /**
   * Sorted by.
   */
  sort?: "due" | "found" | "number" | "status" | "unit";
  /**
   * View.
   */
  view?:
    | "all"
    | "open"
    | "mine"
    | "overdue"
    | "due_soon"
    | "major"
    | "suspected"
    | "to_countersign_plan"
    | "to_decide_plan"
    | "to_reinspect"
    | "to_confirm"
    | "to_close"
    | "to_name_owner"
    | "to_assess"
    | "to_issue"
    | "supervised"
    | "to_answer"
    | "to_settle"
    | "to_decide_extension"
    | "to_decide_objection"
    | "orphaned"
    | "improvements"
    | "to_look_back"
    | "transferred";
}
/**
 * Conditions on top of the view.
 */
export interface LedgerConditions3 {
  /**
   * This cause.
   */
  cause?: Cause | null;
  /**
   * This line of business.
   */
  discipline?: Discipline | null;
  /**
   * Due on this day or later.
   */
  due_from?: string | null;
  /**
   * Due on this day or earlier.
   */
  due_to?: string | null;
  /**
   * This equipment.
   */
  equipment?: string | null;
  /**
   * What a number of the statistics counts.
   */
  figure?: FigureOf | null;
  /**
   * Found on this day or later.
   */
  found_from?: string | null;
  /**
   * Found on this day or earlier.
   */
  found_to?: string | null;
  /**
   * This level.
   */
  level?: StatutoryLevel | null;
  /**
   * This owner.
   */
  owner?: string | null;
  /**
   * This place.
   */
  place?: string | null;
  /**
   * One of these.
   */
  statuses?: Status[];
  /**
   * Words in what was written of it: number, title, description, place, demands, steps.
   */
  text?: string | null;
  /**
   * This responsible unit, without those below it.
   */
  unit_alone?: string | null;
  /**
   * Responsible unit is one of these or below one.
   */
  units?: string[];
  /**
   * Nobody said of which line of business it is.
   */
  without_discipline?: boolean;
  /**
   * No unit is responsible.
   */
  without_unit?: boolean;
}
/**
 * How a file is read, and what is made of it. Only the file has to be named; the rest is found.
 */
export interface ReadLedger2 {
  /**
   * The file, sent in before.
   */
  attachment: string;
  /**
   * What columns hold, where a person knows better than their titles.
   */
  columns?: ColumnGiven[];
  /**
   * Last row of the head, from 1; found when absent.
   */
  head?: number | null;
  /**
   * Rows, from 1, that are left out.
   */
  leave?: number[];
  /**
   * Rows, from 1, that are merged into the hazard they look like.
   */
  merge?: number[];
  /**
   * What names mean that the register does not have.
   */
  names?: NameGiven[];
  /**
   * What the names mean that were not named themselves.
   */
  other_names?: MeansOfOthers[];
  /**
   * What becomes of hazards that are called rectified without a re-inspection.
   */
  rectified_as?: "archive" | "to_reinspect";
  /**
   * Its sheet; the one that looks most like a ledger when absent.
   */
  sheet?: string | null;
  /**
   * Rows, from 1, that are taken although they look like a hazard that is there.
   */
  take?: number[];
  /**
   * The year of days that name none.
   */
  year?: number | null;
}
/**
 * Starts an inspection of one place by one checklist.
 */
export interface StartInspection {
  /**
   * Checklist.
   */
  checklist: string;
  /**
   * Who comes along from the unit.
   */
  companion?: string;
  /**
   * The one piece of equipment there it is about; all of the place when absent.
   */
  equipment?: string | null;
  /**
   * Inspectors, two or more, the leader first.
   */
  inspectors: string[];
  /**
   * Why an inspection is made (检查类型).
   */
  kind:
    | "routine"
    | "special"
    | "comprehensive"
    | "holiday"
    | "seasonal"
    | "self_check"
    | "superior"
    | "completion";
  /**
   * Place; its unit is the one inspected.
   */
  place: string;
  /**
   * The time of a plan it is made for.
   */
  planned?: Planned | null;
  /**
   * Begin; now when absent.
   */
  started_at?: string | null;
  /**
   * Plan or order it is made under, in words.
   */
  under?: string | null;
  /**
   * Weather, where it is known already.
   */
  weather?: Weather | null;
}
/**
 * The time of a plan that an inspection was made for.
 */
export interface Planned {
  /**
   * Day it fell on.
   */
  on: string;
  /**
   * Plan.
   */
  plan: string;
}
/**
 * Writes defects and violations, exactly as they are filtered, where a person chooses.
 */
export interface StartIrregularitiesExport {
  list: ExportIrregularities;
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * What is written.
 */
export interface ExportIrregularities {
  conditions?: IrregularityConditions1;
  /**
   * Kind of file.
   */
  format?: "xlsx" | "csv";
  /**
   * Only open ones whose day is past.
   */
  overdue?: boolean;
  /**
   * Only where they stand so; anywhere when absent.
   */
  state?: IrregularityState | null;
}
/**
 * Which.
 */
export interface IrregularityConditions1 {
  /**
   * Only of this equipment.
   */
  equipment?: string | null;
  /**
   * Only those found on this day or later.
   */
  from?: string | null;
  /**
   * Only those of these grades; any, and none, when empty.
   */
  grades?: DefectGrade[];
  /**
   * Only those this inspection answered.
   */
  inspection?: string | null;
  /**
   * 缺陷 or 违章; both when absent.
   */
  kind?: IrregularityKind | null;
  /**
   * Only at this place.
   */
  place?: string | null;
  /**
   * Only with these words.
   */
  text?: string;
  /**
   * Only those found on this day or earlier.
   */
  to?: string | null;
  /**
   * Only of this unit or one below it.
   */
  unit?: string | null;
}
/**
 * Sends one check to all that is alike.
 */
export interface StartLateralCheck {
  /**
   * Who sends it, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Checklist to go by; when absent one is made of the hazard.
   */
  checklist?: string | null;
  /**
   * Pieces of equipment, each by itself.
   */
  equipment?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * What the checklist asks that is made of the hazard; what is looked for when empty. Not beside a checklist.
   */
  lines?: LateralLine[];
  /**
   * What is looked for.
   */
  look_for: string;
  /**
   * Places.
   */
  places?: string[];
  /**
   * First day; today when absent.
   */
  starts_on?: string | null;
  /**
   * Units, with every place of theirs.
   */
  units?: string[];
  /**
   * Last day.
   */
  until: string;
  /**
   * Who walks.
   */
  walkers:
    | {
        by: "people";
        /**
         * People, one or more.
         */
        inspectors: string[];
      }
    | {
        by: "each_unit";
      };
}
/**
 * Writes outages, exactly as they are filtered, where a person chooses.
 */
export interface StartOutagesExport {
  list: ExportOutages;
  /**
   * Proposed name.
   */
  name: string;
}
/**
 * What is written.
 */
export interface ExportOutages {
  /**
   * Only those that ask for attention.
   */
  attention?: boolean;
  conditions?: OutageConditions1;
  /**
   * Kind of file.
   */
  format?: "xlsx" | "csv";
  /**
   * Only where they stand so; anywhere when absent.
   */
  when?: OutageWhen | null;
}
/**
 * Which.
 */
export interface OutageConditions1 {
  /**
   * Of this equipment, or needed by a hazard of it.
   */
  equipment?: string | null;
  /**
   * Not over before this day.
   */
  from?: string | null;
  /**
   * This one alone.
   */
  outage?: string | null;
  /**
   * At this place.
   */
  place?: string | null;
  /**
   * Only with these words in number, what is without voltage, place, equipment or reasons.
   */
  text?: string;
  /**
   * Begun on this day or earlier.
   */
  to?: string | null;
  /**
   * Of equipment or at a place of this unit or one below it, or needed by a hazard of theirs.
   */
  unit?: string | null;
}
/**
 * Draws a sample, and begins its check.
 */
export interface StartPaperCheck {
  /**
   * What the draw starts from, sixteen hexadecimal digits; by chance when absent.
   */
  seed?: string | null;
  terms: SampleTerms2;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Which papers, and how many of them.
 */
export interface SampleTerms2 {
  /**
   * Only papers that have a box and a piece number.
   */
  filed_only?: boolean;
  /**
   * Dated on this day or later.
   */
  from: string;
  /**
   * Of these kinds; of any when empty.
   */
  kinds?: RegisteredKind[];
  /**
   * How many.
   */
  size:
    | {
        by: "count";
        /**
         * How many.
         */
        papers: number;
      }
    | {
        by: "percent";
        /**
         * From 1 to 100.
         */
        percent: number;
      };
  /**
   * Dated on this day or earlier.
   */
  to: string;
  /**
   * Of this unit or one below it, as it is now; papers of no unit, such as those from outside, then stay out.
   */
  unit?: string | null;
}
/**
 * Prints notices and papers of hazards, one after the other.
 */
export interface StartPrints {
  /**
   * How many of each, 1 to 99; those of one notice lie together.
   */
  copies?: number;
  /**
   * What the copies are for.
   */
  kind: "stub" | "serve" | "copy";
  /**
   * Notices, in the order they are to lie in the tray; with the papers 1 to 1000.
   */
  notices?: string[];
  /**
   * Papers of hazards, which lie below them.
   */
  papers?: string[];
  /**
   * Which printer; the default one when absent.
   */
  printer?: string | null;
}
/**
 * Writes the register of a year where a person chooses.
 */
export interface StartRegisterExport {
  /**
   * Proposed name.
   */
  name: string;
  register: ExportPaperRegister;
}
/**
 * What is written.
 */
export interface ExportPaperRegister {
  /**
   * Kind of file.
   */
  format?: "xlsx" | "csv";
  /**
   * Year.
   */
  year: number;
}
/**
 * Makes the workspace of this laptop from a backup that a person chooses. There must be none yet.
 */
export interface StartRestore {}
/**
 * Submits for acceptance.
 */
export interface SubmitRectification {
  /**
   * Who submits, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Who checked the work in the unit (自验人).
   */
  checked_by: string;
  /**
   * Day the work was finished.
   */
  completed_on: string;
  /**
   * Scans that prove it: the signed 反馈单, reports of tests (试验报告).
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why there is none.
   */
  no_photo_reason?: string;
  /**
   * Photos after the work.
   */
  photos?: string[];
  /**
   * How the measures were carried out.
   */
  result: string;
  /**
   * Money put in place for it so far, yuan; as it was when absent.
   */
  spent?: number | null;
}
/**
 * Says that a hazard may be major. Controls hold at once; report and notice need not wait.
 */
export interface SuspectMajor {
  /**
   * Who suspects, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans that prove it.
   */
  evidence?: string[];
  /**
   * What speaks for it.
   */
  grounds: string;
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Controls at once.
   */
  interim_controls: string;
}
/**
 * Names an import.
 */
export interface NameImport {
  /**
   * Import.
   */
  import: string;
}
/**
 * Takes materials, people or a first script over from the version of the plan that holds.
 */
export interface TakeFromPlan {
  /**
   * Drill, not begun.
   */
  drill: string;
  /**
   * What is taken over.
   */
  pieces: PlanPiece[];
}
/**
 * Takes the files people opened with this program.
 */
export interface TakeOpened {}
/**
 * Files people opened, judged.
 */
export interface OpenedView {
  /**
   * The files.
   */
  files: OpenedFileView[];
}
/**
 * A file somebody opened.
 */
export interface OpenedFileView {
  /**
   * Its name, without a path.
   */
  name: string;
  verified: VerifiedView;
}
/**
 * How it was judged.
 */
export interface VerifiedView {
  /**
   * Our own notice with exactly these bytes.
   */
  notice?: NoticeRef | null;
  /**
   * How many pages it has.
   */
  pages: number;
  /**
   * Signatures, the oldest first.
   */
  signatures: SignatureView[];
  /**
   * The answer in one word.
   */
  verdict:
    "trusted" | "foreign" | "not_trusted" | "altered" | "unverifiable" | "unsigned" | "unreadable";
}
/**
 * A notice of this workspace.
 */
export interface NoticeRef {
  /**
   * Row id.
   */
  id: string;
  /**
   * Number.
   */
  number: string;
}
/**
 * One signature.
 */
export interface SignatureView {
  /**
   * What was looked at, in the order of weight.
   */
  checks: CheckView[];
  /**
   * When, by the signer's own clock.
   */
  claimed_at?: string | null;
  /**
   * Its field, e.g. `Issuer`.
   */
  field: string;
  /**
   * Who signed, by the certificate; empty when it cannot be read.
   */
  signer: string;
  /**
   * The signer's organisation and department, by the certificate.
   */
  signer_of: string;
}
/**
 * One thing that was looked at.
 */
export interface CheckView {
  /**
   * What.
   */
  check: "content" | "signer" | "time" | "after" | "coverage" | "origin";
  /**
   * In which way, as a code.
   */
  code: string;
  /**
   * How it came out.
   */
  grade: "good" | "doubtful" | "bad";
}
/**
 * The leader walks what is left of somebody's part.
 */
export interface TakeOverPart {
  /**
   * Inspection.
   */
  inspection: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * Whose part.
   */
  walker: string;
}
/**
 * Takes the pictures of these rows in. The rows are then proposed with their photos.
 */
export interface TakeReturnedPhotos {
  /**
   * The workbook that came back.
   */
  attachment: string;
  /**
   * Rows of the sheet that were accepted, from 1.
   */
  rows: number[];
}
/**
 * Opens the workspace, or lets another person take over an open one.
 */
export interface TakeSeat {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  passphrase: string;
  /**
   * Who.
   */
  person: string;
}
/**
 * Transfers a hazard to another unit or owner.
 */
export interface TransferHazard {
  /**
   * Who transfers, when recorded for someone else (代录).
   */
  actor?: string | null;
  /**
   * Scans of the letter (移交函).
   */
  evidence?: string[];
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Controls until it is rectified.
   */
  interim_controls: string;
  /**
   * Owner from now on; absent when the unit has yet to name one.
   */
  owner?: string | null;
  /**
   * Why.
   */
  reason: string;
  /**
   * Who received it: the head of the unit or the owner.
   */
  received_by: string;
  /**
   * Unit from now on.
   */
  unit: string;
}
/**
 * Says which language the screens speak.
 */
export interface UseLanguage {
  /**
   * Language.
   */
  language: "zh-CN" | "en";
}
/**
 * Records that somebody compared a clause with the original.
 */
export interface VerifyClause {
  /**
   * Clause of the library.
   */
  clause: string;
  /**
   * The number found in the original.
   */
  number: string;
  /**
   * The words found there.
   */
  words?: string;
}
/**
 * Says that a criterion was compared with the original.
 */
export interface VerifyOwnCriterion {
  /**
   * Criterion.
   */
  criterion: string;
}
/**
 * Voids a hazard entered twice or by mistake; its number stays.
 */
export interface VoidHazard {
  /**
   * When it happened; now when absent.
   */
  happened_at?: string | null;
  /**
   * Hazard.
   */
  hazard: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * It counts no more, for a reason that stays.
 */
export interface VoidIrregularity {
  /**
   * Defect or violation.
   */
  irregularity: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Withdraws a paper that nobody signed for.
 */
export interface VoidOutgoingPaper {
  /**
   * Paper.
   */
  paper: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Wakes a resting laptop.
 */
export interface WakeDesk {
  /**
   * A passphrase on its way to a key; never shown, logged or stored.
   */
  pin: string;
}
/**
 * Withdraws a plan (废止).
 */
export interface WithdrawEmergencyPlan {
  /**
   * From which day on it no longer holds: today or earlier; today when absent.
   */
  on?: string | null;
  /**
   * Plan.
   */
  plan: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Withdraws a notice.
 */
export interface WithdrawNotice {
  /**
   * Notice.
   */
  notice: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * Takes a criterion back.
 */
export interface WithdrawOwnCriterion {
  /**
   * Criterion.
   */
  criterion: string;
}
/**
 * Puts another script in the place of the one a drill has.
 */
export interface WriteDrillScript {
  /**
   * Drill.
   */
  drill: string;
  /**
   * Steps; they are put in the order of their times.
   */
  lines: ScriptLineGiven[];
}
/**
 * A step of a script.
 */
export interface ScriptLineGiven {
  /**
   * What is done.
   */
  action: string;
  /**
   * Planned time, in seconds from the begin.
   */
  at_seconds: number;
  /**
   * What it is judged by.
   */
  criterion?: string;
  /**
   * The step there was; absent for a new one.
   */
  id?: string | null;
  /**
   * Who does it, in words.
   */
  performer?: string;
  /**
   * A stage of a response (阶段).
   */
  stage:
    | "warning"
    | "reporting"
    | "activation"
    | "coordination"
    | "first_response"
    | "evacuation"
    | "medical_aid"
    | "restoration"
    | "termination";
}
/**
 * The answer about a file.
 */
export interface VerifiedView1 {
  /**
   * Our own notice with exactly these bytes.
   */
  notice?: NoticeRef | null;
  /**
   * How many pages it has.
   */
  pages: number;
  /**
   * Signatures, the oldest first.
   */
  signatures: SignatureView[];
  /**
   * The answer in one word.
   */
  verdict:
    "trusted" | "foreign" | "not_trusted" | "altered" | "unverifiable" | "unsigned" | "unreadable";
}
/**
 * A file that was taken in.
 */
export interface UploadView {
  /**
   * Attachment to name in later commands.
   */
  attachment: string;
  /**
   * SHA-256 of the file as it came, hex.
   */
  sha256: string;
  /**
   * Size in bytes.
   */
  size: number;
  /**
   * Wall-clock time the camera wrote, if any.
   */
  taken_at?: string | null;
}

/** Tags of which the answers of a reading command are made. */
export const provides: Partial<Record<keyof Contract["commands"], readonly string[]>> = {
  "audit_log": [
    "organisation",
    "units",
    "people",
    "certificates",
    "places",
    "equipment",
    "inspections",
    "photo_slots",
    "hazards",
    "notices",
    "papers",
    "checklists",
    "clauses",
    "figures",
    "emergency_plans"
  ],
  "check_workspace": [],
  "choose_for_outsider": [
    "outgoing",
    "hazards",
    "notices",
    "places"
  ],
  "count_by_unit": [
    "hazards",
    "units"
  ],
  "count_drills": [
    "drills",
    "hazards",
    "units",
    "emergency_plans",
    "organisation"
  ],
  "count_hazards": [
    "hazards",
    "units",
    "people"
  ],
  "count_sample": [
    "filing",
    "notices",
    "papers",
    "inspections",
    "incoming",
    "outgoing",
    "figures",
    "drills",
    "hazards",
    "units"
  ],
  "export_drill_calendar": [
    "emergency_plans",
    "drills",
    "units",
    "organisation"
  ],
  "export_inspection_calendar": [
    "plans",
    "inspections",
    "places",
    "units",
    "people"
  ],
  "export_notice": [
    "notices"
  ],
  "find_similar_hazards": [
    "hazards"
  ],
  "get_backup": [
    "backup"
  ],
  "get_checklist": [
    "checklists",
    "clauses"
  ],
  "get_contractor": [
    "contractors",
    "people",
    "places",
    "units",
    "hazards",
    "outgoing",
    "irregularities"
  ],
  "get_counts": [
    "hazards",
    "notices",
    "inspections",
    "plans",
    "incoming",
    "outgoing",
    "emergency_plans",
    "drills",
    "organisation",
    "figures",
    "outages",
    "paper_checks",
    "contractors"
  ],
  "get_desk": [
    "desk"
  ],
  "get_draft": [
    "drafts"
  ],
  "get_drill": [
    "drills",
    "hazards",
    "people",
    "units",
    "places",
    "emergency_plans"
  ],
  "get_drill_calendar": [
    "emergency_plans",
    "drills",
    "units",
    "organisation",
    "clauses"
  ],
  "get_drill_evaluation": [
    "drills",
    "people",
    "organisation"
  ],
  "get_drill_figures": [
    "drills",
    "hazards",
    "units"
  ],
  "get_drill_papers": [
    "drills",
    "people",
    "certificates"
  ],
  "get_drill_policy": [
    "organisation"
  ],
  "get_drill_scheme": [
    "organisation",
    "people"
  ],
  "get_emergency_plan": [
    "emergency_plans",
    "drills",
    "units",
    "people",
    "hazards"
  ],
  "get_equipment": [
    "equipment",
    "places",
    "units",
    "hazards",
    "inspections"
  ],
  "get_figures": [
    "hazards",
    "inspections",
    "plans",
    "units",
    "people",
    "organisation",
    "figures"
  ],
  "get_figures_report": [
    "hazards",
    "units",
    "people",
    "figures"
  ],
  "get_filing": [
    "filing",
    "people"
  ],
  "get_hazard": [
    "hazards",
    "people",
    "clauses",
    "organisation",
    "outages"
  ],
  "get_hazard_paper": [
    "papers",
    "hazards",
    "people",
    "certificates"
  ],
  "get_history": [
    "hazards",
    "notices",
    "papers",
    "inspections",
    "people",
    "units",
    "places",
    "equipment",
    "emergency_plans"
  ],
  "get_imported_row": [
    "hazards",
    "imports"
  ],
  "get_incoming_paper": [
    "incoming",
    "hazards"
  ],
  "get_inspection": [
    "inspections",
    "hazards",
    "people",
    "certificates",
    "clauses"
  ],
  "get_inspection_calendar": [
    "plans",
    "inspections",
    "places",
    "units",
    "people"
  ],
  "get_irregularity": [
    "irregularities",
    "inspections",
    "hazards",
    "people",
    "units",
    "places"
  ],
  "get_job": [
    "jobs"
  ],
  "get_ladder": [
    "organisation"
  ],
  "get_lateral_coverage": [
    "hazards",
    "plans",
    "inspections",
    "places",
    "units",
    "people"
  ],
  "get_notice": [
    "notices"
  ],
  "get_organisation": [
    "organisation",
    "certificates"
  ],
  "get_outgoing_paper": [
    "outgoing",
    "hazards"
  ],
  "get_paper_check": [
    "paper_checks",
    "people",
    "units"
  ],
  "get_photo": [
    "photos",
    "places",
    "hazards",
    "inspections",
    "people"
  ],
  "get_preferences": [
    "preferences"
  ],
  "get_report_calendar": [
    "figures",
    "organisation"
  ],
  "get_targets": [
    "figures"
  ],
  "get_today": [
    "hazards",
    "notices",
    "inspections",
    "plans",
    "incoming",
    "outgoing",
    "emergency_plans",
    "drills",
    "organisation",
    "figures",
    "outages",
    "paper_checks",
    "contractors"
  ],
  "get_word_template": [
    "organisation",
    "people"
  ],
  "list_audit_findings": [
    "audit",
    "hazards",
    "inspections",
    "notices",
    "people",
    "units"
  ],
  "list_checklists": [
    "checklists",
    "people"
  ],
  "list_clauses": [
    "clauses",
    "people"
  ],
  "list_contractors": [
    "contractors"
  ],
  "list_delegations": [
    "delegations",
    "people",
    "units"
  ],
  "list_drafts": [
    "drafts"
  ],
  "list_drill_figure": [
    "drills",
    "hazards",
    "units",
    "people",
    "emergency_plans"
  ],
  "list_drills": [
    "drills",
    "hazards",
    "units",
    "emergency_plans",
    "organisation"
  ],
  "list_emergency_plans": [
    "emergency_plans",
    "drills",
    "units",
    "people",
    "hazards"
  ],
  "list_equipment": [
    "equipment",
    "places",
    "units",
    "hazards",
    "inspections"
  ],
  "list_festivals": [
    "plans"
  ],
  "list_hazard_papers": [
    "papers",
    "hazards",
    "people",
    "certificates"
  ],
  "list_hazards": [
    "hazards",
    "units",
    "people"
  ],
  "list_holiday_years": [
    "plans",
    "organisation",
    "people"
  ],
  "list_imports": [
    "imports"
  ],
  "list_incoming_papers": [
    "incoming",
    "hazards"
  ],
  "list_inspection_plans": [
    "plans",
    "places",
    "units",
    "people"
  ],
  "list_inspections": [
    "inspections"
  ],
  "list_irregularities": [
    "irregularities",
    "inspections",
    "hazards",
    "people",
    "units",
    "places"
  ],
  "list_look_backs": [
    "hazards"
  ],
  "list_major_criteria": [
    "clauses",
    "people"
  ],
  "list_notices": [
    "notices",
    "hazards"
  ],
  "list_outages": [
    "outages",
    "hazards",
    "places",
    "equipment",
    "people",
    "units"
  ],
  "list_outgoing_papers": [
    "outgoing",
    "hazards"
  ],
  "list_paper_checks": [
    "paper_checks",
    "people"
  ],
  "list_paper_differences": [
    "paper_checks",
    "people"
  ],
  "list_people": [
    "people",
    "units",
    "hazards",
    "inspections"
  ],
  "list_photo_slots": [
    "photo_slots"
  ],
  "list_places": [
    "places",
    "units",
    "hazards",
    "inspections"
  ],
  "list_printers": [
    "printers"
  ],
  "list_registered_numbers": [
    "notices",
    "papers",
    "inspections",
    "outgoing",
    "drills",
    "hazards",
    "organisation",
    "people",
    "filing"
  ],
  "list_registered_papers": [
    "notices",
    "papers",
    "inspections",
    "incoming",
    "outgoing",
    "figures",
    "drills",
    "people",
    "filing"
  ],
  "list_series": [
    "organisation",
    "hazards",
    "inspections",
    "notices"
  ],
  "list_signing_keys": [
    "people",
    "certificates"
  ],
  "list_sources": [
    "clauses"
  ],
  "list_units": [
    "units",
    "hazards",
    "inspections"
  ],
  "look_at_word_template": [],
  "match_drill_photos": [
    "drills"
  ],
  "match_photos": [
    "photo_slots"
  ],
  "next_piece": [
    "filing"
  ],
  "notify": [],
  "plan_hazard_papers": [
    "papers",
    "hazards",
    "people",
    "units",
    "certificates",
    "organisation"
  ],
  "plan_notice": [
    "hazards",
    "notices",
    "people",
    "units",
    "certificates",
    "clauses"
  ],
  "plan_urging": [
    "hazards",
    "people",
    "units"
  ],
  "preview_checklist": [
    "checklists",
    "clauses"
  ],
  "preview_ledger": [
    "hazards",
    "units",
    "people",
    "places"
  ],
  "preview_paper": [],
  "print_file": [],
  "propose_defect_days": [
    "organisation"
  ],
  "propose_hazard": [
    "inspections",
    "hazards",
    "clauses"
  ],
  "propose_lateral_check": [
    "hazards",
    "plans",
    "places",
    "units"
  ],
  "propose_receipts": [
    "notices",
    "papers",
    "people",
    "units"
  ],
  "read_scans": [],
  "read_unit_workbook": [
    "hazards",
    "people",
    "units"
  ],
  "redraw_paper_check": [
    "paper_checks",
    "filing",
    "notices",
    "papers",
    "inspections",
    "incoming",
    "outgoing",
    "figures",
    "drills",
    "hazards",
    "units"
  ],
  "save_checklist": [],
  "save_drill_blanks": [],
  "save_drill_calendar": [],
  "save_drill_figures": [],
  "save_drill_year": [],
  "save_editable": [],
  "save_figures": [],
  "save_file": [],
  "save_inspection_calendar": [],
  "save_paper_check": [],
  "save_plan_cards": [],
  "save_plan_paper": [],
  "save_rows_to_mend": [],
  "save_sample_template": [],
  "save_unit_workbook": [],
  "search": [
    "hazards",
    "notices",
    "inspections",
    "people",
    "units",
    "places",
    "equipment",
    "emergency_plans"
  ],
  "take_opened": [],
  "use_language": []
};

/** Tags whose answers a writing command makes stale. */
export const changes: Partial<Record<keyof Contract["commands"], readonly string[]>> = {
  "acknowledge_report": [
    "incoming"
  ],
  "add_agreement": [
    "contractors"
  ],
  "add_agreement_scans": [
    "contractors"
  ],
  "add_checklist": [
    "checklists"
  ],
  "add_contractor": [
    "contractors"
  ],
  "add_delegation": [
    "delegations",
    "notices"
  ],
  "add_drill_files": [
    "drills"
  ],
  "add_drill_finding": [
    "drills"
  ],
  "add_drill_paper_scans": [
    "drills"
  ],
  "add_drill_receipt": [
    "drills"
  ],
  "add_equipment": [
    "equipment"
  ],
  "add_hazard_paper_scans": [
    "papers",
    "hazards"
  ],
  "add_holiday_year": [
    "everything"
  ],
  "add_inspection_plan": [
    "plans"
  ],
  "add_outage": [
    "outages"
  ],
  "add_own_criterion": [
    "clauses"
  ],
  "add_person": [
    "people"
  ],
  "add_place": [
    "places"
  ],
  "add_plan_sheets": [
    "emergency_plans"
  ],
  "add_record_evidence": [
    "inspections"
  ],
  "add_starter_checklists": [
    "checklists"
  ],
  "add_unit": [
    "units"
  ],
  "add_unit_alias": [
    "units"
  ],
  "add_witnesses": [
    "notices"
  ],
  "answer_item": [
    "inspections"
  ],
  "answer_paper_difference": [
    "paper_checks"
  ],
  "answer_supervision": [
    "hazards"
  ],
  "approve_emergency_plan": [
    "emergency_plans"
  ],
  "ask_delisting": [
    "hazards"
  ],
  "ask_extension": [
    "hazards"
  ],
  "assess_hazard": [
    "hazards"
  ],
  "audit_ledger": [
    "audit"
  ],
  "brief_workers": [
    "hazards"
  ],
  "cancel_drill": [
    "drills"
  ],
  "cancel_job": [
    "jobs"
  ],
  "cancel_outage": [
    "outages",
    "hazards"
  ],
  "cancel_paper_check": [
    "paper_checks"
  ],
  "capture_hazard": [
    "hazards",
    "photo_slots",
    "places"
  ],
  "cast_participant": [
    "drills"
  ],
  "certify_person": [
    "certificates"
  ],
  "change_passphrase": [
    "desk"
  ],
  "check_drill_material": [
    "drills"
  ],
  "check_recovery_code": [
    "desk"
  ],
  "choose_drill_items": [
    "drills"
  ],
  "close_hazard": [
    "hazards"
  ],
  "conclude_drill": [
    "drills"
  ],
  "conclude_drill_evaluation": [
    "drills"
  ],
  "correct_filing": [
    "filing"
  ],
  "countersign_notice": [
    "notices",
    "hazards"
  ],
  "countersign_treatment_plan": [
    "hazards"
  ],
  "create_organisation": [
    "everything"
  ],
  "decide_extension": [
    "hazards"
  ],
  "decide_objection": [
    "hazards"
  ],
  "decide_treatment_plan": [
    "hazards"
  ],
  "describe_hazard": [
    "hazards"
  ],
  "describe_irregularity": [
    "irregularities"
  ],
  "dismiss_plan_change": [
    "emergency_plans"
  ],
  "divide_inspection": [
    "inspections"
  ],
  "draft_emergency_plan": [
    "emergency_plans"
  ],
  "draft_treatment_plan": [
    "hazards"
  ],
  "draw_on_photo": [
    "photos"
  ],
  "drop_draft": [
    "drafts"
  ],
  "drop_photo_slot": [
    "photo_slots",
    "inspections",
    "hazards"
  ],
  "edit_agreement": [
    "contractors"
  ],
  "edit_checklist": [
    "checklists"
  ],
  "edit_contractor": [
    "contractors"
  ],
  "edit_drill": [
    "drills"
  ],
  "edit_drill_finding": [
    "drills"
  ],
  "edit_emergency_plan": [
    "emergency_plans"
  ],
  "edit_equipment": [
    "equipment"
  ],
  "edit_inspection_plan": [
    "plans"
  ],
  "edit_organisation": [
    "organisation",
    "desk"
  ],
  "edit_person": [
    "people"
  ],
  "edit_place": [
    "places"
  ],
  "edit_unit": [
    "units"
  ],
  "end_agreement": [
    "contractors"
  ],
  "end_delegation": [
    "delegations",
    "notices"
  ],
  "end_inspection_plan": [
    "plans"
  ],
  "end_paper_check": [
    "paper_checks"
  ],
  "end_unit_alias": [
    "units"
  ],
  "enter_drill_photos": [
    "drills"
  ],
  "enter_evaluator_card": [
    "drills"
  ],
  "enter_held_drill": [
    "drills"
  ],
  "enter_observer_card": [
    "drills"
  ],
  "evaluate_treatment": [
    "hazards"
  ],
  "explain_finding": [
    "audit",
    "drills"
  ],
  "file_emergency_plan": [
    "emergency_plans"
  ],
  "file_papers": [
    "filing"
  ],
  "fill_photo_slot": [
    "photo_slots",
    "inspections",
    "hazards"
  ],
  "finish_inspection": [
    "inspections"
  ],
  "fix_hazard_on_spot": [
    "hazards"
  ],
  "grant_access": [
    "people"
  ],
  "hand_outgoing_paper": [
    "outgoing",
    "hazards"
  ],
  "hand_over": [
    "hazards"
  ],
  "handle_irregularity": [
    "irregularities"
  ],
  "import_checklist": [
    "checklists"
  ],
  "invite_to_drill": [
    "drills"
  ],
  "issue_rectification_notice": [
    "notices",
    "hazards"
  ],
  "judge_drill": [
    "drills"
  ],
  "keep_draft": [
    "drafts"
  ],
  "let_finding_be": [
    "drills"
  ],
  "link_drill_action": [
    "drills",
    "hazards"
  ],
  "link_equipment": [
    "hazards"
  ],
  "list_drill_materials": [
    "drills"
  ],
  "locate_hazard": [
    "hazards"
  ],
  "lock_desk": [
    "everything"
  ],
  "make_advice": [
    "outgoing",
    "hazards"
  ],
  "make_drill_paper": [
    "drills"
  ],
  "make_hazard_paper": [
    "papers",
    "hazards"
  ],
  "make_inspection_record": [
    "inspections"
  ],
  "make_rectification_report": [
    "incoming"
  ],
  "make_service_record": [
    "notices"
  ],
  "make_site_notices": [
    "notices"
  ],
  "make_transfer_letter": [
    "outgoing",
    "hazards"
  ],
  "mark_checked_paper": [
    "paper_checks"
  ],
  "move_outage": [
    "outages",
    "hazards"
  ],
  "move_unit": [
    "units"
  ],
  "name_outage": [
    "hazards",
    "outages"
  ],
  "name_owner": [
    "hazards"
  ],
  "note_weather": [
    "inspections"
  ],
  "open_with_recovery": [
    "everything"
  ],
  "order_supervision": [
    "hazards"
  ],
  "plan_drill": [
    "drills"
  ],
  "postpone_drill": [
    "drills"
  ],
  "postpone_incoming_paper": [
    "incoming",
    "hazards"
  ],
  "raise_drill_action": [
    "drills",
    "hazards"
  ],
  "raise_hazard": [
    "hazards",
    "inspections",
    "photo_slots"
  ],
  "raise_objection": [
    "hazards"
  ],
  "record_delisting": [
    "hazards"
  ],
  "record_drill_entry": [
    "drills"
  ],
  "record_follow_up": [
    "hazards"
  ],
  "record_hot_wash": [
    "drills"
  ],
  "record_ink_receipt": [
    "notices",
    "hazards"
  ],
  "record_irregularity": [
    "irregularities"
  ],
  "record_listing": [
    "hazards"
  ],
  "record_look_back": [
    "hazards"
  ],
  "record_paper_print": [
    "papers"
  ],
  "record_print": [
    "notices"
  ],
  "record_progress": [
    "hazards"
  ],
  "record_refusal": [
    "notices",
    "hazards"
  ],
  "record_reinspection": [
    "hazards"
  ],
  "record_scanned_receipt": [
    "notices",
    "hazards"
  ],
  "record_self_assessments": [
    "drills"
  ],
  "record_urging": [
    "hazards"
  ],
  "register_emergency_plan": [
    "emergency_plans"
  ],
  "register_incoming_paper": [
    "incoming"
  ],
  "regrade_hazard": [
    "hazards"
  ],
  "remove_drill_file": [
    "drills"
  ],
  "remove_participant": [
    "drills"
  ],
  "render_notice": [
    "notices"
  ],
  "renew_authority_passphrase": [
    "desk"
  ],
  "renew_passphrase": [
    "desk",
    "certificates"
  ],
  "renew_recovery_code": [
    "desk"
  ],
  "reopen_hazard": [
    "hazards"
  ],
  "report_drill": [
    "drills"
  ],
  "report_figures": [
    "figures"
  ],
  "report_hazard": [
    "hazards"
  ],
  "report_major": [
    "hazards"
  ],
  "report_plan_change": [
    "emergency_plans"
  ],
  "report_plan_changes": [
    "emergency_plans"
  ],
  "request_signing_key": [
    "certificates"
  ],
  "reserve_photo": [
    "photo_slots",
    "inspections"
  ],
  "rest_desk": [
    "desk"
  ],
  "review_emergency_plan": [
    "emergency_plans"
  ],
  "revise_drill_scheme": [
    "organisation",
    "drills"
  ],
  "send_rectification_report": [
    "incoming",
    "hazards"
  ],
  "set_contractor_active": [
    "contractors"
  ],
  "set_drill_policy": [
    "organisation",
    "emergency_plans"
  ],
  "set_equipment_active": [
    "equipment"
  ],
  "set_inspection_photos": [
    "inspections"
  ],
  "set_lock_after": [
    "desk"
  ],
  "set_next_number": [
    "organisation",
    "notices"
  ],
  "set_part_done": [
    "inspections"
  ],
  "set_person_active": [
    "people"
  ],
  "set_pin": [
    "desk"
  ],
  "set_place_active": [
    "places"
  ],
  "set_place_position": [
    "places"
  ],
  "set_preference": [
    "preferences"
  ],
  "set_roles": [
    "people"
  ],
  "set_targets": [
    "figures"
  ],
  "set_unit_active": [
    "units"
  ],
  "set_unit_head": [
    "units"
  ],
  "set_word_template": [
    "organisation"
  ],
  "settle_hazard": [
    "hazards"
  ],
  "settle_supervision": [
    "hazards"
  ],
  "sign_drill_paper": [
    "drills"
  ],
  "sign_hazard_paper": [
    "papers",
    "hazards"
  ],
  "sign_in_to_drill": [
    "drills"
  ],
  "sign_inspection_record": [
    "inspections"
  ],
  "sign_notice": [
    "notices",
    "hazards"
  ],
  "sign_out_of_drill": [
    "drills"
  ],
  "split_incoming_paper": [
    "incoming",
    "hazards"
  ],
  "start_audit_export": [
    "jobs"
  ],
  "start_backup": [
    "jobs",
    "backup"
  ],
  "start_batch": [
    "everything"
  ],
  "start_check": [
    "jobs"
  ],
  "start_dossier": [
    "jobs"
  ],
  "start_drill_archive": [
    "jobs"
  ],
  "start_export": [
    "jobs"
  ],
  "start_import": [
    "everything"
  ],
  "start_inspection": [
    "inspections"
  ],
  "start_irregularities_export": [
    "jobs"
  ],
  "start_lateral_check": [
    "hazards",
    "plans"
  ],
  "start_outages_export": [
    "jobs"
  ],
  "start_paper_check": [
    "paper_checks"
  ],
  "start_prints": [
    "notices",
    "papers"
  ],
  "start_register_export": [
    "jobs"
  ],
  "start_restore": [
    "everything"
  ],
  "submit_rectification": [
    "hazards"
  ],
  "suspect_major": [
    "hazards"
  ],
  "take_back_import": [
    "hazards",
    "imports"
  ],
  "take_from_plan": [
    "drills"
  ],
  "take_over_part": [
    "inspections"
  ],
  "take_returned_photos": [
    "photos"
  ],
  "take_seat": [
    "everything"
  ],
  "transfer_hazard": [
    "hazards"
  ],
  "verify_clause": [
    "clauses"
  ],
  "verify_own_criterion": [
    "clauses"
  ],
  "void_hazard": [
    "hazards"
  ],
  "void_irregularity": [
    "irregularities"
  ],
  "void_outgoing_paper": [
    "outgoing",
    "hazards"
  ],
  "wake_desk": [
    "desk"
  ],
  "withdraw_emergency_plan": [
    "emergency_plans"
  ],
  "withdraw_notice": [
    "notices",
    "hazards"
  ],
  "withdraw_own_criterion": [
    "clauses"
  ],
  "write_drill_script": [
    "drills"
  ]
};
