// The year at a glance: what is demanded by the reading that is shown, and how each period stands.

import { Button, Dropdown, Segmented } from "antd";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { Link } from "@tanstack/react-router";

import { useAct, useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { phrased } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { PolicySheet } from "./PolicySheet";
import { SchemeSheet } from "./SchemeSheet";
import { YearTable } from "./YearTable";
import type { Reading, Wanted, Year } from "../types";

interface Props {
  head: HTMLElement | null;
  set: (changed: Record<string, string | undefined>) => void;
  open: (drill: string) => void;
  arrange: (wanted: Wanted) => void;
}

/** The page. */
export function YearPage({ head, set, open, arrange }: Props) {
  const search = useAddress();
  const year = Number(search["year"]) || null;
  const { data, error, refetch } = useAnswer("get_drill_calendar", { year }, { keep: true });
  return (
    <>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data ? <Shown year={data} head={head} set={set} open={open} arrange={arrange} /> : null}
    </>
  );
}

function Shown({ year, head, set, open, arrange }: Props & { year: Year }) {
  const { t } = useTranslation("emergency");
  const search = useAddress();
  const save = useAct("save_drill_calendar");
  const paper = useAct("save_drill_year");
  const [choosing, setChoosing] = useState<"policy" | "scheme" | null>(null);
  const close = () => { setChoosing(null); };
  const [chosen] = year.readings;
  const reading = year.readings.find(({ reading }) => reading === search["reading"]) ?? chosen;
  const turn = (to: number | undefined) => { set({ year: to?.toString() }); };
  const out = () => { save.mutate({ calendar: { year: year.year } }); };
  const plan = (format: "pdf" | "xlsx") => { paper.mutate({ calendar: { year: year.year }, format }); };
  const refused = year.set_refusal;
  const choose = (what: "policy" | "scheme") => { setChoosing(refused ? null : what); };
  useHotkeys(
    {
      ArrowLeft: () => { turn(year.year - 1); },
      ArrowRight: () => { turn(year.year + 1); },
      t: () => { turn(undefined); },
      x: out,
      y: () => { plan("pdf"); },
      s: () => { choose("policy"); },
      p: () => { choose("scheme"); },
    },
    choosing === null,
  );
  if (!reading) {
    return null;
  }
  return (
    <>
      {head
        ? createPortal(
            <>
              {(["policy", "scheme"] as const).map((what) => (
                <Button key={what} onClick={() => { choose(what); }} aria-disabled={Boolean(refused)} title={refused ? sentence(refused) : undefined}>
                  {t(`year.${what}`)} <kbd>{what === "policy" ? "S" : "P"}</kbd>
                </Button>
              ))}
              <Dropdown
                trigger={["click"]}
                menu={{ items: [{ key: "pdf", label: "PDF" }, { key: "xlsx", label: "Excel" }], onClick: ({ key }) => { plan(key as "pdf" | "xlsx"); } }}
              >
                <Button title={t("year.paperAbout")} loading={paper.isPending}>{t("year.paper")} <kbd>Y</kbd></Button>
              </Dropdown>
              <Button onClick={out} title={t("year.icsAbout")}>
                {t("year.ics")} <kbd>X</kbd>
              </Button>
            </>,
            head,
          )
        : null}
      <div className="tools year-tools">
        <Button onClick={() => { turn(year.year - 1); }} aria-label={t("year.before")}><kbd>←</kbd></Button>
        <h2 aria-live="polite">{t("year.name", { year: year.year })}</h2>
        <Button onClick={() => { turn(year.year + 1); }} aria-label={t("year.after")}><kbd>→</kbd></Button>
        <Button onClick={() => { turn(undefined); }}>{t("year.today")} <kbd>T</kbd></Button>
        <Segmented
          aria-label={t("year.reading")}
          value={reading.reading}
          onChange={(name) => { set({ reading: name === year.chosen ? undefined : name }); }}
          options={year.readings.map(({ reading: name }) => ({
            value: name,
            label: (
              <>
                {t(`year.readings.${name}`)} {name === year.chosen ? <span className="sm">{t("year.chosen")}</span> : null}
              </>
            ),
          }))}
        />
        <span className="grow" />
        <Counts reading={reading} />
      </div>
      {save.error ? <Problem failure={save.error} /> : null}
      {paper.error ? <Problem failure={paper.error} /> : null}
      <div className="scroll year-body" tabIndex={0} role="region" aria-label={t("tab.calendar")}>
        {year.plans === 0 ? (
          <Empty title={t("year.none")}>
            <p>{t("year.noneAbout")}</p>
            <Link to="/drills" search={{ tab: "plans", act: "register" }} className="link">{t("year.go")}</Link>
          </Empty>
        ) : (
          <>
            <About reading={reading} />
            <YearTable year={year} reading={reading} open={open} arrange={arrange} />
          </>
        )}
      </div>
      <div className="foot">{t("year.foot")}</div>
      {choosing === "policy" ? <PolicySheet year={year} close={close} /> : null}
      {choosing === "scheme" ? <SchemeSheet close={close} /> : null}
    </>
  );
}

const counted = ["held", "planned", "open", "late", "missing"] as const;
const tones = { held: "done", planned: "", open: "", late: "soon", missing: "over" } as const;

function Counts({ reading }: { reading: Reading }) {
  const { t } = useTranslation("emergency");
  return (
    <span className="year-counts">
      <b>{t("year.counts", { demanded: reading.counts.demanded })}</b>
      {counted.map((name) =>
        reading.counts[name] > 0 ? (
          <span key={name} className={tones[name]}>{t(`year.count.${name}`, { count: reading.counts[name] })}</span>
        ) : null,
      )}
    </span>
  );
}

/** What the reading says, who said so, and what is our own choice in it. */
function About({ reading }: { reading: Reading }) {
  const { t } = useTranslation("emergency");
  return (
    <p className="year-about sec">
      {t(`year.readingAbout.${reading.reading}`)}
      <span className="ter sm">
        {t("year.saidBy", { who: reading.said_by, day: reading.said_on })}{"　"}
        {phrased(t(reading.counts_begun_periods ? "year.begun.yes" : "year.begun.no"), t("year.begunOwn"))}
      </span>
    </p>
  );
}
