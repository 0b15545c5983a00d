// 跟踪: how far they are with what was transferred to them.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../../bridge/call";
import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor } from "./ActorField";

type Outcome = RequestOf<"record_follow_up">["outcome"];

interface Values {
  findings: string;
  outcome: Outcome;
  photos?: string[];
  no_photo_reason?: string;
  evidence?: string[];
  actor?: string;
}

const outcomes = ["pending", "rectified", "came_back"] as const;

/** Records a look. */
export function FollowUpSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const follow = useAct("record_follow_up");
  const draft = useDraft<Values>(`follow-up/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const photos = Form.useWatch<string[] | undefined>("photos", form) ?? [];
  const outcome = Form.useWatch<Outcome | undefined>("outcome", form);
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.follow_up")}　${hazard.number}`}
      act={t("outside.record")}
      draft={draft}
      initial={{ outcome: "pending" }}
      speaksOf={{ ...ofActor, after_photo_missing: "no_photo_reason" }}
      send={({ actor, ...values }) => follow.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      {hazard.outside ? <p className="sheet-said">{t("outside.with", { to: hazard.outside.to, number: hazard.outside.number })}</p> : null}
      <Form.Item name="findings" label={t("outside.field.findings")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={2} autoFocus maxLength={500} />
      </Form.Item>
      <Form.Item name="outcome" label={t("outside.field.outcome")}>
        <Radio.Group options={outcomes.map((one) => ({ value: one, label: t(`outside.outcome.${one}`) }))} />
      </Form.Item>
      <Form.Item name="photos" label={t("detail.field.photos")}>
        <PhotoField />
      </Form.Item>
      <Form.Item name="evidence" label={t("outside.field.evidence")}>
        <ScanField />
      </Form.Item>
      <div className="pair">
        {photos.length === 0 && outcome === "rectified" ? (
          <Form.Item name="no_photo_reason" label={t("detail.field.noPhoto")}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
        <ActorField label={t("outside.field.actor")} />
      </div>
    </Sheet>
  );
}
