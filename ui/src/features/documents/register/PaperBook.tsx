// 发文登记簿: all papers by day, or the numbers of one series in their order with why one is missing.

import "../documents.css";
import "./book.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Dropdown, Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { Empty } from "../../../shared/Empty";
import { Icon } from "../../../shared/Icon";
import { JobBar } from "../../../shared/JobBar";
import { Problem } from "../../../shared/Problem";
import { useReadOnly } from "../../../shared/useReadOnly";
import { Words } from "../list/Words";
import { CorrectSheet, FileSheet } from "./FilingSheets";
import { type Choosing, NumberLines, PaperLine, RegisterTable } from "./Lines";
import { kinds, type Paper, type Series, useNumbers, usePapers } from "./usePapers";

const allSeries: Series[] = ["rectification_notice", "reinspection_opinion", "supervision_order", "advice", "transfer_letter", "inspection", "drill"];
/** Years that can be chosen back from this one. */
const back = 10;

/** The register. */
export function PaperBook() {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const go = useNavigate();
  const asked = useAddress();
  const today = useAnswer("get_desk", {}).data?.today;
  const thisYear = Number((today ?? "").slice(0, 4));
  const file = useJob();
  const series = allSeries.find((one) => one === asked["series"]) ?? null;
  const kind = kinds.find((one) => one === asked["kind"]) ?? null;
  const year = /^\d{4}$/.test(asked["year"] ?? "") ? Number(asked["year"]) : null;
  const text = asked["text"] ?? "";
  const filed = asked["filed"] === "1" ? true : asked["filed"] === "0" ? false : null;
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [filing, setFiling] = useState(false);
  const [correcting, setCorrecting] = useState<Paper | null>(null);
  const papers = usePapers({ year, kind, filed, text }, !series);
  const numbers = useNumbers({ series: series ?? "rectification_notice", year }, Boolean(series));
  const set = (changed: Record<string, string | undefined>) => {
    const search = Object.fromEntries(Object.entries({ ...asked, ...changed }).filter(([, value]) => value)) as Record<string, string>;
    void go({ to: "/documents/register", search, replace: true });
  };
  const list = series ? numbers : papers;
  const first = numbers.data?.pages[0];
  const rows = papers.data?.pages.flatMap((page) => page.rows) ?? [];
  const lines = numbers.data?.pages.flatMap((page) => page.lines) ?? [];
  const recent = thisYear ? Array.from({ length: back }, (_, n) => thisYear - n) : [];
  const of = first?.series.find((one) => one.kind === series);
  const years = series ? [...new Set([...(of?.years ?? []), ...(first ? [first.year] : [])])].sort((one, other) => other - one) : recent;
  const shownYear = series ? (first?.year ?? year) : year;
  const written = shownYear ?? thisYear;
  const write = async (format: "xlsx" | "csv") => {
    const name = `${t("book.title")} ${String(written)}.${format}`;
    const ended = await file.follow(
      async () => (await call("start_register_export", { name, register: { year: written, format } })).job,
      "start_register_export",
    );
    if (ended?.state === "done" && ended.failed === 0) {
      void message.success(t("book.written", { count: (ended.results[0]?.view as { rows: number }).rows }));
    }
  };
  const failure = list.error ?? file.error;
  const toFile = rows.filter((row) => chosen.has(row.paper) && !row.filing);
  const choosing: Choosing | undefined = readOnly
    ? undefined
    : {
        chosen,
        toggle: (paper) => {
          const changed = new Set(chosen);
          if (!changed.delete(paper)) {
            changed.add(paper);
          }
          setChosen(changed);
        },
        all: () => { setChosen(new Set(chosen.size > 0 ? [] : rows.filter((row) => !row.filing).map((row) => row.paper))); },
        correct: setCorrecting,
      };
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("book.title")}</h1>
        <span className="sm sec cut">{t("book.about")}</span>
        <span className="grow" />
        <Link to="/documents/checks" className="link">{t("checks.title")}</Link>
        {toFile.length > 0 && !series ? (
          <Button type="primary" onClick={() => { setFiling(true); }}>{t("book.file.button", { count: toFile.length })}</Button>
        ) : null}
        <Dropdown
          trigger={["click"]}
          menu={{ items: (["xlsx", "csv"] as const).map((key) => ({ key, label: t(`book.${key}`) })), onClick: ({ key }) => void write(key as "xlsx" | "csv") }}
        >
          <Button icon={<Icon name="out" small />} loading={file.job?.state === "running"} disabled={!written}>
            {t("book.export", { year: written || "" })}
          </Button>
        </Dropdown>
      </div>
      <div className="book-tools">
        <Segmented
          value={series ? "number" : "day"}
          options={(["day", "number"] as const).map((value) => ({ value, label: t(`book.by.${value}`) }))}
          onChange={(by) => { set({ series: by === "number" ? "rectification_notice" : undefined, kind: undefined, filed: undefined, text: undefined, year: undefined }); }}
        />
        {series ? (
          <Select
            aria-label={t("book.by.number")}
            value={series}
            options={allSeries.map((value) => ({ value, label: t(`book.series.${value}`) }))}
            onChange={(value) => { set({ series: value, year: undefined }); }}
          />
        ) : (
          <Select
            aria-label={t("book.kind")}
            value={kind ?? ""}
            options={[{ value: "", label: t("book.allKinds") }, ...kinds.map((value) => ({ value, label: t(`book.kinds.${value}`) }))]}
            onChange={(value) => { set({ kind: value || undefined }); }}
          />
        )}
        <Select
          aria-label={t("book.year")}
          value={shownYear ? String(shownYear) : ""}
          options={[
            ...(series ? [] : [{ value: "", label: t("book.allYears") }]),
            ...years.map((one) => ({ value: String(one), label: t("book.yearOf", { year: one }) })),
          ]}
          onChange={(value) => { set({ year: value || undefined }); }}
        />
        {series ? null : (
          <Select
            aria-label={t("book.file.state")}
            value={asked["filed"] ?? ""}
            options={(["", "0", "1"] as const).map((value) => ({ value, label: t(`book.file.filter.${value === "" ? "any" : value === "1" ? "filed" : "not"}`) }))}
            onChange={(value) => { set({ filed: value || undefined }); }}
          />
        )}
        {series ? null : <Words text={text} label={t("book.words")} change={(words) => { set({ text: words || undefined }); }} />}
      </div>
      <JobBar job={file.job} stop={file.stop} label={t("book.writing")} />
      <div className="scroll" tabIndex={0} role="region" aria-label={t("book.title")}>
        {failure ? <Problem failure={failure} /> : null}
        {!series && papers.data && rows.length === 0 ? <Empty title={t("book.none")}>{t("book.noneHow")}</Empty> : null}
        {series && first && lines.length === 0 ? <Empty title={t("book.noNumbers")}>{of?.pattern ?? ""}</Empty> : null}
        {series && lines.length > 0 ? (
          <RegisterTable>
            {lines.map((line) => <NumberLines key={line.line === "gap" ? `gap ${line.first}` : line.number} line={line} series={series} />)}
          </RegisterTable>
        ) : null}
        {!series && rows.length > 0 ? <RegisterTable choosing={choosing}>{rows.map((row) => <PaperLine key={row.paper} row={row} choosing={choosing} />)}</RegisterTable> : null}
        {list.hasNextPage ? <Button type="link" loading={list.isFetching} onClick={() => void list.fetchNextPage()}>{t("book.more")}</Button> : null}
      </div>
      <div className="foot">
        <span>
          {series
            ? t("book.numbers", { total: first?.total ?? 0 })
            : t("book.count", { shown: rows.length, total: papers.data?.pages[0]?.total ?? 0 })}
        </span>
        {toFile.length > 0 && !series ? <span>{t("book.file.chosen", { count: toFile.length })}</span> : null}
      </div>
      {filing ? <FileSheet rows={toFile} close={() => { setFiling(false); }} done={() => { setFiling(false); setChosen(new Set()); }} /> : null}
      {correcting ? <CorrectSheet row={correcting} close={() => { setCorrecting(null); }} /> : null}
    </div>
  );
}
