// The head of the ledger: table or board, and what can be done with what is selected or shown.

import { Link } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../shared/hotkeys";
import { useReadOnly } from "../../../shared/useReadOnly";
import { type Row, useAsked } from "./asked";
import { ExportButton } from "./ExportButton";
import type { RowActs } from "./useActs";

interface Props {
  chosen: Row[];
  rows: Row[];
  total: number;
  acts: RowActs;
}

/** The head. */
export function Head({ chosen, rows, total, acts }: Props) {
  const { t } = useTranslation("hazards");
  const { asked, search, change } = useAsked();
  const readOnly = useReadOnly();
  const as = search["as"] === "board" ? "board" : "table";
  const show = (next: "table" | "board") => { change({ as: next === "board" ? "board" : undefined }); };
  useHotkeys({ b: () => { show(as === "board" ? "table" : "board"); } });
  useHotkeys({ h: () => { acts.handOver(chosen.length > 0 ? chosen : rows); } }, asked.view === "orphaned");
  return (
    <div className="head ledger-head">
      <h1>{t("title")}</h1>
      <Segmented
        size="small"
        aria-label={t("as.label")}
        value={as}
        onChange={show}
        options={[
          { value: "table", label: t("as.table") },
          { value: "board", label: t("as.board") },
        ]}
      />
      <kbd>B</kbd>
      <span className="grow" />
      {asked.view === "orphaned" && rows.length > 0 && !readOnly ? (
        <Button className="act" onClick={() => { acts.handOver(chosen.length > 0 ? chosen : rows); }}>
          {t("handOver")}
          <kbd>H</kbd>
        </Button>
      ) : null}
      {chosen.length > 0 && !readOnly ? (
        <>
          <Button className="act" onClick={() => { acts.assign(chosen); }}>
            {t("assign.short")}
            <kbd>A</kbd>
          </Button>
          <Button className="act" onClick={() => { acts.urge(chosen); }}>
            {t("urge.short")}
            <kbd>U</kbd>
          </Button>
          <Button className="act" onClick={() => { acts.reinspect(chosen); }}>
            {t("reinspect")}
            <kbd>V</kbd>
          </Button>
          <Button type="primary" onClick={() => { acts.issue(chosen); }}>
            {t("notice")}
            <kbd>Ctrl Enter</kbd>
          </Button>
        </>
      ) : (
        <>
          {asked.view === "overdue" && rows.length > 0 ? (
            <Link to="/hazards/meeting" className="link">
              {t("meeting.open")}
            </Link>
          ) : null}
          <Link to="/hazards/outages" className="link">
            {t("outages.link")}
          </Link>
          {readOnly ? null : (
            <Link to="/hazards/import" className="link">
              {t("import.link")}
            </Link>
          )}
          <ExportButton asked={asked} total={total} />
        </>
      )}
    </div>
  );
}
