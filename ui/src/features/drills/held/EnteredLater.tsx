// That begin and end of a drill come from paper: why, by whom, and the scans.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/dates";
import { Picture } from "../../../shared/photos/Picture";
import { type Drill, may } from "../types";
import { HeldSheet } from "./HeldSheet";

/** The words; nothing where the clock ran here. */
export function EnteredLater({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const [open, setOpen] = useState(false);
  const later = drill.entered_later;
  if (!later) {
    return null;
  }
  const sheets = later.held.sheets ?? [];
  return (
    <div className="drill-later">
      <p>
        <b>{t("held.mark")}</b>　{later.held.reason}
        <span className="ter sm">　{t("held.by", { name: later.by_name, time: moment(later.at) })}</span>
        {may(drill, "enter_held") ? <Button type="link" size="small" onClick={() => { setOpen(true); }}>{t("held.again")}</Button> : null}
      </p>
      {sheets.length > 0 ? (
        <p className="drill-shots">{sheets.map((sheet, index) => <Picture key={sheet} attachment={sheet} edge={160} name={t("held.sheet", { no: index + 1 })} />)}</p>
      ) : null}
      {open ? <HeldSheet drill={drill} close={() => { setOpen(false); }} /> : null}
    </div>
  );
}
