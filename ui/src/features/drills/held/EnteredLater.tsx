// That begin and end of a drill come from paper: why, by whom, and the scans.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/dates";
import { Scanned } from "../../../shared/scans/Scanned";
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
  return (
    <div className="drill-later">
      <p>
        <b>{t("held.mark")}</b>　{later.held.reason}
        <span className="ter sm">　{t("held.by", { name: later.by_name, time: moment(later.at) })}</span>
        {may(drill, "enter_held") ? <Button type="link" size="small" onClick={() => { setOpen(true); }}>{t("held.again")}</Button> : null}
      </p>
      {later.sheets.length > 0 ? (
        <ul className="drill-sheets">{later.sheets.map((sheet) => <li key={sheet.attachment}><Scanned scan={sheet} /></li>)}</ul>
      ) : null}
      {open ? <HeldSheet drill={drill} close={() => { setOpen(false); }} /> : null}
    </div>
  );
}
