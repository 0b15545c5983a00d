// What the inspected unit says: who signs for it and its opinion, or that it refuses before witnesses.

import { AutoComplete, Form, Input, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { PeoplePick } from "../../../shared/Pick";
import type { Known, Making } from "./types";

/** The fields. */
export function UnitFields({ people }: { people: Known[] }) {
  const { t } = useTranslation("record");
  const form = Form.useFormInstance<Making>();
  const refuses = Form.useWatch("reply", form) === "refuses";
  const name = ((Form.useWatch("companion", form) as string | undefined) ?? "").trim();
  const known = people.find((person) => person.name === name);
  return (
    <>
      <Form.Item name="reply" label={t("reply.label")}>
        <Segmented<Making["reply"]> block options={(["signs", "refuses"] as const).map((value) => ({ value, label: t(`reply.${value}`) }))} />
      </Form.Item>
      <div className="record-pair">
        <Form.Item name="companion" label={refuses ? t("refuser") : t("companion")}>
          <AutoComplete
            placeholder={t("companionHint")}
            options={people.map((person) => ({ value: person.name }))}
            showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
          />
        </Form.Item>
        <Form.Item name="post" label={t("post")}>
          <Input maxLength={40} placeholder={known?.post ?? ""} />
        </Form.Item>
      </div>
      {refuses ? (
        <>
          <Form.Item name="reason" label={t("reason")}>
            <Input.TextArea rows={2} className="walk-grows" maxLength={300} />
          </Form.Item>
          <Form.Item name="witnesses" label={t("witnesses")} extra={t("witnessesLater")}>
            <PeoplePick />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="opinion" label={t("opinion")}>
          <Input.TextArea rows={2} className="walk-grows" maxLength={500} placeholder={t("opinionHint")} />
        </Form.Item>
      )}
    </>
  );
}
