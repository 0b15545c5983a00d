// Recording that the version that holds was filed.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { Filing } from "../Filing";
import type { PlanPage } from "../types";

interface Values {
  filed_on: string;
  authority: string;
  receipt?: string;
  scans?: string[];
}

/** The sheet. */
export function FileSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const file = useAct("file_emergency_plan");
  const draft = useDraft<Values>(`plan-filing/${plan.id}`);
  const required = [{ required: true, message: t("sheet.required") }];
  // What was filed before was most likely filed with the same authority.
  const authority = plan.versions.map(({ filed }) => filed?.authority).find(Boolean);
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("sheet.file")}
      act={t("sheet.file")}
      draft={draft}
      initial={authority ? { authority } : {}}
      send={({ receipt, scans, ...said }) => file.mutateAsync({ plan: plan.id, ...said, receipt: receipt ?? "", scans: scans ?? [] })}
    >
      <p className="sheet-about"><Filing filing={plan.filing} /></p>
      <div className="pair">
        <Form.Item name="filed_on" label={t("sheet.filedOn")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="receipt" label={t("sheet.receipt")}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="authority" label={t("sheet.authority")} rules={[{ required: true, whitespace: true, message: t("sheet.required") }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="scans" label={t("sheet.fileScans")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
