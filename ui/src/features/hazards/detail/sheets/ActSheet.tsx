// The sheet of whichever act is open.

import type { HazardAct, HazardView } from "../types";
import { AssessSheet } from "./AssessSheet";
import { CloseSheet, NameOwnerSheet, VoidSheet } from "./EndSheets";
import { ProgressSheet } from "./ProgressSheet";
import { ReinspectSheet } from "./ReinspectSheet";
import { SettleSheet } from "./SettleSheet";
import { SubmitSheet } from "./SubmitSheet";

/** What every sheet is given. */
export interface ActProps {
  hazard: HazardView;
  close: () => void;
}

/** One sheet at a time. */
export function ActSheet({ act, ...props }: ActProps & { act: HazardAct | undefined }) {
  switch (act) {
    case "settle":
      return <SettleSheet {...props} />;
    case "assess":
      return <AssessSheet {...props} />;
    case "name_owner":
      return <NameOwnerSheet {...props} />;
    case "record_progress":
      return <ProgressSheet {...props} />;
    case "submit":
      return <SubmitSheet {...props} />;
    case "reinspect":
      return <ReinspectSheet {...props} />;
    case "close":
      return <CloseSheet {...props} />;
    case "void":
      return <VoidSheet {...props} />;
    default:
      return null;
  }
}
