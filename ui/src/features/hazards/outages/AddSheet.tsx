// Enters an outage of which no hazard has to be known.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { MomentField } from "../../../shared/MomentField";
import { EquipmentPick, PlacePick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";

interface Values {
  number?: string;
  what: string;
  place?: string;
  equipment?: string;
  starts_at: string;
  ends_at: string;
}

/** The sheet. */
export function AddSheet({ place, close }: { place: string | undefined; close: () => void }) {
  const { t } = useTranslation("hazards");
  const add = useAct("add_outage");
  const [form] = Form.useForm<Values>();
  const at = Form.useWatch<string | undefined>("place", form);
  const required = [{ required: true, message: t("outage.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      width={640}
      title={t("outages.new")}
      act={t("outages.new")}
      initial={place ? { place } : {}}
      speaksOf={{ outage_times: "ends_at" }}
      send={({ number, what, place, equipment, starts_at, ends_at }) =>
        add.mutateAsync({ terms: { number: number ?? "", what, place: place ?? null, equipment: place ? (equipment ?? null) : null, starts_at, ends_at } })}
    >
      <div className="pair">
        <Form.Item name="number" label={t("outage.field.number")}>
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="what" label={t("outage.field.what")} rules={[{ ...required[0], whitespace: true }]}>
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="place" label={t("outages.place")}>
          <PlacePick clearable />
        </Form.Item>
        <Form.Item name="equipment" label={t("outages.equipment")}>
          <EquipmentPick place={at} clearable />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="starts_at" label={t("outage.field.starts")} rules={required}>
          <MomentField />
        </Form.Item>
        <Form.Item name="ends_at" label={t("outage.field.ends")} rules={required}>
          <MomentField />
        </Form.Item>
      </div>
    </Sheet>
  );
}
