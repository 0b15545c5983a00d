// 整改进展, for oneself or for somebody who has no app.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Lines } from "../../../../shared/Lines";
import { PhotoField } from "../../../../shared/photos/PhotoField";
import { PersonPick } from "../../../../shared/Pick";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";

interface Values {
  text: string;
  actor?: string;
  photos?: string[];
}

/** Records progress. */
export function ProgressSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("record_progress");
  const draft = useDraft<Values>(`progress/${hazard.id}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.record_progress")}　${hazard.number}`}
      act={t("detail.act.record_progress")}
      draft={draft}
      initial={hazard.owner ? { actor: hazard.owner } : {}}
      send={({ actor, ...values }) => record.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <Form.Item name="text" label={t("detail.field.progress")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      <Form.Item name="actor" label={t("detail.field.actor")} extra={t("detail.field.actorHint")}>
        <PersonPick clearable />
      </Form.Item>
      <Form.Item name="photos" label={t("detail.field.photos")}>
        <PhotoField />
      </Form.Item>
    </Sheet>
  );
}
