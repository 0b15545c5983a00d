// The place of drills: the year, the plans, the drills themselves.

import "./emergency.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAddress } from "../../shared/address";
import { Plans } from "./plans/Plans";
import { YearPage } from "./year/YearPage";

interface Props {
  /** The list of drills, where there is one. */
  Drills?: ComponentType;
  /** Opens a drill. */
  open?: (drill: string) => void;
}

/** The place. */
export function Emergency({ Drills, open }: Props) {
  const { t } = useTranslation("emergency");
  const search = useAddress();
  const go = useNavigate();
  const [head, setHead] = useState<HTMLElement | null>(null);
  const tabs = Drills ? (["calendar", "plans", "drills"] as const) : (["calendar", "plans"] as const);
  const tab = tabs.find((name) => name === search["tab"]) ?? "calendar";
  const set = (changed: Record<string, string | undefined>) =>
    void go({ to: "/drills", search: { ...search, ...changed }, replace: true });
  return (
    <div className="page emergency">
      <div className="head">
        <h1>{t("title")}</h1>
        <span className="grow" />
        <span className="emergency-acts" ref={setHead} />
      </div>
      <nav className="views" aria-label={t("title")}>
        {tabs.map((name) => (
          <Link key={name} to="/drills" search={{ tab: name === "calendar" ? undefined : name }} replace activeOptions={{ explicitUndefined: true }} aria-current={name === tab ? "page" : undefined}>
            {t(`tab.${name}`)}
          </Link>
        ))}
      </nav>
      {tab === "calendar" ? <YearPage head={head} set={set} open={open} /> : null}
      {tab === "plans" ? <Plans head={head} set={set} /> : null}
      {tab === "drills" && Drills ? <Drills /> : null}
    </div>
  );
}
