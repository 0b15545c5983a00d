// The 整改确认单 of what was corrected on the spot, as the act that waits: both sign here or on paper.

import { useAnswer } from "../../../../bridge/query";
import { PaperSheet } from "../papers/PaperSheet";
import type { ActProps } from "./ActSheet";

/** The sheet, once it is known who signs. */
export function ConfirmFixSheet({ hazard, close }: ActProps) {
  const offers = useAnswer("plan_hazard_papers", { hazard: hazard.id }).data?.offers;
  const offer = offers?.find(({ kind, refusal }) => kind === "spot_confirmation" && !refusal);
  return offer ? <PaperSheet hazard={hazard} offer={offer} close={close} /> : null;
}
