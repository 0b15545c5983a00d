// 即查即改: what was done before the inspector left, how it looks now, and who is in charge there.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";

interface Values {
  result: string;
  confirmed_by: string;
  photos?: string[];
  no_photo_reason?: string;
}

/** Records a correction on the spot. */
export function FixOnSpotSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const fix = useAct("fix_hazard_on_spot");
  const draft = useDraft<Values>(`fix/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const photos = Form.useWatch("photos", form) ?? [];
  const required = [{ required: true, message: t("detail.field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={`${t("detail.act.fix_on_spot")}　${hazard.number}`}
      act={t("detail.act.fix_on_spot")}
      width={640}
      draft={draft}
      initial={{}}
      send={(values) => fix.mutateAsync({ hazard: hazard.id, fixed: values })}
    >
      <p className="sec">{t("detail.fix.note")}</p>
      <Form.Item name="result" label={t("detail.fix.result")} rules={required}>
        <Lines rows={2} autoFocus maxLength={1000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="confirmed_by" label={t("detail.fix.inCharge")} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        {photos.length === 0 ? (
          <Form.Item name="no_photo_reason" label={t("detail.field.noPhoto")}>
            <Input maxLength={200} />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name="photos" label={t("detail.photos.after")}>
        <PhotoField />
      </Form.Item>
    </Sheet>
  );
}
