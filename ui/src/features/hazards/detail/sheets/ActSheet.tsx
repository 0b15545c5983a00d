// The sheet of whichever act is open.

import type { ComponentType } from "react";

import type { HazardAct, HazardView } from "../types";
import { AskExtensionSheet } from "./AskExtensionSheet";
import { AssessSheet } from "./AssessSheet";
import { BriefSheet } from "./BriefSheet";
import { DecideExtensionSheet } from "./DecideExtensionSheet";
import { DecideObjectionSheet } from "./DecideObjectionSheet";
import { CloseSheet, NameOwnerSheet, VoidSheet } from "./EndSheets";
import { ObjectSheet } from "./ObjectSheet";
import { ProgressSheet } from "./ProgressSheet";
import { ReinspectSheet } from "./ReinspectSheet";
import { SettleSheet } from "./SettleSheet";
import { SubmitSheet } from "./SubmitSheet";
import { SuperviseSheet } from "./SuperviseSheet";
import { TransferSheet } from "./TransferSheet";
import { UrgeSheet } from "./UrgeSheet";

/** What every sheet is given. */
export interface ActProps {
  hazard: HazardView;
  close: () => void;
}

const sheets: Partial<Record<HazardAct, ComponentType<ActProps>>> = {
  settle: SettleSheet,
  assess: AssessSheet,
  name_owner: NameOwnerSheet,
  record_progress: ProgressSheet,
  ask_extension: AskExtensionSheet,
  decide_extension: DecideExtensionSheet,
  object: ObjectSheet,
  decide_objection: DecideObjectionSheet,
  brief_workers: BriefSheet,
  supervise: SuperviseSheet,
  urge: UrgeSheet,
  transfer: TransferSheet,
  submit: SubmitSheet,
  reinspect: ReinspectSheet,
  close: CloseSheet,
  void: VoidSheet,
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
