// 补地点, for what was seen in passing and written down without a place.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { PlacePick } from "../../../../shared/Pick";
import { Sheet } from "../../../../shared/Sheet";
import type { ActProps } from "./ActSheet";

/** Says where it is. */
export function LocateSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const locate = useAct("locate_hazard");
  return (
    <Sheet<{ place: string; spot?: string }>
      open
      close={close}
      title={`${t("detail.act.locate")}　${hazard.number}`}
      act={t("detail.act.locate")}
      initial={hazard.spot ? { spot: hazard.spot } : {}}
      send={({ place, spot }) => locate.mutateAsync({ hazard: hazard.id, place, spot: spot ?? "" })}
    >
      <Form.Item name="place" label={t("capture.place")} rules={[{ required: true, message: t("detail.field.required") }]}>
        <PlacePick autoFocus />
      </Form.Item>
      <Form.Item name="spot" label={t("capture.spot")}>
        <Input maxLength={80} />
      </Form.Item>
    </Sheet>
  );
}
