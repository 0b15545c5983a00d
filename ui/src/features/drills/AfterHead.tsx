// The head of what comes after a drill: which drill, and the way between evaluation and papers.

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";

interface Props {
  drill: string;
  tab: "evaluation" | "papers";
  children?: ReactNode;
}

/** The head. */
export function AfterHead({ drill, tab, children }: Props) {
  const { t } = useTranslation("evaluation");
  const { data } = useAnswer("get_drill", { drill });
  const tabs = ["evaluation", "papers"] as const;
  return (
    <>
      <div className="head after-head">
        <h1 className="cut">{data?.title}</h1>
        <Link to={`/drills/${drill}`} className="link">{data?.number}</Link>
        <span className="sec cut">{data?.unit_name}</span>
        <span className="grow" />
        {children}
      </div>
      <nav className="views" aria-label={t("title")}>
        {tabs.map((name) => (
          <Link key={name} to={`/drills/${drill}/${name}`} aria-current={name === tab ? "page" : undefined}>{t(`tabs.${name}`)}</Link>
        ))}
      </nav>
    </>
  );
}
