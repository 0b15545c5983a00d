// 补地点, for what was seen in passing and written down without a place.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { EquipmentPick, PlacePick } from "../../../../shared/Pick";
import { Sheet } from "../../../../shared/Sheet";
import { useEquipped } from "../../../../shared/useEquipped";
import type { ActProps } from "./ActSheet";

interface Values {
  place: string;
  equipment?: string;
  spot?: string;
}

/** Says where it is. */
export function LocateSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const locate = useAct("locate_hazard");
  const [form] = Form.useForm<Values>();
  const place = Form.useWatch("place", form);
  const equipped = useEquipped(place);
  return (
    <Sheet<Values>
      open
      form={form}
      close={close}
      title={`${t("detail.act.locate")}　${hazard.number}`}
      act={t("detail.act.locate")}
      initial={hazard.spot ? { spot: hazard.spot } : {}}
      send={({ place, equipment, spot }) => locate.mutateAsync({ hazard: hazard.id, place, equipment: equipment ?? null, spot: spot ?? "" })}
    >
      <Form.Item name="place" label={t("capture.place")} rules={[{ required: true, message: t("detail.field.required") }]}>
        <PlacePick autoFocus onChange={() => { form.setFieldValue("equipment", undefined); }} />
      </Form.Item>
      {equipped && place ? (
        <Form.Item name="equipment" label={t("capture.equipment")}>
          <EquipmentPick clearable place={place} />
        </Form.Item>
      ) : null}
      <Form.Item name="spot" label={t("capture.spot")}>
        <Input maxLength={80} />
      </Form.Item>
    </Sheet>
  );
}
