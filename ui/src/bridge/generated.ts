// Made by `cargo xtask codegen` from the core's table of commands. Do not edit.

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
  | "member";
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
   * Scans.
   */
  evidence: string[];
  /**
   * Row id.
   */
  id: string;
  /**
   * When.
   */
  served_at: string;
  /**
   * Who handed it over.
   */
  served_by: string[];
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
 * Causes by 16 号令 3 条 and by 国能发安全规〔2022〕116 号 2 条.
 */
export type Cause = "human" | "equipment" | "environment" | "management";
/**
 * 重大 or 一般; the only levels the law knows (16 号令 3 条).
 */
export type StatutoryLevel = "general" | "major";
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
      step: "assessed";
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
      responsibility: Responsibility;
      step: "notified";
    }
  | Receipt
  | RefusalOfReceipt
  | {
      /**
       * The owner.
       */
      owner: string;
      step: "owner_named";
    }
  | Progress
  | Submission
  | Reinspection
  | {
      /**
       * Judgement of effectiveness; a 回头看 follows later.
       */
      effectiveness: string;
      step: "closed";
    }
  | {
      /**
       * Why.
       */
      reason: string;
      step: "voided";
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
    };
/**
 * A passphrase on its way to a key; never shown, logged or stored.
 */
export type Secret = string;
/**
 * A reading in thousandths of its unit; written and parsed as a decimal (`0.75`).
 */
export type Reading = string;
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
  | "closed"
  | "voided";
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

