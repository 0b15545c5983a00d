// The deadline first printed beside the one in force, and how often it was moved.

import { useTranslation } from "react-i18next";

import { day } from "../../../../shared/dates";
import { Due } from "../../../../shared/Due";
import type { HazardView } from "../types";

/** Both deadlines. */
export function DeadlineNote({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { original_due_on: original, due_on: current, extensions_granted: granted, extensions_left: left } = hazard;
  return (
    <dl className="sheet-note">
      <div>
        <dt>{t("life.note.original")}</dt>
        <dd>{original ? day(original) : t("detail.noDeadline")}</dd>
      </div>
      <div>
        <dt>{t("life.note.current")}</dt>
        <dd>
          <span>{current === original ? t("life.note.same") : current ? day(current) : t("detail.noDeadline")}</span>
          <Due standing={hazard.standing} />
        </dd>
      </div>
      <div>
        <dt>{t("life.note.used")}</dt>
        <dd>{t("life.note.times", { granted, most: granted + left })}</dd>
      </div>
    </dl>
  );
}
