// Where the record of an ended inspection stands, and the way to it.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { fullMoment } from "../../../shared/dates";
import { Ring } from "../../../shared/Ring";
import { shareOfRecord } from "../../../shared/share";
import type { Inspection } from "../types";

/** The lines at the end of the walk. */
export function RecordLine({ inspection, open }: { inspection: Inspection; open: () => void }) {
  const { t } = useTranslation("record");
  const { t: trade } = useTranslation("trade");
  const [newest] = inspection.records;
  return (
    <div className="walk-record">
      <h2>{t("title")}</h2>
      {newest ? (
        <>
          <p>
            <Ring share={shareOfRecord(newest.state)} tone={newest.state === "unsigned" ? "blue" : "ink"} /> {trade(`state.${newest.state}`)}
            <span className="ter">　{t("made", { name: newest.made_by_name, at: fullMoment(newest.made_at) })}</span>
          </p>
          <Button onClick={open}>{t("open")}</Button>
        </>
      ) : (
        <p className="sec">{t("none")} {t("how")}</p>
      )}
    </div>
  );
}
