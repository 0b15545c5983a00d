// 整改进展, for oneself or for somebody who has no app.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, useRectifier, type Recorded } from "./ActorField";
import { SpentField } from "./SpentField";

interface Values extends Recorded {
  text: string;
  photos?: string[];
  evidence?: string[];
  spent?: number | null;
}

/** Records progress. */
export function ProgressSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("record_progress");
  const draft = useDraft<Values>(`progress/${hazard.id}`);
  const { actor: unit, isPending } = useRectifier(hazard);
  if (isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.record_progress")}　${hazard.number}`}
      act={t("detail.act.record_progress")}
      draft={draft}
      initial={unit ? { actor: unit } : {}}
      speaksOf={ofActor}
      send={({ actor, ...values }) => record.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <Form.Item name="text" label={t("detail.field.progress")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <SpentField />
        <ActorField label={t("detail.field.actor")} />
      </div>
      <Form.Item name="photos" label={t("detail.field.photos")}>
        <PhotoField />
      </Form.Item>
      <Form.Item name="evidence" label={t("life.field.proof")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
