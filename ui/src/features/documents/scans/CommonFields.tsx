// What holds for all the papers of a stack.

import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../shared/DayField";
import { PeoplePick } from "../../../shared/Pick";
import type { Fields } from "./fields";

export const deliveries = ["in_person", "electronic", "post", "left_behind"] as const;

interface Props {
  all: Omit<Fields, "receiver">;
  change: (more: Partial<Omit<Fields, "receiver">>) => void;
}

/** The fields. */
export function CommonFields({ all, change }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  return (
    <Form className="scan-common" layout="vertical">
      <Form.Item label={t("scans.receivedOn")} htmlFor="scans-day">
        <DayField id="scans-day" value={all.received_on} onChange={(day) => { change(day ? { received_on: day } : {}); }} />
      </Form.Item>
      <Form.Item label={t("act.delivery")} htmlFor="scans-delivery">
        <Select
          id="scans-delivery"
          value={all.delivery}
          onChange={(delivery) => { change({ delivery }); }}
          options={deliveries.map((one) => ({ value: one, label: trade(`delivery.${one}`) }))}
        />
      </Form.Item>
      <Form.Item label={t("act.servedBy")} htmlFor="scans-by">
        <PeoplePick id="scans-by" value={all.served_by} onChange={(served_by) => { change({ served_by }); }} />
      </Form.Item>
    </Form>
  );
}
