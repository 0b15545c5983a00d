// The ledger unit by unit: a head stands over the first row of each, with how many it has.

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../../bridge/call";
import { useAnswer } from "../../../../bridge/query";
import type { Asked, Row } from "../asked";

/** Height of a head, points. */
export const groupHeight = 40;

type UnitCount = ViewOf<"count_by_unit">["units"][number];

/** Over which rows heads stand; nothing when the ledger is not sorted by unit, or not yet. */
export function useGroups(asked: Asked, rows: Row[], settled: boolean) {
  const grouped = asked.sort === "unit" && settled;
  const { view, conditions } = asked;
  const counts = useAnswer("count_by_unit", grouped ? { view, conditions } : null, { keep: true }).data;
  return useMemo(() => {
    if (!grouped) {
      return undefined;
    }
    const firsts = rows.flatMap((row, index) => (index === 0 || rows[index - 1]?.unit !== row.unit ? [index] : []));
    const heights = new Map(firsts.map((index) => [index, groupHeight]));
    const headOf = (index: number) => {
      const row = rows[index];
      return row && heights.has(index)
        ? { name: row.unit_name, counted: counts?.units.find(({ unit }) => (unit ?? null) === (row.unit ?? null)) }
        : undefined;
    };
    return { heights, headOf };
  }, [grouped, rows, counts]);
}

interface Props {
  name: string;
  counted: UnitCount | undefined;
  top: number;
}

/** The head of a unit. */
export function GroupHead({ name, counted, top }: Props) {
  const { t } = useTranslation("hazards");
  return (
    <div className="group-head" role="row" style={{ transform: `translateY(${String(top)}px)` }}>
      <span role="gridcell">
        <b>{name || t("group.none")}</b>
        {counted ? <span className="ter">{t("group.count", { count: counted.count })}</span> : null}
        {counted && counted.overdue > 0 ? <span className="over">{t("group.overdue", { count: counted.overdue })}</span> : null}
      </span>
    </div>
  );
}
