// Filing what a failed item is: one act for a hazard, one answer for a defect or a violation.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { type Finding, toNonconformity, toRaise } from "./finding";
import type { Item } from "./types";
import type { WalkState } from "./useWalk";

/** Filing for one item. `true` when it was filed. */
export function useFinding(walk: WalkState, item: Item) {
  const { t } = useTranslation("inspections");
  const raise = useAct("raise_hazard");
  const answer = useAct("answer_item");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const inspection = walk.inspection.id;
  const { code } = item.item;
  const fails = {
    inspection,
    item: code,
    result: "fails",
    ...walk.carried(item),
    ...(item.answer?.reading ? { reading: item.answer.reading } : {}),
  } as const;

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await walk.answering.inTurn(work);
      walk.answering.remember({ code, before: item.answer ?? null });
      walk.pad.clear(code);
      return true;
    } catch (error) {
      setFailure(asFailure(error));
      return false;
    } finally {
      setBusy(false);
    }
  };

  const file = (form: Finding): Promise<boolean> =>
    attempt(async () => {
      if (form.kind !== "hazard") {
        await answer.mutateAsync({ ...fails, nonconformity: toNonconformity(form) });
        return;
      }
      const jotting = walk.pad.of(code);
      if (jotting.note?.trim()) {
        // The act that raises a hazard has no room for what was seen; the answer has.
        await answer.mutateAsync({ ...fails, nonconformity: { kind: "hazard" } });
      }
      const { hazard } = await raise.mutateAsync(toRaise(inspection, code, form, jotting.photos ?? []));
      walk.news.say(t("finding.raised", { number: hazard.number }));
    });
  /** Only 不符合; what it is will be said later. */
  const later = (): Promise<boolean> => attempt(() => answer.mutateAsync(fails));

  return { file, later, busy, failure };
}
