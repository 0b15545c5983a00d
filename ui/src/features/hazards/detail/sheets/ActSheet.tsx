// The sheet of whichever act is open.

import type { ComponentType } from "react";

import type { HazardAct, HazardView } from "../types";
import { AdviseSheet } from "./AdviseSheet";
import { AnswerSupervisionSheet } from "./AnswerSupervisionSheet";
import { AskDelistingSheet } from "./AskDelistingSheet";
import { AskExtensionSheet } from "./AskExtensionSheet";
import { AssessSheet } from "./AssessSheet";
import { BriefSheet } from "./BriefSheet";
import { ConfirmFixSheet } from "./ConfirmFixSheet";
import { CountersignSheet } from "./CountersignSheet";
import { DecideExtensionSheet } from "./DecideExtensionSheet";
import { DecideObjectionSheet } from "./DecideObjectionSheet";
import { DecidePlanSheet } from "./DecidePlanSheet";
import { DescribeSheet } from "./DescribeSheet";
import { CloseSheet, NameOwnerSheet, VoidSheet } from "./EndSheets";
import { EvaluateSheet } from "./EvaluateSheet";
import { FixOnSpotSheet } from "./FixOnSpotSheet";
import { FollowUpSheet } from "./FollowUpSheet";
import { LateralSheet } from "./LateralSheet";
import { ListingSheet } from "./ListingSheet";
import { LocateSheet } from "./LocateSheet";
import { LookBackSheet } from "./LookBackSheet";
import { ObjectSheet } from "./ObjectSheet";
import { OutageSheet } from "./OutageSheet";
import { PlanSheet } from "./PlanSheet";
import { ProgressSheet } from "./ProgressSheet";
import { RecordDelistingSheet } from "./RecordDelistingSheet";
import { RegradeSheet } from "./RegradeSheet";
import { ReinspectSheet } from "./ReinspectSheet";
import { ReopenSheet } from "./ReopenSheet";
import { ReportSheet } from "./ReportSheet";
import { SettleSheet } from "./SettleSheet";
import { SettleSupervisionSheet } from "./SettleSupervisionSheet";
import { SubmitSheet } from "./SubmitSheet";
import { SuspectSheet } from "./SuspectSheet";
import { SuperviseSheet } from "./SuperviseSheet";
import { TransferOutSheet } from "./TransferOutSheet";
import { TransferSheet } from "./TransferSheet";
import { UrgeSheet } from "./UrgeSheet";

/** What every sheet is given. */
export interface ActProps {
  hazard: HazardView;
  close: () => void;
}

const sheets: Partial<Record<HazardAct, ComponentType<ActProps>>> = {
  locate: LocateSheet,
  describe: DescribeSheet,
  settle: SettleSheet,
  assess: AssessSheet,
  fix_on_spot: FixOnSpotSheet,
  confirm_fix: ConfirmFixSheet,
  name_owner: NameOwnerSheet,
  record_progress: ProgressSheet,
  ask_extension: AskExtensionSheet,
  decide_extension: DecideExtensionSheet,
  object: ObjectSheet,
  decide_objection: DecideObjectionSheet,
  brief_workers: BriefSheet,
  supervise: SuperviseSheet,
  answer_supervision: AnswerSupervisionSheet,
  settle_supervision: SettleSupervisionSheet,
  urge: UrgeSheet,
  check_laterally: LateralSheet,
  name_outage: OutageSheet,
  transfer: TransferSheet,
  advise: AdviseSheet,
  transfer_out: TransferOutSheet,
  follow_up: FollowUpSheet,
  submit: SubmitSheet,
  reinspect: ReinspectSheet,
  suspect_major: SuspectSheet,
  regrade: RegradeSheet,
  draft_plan: PlanSheet,
  countersign_plan: CountersignSheet,
  decide_plan: DecidePlanSheet,
  report_major: ReportSheet,
  record_listing: ListingSheet,
  evaluate_treatment: EvaluateSheet,
  ask_delisting: AskDelistingSheet,
  record_delisting: RecordDelistingSheet,
  close: CloseSheet,
  void: VoidSheet,
  look_back: LookBackSheet,
  reopen: ReopenSheet,
};

/** The acts that can be started here: those with a sheet, and the notice, which has a page. */
export function startable(act: HazardAct): boolean {
  return act === "issue_notice" || act in sheets;
}

/** One sheet at a time. */
export function ActSheet({ act, ...props }: ActProps & { act: HazardAct | undefined }) {
  const Sheet = act ? sheets[act] : undefined;
  return Sheet ? <Sheet {...props} /> : null;
}
