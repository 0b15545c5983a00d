// A reserved place for which there is no photo is given up, with the reason where one is needed.

import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Sheet } from "../../shared/Sheet";
import type { Slot } from "./types";

interface Values {
  no_photo_reason?: string;
}

/** The sheet. */
export function DropSlot({ slot, close }: { slot: Slot; close: () => void }) {
  const { t } = useTranslation("inspections");
  const drop = useAct("drop_photo_slot");
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("card.dropTitle")}
      act={t("card.dropAct")}
      send={({ no_photo_reason = "" }) => drop.mutateAsync({ slot: slot.id, no_photo_reason })}
    >
      <p className="walk-drop-what">{slot.subject_words}</p>
      <Form.Item name="no_photo_reason" label={t("card.dropReason")}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
    </Sheet>
  );
}
