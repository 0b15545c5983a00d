// 纸电核对: the checks, and the differences that wait over all of them.

import "../documents.css";
import "./checks.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call, type Failure, type ViewOf } from "../../../bridge/call";
import { useAddress } from "../../../shared/address";
import { moment } from "../../../shared/dates";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { AnswerSheet } from "./AnswerSheet";
import { DrawSheet } from "./DrawSheet";
import { Place } from "./Place";
import { type CheckRow, type Difference, rate } from "./types";

/** Rows of a page. */
const most = 50;

const tabs = ["checks", "differences"] as const;

/** The page. */
export function Checks() {
  const { t } = useTranslation("documents");
  const go = useNavigate();
  const asked = useAddress();
  const tab = tabs.find((one) => one === asked["tab"]) ?? "checks";
  const set = (search: Record<string, string>) => void go({ to: "/documents/checks", search, replace: true });
  const drawing = asked["draw"] === "1";
  const checks = useInfiniteQuery<ViewOf<"list_paper_checks">, Failure>({
    queryKey: ["list_paper_checks", { pages: true }],
    queryFn: ({ pageParam }) => call("list_paper_checks", { page: { after: pageParam as string | null, limit: most } }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const differences = useInfiniteQuery<ViewOf<"list_paper_differences">, Failure>({
    queryKey: ["list_paper_differences", { pages: true }],
    queryFn: ({ pageParam }) => call("list_paper_differences", { check: null, page: { after: pageParam as string | null, limit: most } }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const mayStart = checks.data?.pages[0]?.may_start ?? false;
  useHotkeys({ n: () => { set({ draw: "1" }); } }, mayStart && !drawing);
  const list = tab === "checks" ? checks : differences;
  const rows = checks.data?.pages.flatMap((page) => page.rows) ?? [];
  const open = differences.data?.pages.flatMap((page) => page.rows) ?? [];
  const waiting = differences.data?.pages[0]?.total ?? 0;
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("checks.title")}</h1>
        <span className="sm sec cut">{t("checks.about")}</span>
        <span className="grow" />
        <Link to="/documents/register" className="link">{t("book.title")}</Link>
        {mayStart ? (
          <Button type="primary" icon={<Icon name="plus" small />} onClick={() => { set({ draw: "1" }); }}>
            {t("checks.draw")}
            <kbd>N</kbd>
          </Button>
        ) : null}
      </div>
      <div className="book-tools">
        <Segmented
          value={tab}
          options={tabs.map((value) => ({ value, label: value === "differences" ? `${t("checks.tab.differences")} ${String(waiting)}` : t("checks.tab.checks") }))}
          onChange={(value) => { set(value === "checks" ? {} : { tab: value }); }}
        />
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("checks.title")}>
        {list.error ? <Problem failure={list.error} retry={() => void list.refetch()} /> : null}
        {tab === "checks" && checks.data && rows.length === 0 ? <Empty title={t("checks.none")}>{t("checks.noneHow")}</Empty> : null}
        {tab === "differences" && differences.data && open.length === 0 ? <Empty title={t("checks.noDifferences")}>{t("checks.noDifferencesHow")}</Empty> : null}
        {tab === "checks" && rows.length > 0 ? <CheckTable rows={rows} /> : null}
        {tab === "differences" && open.length > 0 ? <DifferenceTable rows={open} /> : null}
        {list.hasNextPage ? <Button type="link" loading={list.isFetching} onClick={() => void list.fetchNextPage()}>{t("checks.more")}</Button> : null}
      </div>
      {drawing && mayStart ? <DrawSheet close={() => { set({}); }} /> : null}
    </div>
  );
}

const columns = ["title", "drawn", "state", "progress", "checked", "agrees", "differences"] as const;

function CheckTable({ rows }: { rows: CheckRow[] }) {
  const { t } = useTranslation("documents");
  return (
    <table className="lined checks-table">
      <thead>
        <tr>{columns.map((name) => <th key={name} scope="col" className={`col-${name}`}>{t(`checks.column.${name}`)}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.state === "cancelled" ? "ter" : undefined}>
            <td className="cut"><Link to="/documents/checks/$id" params={{ id: row.id }} className="link" title={row.title}>{row.title}</Link></td>
            <td>
              {t("checks.of", { drawn: row.counts.drawn, population: row.population })}{" "}
              <span className="ter sm">{t("checks.drawnBy", { name: row.run_by_name, at: moment(row.drawn_at) })}</span>
            </td>
            <td className={row.state === "running" ? "soon" : row.state === "ended" ? "done" : undefined}>{t(`checks.state.${row.state}`)}</td>
            <td>{t("checks.done", { done: row.counts.agrees + row.counts.differs + row.counts.missing, total: row.counts.drawn })}</td>
            <td>{rate(row.checked_per_mille)}</td>
            <td>{rate(row.agrees_per_mille)}</td>
            <td className={row.open_differences > 0 ? "over" : undefined}>{row.open_differences}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DifferenceTable({ rows }: { rows: Difference[] }) {
  const { t } = useTranslation("documents");
  const [answering, setAnswering] = useState<Difference | null>(null);
  return (
    <>
      <table className="lined checks-table">
        <thead>
          <tr>
            <th scope="col" className="col-place">{t("checks.column.place")}</th>
            <th scope="col" className="col-number">{t("checks.column.paper")}</th>
            <th scope="col">{t("checks.column.what")}</th>
            <th scope="col" className="col-noted">{t("checks.column.noted")}</th>
            <th scope="col" className="col-act"><span className="sr">{t("checks.answer.button")}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td><Place filing={row.expected.filing ?? null} /></td>
              <td>
                {t(`book.kinds.${row.expected.kind}`)}
                <br />
                <span className="sm">{row.expected.number}</span>
              </td>
              <td><DifferenceWords row={row} /></td>
              <td>
                <Link to="/documents/checks/$id" params={{ id: row.check }} search={{ no: String(row.no) }} className="link">{row.check_title}</Link>
                <br />
                <span className="ter sm">{t("checks.drawnBy", { name: row.noted_by_name, at: moment(row.noted_at) })}</span>
              </td>
              <td>
                {row.ways.length > 0 ? <Button size="small" onClick={() => { setAnswering(row); }}>{t("checks.answer.button")}</Button> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {answering ? <AnswerSheet row={answering} close={() => { setAnswering(null); }} /> : null}
    </>
  );
}

/** What differs, and what was done about it. */
export function DifferenceWords({ row }: { row: Difference }) {
  const { t } = useTranslation("documents");
  return (
    <>
      <b>{t(`checks.point.${row.point}`)}</b> {row.words}
      {row.answers.map((answer) => (
        <p key={answer.at} className="sm sec">
          {t("checks.answered", { way: t(`checks.way.${answer.way}`), words: answer.words })}{" "}
          <span className="ter">{t("checks.answeredBy", { name: answer.by_name, at: moment(answer.at) })}</span>
        </p>
      ))}
    </>
  );
}
