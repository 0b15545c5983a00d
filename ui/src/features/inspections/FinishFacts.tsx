import { useTranslation } from "react-i18next";

import { fullMoment } from "../../shared/dates";
import type { Inspection } from "./types";

/** Who, when and under what. */
export function FinishFacts({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation("inspections");
  const facts = [
    [t("finish.number"), inspection.number],
    [t("finish.inspectors"), inspection.inspector_names.join("、")],
    [t("finish.companion"), inspection.companion],
    [t("finish.under"), inspection.under ?? ""],
    [t("finish.started"), fullMoment(inspection.started_at)],
    [t("finish.finished"), inspection.finished_at ? fullMoment(inspection.finished_at) : ""],
  ] as const;
  return (
    <dl className="walk-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
