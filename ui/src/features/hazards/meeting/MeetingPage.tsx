// 会议模式: one unit a page, the one with most that is overdue first. What the meeting decides is done here:
// a 督办单 is ordered, an extension asked or decided, anything else kept as it was said.

import "./meeting.css";

import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { Problem } from "../../../shared/Problem";
import { useLedger } from "../ledger/useLedger";
import { Case } from "./Case";
import { Overdue } from "./Overdue";

/** The place. */
export function MeetingPage() {
  const overdue = useAnswer("count_by_unit", { view: "overdue", conditions: {} }, { keep: true });
  if (overdue.error) {
    return <div className="page"><div className="head"><Problem failure={overdue.error} retry={() => void overdue.refetch()} /></div></div>;
  }
  return overdue.data ? <Meeting counted={overdue.data.units} /> : <div className="page" aria-busy="true" />;
}

type Counted = ViewOf<"count_by_unit">["units"];

function Meeting({ counted }: { counted: Counted }) {
  const { t } = useTranslation("hazards");
  const go = useNavigate();
  const { unit: asked } = useAddress();
  const open = useAnswer("count_by_unit", { view: "open", conditions: {} }, { keep: true }).data;
  // The order of the day stays while the meeting goes on, whatever is settled in it.
  const [units] = useState(() => [...counted].sort((a, b) => b.count - a.count));
  const at = Math.max(0, units.findIndex(({ unit }) => (unit ?? "") === asked));
  const here = units[at];
  const turn = (to: number) => {
    const next = units[to];
    if (next) {
      void go({ to: "/hazards/meeting", search: { unit: next.unit ?? "" }, replace: true });
    }
  };
  const leave = () => void go({ to: "/hazards", search: { view: "overdue" } });
  useHotkeys({
    ArrowRight: () => { turn(at + 1); },
    PageDown: () => { turn(at + 1); },
    ArrowLeft: () => { turn(at - 1); },
    PageUp: () => { turn(at - 1); },
    Escape: leave,
  });
  const back = <Button onClick={leave}>{t("meeting.back")}<kbd>Esc</kbd></Button>;
  if (!here) {
    return (
      <div className="page meeting">
        <div className="head"><h1>{t("meeting.title")}</h1><span className="grow" />{back}</div>
        <Empty title={t("meeting.none")}>{t("meeting.noneWhy")}</Empty>
      </div>
    );
  }
  const now = (all: Counted | undefined) => all?.find(({ unit }) => unit === here.unit)?.count ?? 0;
  return (
    <div className="page meeting">
      <div className="head">
        <h1>{here.unit_name || t("meeting.noUnit")}</h1>
        <b className="over">{t("meeting.overdue", { count: now(counted) })}</b>
        <span className="sec">{t("meeting.all", { count: now(open?.units) })}</span>
        <span className="grow" />
        <Button aria-label={t("meeting.previous")} disabled={at === 0} onClick={() => { turn(at - 1); }}><kbd>←</kbd></Button>
        <span className="meeting-page">{t("meeting.page", { at: at + 1, of: units.length })}</span>
        <Button aria-label={t("meeting.next")} disabled={at === units.length - 1} onClick={() => { turn(at + 1); }}><kbd>→</kbd></Button>
        {back}
      </div>
      <OfUnit key={here.unit ?? ""} unit={here.unit ?? ""} name={here.unit_name} />
    </div>
  );
}

/** What is overdue in a unit, and the one that is spoken of. */
function OfUnit({ unit, name }: { unit: string; name: string }) {
  const { t } = useTranslation("hazards");
  const conditions = unit ? { units: [unit] } : {};
  const list = useLedger({ view: "overdue", conditions, sort: "due" });
  const rows = unit ? list.rows : list.rows.filter((row) => !row.unit);
  const [chosen, setChosen] = useState<string>();
  const here = rows.find(({ id }) => id === chosen) ?? rows[0];
  const at = here ? rows.indexOf(here) : -1;
  const stand = (to: number) => {
    const next = rows[to];
    if (next) {
      setChosen(next.id);
      if (to > rows.length - 20) {
        list.near();
      }
    }
  };
  useHotkeys({ ArrowDown: () => { stand(at + 1); }, ArrowUp: () => { stand(at - 1); } });
  if (list.error) {
    return <Problem failure={list.error} retry={() => void list.refetch()} />;
  }
  return (
    <div className="meeting-two">
      <Overdue label={t("meeting.rows", { unit: name || t("meeting.noUnit") })} rows={rows} here={here?.id} choose={setChosen} end={list.near} />
      {here ? <Case key={here.id} id={here.id} /> : <Empty title={t("meeting.none")} />}
    </div>
  );
}
