// 摘牌, as the authority's document says. That is not 销号.

import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ofActor, type Recorded } from "./ActorField";
import { DelistingFields } from "./DelistingFields";

interface Values extends Recorded {
  document: string;
  delisted_on: string;
  evidence?: string[];
}

/** Records the delisting. */
export function RecordDelistingSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("record_delisting");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`record_delisting/${hazard.id}`);
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.record_delisting")}　${hazard.number}`}
      act={t("detail.act.record_delisting")}
      width={640}
      draft={draft}
      speaksOf={ofActor}
      initial={{ delisted_on: today }}
      send={({ actor, ...values }) => record.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <DelistingFields
        hazard={hazard}
        day="delisted_on"
        words={{
          document: t("detail.major.delistingDocument"),
          day: t("detail.major.delistedOn"),
          actor: t("detail.major.who.takesIn"),
          evidence: t("detail.major.evidence.document"),
        }}
      />
    </Sheet>
  );
}
