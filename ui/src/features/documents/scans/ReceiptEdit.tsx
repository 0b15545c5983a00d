// One receipt that differs from the others.

import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../shared/DayField";
import { PeoplePick, PersonPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";
import { deliveries } from "./CommonFields";
import type { Fields, Row } from "./fields";

interface Props {
  row: Row;
  fields: Fields;
  set: (fields: Fields) => void;
  close: () => void;
}

/** The sheet. */
export function ReceiptEdit({ row, fields, set, close }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const needed = (message: string) => [{ required: true, message }];
  return (
    <Sheet<Fields>
      open
      close={close}
      title={`${row.number}　${row.addressee_name}`}
      act={t("scans.keep")}
      initial={fields}
      send={(values) => {
        set(values);
        return Promise.resolve();
      }}
    >
      <Form.Item name="receiver" label={t("act.receiver")} rules={needed(t("act.receiver"))}>
        <PersonPick autoFocus />
      </Form.Item>
      <div className="pair">
        <Form.Item name="received_on" label={t("scans.receivedOn")} rules={needed(t("scans.receivedOn"))}>
          <DayField />
        </Form.Item>
        <Form.Item name="delivery" label={t("act.delivery")}>
          <Select options={deliveries.map((one) => ({ value: one, label: trade(`delivery.${one}`) }))} />
        </Form.Item>
      </div>
      <Form.Item name="served_by" label={t("act.servedBy")} rules={needed(t("act.servedBy"))}>
        <PeoplePick />
      </Form.Item>
    </Sheet>
  );
}
