// The views everybody has, each with its count.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { useAsked, views } from "./useLedger";

/** The tabs. */
export function Views() {
  const { t } = useTranslation("hazards");
  const { asked, search } = useAsked();
  const counts = useAnswer("count_hazards", { conditions: asked.conditions }, { keep: true }).data;
  const of = (view: string) => counts?.views.find((one) => one.view === view)?.count;
  // What nobody needs now is left out; what is asked for always stands.
  const shown = views.filter(
    (view) => view === asked.view || !["to_name_owner", "orphaned", "to_close", "to_assess"].includes(view) || Boolean(of(view)),
  );
  return (
    <nav className="views" aria-label={t("title")}>
      {shown.map((view) => {
        const count = of(view);
        const tone = count ? (view === "overdue" ? "over" : view === "due_soon" ? "soon" : "") : "";
        return (
          <Link key={view} to="/hazards" search={{ ...search, view }} replace aria-current={view === asked.view ? "page" : undefined}>
            {t(`view.${view}`)}
            <span className={`n ${tone}`}>{count}</span>
          </Link>
        );
      })}
    </nav>
  );
}
