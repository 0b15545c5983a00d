// What keeps coming back: hazards of the same place and kind within a year, each a way to open it.

import "./similar.css";

import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { plainDay } from "../dates";
import { LevelMark } from "../Mark";
import { Ring } from "../Ring";
import { shareOf } from "../share";

export type SimilarRow = ViewOf<"find_similar_hazards">["rows"][number];

/** Rows that are read at once; the rest is said as a number. */
const most = 3;

/** The latest of them. `leave` puts away what stands before their pages. */
export function Similar({ rows, leave }: { rows: SimilarRow[]; leave?: () => void }) {
  const { t } = useTranslation("trade");
  return (
    <ul className="similar">
      {rows.slice(0, most).map((row) => (
        <li key={row.id}>
          <Ring share={shareOf(row.status)} />
          <span className="similar-what">
            <LevelMark of={row} />{" "}
            <a href={`#/hazards/${row.id}`} className="link" title={row.number} onClick={leave}>
              {row.title}
            </a>
          </span>
          <span className="ter sm">
            {t(`alike.${row.likeness}`)}　{plainDay(row.found_on)}　{t(`status.${row.status}`)}
          </span>
        </li>
      ))}
      {rows.length > most ? <li><span className="ter sm">{t("alike.more", { count: rows.length - most })}</span></li> : null}
    </ul>
  );
}
