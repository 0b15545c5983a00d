// The head of what comes after a drill: which drill, and the way between its pages.

import "./drills.css";

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Icon } from "../../shared/Icon";
import { phrased } from "../../shared/lists";
import { Ring } from "../../shared/Ring";
import { DrillTabs } from "./DrillTabs";
import { shares, tones } from "./standing";
import type { Page } from "./types";

interface Props {
  drill: string;
  page: Page;
  children?: ReactNode;
}

/** The head. */
export function AfterHead({ drill, page, children }: Props) {
  const { t } = useTranslation("drills");
  const { data } = useAnswer("get_drill", { drill });
  return (
    <>
      <header className="drill-head">
        <Link className="link" to="/drills/list" aria-label={t("head.back")}><Icon name="left" /></Link>
        <h1 className="cut" title={data?.title}>{data?.title}</h1>
        {data ? <span className="drill-state"><Ring share={shares[data.status]} tone={tones[data.status]} /> {t(`status.${data.status}`)}</span> : null}
        <span className="sec cut">{phrased(data?.number, data?.unit_name)}</span>
        <span className="grow" />
        {children}
      </header>
      <DrillTabs id={drill} drill={data} current={page} />
    </>
  );
}
