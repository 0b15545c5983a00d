// What this person has to do, in order of urgency, each with its next act.

import "./today.css";

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAnswer } from "../../bridge/query";
import { day } from "../../shared/dates";
import { Problem } from "../../shared/Problem";
import { Group } from "./Group";
import { Beginning, Left } from "./Left";

/** The place of today. */
export function Today() {
  const { t } = useTranslation("today");
  const { data, error, refetch } = useAnswer("get_today", {});
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!data) {
    return <div className="page" aria-busy="true" />;
  }
  return (
    <div className="page today">
      <div className="head">
        <div>
          <p className="sec">
            {day(data.today)}　{t("week", { week: data.week })}
          </p>
          <h1>{headline(data, t)}</h1>
        </div>
        <nav className="figs" aria-label={t("headline.none")}>
          <Figure to="overdue" count={data.overdue} words={t("figure.overdue")} tone="over" />
          <Figure to="due_soon" count={data.due_soon} words={t("figure.soon")} tone="soon" />
          <Link to="/documents" search={{ state: "to_sign" }}>
            <b>{data.to_sign}</b>
            <span>{t("figure.sign")}</span>
          </Link>
          <Figure to="to_reinspect" count={data.to_reinspect} words={t("figure.reinspect")} />
        </nav>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={headline(data, t)}>
        <Left />
        {data.groups.length > 0 ? (
          <div className="agenda">
            {data.groups.map((group, index) => (
              <Group key={group.group} group={group} first={index === 0} />
            ))}
          </div>
        ) : (
          <Beginning />
        )}
      </div>
    </div>
  );
}

function headline(
  { overdue, overdue_major, due_soon, groups }: ViewOf<"get_today">,
  t: ReturnType<typeof useTranslation<"today">>["t"],
): string {
  if (overdue > 0) {
    return overdue_major > 0
      ? t("headline.major", { overdue, major: overdue_major })
      : t("headline.overdue", { overdue });
  }
  if (due_soon > 0) {
    return t("headline.soon", { soon: due_soon });
  }
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return total > 0 ? t("headline.some", { total }) : t("headline.none");
}

interface FigureProps {
  to: "overdue" | "due_soon" | "to_reinspect";
  count: number;
  words: string;
  tone?: "over" | "soon";
}

function Figure({ to, count, words, tone }: FigureProps) {
  return (
    <Link to="/hazards" search={{ view: to }}>
      <b className={count > 0 ? tone : undefined}>{count}</b>
      <span>{words}</span>
    </Link>
  );
}
