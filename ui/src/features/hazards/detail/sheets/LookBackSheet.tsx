// 回头看: whether the rectification holds; what does not is opened again in the same act.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

interface Values extends Recorded {
  findings: string;
  effective: boolean;
  photos?: string[];
  evidence?: string[];
  no_photo_reason?: string;
}

/** Records a look back. */
export function LookBackSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const look = useAct("record_look_back");
  const draft = useDraft<Values>(`look-back/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const photos = Form.useWatch<string[] | undefined>("photos", form) ?? [];
  const effective = Form.useWatch<boolean | undefined>("effective", form) ?? true;
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.look_back")}　${hazard.number}`}
      act={effective ? t("detail.again.record") : t("detail.again.recordAndReopen")}
      draft={draft}
      speaksOf={{ ...ofActor, reinspector_is_owner: "actor", photo_or_reason_missing: "no_photo_reason" }}
      initial={{ effective: true }}
      send={({ actor, ...values }) => look.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <Form.Item
        name="findings"
        label={t("detail.again.seen")}
        rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}
      >
        <Lines rows={2} autoFocus maxLength={500} />
      </Form.Item>
      <Form.Item name="effective" label={t("detail.field.conclusion")}>
        <Radio.Group
          options={[
            { value: true, label: t("detail.again.holds") },
            { value: false, label: t("detail.again.doesNot") },
          ]}
        />
      </Form.Item>
      <Form.Item name="photos" label={t("detail.field.photos")}>
        <PhotoField />
      </Form.Item>
      <div className="pair">
        {photos.length === 0 ? (
          <Form.Item name="no_photo_reason" label={t("detail.field.noPhoto")}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
        <ActorField label={t("detail.again.looks")} />
      </div>
      <Form.Item name="evidence" label={t("life.field.proof")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
