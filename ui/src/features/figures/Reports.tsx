// What was reported of the period: who, when, to whom; and what is another today.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { useAddress } from "../../shared/address";
import { fullMoment } from "../../shared/dates";
import { Empty } from "../../shared/Empty";
import { usePeriodWords } from "../../shared/figures";
import { HandOut } from "../../shared/pdf/HandOut";
import { Problem } from "../../shared/Problem";
import type { FiguresView, Report } from "./types";

/** The tab. */
export function Reports({ view }: { view: FiguresView }) {
  const { t } = useTranslation("statistics");
  const search = useAddress();
  const chosen = view.reports.find(({ id }) => id === search["report"]) ?? view.reports[0];
  if (!chosen) {
    return <Empty title={t("report.none")}>{t("report.noneHow")}</Empty>;
  }
  return (
    <>
      <table className="lined">
        <thead>
          <tr>
            {(["at", "by", "to", "why"] as const).map((column) => (
              <th key={column} scope="col">{t(`report.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.reports.map((one) => (
            <tr key={one.id} className={one.id === chosen.id ? "sel" : ""}>
              <td>
                <Link to="/figures" search={{ ...search, report: one.id }} className="link" aria-current={one.id === chosen.id ? "true" : undefined}>
                  {fullMoment(one.reported_at)}
                </Link>
              </td>
              <td>{one.reported_by_name}</td>
              <td>{one.recipient}</td>
              <td>{one.reason || <span className="ter">{t("report.first")}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Adjusted key={chosen.id} report={chosen} />
    </>
  );
}

function Adjusted({ report }: { report: Report }) {
  const { t } = useTranslation("statistics");
  const { t: names } = useTranslation("figures");
  const words = usePeriodWords();
  const { data, error, refetch } = useAnswer("get_figures_report", { report: report.id });
  const title = t("bulletin", { period: words(report.period) });
  return (
    <section>
      <div className="figures-handout">
        <h2 className="grow">{t("report.changed")}</h2>
        <HandOut attachment={report.paper} title={title} fileName={`${title}.pdf`} copies={1} />
      </div>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data?.adjustments.length === 0 ? <p className="done">{t("report.same")}</p> : null}
      {data && data.adjustments.length > 0 ? (
        <table className="lined figures-adjusted">
          <thead>
            <tr>
              {(["figure", "reported", "now", "joined", "left"] as const).map((column) => (
                <th key={column} scope="col">{t(`report.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.adjustments.map((one) => (
              <tr key={one.figure}>
                <th scope="row">{names(`name.${one.figure}`)}</th>
                <td>{one.reported}</td>
                <td>{one.now}</td>
                {([one.joined, one.left] as const).map((hazards, side) => (
                  <td key={side}>
                    {hazards.map((hazard) => (
                      <Link key={hazard.hazard} to="/hazards/$id" params={{ id: hazard.hazard }} className="link" title={hazard.title}>
                        {hazard.number || t("report.gone")}
                      </Link>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
