// 会议决定: what a meeting decided on a hazard, and who sees to it.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Lines } from "../../../shared/Lines";
import { PersonPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { ActProps } from "../detail/sheets/ActSheet";

interface Values {
  whom: string;
  said: string;
}

/** Keeps the decision. */
export function MinutesSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("record_urging");
  const draft = useDraft<Values>(`minutes/${hazard.id}`);
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("meeting.minutes.title", { number: hazard.number })}
      act={t("meeting.minutes.act")}
      draft={draft}
      initial={hazard.owner ? { whom: hazard.owner } : {}}
      speaksOf={{ same_person_twice: "whom", person_inactive: "whom" }}
      send={(values) => record.mutateAsync({ hazard: hazard.id, also: [], actor: null, way: "meeting", answer: "", ...values })}
    >
      <Form.Item name="said" label={t("meeting.minutes.said")} extra={t("meeting.minutes.hint")} rules={[{ required: true, whitespace: true, message: t("detail.field.required") }]}>
        <Lines rows={3} autoFocus maxLength={2000} />
      </Form.Item>
      <Form.Item name="whom" label={t("meeting.minutes.whom")} rules={[{ required: true, message: t("detail.field.required") }]}>
        <PersonPick />
      </Form.Item>
    </Sheet>
  );
}
