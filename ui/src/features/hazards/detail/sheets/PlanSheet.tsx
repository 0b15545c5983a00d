// 治理方案: six parts, none of which may be missing, and who countersigns them. A later draft begins with what the
// earlier one said, and asks all anew.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { CountersignFields } from "../major/CountersignFields";
import { parts, type Plan } from "../major/parts";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, useRectifier, type Recorded } from "./ActorField";

type Values = Plan & Recorded;

/** Drafts the treatment plan. */
export function PlanSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const draftPlan = useAct("draft_treatment_plan");
  const draft = useDraft<Values>(`plan/${hazard.id}`);
  const rectifier = useRectifier(hazard);
  const before = hazard.treatment.plan;
  const sentBack = before?.standing === "sent_back";
  const against = before?.standing === "drafted" && before.countersigns.some(({ agrees }) => agrees === false);
  if (rectifier.isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.draft_plan")}　${hazard.number}`}
      act={t("detail.act.draft_plan")}
      width={860}
      draft={draft}
      speaksOf={{ ...ofActor, same_person_twice: "countersigners", countersigns_own_plan: "countersigners" }}
      initial={{ ...before?.plan, ...(rectifier.actor ? { actor: rectifier.actor } : {}) }}
      send={({ actor, happened_at, ...plan }) =>
        draftPlan.mutateAsync({ hazard: hazard.id, plan, actor: actor ?? null, happened_at: happened_at ?? null })
      }
    >
      {before ? <p className="sheet-said">{t(sentBack ? "detail.major.planSentBack" : against ? "detail.major.countersign.planAgainst" : "detail.major.planReplaces")}</p> : null}
      <div className="pair">
        {parts.map((part, index) => (
          <Form.Item
            key={part}
            name={part}
            label={`${t(`detail.major.partNumber.${part}`)}${trade(`part.${part}`)}`}
            rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}
          >
            <Lines rows={3} autoFocus={index === 0} maxLength={1000} />
          </Form.Item>
        ))}
      </div>
      <CountersignFields />
      <ActorField label={t("detail.major.who.drafts")} />
    </Sheet>
  );
}
