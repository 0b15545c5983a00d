// One check: its sample, worked through sheet by sheet with 1 2 3; what differs and what was done about it.

import "../documents.css";
import "./checks.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { useAddress, useAddressedId } from "../../../shared/address";
import { day, moment } from "../../../shared/dates";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { listed } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { PaperLink } from "../register/Lines";
import { AnswerSheet } from "./AnswerSheet";
import { DifferenceWords } from "./Checks";
import { CancelSheet, EndSheet } from "./EndSheets";
import { DifferSheet, MissingSheet } from "./MarkSheets";
import { Place } from "./Place";
import { type Check, type Difference, type Item, rate } from "./types";

type Sheets = "differ" | "missing" | "end" | "cancel";

/** The page. */
export function CheckPage() {
  const id = useAddressedId();
  const { data, error, refetch } = useAnswer("get_paper_check", id ? { check: id } : null, { keep: true });
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  return data ? <Shown check={data} /> : <div className="page" aria-busy="true" />;
}

function Shown({ check }: { check: Check }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const go = useNavigate();
  const asked = useAddress();
  const mark = useAct("mark_checked_paper");
  const [sheet, setSheet] = useState<Sheets | null>(null);
  const [answering, setAnswering] = useState<Difference | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const first = check.papers.findIndex(({ verdict }) => !verdict);
  const named = check.papers.findIndex(({ no }) => String(no) === asked["no"]);
  const at = named >= 0 ? named : Math.max(first, 0);
  const item = check.papers[at];
  const choose = (index: number) => {
    const next = check.papers[Math.max(0, Math.min(index, check.papers.length - 1))];
    if (next) {
      void go({ to: "/documents/checks/$id", params: { id: check.id }, search: { no: String(next.no) }, replace: true });
    }
  };
  useEffect(() => {
    body.current?.rows.item(at)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  // On to the next one nobody looked at; where there is none it stays.
  const onward = () => {
    const open = (one: Item, index: number) => index !== at && !one.verdict;
    const after = check.papers.findIndex((one, index) => index > at && open(one, index));
    const next = after >= 0 ? after : check.papers.findIndex(open);
    choose(next >= 0 ? next : at);
  };
  const agrees = () => {
    if (item) {
      mark.mutate(
        { item: item.id, verdict: "agrees" },
        { onSuccess: onward, onError: (failure) => void message.error(sentence(failure)) },
      );
    }
  };
  const free = sheet === null && answering === null;
  const ready = check.may_mark && free && item !== undefined && !mark.isPending;
  useHotkeys({ 1: agrees, 2: () => { setSheet("differ"); }, 3: () => { setSheet("missing"); } }, ready);
  useHotkeys({ ArrowDown: () => { choose(at + 1); }, ArrowUp: () => { choose(at - 1); } }, free);
  const done = () => {
    setSheet(null);
    onward();
  };
  const { counts } = check;
  const waiting = counts.drawn - counts.agrees - counts.differs - counts.missing;
  const close = () => { setSheet(null); };
  return (
    <div className="page">
      <Head check={check} waiting={waiting} act={setSheet} />
      <About check={check} waiting={waiting} />
      <div className="check-body">
        <div className="scroll" tabIndex={0} role="region" aria-label={check.title}>
          <table className="lined checks-table">
            <thead>
              <tr>
                <th scope="col" className="col-no"><span className="sr">{t("checks.column.title")}</span></th>
                <th scope="col" className="col-place">{t("checks.column.place")}</th>
                <th scope="col" className="col-paper">{t("checks.column.paper")}</th>
                <th scope="col">{t("checks.column.number")}</th>
                <th scope="col" className="col-found">{t("checks.column.found")}</th>
              </tr>
            </thead>
            <tbody ref={body}>
              {check.papers.map((one, index) => (
                <tr key={one.id} className={index === at ? "here" : undefined} aria-current={index === at ? "true" : undefined} onClick={() => { choose(index); }}>
                  <td className="ter">{one.no}</td>
                  <td><Place filing={one.expected.filing ?? null} /></td>
                  <td>{t(`book.kinds.${one.expected.kind}`)}</td>
                  <td className="cut" title={one.expected.about}>{one.expected.number || one.expected.about}</td>
                  <td className={one.verdict ?? undefined}>{one.verdict ? t(`checks.verdict.${one.verdict}`) : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {item ? (
          <section className="check-side" aria-label={t("checks.page.sheetOf", { no: item.no, total: check.papers.length })}>
            <OneSheet check={check} item={item} busy={mark.isPending} agrees={agrees} act={setSheet} answer={setAnswering} />
          </section>
        ) : null}
      </div>
      <div className="foot">
        <span>{check.state === "running" ? (waiting > 0 ? t("checks.page.left", { count: waiting }) : t("checks.page.all")) : check.state === "ended" ? t("checks.page.frozen") : null}</span>
        <span className="grow" />
        {check.may_mark ? <span>{t("checks.page.keys")}</span> : null}
      </div>
      {sheet === "differ" && item ? <DifferSheet key={item.id} item={item} close={close} done={done} /> : null}
      {sheet === "missing" && item ? <MissingSheet key={item.id} item={item} close={close} done={done} /> : null}
      {sheet === "end" ? <EndSheet check={check} close={close} /> : null}
      {sheet === "cancel" ? <CancelSheet check={check} close={close} /> : null}
      {answering ? <AnswerSheet row={answering} close={() => { setAnswering(null); }} /> : null}
    </div>
  );
}

function Head({ check, waiting, act }: { check: Check; waiting: number; act: (sheet: Sheets) => void }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const save = async (format: "pdf" | "xlsx") => {
    try {
      const { done } = await call("save_paper_check", { check: check.id, format });
      if (done) {
        void message.success(t("checks.page.saved"));
      }
    } catch (failure) {
      void message.error(sentence(failure as Parameters<typeof sentence>[0]));
    }
  };
  return (
    <div className="head">
      <Link to="/documents/checks" className="link" aria-label={t("checks.page.back")}>
        <Icon name="left" />
      </Link>
      <h1 className="cut" title={check.title}>{check.title}</h1>
      <span className={check.state === "running" ? "soon" : check.state === "ended" ? "done" : "ter"}>{t(`checks.state.${check.state}`)}</span>
      <span className="grow" />
      <Dropdown
        trigger={["click"]}
        menu={{ items: (["pdf", "xlsx"] as const).map((key) => ({ key, label: t(`checks.page.${key}`) })), onClick: ({ key }) => void save(key as "pdf" | "xlsx") }}
      >
        <Button icon={<Icon name="out" small />}>{t("checks.page.export")}</Button>
      </Dropdown>
      {check.may_end ? (
        <>
          <Button onClick={() => { act("cancel"); }}>{t("checks.page.cancel")}</Button>
          <Button type="primary" disabled={waiting > 0} title={waiting > 0 ? t("checks.page.left", { count: waiting }) : undefined} onClick={() => { act("end"); }}>
            {t("checks.page.end")}
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** How the sample was drawn and what it came to. */
function About({ check, waiting }: { check: Check; waiting: number }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const { terms, counts } = check;
  const kinds = terms.kinds ?? [];
  const redraw = async () => {
    try {
      const again = await call("redraw_paper_check", { check: check.id });
      if (again.same_sample) {
        void message.success(t("checks.page.same"), 6);
      } else if (again.same_population) {
        void message.error(t("checks.page.notSame"), 12);
      } else {
        void message.info(t("checks.page.again", { population: again.population, again: again.again, drawn: counts.drawn }), 8);
      }
    } catch (failure) {
      void message.error(sentence(failure as Parameters<typeof sentence>[0]));
    }
  };
  return (
    <div className="check-about">
      <span>{t("checks.page.drawn", { at: moment(check.drawn_at), name: check.run_by_name, population: check.population, drawn: counts.drawn })}</span>
      <span className="sec">
        {t("checks.page.period", { from: day(terms.from), to: day(terms.to) })}{"　"}
        {kinds.length > 0 ? listed(kinds.map((kind) => t(`book.kinds.${kind}`))) : t("checks.page.allKinds")}
        {check.unit_name ? `　${check.unit_name}` : ""}
        {terms.filed_only ? `　${t("checks.page.filedOnly")}` : ""}
      </span>
      <span className="sec">
        {t("checks.page.seed")} <code>{check.seed}</code>{" "}
        <Button type="link" size="small" onClick={() => void redraw()}>{t("checks.page.redraw")}</Button>
      </span>
      <b>{t("checks.page.counts", { ...counts, waiting })}</b>
      <span>{t("checks.page.rates", { checked: rate(check.checked_per_mille), agrees: rate(check.agrees_per_mille) })}</span>
      {check.ended_on ? <span className="done">{t("checks.page.ended", { day: day(check.ended_on), name: check.run_by_name })}</span> : null}
      {check.opinion ? <span>{t("checks.page.opinion")}：{check.opinion}</span> : null}
      {check.cancelled ? <span className="ter">{t("checks.page.cancelledFor", { reason: check.cancelled })}</span> : null}
    </div>
  );
}

interface SheetProps {
  check: Check;
  item: Item;
  busy: boolean;
  agrees: () => void;
  act: (sheet: Sheets) => void;
  answer: (row: Difference) => void;
}

/** What the sheet in hand is held against. */
function OneSheet({ check, item, busy, agrees, act, answer }: SheetProps) {
  const { t } = useTranslation("documents");
  const { expected } = item;
  const facts: [string, string][] = [
    [t("checks.page.date"), day(expected.dated_on)],
    [t("checks.page.signer"), expected.signer],
    [t("checks.page.receiver"), expected.receiver],
    [t("checks.page.addressee"), expected.addressee],
    [t("checks.page.state"), t(`book.state.${expected.state}`)],
    [t("checks.page.about"), expected.about],
  ];
  return (
    <>
      <p className="sec">{t("checks.page.sheetOf", { no: item.no, total: check.papers.length })}</p>
      <p className="check-place"><Place filing={expected.filing ?? null} /></p>
      <h2>{expected.number || t(`book.kinds.${expected.kind}`)}</h2>
      <p>
        <PaperLink row={{ kind: expected.kind, shown_at: expected.shown_at }} />
      </p>
      <dl className="kv">
        {facts.map(([name, value]) => (value ? [<dt key={`${name} of`}>{name}</dt>, <dd key={name}>{value}</dd>] : null))}
      </dl>
      {check.may_mark ? (
        <div className="check-acts">
          <Button type="primary" loading={busy} onClick={agrees}>{t("checks.verdict.agrees")}<kbd>1</kbd></Button>
          <Button onClick={() => { act("differ"); }}>{t("checks.verdict.differs")}<kbd>2</kbd></Button>
          <Button onClick={() => { act("missing"); }}>{t("checks.verdict.missing")}<kbd>3</kbd></Button>
        </div>
      ) : null}
      {item.verdict && item.found_at ? (
        <p className="sm">
          <b className={item.verdict === "agrees" ? "done" : "over"}>{t(`checks.verdict.${item.verdict}`)}</b>{" "}
          <span className="ter">{t("checks.page.foundBy", { name: item.found_by_name, at: moment(item.found_at) })}</span>
        </p>
      ) : null}
      {item.differences.map((row) => (
        <div key={row.id} className="check-difference">
          <DifferenceWords row={row} />
          <p>
            <span className={row.settled ? "done" : "over"}>{t(row.settled ? "checks.settled" : "checks.open")}</span>{" "}
            {row.ways.length > 0 ? <Button size="small" onClick={() => { answer(row); }}>{t("checks.answer.button")}</Button> : null}
          </p>
        </div>
      ))}
    </>
  );
}
