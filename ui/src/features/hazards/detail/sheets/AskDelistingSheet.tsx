// 摘牌申请: the authority is asked to take it off its list, once the treatment is accepted.

import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ofActor, type Recorded } from "./ActorField";
import { DelistingFields } from "./DelistingFields";

interface Values extends Recorded {
  document: string;
  asked_on: string;
  evidence?: string[];
}

/** Records what was asked. */
export function AskDelistingSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("ask_delisting");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`ask_delisting/${hazard.id}`);
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.ask_delisting")}　${hazard.number}`}
      act={t("detail.act.ask_delisting")}
      width={640}
      draft={draft}
      speaksOf={ofActor}
      initial={{ asked_on: today }}
      send={({ actor, ...values }) => record.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <DelistingFields
        hazard={hazard}
        day="asked_on"
        words={{
          document: t("detail.major.askDelistingDocument"),
          day: t("detail.major.askedOn"),
          actor: t("detail.major.who.asks"),
          evidence: t("detail.major.evidence.request"),
        }}
      />
    </Sheet>
  );
}
