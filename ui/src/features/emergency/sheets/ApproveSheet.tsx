// Recording that the principal signed the draft and it was published.

import { Form } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { DayField } from "../../../shared/DayField";
import { PersonPick } from "../../../shared/Pick";
import { ScanField } from "../../../shared/ScanField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { PlanPage } from "../types";

interface Values {
  approved_by: string;
  approved_on: string;
  published_on: string;
  scans?: string[];
}

/** The sheet. */
export function ApproveSheet({ plan, close }: { plan: PlanPage; close: () => void }) {
  const { t } = useTranslation("emergency");
  const approve = useAct("approve_emergency_plan");
  const people = useAnswer("list_people", { active: true, limit: 200 }).data?.rows;
  const today = useAnswer("get_drill_calendar", {}).data?.today;
  const begun = useDraft<Values>(`plan-approval/${plan.id}`);
  const draft = plan.versions.find(({ approval }) => !approval);
  const required = [{ required: true, message: t("sheet.required") }];
  if (!people || !today || !draft) {
    return null;
  }
  const principal = people.find(({ roles }) => roles.includes("principal"));
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("sheet.approve", { label: draft.label })}
      act={t("sheet.approveAct")}
      draft={begun}
      initial={{ approved_on: today, published_on: today, ...(principal ? { approved_by: principal.id } : {}) }}
      send={({ scans, ...said }) => approve.mutateAsync({ plan: plan.id, ...said, scans: scans ?? [] })}
    >
      <p className="sec sheet-about">{t("sheet.approveAbout")}</p>
      <Form.Item name="approved_by" label={t("sheet.by")} rules={required}>
        <PersonPick autoFocus />
      </Form.Item>
      <div className="pair">
        <Form.Item name="approved_on" label={t("sheet.approvedOn")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="published_on" label={t("sheet.publishedOn")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="scans" label={t("sheet.scans")}>
        <ScanField />
      </Form.Item>
    </Sheet>
  );
}
