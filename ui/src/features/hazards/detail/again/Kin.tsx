// Where a hazard came back from, and as what it came back.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { day } from "../../../../shared/dates";
import { Due } from "../../../../shared/Due";
import type { HazardView } from "../types";

/** The words of the head on what went before and what comes after. */
export function Kin({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { recurs_from, reopened_as, look_back, look_back_on, held } = hazard;
  return (
    <>
      {recurs_from ? (
        <span>
          {t("detail.again.from")} <To {...recurs_from} />
        </span>
      ) : null}
      {reopened_as.map((anew) => (
        <span key={anew.id}>
          {t("detail.again.as")} <To {...anew} />
        </span>
      ))}
      {look_back_on && look_back ? (
        <span>
          {t("detail.again.due", { day: day(look_back_on) })} <Due standing={look_back} />
        </span>
      ) : null}
      {held === true ? <span className="done">{t("detail.again.held")}</span> : null}
      {held === false ? <span className="soon">{t("detail.again.notHeld")}</span> : null}
    </>
  );
}

function To({ id, number, title }: { id: string; number: string; title: string }) {
  return (
    <Link to="/hazards/$id" params={{ id }} className="link" title={title}>
      {number}
    </Link>
  );
}
