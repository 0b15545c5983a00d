import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { clock } from "../../shared/dates";
import type { Inspection } from "./types";
import type { FinishState } from "./useFinish";

/** What the unit is told. */
export function Opinion({ inspection, finish }: { inspection: Inspection; finish: FinishState }) {
  const { t } = useTranslation("inspections");
  const field = useRef<HTMLTextAreaElement>(null);
  const { failure } = finish;
  const ready = inspection.open_items.length === 0;
  useEffect(() => {
    if (ready) {
      field.current?.focus();
    }
  }, [ready]);
  useEffect(() => {
    if (failure?.field === "opinion") {
      field.current?.focus();
    }
  }, [failure]);
  if (inspection.finished_at) {
    return (
      <div className="walk-opinion">
        <h2>{t("finish.opinion")}</h2>
        <p className="walk-said">{inspection.opinion || t("finish.noOpinion")}</p>
      </div>
    );
  }
  return (
    <div className="walk-opinion">
      <h2 id="opinion">
        {t("finish.opinion")}
        {finish.savedAt ? <span className="ter">{t("draftKept", { ns: "app", time: clock(finish.savedAt) })}</span> : null}
      </h2>
      <textarea
        ref={field}
        aria-labelledby="opinion"
        value={finish.opinion}
        rows={6}
        maxLength={500}
        placeholder={t("finish.opinionHint")}
        aria-required
        onChange={({ target }) => { finish.type(target.value); }}
      />
    </div>
  );
}
