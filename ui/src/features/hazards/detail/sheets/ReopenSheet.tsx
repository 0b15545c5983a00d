// 重新立案: a closed hazard that came back is a new one that points at it; the old case stays.

import { useNavigate } from "@tanstack/react-router";
import { App, Form, Input } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor } from "./ActorField";

interface Values {
  reason: string;
  description?: string;
  photos?: string[];
  no_photo_reason?: string;
  actor?: string;
}

/** Opens it again, and goes to the new one. */
export function ReopenSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const go = useNavigate();
  const anew = useRef<string | null>(null);
  const reopen = useAct("reopen_hazard");
  const draft = useDraft<Values>(`reopen/${hazard.id}`);
  const [form] = Form.useForm<Values>();
  const photos = Form.useWatch<string[] | undefined>("photos", form) ?? [];
  return (
    <Sheet<Values>
      open
      close={() => {
        if (anew.current) {
          void go({ to: "/hazards/$id", params: { id: anew.current } });
        } else {
          close();
        }
      }}
      form={form}
      title={`${t("detail.act.reopen")}　${hazard.number}`}
      act={t("detail.act.reopen")}
      draft={draft}
      speaksOf={ofActor}
      send={async ({ actor, ...values }) => {
        const { id, number } = await reopen.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values });
        anew.current = id;
        void message.success(t("detail.again.opened", { number }));
      }}
    >
      <p className="sheet-said">{t("detail.again.anew")}</p>
      <Form.Item
        name="reason"
        label={t("detail.again.reason")}
        rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}
      >
        <Lines rows={2} autoFocus maxLength={500} />
      </Form.Item>
      <Form.Item name="description" label={t("detail.again.now")} extra={t("detail.again.nowHint")}>
        <Lines rows={2} maxLength={1000} />
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
        <ActorField label={t("detail.again.reopens")} ofNow />
      </div>
    </Sheet>
  );
}
