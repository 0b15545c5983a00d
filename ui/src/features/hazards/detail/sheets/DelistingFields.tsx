// What 摘牌申请 and 摘牌 have in common: the listing they end, by which document, on which day.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../../shared/DayField";
import { ScanField } from "../../../../shared/ScanField";
import type { HazardView } from "../types";
import { ActorField } from "./ActorField";

interface Props {
  hazard: HazardView;
  /** The field of its day. */
  day: "asked_on" | "delisted_on";
  words: { document: string; day: string; actor: string; evidence: string };
}

/** The fields. */
export function DelistingFields({ hazard, day, words }: Props) {
  const { t } = useTranslation("hazards");
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  const { listing } = hazard.treatment;
  return (
    <>
      {listing ? <p className="sheet-said">{t("detail.major.listedAs", { authority: listing.authority, document: listing.document })}</p> : null}
      <div className="pair">
        <Form.Item name="document" label={words.document} rules={required}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name={day} label={words.day} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <div className="pair">
        <ActorField label={words.actor} />
        <Form.Item name="evidence" label={words.evidence}>
          <ScanField />
        </Form.Item>
      </div>
    </>
  );
}
