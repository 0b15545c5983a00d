// What the cards come to, by subject, and what is missing before the end.

import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { tenths } from "../../../shared/figures";
import { Ring } from "../../../shared/Ring";
import type { Evaluation } from "./types";

/** The side. */
export function Score({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const { score } = view;
  const passes = score.passes ?? true;
  return (
    <aside className="after-side" tabIndex={0} aria-label={t("score")}>
      <section>
        <h2>{t("score")}</h2>
        {typeof score.score === "number" ? (
          <p className="after-score">
            <b>{tenths(score.score)}</b>
            <span className="sec">{t("points")}</span>
            <span className={passes ? "grade" : "grade over"}>{score.grade}</span>
          </p>
        ) : (
          <p className="sec">{t("noScore")}</p>
        )}
        {score.unseen > 0 && typeof score.score === "number" ? <p className="sm ter">{t("unseen", { count: score.unseen })}</p> : null}
      </section>
      {view.due_on ? (
        <section>
          <h2>{t("due")}</h2>
          <p>{day(view.due_on)}　<Due standing={view.due} /></p>
          <p className="sm ter">{t("dueAbout")}</p>
        </section>
      ) : null}
      {view.missing.length > 0 && !view.concluded_at ? (
        <section>
          <h2>{t("missing.title")}<span className="ter">{view.missing.length}</span></h2>
          <ul className="after-missing">
            {view.missing.map((gap) => <li key={gap}><Ring share={0} />{t(`missing.${gap}`)}</li>)}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t("groups")}</h2>
        <table className="after-groups">
          <tbody>
            {score.groups.map((group) => (
              <tr key={group.group}>
                <th scope="row">{group.group}</th>
                <td>{typeof group.score === "number" ? tenths(group.score) : "—"}</td>
                <td className="sec">{group.grade}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </aside>
  );
}
