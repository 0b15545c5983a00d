// 提出异议: to what, why, and by when it is decided.

import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { day } from "../../../../shared/dates";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, useRectifier, type Recorded } from "./ActorField";

const subjects = ["fact", "responsibility", "deadline"] as const;

interface Values extends Recorded {
  against: (typeof subjects)[number];
  grounds: string;
  decide_by?: string | null;
  evidence?: string[];
}

/** Disputes fact, responsibility or deadline. */
export function ObjectSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const raise = useAct("raise_objection");
  const draft = useDraft<Values>(`object/${hazard.id}`);
  const { actor: unit, isPending } = useRectifier(hazard);
  if (isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.object")}　${hazard.number}`}
      act={t("detail.act.object")}
      draft={draft}
      initial={{ against: "fact", ...(unit ? { actor: unit } : {}) }}
      speaksOf={{ ...ofActor, objection_too_late: "happened_at" }}
      send={({ actor, decide_by, ...values }) =>
        raise.mutateAsync({ hazard: hazard.id, actor: actor ?? null, decide_by: decide_by ?? null, ...values })
      }
    >
      {hazard.objection_until ? <p className="sheet-said">{t("life.note.objectUntil", { day: day(hazard.objection_until) })}</p> : null}
      <Form.Item name="against" label={t("life.field.against")}>
        <Radio.Group>
          {subjects.map((subject, index) => (
            <Radio key={subject} value={subject} autoFocus={index === 0}>
              {t(`life.against.${subject}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="grounds" label={t("life.field.grounds")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="decide_by" label={t("life.field.decideBy")} extra={t("life.field.decideByHint")}>
          <DayField />
        </Form.Item>
        <ActorField label={t("life.field.actorObject")} />
      </div>
      <Form.Item name="evidence" label={t("life.field.evidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
