// 疑似重大: what speaks for it, and the controls that hold at once. Nothing waits for the judgement.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

interface Values extends Recorded {
  grounds: string;
  interim_controls: string;
  evidence?: string[];
}

/** Says that a hazard may be major. */
export function SuspectSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const suspect = useAct("suspect_major");
  const draft = useDraft<Values>(`suspect/${hazard.id}`);
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.suspect_major")}　${hazard.number}`}
      act={t("detail.act.suspect_major")}
      draft={draft}
      speaksOf={ofActor}
      initial={{ interim_controls: hazard.interim_controls }}
      send={({ actor, ...values }) => suspect.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <p className="sheet-said">{t("detail.major.atOnce")}</p>
      <Form.Item name="grounds" label={t("detail.major.grounds")} rules={required}>
        <Lines rows={2} autoFocus maxLength={500} />
      </Form.Item>
      <Form.Item name="interim_controls" label={t("detail.major.controls")} extra={t("detail.major.controlsHint")} rules={required}>
        <Lines rows={2} maxLength={500} />
      </Form.Item>
      <div className="pair">
        <ActorField label={t("detail.major.who.suspects")} />
        <Form.Item name="evidence" label={t("life.field.proof")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
