// 挂牌督办, as the authority's document says.

import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../../bridge/query";
import { DayField } from "../../../../shared/DayField";
import { ScanField } from "../../../../shared/ScanField";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import type { ActProps } from "./ActSheet";
import { ActorField, ofActor, type Recorded } from "./ActorField";

const levels = ["county", "city", "province", "state"] as const;

interface Values extends Recorded {
  authority: string;
  document: string;
  listed_on: string;
  level?: (typeof levels)[number];
  evidence?: string[];
}

/** Records the listing. */
export function ListingSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const list = useAct("record_listing");
  const today = useAnswer("get_desk", {}).data?.today;
  const draft = useDraft<Values>(`listing/${hazard.id}`);
  const required = [{ required: true, whitespace: true, message: t("detail.field.required") }];
  if (!today) {
    return null;
  }
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${t("detail.act.record_listing")}　${hazard.number}`}
      act={t("detail.act.record_listing")}
      width={640}
      draft={draft}
      speaksOf={ofActor}
      initial={{ listed_on: today }}
      send={({ actor, ...values }) => list.mutateAsync({ hazard: hazard.id, actor: actor ?? null, ...values })}
    >
      <div className="pair">
        <Form.Item name="authority" label={t("detail.major.listedBy")} rules={required}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="level" label={t("life.field.listingLevel")} rules={required}>
          <Select options={levels.map((level) => ({ value: level, label: t(`life.listingLevel.${level}`) }))} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="document" label={t("detail.major.listingDocument")} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="listed_on" label={t("detail.major.listedOn")} rules={required}>
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
