// Which equipment of the register it is about; said or taken back at any stage.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { EquipmentPick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import type { HazardView } from "./types";

/** The equipment with the way to its page, and the way to name another. */
export function EquipmentFact({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const link = useAct("link_equipment");
  const [choosing, setChoosing] = useState(false);
  const { equipment, equipment_name } = hazard;
  const choose = (chosen: string | undefined) => {
    link.mutate(
      { hazard: hazard.id, equipment: chosen ?? null },
      { onSuccess: () => { setChoosing(false); } },
    );
  };
  if (choosing) {
    return (
      <>
        <EquipmentPick
          autoFocus
          clearable
          place={hazard.place}
          placeholder={t("capture.equipment")}
          {...(equipment ? { value: equipment } : {})}
          onChange={choose}
        />
        {link.error ? <Problem failure={link.error} /> : null}
        <Button type="link" size="small" onClick={() => { setChoosing(false); }}>{t("cancel", { ns: "app" })}</Button>
      </>
    );
  }
  return (
    <>
      {equipment ? <Link className="link" to="/register/$id" params={{ id: equipment }}>{equipment_name}</Link> : null}{" "}
      <Button type="link" size="small" className="equipment-link" onClick={() => { setChoosing(true); }}>
        {t(equipment ? "detail.equipment.change" : "detail.equipment.name")}
      </Button>
    </>
  );
}