export interface Contract {
  add_person: {
    request: AddPerson;
    view: PersonView;
  };
  add_place: {
    request: AddPlace;
    view: PlaceView;
  };
  add_unit: {
    request: AddUnit;
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
  assess_hazard: {
    request: AssessHazard;
    view: HazardView;
  };
  certify_person: {
    request: Certify;
    view: CertificateView;
  };
  close_hazard: {
    request: CloseHazard;
    view: HazardView;
  };
  countersign_notice: {
    request: CountersignNotice;
    view: NoticeView;
  };
  create_organisation: {
    request: CreateOrganisation;
    view: View;
  };
  export_notice: {
    request: ExportNotice;
    view: ExportView;
  };
  finish_inspection: {
    request: FinishInspection;
    view: InspectionView;
  };
  get_checklist: {
    request: GetChecklist;
    view: ChecklistView;
  };
  get_desk: {
    request: GetDesk;
    view: DeskView;
  };
  get_hazard: {
    request: GetHazard;
    view: HazardView;
  };
  get_history: {
    request: GetHistory;
    view: HistoryView;
  };
  get_inspection: {
    request: GetInspection;
    view: InspectionView;
  };
  get_notice: {
    request: GetNotice;
    view: NoticeView;
  };
  grant_access: {
    request: GrantAccess;
    view: PersonView;
  };
  issue_rectification_notice: {
    request: IssueNotice;
    view: IssuedView;
  };
  list_checklists: {
    request: PageRequest;
    view: ChecklistRowPage;
  };
  list_hazards: {
    request: ListHazards;
    view: HazardRowPage;
  };
  list_inspections: {
    request: PageRequest;
    view: InspectionRowPage;
  };
  list_notices: {
    request: PageRequest;
    view: NoticeRowPage;
  };
  list_people: {
    request: PageRequest;
    view: PersonViewPage;
  };
  list_places: {
    request: PageRequest;
    view: PlaceViewPage;
  };
  list_units: {
    request: PageRequest;
    view: UnitViewPage;
  };
  lock_desk: {
    request: LockDesk;
    view: DeskView;
  };
  make_service_record: {
    request: MakeServiceRecord;
    view: ExportView;
  };
  move_unit: {
    request: MoveUnit;
    view: UnitView;
  };
  name_owner: {
    request: NameOwner;
    view: HazardView;
  };
  record_ink_receipt: {
    request: RecordReceipt;
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
  render_notice: {
    request: RenderNotice;
    view: NoticeView;
  };
  report_hazard: {
    request: ReportHazard;
    view: HazardView;
  };
  request_signing_key: {
    request: RequestKey;
    view: RequestView;
  };
  set_person_active: {
    request: SetActive;
    view: PersonView;
  };
  set_roles: {
    request: SetRoles;
    view: PersonView;
  };
  set_unit_head: {
    request: SetHead;
    view: UnitView;
  };
  settle_hazard: {
    request: SettleHazard;
    view: HazardView;
  };
  sign_notice: {
    request: SignNotice;
    view: NoticeView;
  };
  start_inspection: {
    request: StartInspection;
    view: InspectionView;
  };
  submit_rectification: {
    request: SubmitRectification;
    view: HazardView;
  };
  take_seat: {
    request: TakeSeat;
    view: DeskView;
  };
  void_hazard: {
    request: VoidHazard;
    view: HazardView;
  };
  withdraw_notice: {
    request: WithdrawNotice;
    view: NoticeView;
  };
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
   * Unit.
   */
  unit?: string | null;
}
/**
 * Enters a place.
 */
export interface AddPlace {
  /**
   * Name; for equipment the double name.
   */
  name: string;
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
   * Words on how to find it.
   */
  remarks: string;
  /**
   * Unit responsible for it.
   */
  unit: string;
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
   * Person in charge.
   */
  head?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Name.
   */
  name: string;
  /**
   * Unit above.
   */
  parent?: string | null;
}
/**
 * Adds the witnesses of a refusal that was recorded without.
 */
export interface AddWitnesses {
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
   * Unit addressed.
   */
  addressee: string;
  /**
   * Name of that unit, as printed.
   */
  addressee_name: string;
  /**
   * Hazards in the order of the table.
   */
  hazard_ids: string[];
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
   * Number.
   */
  number: string;
  /**
   * Day by which the written reply is due.
   */
  reply_due: string;
  /**
   * Files, the oldest first.
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
   * Clauses marked B or C that the issuer confirms by signing.
   */
  unsure_clauses: string[];
  /**
   * Why it was withdrawn.
   */
  voided?: string | null;
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
   * 符合, 不符合, 不适用, 未查.
   */
  result: "conforms" | "fails" | "not_applicable" | "not_checked";
}
/**
 * An inspection with its answers.
 */
export interface InspectionView {
  /**
   * Answers in the order of the checklist.
   */
  answers: AnswerView[];
  /**
   * Checklist in the version used.
   */
  checklist: string;
  /**
   * Who came along.
   */
  companion: string;
  /**
   * End; absent while running.
   */
  finished_at?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Inspectors, the leader first.
   */
  inspectors: string[];
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
   * Place inspected.
   */
  place: string;
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
}
/**
 * An answer.
 */
export interface AnswerView {
  /**
   * Hazard raised from it.
   */
  hazard?: string | null;
  /**
   * Item code.
   */
  item: string;
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
 * Counts.
 */
export interface Totals {
  /**
   * 符合.
   */
  conforms: number;
  /**
   * 不符合.
   */
  fails: number;
  /**
   * 不适用.
   */
  not_applicable: number;
  /**
   * 未查.
   */
  not_checked: number;
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
   * Hazard.
   */
  hazard: string;
  /**
   * Level of the law.
   */
  level: "general" | "major";
  /**
   * Level of the organisation's own scale.
   */
  local_level?: string;
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
 * A hazard with its case.
 */
export interface HazardView {
  /**
   * Level with basis.
   */
  assessment?: Assessment | null;
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
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * When it was found.
   */
  found_at: string;
  /**
   * Who found it.
   */
  found_by: string;
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
   * Row id.
   */
  id: string;
  /**
   * Two laptops took steps on the same head.
   */
  in_conflict: boolean;
  /**
   * Inspection it was found in.
   */
  inspection?: string | null;
  /**
   * Controls until then.
   */
  interim_controls: string;
  /**
   * Level, once assessed.
   */
  level?: StatutoryLevel | null;
  /**
   * What must be done.
   */
  measures: string;
  /**
   * Why there is none.
   */
  no_photo_reason: string;
  /**
   * Notice in force.
   */
  notice?: string | null;
  /**
   * Number.
   */
  number: string;
  /**
   * Deadline first printed.
   */
  original_due_on?: string | null;
  /**
   * Owner.
   */
  owner?: string | null;
  /**
   * Photos before the work.
   */
  photos: string[];
  /**
   * Place.
   */
  place: string;
  /**
   * Receipt was refused.
   */
  receipt_refused: boolean;
  /**
   * Round of rectification.
   */
  round: number;
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
    | "closed"
    | "voided";
  /**
   * Every step, in causal order of recording.
   */
  steps: StepView[];
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit?: string | null;
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
   * Level of the organisation's own scale, in words; may be empty.
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
  contingency: "complete" | "owner_to_be_named" | "missing";
  /**
   * 时限.
   */
  deadline: "complete" | "owner_to_be_named" | "missing";
  /**
   * 资金.
   */
  funds: "complete" | "owner_to_be_named" | "missing";
  /**
   * 措施.
   */
  measures: "complete" | "owner_to_be_named" | "missing";
  /**
   * 责任.
   */
  responsibility: "complete" | "owner_to_be_named" | "missing";
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
   * Level of the organisation's own scale, in words; may be empty.
   */
  local_level: string;
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
   * Level of the organisation's own scale, in words; may be empty.
   */
  local_level: string;
}
/**
 * Owner and unit printed.
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
 * 签收.
 */
export interface Receipt {
  step: "served";
}
/**
 * 拒签; does not stop the deadline.
 */
export interface RefusalOfReceipt {
  step: "receipt_refused";
}
/**
 * 整改进度.
 */
export interface Progress {
  step: "progress";
}
/**
 * 提交验收.
 */
export interface Submission {
  step: "submitted";
}
/**
 * 复查.
 */
export interface Reinspection {
  step: "reinspected";
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
 * Closes a hazard whose re-inspection passed.
 */
export interface CloseHazard {
  /**
   * Judgement of effectiveness.
   */
  effectiveness: string;
  /**
   * Hazard.
   */
  hazard: string;
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
 * Asks for one checklist.
 */
export interface GetChecklist {
  /**
   * Checklist.
   */
  checklist: string;
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
   * 重大 or 一般; the only levels the law knows (16 号令 3 条).
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
 * Asks how far the workspace is.
 */
export interface GetDesk {}
/**
 * Who sits at this laptop, and who may.
 */
export interface DeskView {
  /**
   * Who has access here, in the order access was given.
   */
  people: SeatView[];
  /**
   * Who sits at it; nobody after opening with the recovery code.
   */
  person?: string | null;
  /**
   * How far the workspace is.
   */
  state: "absent" | "locked" | "open";
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
 * Asks for one hazard.
 */
export interface GetHazard {
  /**
   * Hazard.
   */
  hazard: string;
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
  acts: ActView[];
}
/**
 * One act on the row.
 */
export interface ActView {
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
 * Asks for one inspection.
 */
export interface GetInspection {
  /**
   * Inspection.
   */
  inspection: string;
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
 * One page of a list.
 */
export interface ChecklistRowPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
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
 * Asks for the ledger, the latest first.
 */
export interface ListHazards {
  /**
   * Only open ones whose deadline has passed.
   */
  overdue?: boolean;
  /**
   * Only this owner.
   */
  owner?: string | null;
  page?: PageRequest1;
  /**
   * Only this status.
   */
  status?: Status | null;
  /**
   * Only this responsible unit.
   */
  unit?: string | null;
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
 * One page of a list.
 */
export interface HazardRowPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: HazardRow[];
}
/**
 * A hazard in the ledger.
 */
export interface HazardRow {
  /**
   * Deadline in force.
   */
  due_on?: string | null;
  /**
   * Row id.
   */
  id: string;
  /**
   * Level, once assessed.
   */
  level?: StatutoryLevel | null;
  /**
   * Number.
   */
  number: string;
  /**
   * Owner.
   */
  owner?: string | null;
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
    | "closed"
    | "voided";
  /**
   * Title.
   */
  title: string;
  /**
   * Responsible unit.
   */
  unit?: string | null;
}
/**
 * One page of a list.
 */
export interface InspectionRowPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: InspectionRow[];
}
/**
 * An inspection in a list.
 */
export interface InspectionRow {
  /**
   * End; absent while running.
   */
  finished_at?: string | null;
  /**
   * Row id.
   */
  id: string;
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
   * Number of the record.
   */
  number: string;
  /**
   * Place inspected.
   */
  place: string;
  /**
   * Begin.
   */
  started_at: string;
  /**
   * Unit inspected.
   */
  unit: string;
}
/**
 * One page of a list.
 */
export interface NoticeRowPage {
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
   * Number.
   */
  number: string;
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
}
/**
 * One page of a list.
 */
export interface PersonViewPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: PersonView[];
}
/**
 * One page of a list.
 */
export interface PlaceViewPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: PlaceView[];
}
/**
 * One page of a list.
 */
export interface UnitViewPage {
  /**
   * Pass as `after` for the next page; absent on the last.
   */
  next?: string | null;
  /**
   * Rows.
   */
  rows: UnitView[];
}
/**
 * Closes the workspace; its keys leave the memory.
 */
export interface LockDesk {}
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
 * The unit names the owner.
 */
export interface NameOwner {
  /**
   * Who named the owner, when recorded for someone else; the head of the unit.
   */
  actor?: string | null;
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
 * Reports progress.
 */
export interface RecordProgress {
  /**
   * Who reports, when recorded for someone else (代录).
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
   * Photos during the work.
   */
  photos?: string[];
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
 * Asks for the file of a notice whose rendering failed or was cut short.
 */
export interface RenderNotice {
  /**
   * Notice.
   */
  notice: string;
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
   * Inspectors, two or more, the leader first.
   */
  inspectors: string[];
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
   * Place; its unit is the one inspected.
   */
  place: string;
  /**
   * Begin; now when absent.
   */
  started_at?: string | null;
  /**
   * Plan or order it is made under.
   */
  under?: string | null;
}
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
 * Voids a hazard entered twice or by mistake; its number stays.
 */
export interface VoidHazard {
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

/** Tags of which the answers of a reading command are made. */
export const provides: Partial<Record<keyof Contract, readonly string[]>> = {
  "export_notice": [
    "notices"
  ],
  "get_checklist": [
    "checklists"
  ],
  "get_desk": [
    "desk"
  ],
  "get_hazard": [
    "hazards",
    "people"
  ],
  "get_history": [
    "hazards",
    "notices",
    "inspections",
    "people",
    "units",
    "places"
  ],
  "get_inspection": [
    "inspections",
    "hazards"
  ],
  "get_notice": [
    "notices"
  ],
  "list_checklists": [
    "checklists"
  ],
  "list_hazards": [
    "hazards"
  ],
  "list_inspections": [
    "inspections"
  ],
  "list_notices": [
    "notices"
  ],
  "list_people": [
    "people"
  ],
  "list_places": [
    "places"
  ],
  "list_units": [
    "units"
  ]
};

/** Tags whose answers a writing command makes stale. */
export const changes: Partial<Record<keyof Contract, readonly string[]>> = {
  "add_person": [
    "people"
  ],
  "add_place": [
    "places"
  ],
  "add_unit": [
    "units"
  ],
  "add_witnesses": [
    "notices"
  ],
  "answer_item": [
    "inspections"
  ],
  "assess_hazard": [
    "hazards"
  ],
  "certify_person": [
    "certificates"
  ],
  "close_hazard": [
    "hazards"
  ],
  "countersign_notice": [
    "notices",
    "hazards"
  ],
  "create_organisation": [
    "everything"
  ],
  "finish_inspection": [
    "inspections"
  ],
  "grant_access": [
    "people"
  ],
  "issue_rectification_notice": [
    "notices",
    "hazards"
  ],
  "lock_desk": [
    "everything"
  ],
  "make_service_record": [
    "notices"
  ],
  "move_unit": [
    "units"
  ],
  "name_owner": [
    "hazards"
  ],
  "record_ink_receipt": [
    "notices",
    "hazards"
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
  "render_notice": [
    "notices"
  ],
  "report_hazard": [
    "hazards"
  ],
  "request_signing_key": [
    "certificates"
  ],
  "set_person_active": [
    "people"
  ],
  "set_roles": [
    "people"
  ],
  "set_unit_head": [
    "units"
  ],
  "settle_hazard": [
    "hazards"
  ],
  "sign_notice": [
    "notices",
    "hazards"
  ],
  "start_inspection": [
    "inspections"
  ],
  "submit_rectification": [
    "hazards"
  ],
  "take_seat": [
    "everything"
  ],
  "void_hazard": [
    "hazards"
  ],
  "withdraw_notice": [
    "notices",
    "hazards"
  ]
};
