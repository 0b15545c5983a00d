// The views: those everybody has and, beside them, one's own, each with its count.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { type LedgerView, useAsked, views } from "../asked";
import { SavedTab } from "./SavedTab";
import { useSavedViews } from "./savedViews";

/** The views that stand there also when they are empty. */
const always: readonly LedgerView[] = ["all", "open", "mine", "overdue", "due_soon", "major", "to_reinspect", "supervised"];

/** The tabs. */
export function Views() {
  const { t } = useTranslation("hazards");
  const { asked, search } = useAsked();
  const { saved } = useSavedViews();
  const counts = useAnswer("count_hazards", { conditions: asked.conditions }, { keep: true }).data;
  const of = (view: string) => counts?.views.find((one) => one.view === view)?.count;
  const own = saved.some(({ id }) => id === search["saved"]);
  // What nobody needs now is left out; what is asked for always stands.
  const shown = views.filter((view) => view === asked.view || always.includes(view) || Boolean(of(view)));
  return (
    <nav className="views ledger-views" aria-label={t("title")}>
      {shown.map((view) => {
        const count = of(view);
        const tone = count ? (view === "overdue" ? "over" : view === "due_soon" ? "soon" : "") : "";
        return (
          <Link
            key={view}
            to="/hazards"
            search={{ ...search, view, saved: undefined, columns: undefined }}
            replace
            activeOptions={{ exact: true }}
            aria-current={view === asked.view && !own ? "page" : undefined}
          >
            {t(`view.${view}`)}
            <span className={`n ${tone}`}>{count}</span>
          </Link>
        );
      })}
      {saved.length > 0 ? <span className="views-rule" aria-hidden="true" /> : null}
      {saved.map((view) => (
        <SavedTab key={view.id} view={view} taken={saved.filter((other) => other !== view).map(({ name }) => name)} />
      ))}
    </nav>
  );
}
