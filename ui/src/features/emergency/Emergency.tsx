// The place of drills: the year, the plans, the drills themselves.

import "./emergency.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAddress } from "../../shared/address";
import { Plans } from "./plans/Plans";
import type { Wanted } from "./types";
import { YearPage } from "./year/YearPage";

interface Props {
  /** Opens a drill. */
  open: (drill: string) => void;
  /** Goes to where a drill is planned. */
  arrange: (wanted: Wanted) => void;
  /** Which part the children are. */
  part?: "drills" | "figures";
  /** The list of drills or their figures, where those are shown. */
  children?: ReactNode;
}

/** The place. */
export function Emergency({ open, arrange, part, children }: Props) {
  const { t } = useTranslation("emergency");
  const search = useAddress();
  const go = useNavigate();
  const [head, setHead] = useState<HTMLElement | null>(null);
  const tab = part ?? (search["tab"] === "plans" ? "plans" : "calendar");
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/drills", search: { ...search, ...changed }, replace: true });
  const current = (name: string) => (name === tab ? "page" : undefined);
  return (
    <div className="page emergency">
      <div className="head">
        <h1>{t("title")}</h1>
        <nav className="emergency-parts" aria-label={t("title")}>
          <Link to="/drills" replace activeOptions={{ exact: true, explicitUndefined: true }} aria-current={current("calendar")}>{t("tab.calendar")}</Link>
          <Link to="/drills" search={{ tab: "plans" }} replace aria-current={current("plans")}>{t("tab.plans")}</Link>
          <Link to="/drills/list" replace aria-current={current("drills")}>{t("tab.drills")}</Link>
          <Link to="/drills/figures" replace aria-current={current("figures")}>{t("tab.figures")}</Link>
        </nav>
        <span className="grow" />
        <span className="emergency-acts" ref={setHead} />
      </div>
      {tab === "calendar" ? <YearPage head={head} set={set} open={open} arrange={arrange} /> : null}
      {tab === "plans" ? <Plans head={head} set={set} /> : null}
      {children}
    </div>
  );
}
