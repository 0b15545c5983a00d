// One drill: prepared, held on a running clock, and followed until its last action is closed.

import "./drills.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { useAddress, useAddressedId } from "../../shared/address";
import { Battery } from "../../shared/Battery";
import { exactClock } from "../../shared/dates";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { phrased } from "../../shared/lists";
import { Problem } from "../../shared/Problem";
import { Ring } from "../../shared/Ring";
import { After } from "./after/After";
import { DrillTabs } from "./DrillTabs";
import { HeldSheet } from "./held/HeldSheet";
import { Live } from "./live/Live";
import { People } from "./people/People";
import { PutOff, type PutOffKind } from "./PutOff";
import { Prepare } from "./prepare/Prepare";
import { shares, tones } from "./standing";
import { type Drill, may, type Tab, tabs } from "./types";

/** Where whoever opens a drill begins. */
function firstTab({ status }: Drill): Tab {
  switch (status) {
    case "planned":
    case "cancelled":
      return "prepare";
    case "running":
    case "paused":
    case "real":
      return "live";
    default:
      return "after";
  }
}

/** The page of a drill. */
export function DrillPage() {
  const { t } = useTranslation("drills");
  const id = useAddressedId();
  const { data, error, refetch, dataUpdatedAt } = useAnswer("get_drill", id ? { drill: id } : null, { keep: true });
  if (error) {
    return (
      <div className="page drill">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
          <Link className="link" to="/drills/list">{t("head.back")}</Link>
        </div>
      </div>
    );
  }
  return data ? <Page key={data.id} drill={data} readAt={dataUpdatedAt} /> : <div className="page" aria-busy="true" />;
}

function Page({ drill, readAt }: { drill: Drill; readAt: number }) {
  const { t } = useTranslation("drills");
  const search = useAddress();
  const go = useNavigate();
  const [putting, setPutting] = useState<PutOffKind | null>(null);
  const tab = tabs.find((name) => name === search["tab"]) ?? firstTab(drill);
  const field = search["field"] === "1";
  const show = (changed: Record<string, string | undefined>) =>
    void go({ to: "/drills/$id", params: { id: drill.id }, search: { ...search, ...changed }, replace: true });
  useHotkeys({
    Escape: () => {
      // A sheet over the page is what it closes.
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) {
        return;
      }
      if (field) {
        show({ field: undefined });
      } else {
        void go({ to: "/drills/list" });
      }
    },
  }, putting === null && search["enter"] !== "held");
  const saved = drill.timeline.map(({ recorded_at }) => recorded_at).sort().at(-1);
  return (
    <div className={field ? "page drill in-field" : "page drill"}>
      <header className="drill-head">
        <Link className="link" to="/drills/list" aria-label={t("head.back")}><Icon name="left" /></Link>
        <h1 className="cut" title={drill.title}>{drill.title}</h1>
        <span className="drill-state"><Ring share={shares[drill.status]} tone={tones[drill.status]} /> {t(`status.${drill.status}`)}</span>
        <span className="sec cut">
          {phrased(drill.number, drill.unit_name, t(`form.${drill.terms.form}`), t(`purpose.${drill.terms.purpose}`))}
        </span>
        <span className="sec cut" title={drill.plan_name}>{drill.plan_name}</span>
        <span className="grow" />
        {field ? <Battery words={(percent, charging) => t(charging ? "head.charging" : "head.battery", { percent })} /> : null}
        {saved ? <span className="done drill-saved" role="status"><Icon name="save" small /> {t("head.saved", { time: exactClock(saved) })}</span> : null}
        {may(drill, "enter_held") && !drill.entered_later ? <Button onClick={() => { show({ enter: "held" }); }}>{t("held.title")}</Button> : null}
        {may(drill, "postpone") ? <Button onClick={() => { setPutting("postpone"); }}>{t("acts.postpone")}</Button> : null}
        {may(drill, "cancel") ? <Button onClick={() => { setPutting("cancel"); }}>{t("acts.cancel")}</Button> : null}
        {tab === "live" ? (
          <Button icon={<Icon name="sun" small />} onClick={() => { show({ field: field ? undefined : "1", tab: "live" }); }}>
            {t(field ? "head.leaveField" : "head.field")}
          </Button>
        ) : null}
      </header>
      {field ? null : <DrillTabs id={drill.id} drill={drill} current={tab} />}
      {tab === "prepare" ? <Prepare drill={drill} /> : null}
      {tab === "people" ? <People drill={drill} /> : null}
      {tab === "live" ? <Live drill={drill} readAt={readAt} free={putting === null && search["enter"] !== "held"} /> : null}
      {tab === "after" ? <After drill={drill} /> : null}
      {search["enter"] === "held" && may(drill, "enter_held") ? <HeldSheet drill={drill} close={() => { show({ enter: undefined }); }} /> : null}
      {putting ? <PutOff kind={putting} drill={drill} close={() => { setPutting(null); }} /> : null}
    </div>
  );
}
