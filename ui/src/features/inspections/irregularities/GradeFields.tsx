// Grade of a defect with the day that goes with it, and its number in the maintenance ledger.

import { Button, Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { day } from "../../../shared/dates";
import { DayField } from "../../../shared/DayField";
import { type Grade, grades } from "./types";

/** What the fields hold. */
export interface Graded {
  maintenance_number?: string;
  grade?: Grade | "";
  due_on?: string;
}

/** The fields; the day is proposed where one is known, counted from when it was found, or else from now. */
export function GradeFields({ foundAt }: { foundAt: string | null }) {
  const { t } = useTranslation("irregularities");
  const form = Form.useFormInstance<Graded>();
  const grade = Form.useWatch("grade", form);
  const due = Form.useWatch("due_on", form);
  const { data } = useAnswer("propose_defect_days", { found_at: foundAt }, { keep: true });
  const custom = data?.days.find((one) => one.grade === grade)?.due_on;
  return (
    <>
      <div className="pair">
        <Form.Item name="grade" label={t("describe.grade")}>
          <Segmented options={[{ value: "", label: t("noGrade") }, ...grades.map((value) => ({ value, label: t(`grade.${value}`) }))]} />
        </Form.Item>
        <Form.Item name="due_on" label={t("describe.due")} extra={t("describe.dueHint")}>
          <DayField />
        </Form.Item>
      </div>
      {custom && custom !== due ? (
        <Button type="link" className="irregularities-proposed" onClick={() => { form.setFieldValue("due_on", custom); }}>
          {t("describe.suggested", { day: day(custom) })}
        </Button>
      ) : null}
      <Form.Item name="maintenance_number" label={t("describe.number")} extra={t("describe.numberHint")}>
        <Input maxLength={40} />
      </Form.Item>
    </>
  );
}
