// The times of plans that a number of the statistics counts, over the whole of its period.

import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { UnitPick } from "../../../shared/Pick";
import { Problem } from "../../../shared/Problem";
import { Act, walkers, where } from "./DayPanel";
import { type Share, sharesCounted } from "./types";

interface Props {
  only: Share;
  from: string;
  to: string;
  unit: string | undefined;
  set: (changed: Record<string, string | undefined>) => void;
}

/** The list. */
export function PlannedList({ only, from, to, unit, set }: Props) {
  const { t } = useTranslation("inspections");
  const { data, error, refetch } = useAnswer("get_inspection_calendar", { from, to, inspector: null, unit: unit ?? null, only }, { keep: true });
  const times = data?.times ?? [];
  return (
    <>
      <div className="plans-tools">
        <Button type="text" aria-label={t("planned.calendar")} icon={<Icon name="left" small />} onClick={() => { set({ only: undefined, from: undefined, to: undefined, day: from }); }}>
          {t("planned.calendar")}
        </Button>
        <h2>{t("planned.stretch", { from: plainDay(from), to: plainDay(to) })}</h2>
        <Segmented<Share>
          size="small"
          aria-label={t("planned.share.label")}
          value={only}
          onChange={(next) => { set({ only: next }); }}
          options={sharesCounted.map((value) => ({ value, label: t(`planned.share.${value}`) }))}
        />
        <span className="sec" role="status">
          {data ? t("planned.listed", { count: data.counts.total }) : null}
          {data && times.length < data.counts.total ? t("planned.first", { count: times.length }) : null}
        </span>
        <span className="grow" />
        <span className="plans-unit">
          <UnitPick clearable {...(unit ? { value: unit } : {})} placeholder={t("filter.unit")} onChange={(next: string | undefined) => { set({ unit: next }); }} />
        </span>
      </div>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      <div className="plans-listed" tabIndex={0} role="region" aria-label={t("planned.stretch", { from: plainDay(from), to: plainDay(to) })}>
        {data && times.length === 0 ? <p className="ter">{t("planned.noneListed")}</p> : null}
        {times.length > 0 ? (
          <table className="lined">
            <thead>
              <tr>
                {(["on", "where", "plan", "unit", "inspectors", "stands"] as const).map((column) => (
                  <th key={column} scope="col">{t(`planned.column.${column}`)}</th>
                ))}
                <th><span className="sr">{t("planned.open")}</span></th>
              </tr>
            </thead>
            <tbody>
              {times.map((time) => (
                <tr key={`${time.plan} ${time.on} ${time.place} ${time.equipment ?? ""}`}>
                  <td>{plainDay(time.on)}</td>
                  <td>{where(time)}</td>
                  <td className="sec">{time.title}</td>
                  <td className="sec">{time.unit_name}</td>
                  <td className="sec">{walkers(time) || t("planned.nobody")}</td>
                  <td className={time.standing === "late" ? "over" : undefined}>{t(`planned.standing.${time.standing}`)}</td>
                  <td><Act time={time} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </>
  );
}
