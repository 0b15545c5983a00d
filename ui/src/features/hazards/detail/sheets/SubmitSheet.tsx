// 提交验收: what was done, when, who checked it, and how it looks now.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { PersonPick } from "../../../../shared/Pick";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, useRectifier, type Recorded } from "./ActorField";
import { SpentField } from "./SpentField";

interface Values extends Recorded {
  result: string;
  completed_on: string;
  checked_by: string;
  photos?: string[];
  evidence?: string[];
  spent?: number | null;
  no_photo_reason?: string;
}

/** Submits for acceptance. */
export function SubmitSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const submit = useAct("submit_rectification");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`submit/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const photos = Form.useWatch("photos", form) ?? [];
  const { actor: unit, isPending } = useRectifier(hazard);
  const required = [{ required: true, message: t("detail.field.required") }];
  if (isPending) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.submit")}　${hazard.number}`}
      act={t("detail.act.submit")}
      width={640}
      draft={draft}
      initial={{ ...(today ? { completed_on: today } : {}), ...(unit ? { actor: unit } : {}) }}
      speaksOf={ofActor}
      send={({ actor, ...values }) => submit.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <Form.Item name="result" label={t("detail.field.result")} rules={required}>
        <Lines rows={2} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="completed_on" label={t("detail.field.completed")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="checked_by" label={t("detail.field.checkedBy")} rules={required}>
          <PersonPick />
        </Form.Item>
        <SpentField />
        <ActorField label={t("detail.field.actor")} />
        {photos.length === 0 ? (
          <Form.Item name="no_photo_reason" label={t("detail.field.noPhoto")}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name="photos" label={t("detail.photos.after")}>
        <PhotoField />
      </Form.Item>
      <Form.Item name="evidence" label={t("life.field.replyProof")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
