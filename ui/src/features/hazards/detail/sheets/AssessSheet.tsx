// 定级: the level, and what it rests on.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { BasisFields } from "../../../../shared/BasisFields";
import { CriterionField } from "../../../../shared/CriterionField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { SimilarNote } from "../../../../shared/similar/SimilarHere";
import { useDraft } from "../../../../shared/useDraft";
import type { HazardView } from "../types";
import type { ActProps } from "./ActSheet";
import { LevelFields, ofLevel } from "./LevelFields";
import { WhenField } from "./WhenField";

type Basis = NonNullable<HazardView["assessment"]>["basis"][number];

interface Values {
  level: "general" | "major";
  criterion?: string;
  local_level?: string;
  basis?: Basis[];
  evidence?: string[];
  happened_at?: string | null;
}

/** Gives a hazard its level. */
export function AssessSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const assess = useAct("assess_hazard");
  const draft = useDraft<Values>(`assess/${hazard.id}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.assess")}　${hazard.number}`}
      act={t("detail.act.assess")}
      width={720}
      draft={draft}
      speaksOf={ofLevel}
      initial={{
        level: hazard.level ?? "general",
        criterion: hazard.assessment?.criterion ?? "",
        local_level: hazard.assessment?.local_level ?? "",
        basis: hazard.assessment?.basis ?? [],
      }}
      send={(values) => assess.mutateAsync({ hazard: hazard.id, ...values })}
    >
      <SimilarNote rows={hazard.similar} />
      {/* Another level than the one it has is a change of level. */}
      <LevelFields levels={hazard.level ? [hazard.level] : ["general", "major"]} />
      <CriterionField label={t("detail.field.criterion")} most={300} />
      <BasisFields label={t("detail.field.basis")} {...(hazard.inspection ? { extra: t("detail.field.basisHint") } : {})} />
      <Form.Item name="evidence" label={t("life.field.minutes")}>
        <ScanField />
      </Form.Item>
      <WhenField />
    </Sheet>
  );
}
