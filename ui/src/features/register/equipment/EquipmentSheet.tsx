// Entering and changing equipment.

import { AutoComplete, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../../bridge/call";
import type { EquipmentView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { PlacePick, UnitPick } from "../../../shared/Pick";
import { Sheet } from "../../../shared/Sheet";

type Terms = RequestOf<"add_equipment">["terms"];

/** Kinds, the most frequent first. */
const kinds = [
  "switchgear", "breaker", "disconnector", "transformer", "ring_main_unit", "box_substation", "instrument_transformer",
  "arrester", "reactive", "overhead_line", "tower", "cable", "protection", "auxiliary_supply", "low_voltage", "facility", "other",
] as const satisfies Terms["kind"][];
/** Voltages that are offered; any other may be typed. */
const voltages = ["0.4 kV", "10 kV", "20 kV", "35 kV", "66 kV", "110 kV", "220 kV", "330 kV", "500 kV"];

interface Values {
  number: string;
  name: string;
  kind: Terms["kind"];
  voltage?: string;
  place: string;
  unit?: string;
  remarks?: string;
}

interface Props {
  /** What is changed; nothing when it is new. */
  entry: EquipmentView | null;
  close: () => void;
}

/** The sheet. */
export function EquipmentSheet({ entry, close }: Props) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const add = useAct("add_equipment");
  const edit = useAct("edit_equipment");
  const title = entry ? t("edit") : t("add.equipment");
  const required = [{ required: true, whitespace: true, message: t("field.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={title}
      act={title}
      initial={entry ? valuesOf(entry) : { kind: "switchgear", voltage: "10 kV" }}
      send={async ({ voltage = "", unit, remarks = "", ...rest }) => {
        const terms = { ...rest, voltage, unit: unit ?? null, remarks };
        await (entry ? edit.mutateAsync({ equipment: entry.id, terms }) : add.mutateAsync({ terms }));
      }}
    >
      <div className="pair">
        <Form.Item name="name" label={t("field.name")} rules={required}>
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="number" label={t("field.number")} rules={required} extra={t("hint.number")}>
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <div className="pair">
        <Form.Item name="kind" label={t("field.kind")} rules={[{ required: true, message: t("field.required") }]}>
          <Select showSearch={{ optionFilterProp: "label" }} options={kinds.map((kind) => ({ value: kind, label: trade(`equipmentKind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="voltage" label={t("field.voltage")}>
          <AutoComplete options={voltages.map((value) => ({ value }))} maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t("field.place")} rules={[{ required: true, message: t("field.required") }]}>
        <PlacePick />
      </Form.Item>
      <Form.Item name="unit" label={t("field.answers")} extra={t("hint.answers")}>
        <UnitPick clearable />
      </Form.Item>
      <Form.Item name="remarks" label={t("field.about")}>
        <Input maxLength={200} />
      </Form.Item>
    </Sheet>
  );
}

function valuesOf({ number, name, kind, voltage, place, unit, remarks }: EquipmentView): Values {
  return { number, name, kind, voltage, place, unit, remarks };
}
