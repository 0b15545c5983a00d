// 摘牌, as the authority's document says. That is not 销号.

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
  delisted_on: string;
  evidence?: string[];
  actor?: string;
}

/** Records the delisting. */
export function RecordDelistingSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const record = useAct("record_delisting");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`record_delisting/${hazard.id}`);
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  const { listing } = hazard.treatment;
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.record_delisting")}　${hazard.number}`}
      act={t("detail.act.record_delisting")}
      width={640}
      draft={draft}
      speaksOf={ofActor}
      initial={{ delisted_on: today }}
      send={({ actor, ...values }) => record.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      {listing ? <p className="sheet-said">{t("detail.major.listedAs", { authority: listing.authority, document: listing.document })}</p> : null}
      <div className="pair">
        <Form.Item name="document" label={t("detail.major.delistingDocument")} rules={required}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="delisted_on" label={t("detail.major.delistedOn")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <div className="pair">
        <ActorField label={t("detail.major.who.takesIn")} />
        <Form.Item name="evidence" label={t("detail.major.evidence.document")}>
          <ScanField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
