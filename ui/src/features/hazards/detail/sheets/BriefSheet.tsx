// 告知从业人员: how, when, and who was told.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

const ways = ["notice_board", "team_meeting", "congress"] as const;

interface Values extends Recorded {
  way: (typeof ways)[number];
  briefed_on: string;
  audience: string;
  evidence?: string[];
}

/** Records how the workers were told. */
export function BriefSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const brief = useAct("brief_workers");
  const today = useAnswer("get_desk", {}).data?.today;
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.brief_workers")}　${hazard.number}`}
      act={t("detail.act.brief_workers")}
      initial={{
        way: "notice_board",
        briefed_on: today,
        audience: hazard.unit_name ? t("life.everybody", { unit: hazard.unit_name }) : "",
      }}
      speaksOf={ofActor}
      send={({ actor, ...values }) => brief.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <Form.Item name="way" label={t("life.field.briefWay")}>
        <Radio.Group>
          {ways.map((way, index) => (
            <Radio key={way} value={way} autoFocus={index === 0}>
              {t(`life.briefing.${way}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="audience" label={t("life.field.audience")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="briefed_on" label={t("life.field.briefedOn")} rules={[{ required: true, message: t("detail.field.required") }]}>
          <DayField />
        </Form.Item>
        <ActorField label={t("life.field.actorBrief")} />
      </div>
      <Form.Item name="evidence" label={t("life.field.briefEvidence")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
