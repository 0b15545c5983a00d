// 摘牌申请: the authority is asked to take it off its list, once the treatment is accepted.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor } from "./ActorField";

interface Values {
  document: string;
  asked_on: string;
  evidence?: string[];
  actor?: string;
}

/** Records what was asked. */
export function AskDelistingSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("ask_delisting");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`ask_delisting/${hazard.id}`);
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  const { listing } = hazard.treatment;
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.ask_delisting")}　${hazard.number}`}
      act={t("detail.act.ask_delisting")}
      width={640}
      draft={draft}
      speaksOf={ofActor}
      initial={{ asked_on: today }}
      send={({ actor, ...values }) => record.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      {listing ? <p className="sheet-said">{t("detail.major.listedAs", { authority: listing.authority, document: listing.document })}</p> : null}
      <div className="pair">
        <Form.Item name="document" label={t("detail.major.askDelistingDocument")} rules={required}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="asked_on" label={t("detail.major.askedOn")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <div className="pair">
        <ActorField label={t("detail.major.who.asks")} />
        <Form.Item name="evidence" label={t("detail.major.evidence.request")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
