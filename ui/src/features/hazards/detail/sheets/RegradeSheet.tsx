// 改级, and the judgement of what was suspected: the level with what it rests on, and why.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { BasisFields } from "../../../../shared/BasisFields";
import { CriterionField } from "../../../../shared/CriterionField";
import { Lines } from "../../../../shared/Lines";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { HazardView } from "../types";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";
import { LevelFields, ofLevel } from "./LevelFields";

interface Values extends Recorded {
  level: "general" | "major";
  criterion?: string;
  local_level?: string;
  basis?: NonNullable<HazardView["assessment"]>["basis"];
  reason: string;
  evidence?: string[];
}

/** Changes the level. */
export function RegradeSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const regrade = useAct("regrade_hazard");
  const draft = useDraft<Values>(`regrade/${hazard.id}`);
  const { suspicion } = hazard.treatment;
  const words = suspicion ? t("detail.major.judge") : t("detail.act.regrade");
  // What is judged is suspected to be major; what is changed becomes the other one.
  const level = suspicion || hazard.level !== "major" ? "major" : "general";
  const levels = level === "major" ? (["major", "general"] as const) : (["general", "major"] as const);
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${words}　${hazard.number}`}
      act={words}
      width={720}
      draft={draft}
      speaksOf={{ ...ofActor, ...ofLevel, major_needs_criterion: "criterion" }}
      initial={{
        level,
        criterion: hazard.assessment?.criterion ?? "",
        local_level: hazard.assessment?.local_level ?? "",
        basis: hazard.assessment?.basis ?? [],
      }}
      send={({ actor, ...values }) => regrade.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      {suspicion ? <p className="sheet-said">{t("detail.major.suspectedFor", { grounds: suspicion.grounds })}</p> : null}
      <LevelFields levels={levels} />
      <Form.Item name="reason" label={t("detail.major.reason")} rules={required}>
        <Lines rows={2} maxLength={500} />
      </Form.Item>
      <CriterionField label={t("detail.field.criterion")} extra={t("detail.major.criterionHint")} most={300} />
      <BasisFields label={t("detail.field.basis")} />
      <div className="pair">
        <ActorField label={t("detail.major.who.judges")} />
        <Form.Item name="evidence" label={t("life.field.minutes")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
