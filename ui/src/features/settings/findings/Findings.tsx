// What an auditor would ask about, found before one comes: by kind, each with what puts it right.

import { App, Button, Dropdown, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { call, type Failure } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { fullMoment } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { JobBar } from "../../../shared/JobBar";
import { Problem } from "../../../shared/Problem";
import { ExplainSheet } from "./ExplainSheet";
import { type Finding, FindingTable } from "./FindingTable";
import { chosen, useFindings } from "./useFindings";

/** The audit and what it found. */
export function Findings() {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const audit = useJob();
  const file = useJob();
  const { shown, show, first, rows, error, more, busy } = useFindings();
  const [explaining, setExplaining] = useState<Finding | null>(null);
  const write = async (format: "xlsx" | "csv") => {
    const name = `${t("findings.title")}.${format}`;
    const ended = await file.follow(
      async () => (await call("start_audit_export", { name, findings: { rule: shown.rule, format } })).job,
      "start_audit_export",
    );
    if (ended?.state === "done" && ended.failed === 0) {
      void message.success(t("findings.written", { count: (ended.results[0]?.view as { rows: number }).rows }));
    }
  };
  const begin = () => {
    show({ rule: null, explained: false });
    void audit.follow(() => call("audit_ledger", {}), "audit_ledger");
  };
  const failure = error ?? audit.error ?? file.error ?? failed(audit.job) ?? failed(file.job);
  const audited = first?.audited_at;
  const all = first ? chosen(first, null) : 0;
  return (
    <section className="audit-findings">
      <p className="sec">{t("findings.about")}</p>
      <div className="library-tools">
        <Button className="act" loading={audit.job?.state === "running"} onClick={begin}>
          {t(audited ? "findings.again" : "findings.begin")}
        </Button>
        {audited ? (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [{ key: "xlsx", label: t("findings.xlsx") }, { key: "csv", label: t("findings.csv") }],
              onClick: ({ key }) => void write(key as "xlsx" | "csv"),
            }}
          >
            <Button icon={<Icon name="out" small />} loading={file.job?.state === "running"}>
              {t("findings.export")}
            </Button>
          </Dropdown>
        ) : null}
        {first && first.explained > 0 ? (
          <Segmented
            value={shown.explained ? "explained" : "open"}
            options={[
              { value: "open", label: t("findings.open", { count: first.total }) },
              { value: "explained", label: t("findings.explainedCount", { count: first.explained }) },
            ]}
            onChange={(list) => { show({ rule: null, explained: list === "explained" }); }}
          />
        ) : null}
        <span className="grow" />
        {audited ? <span className="sm ter">{t("findings.looked", { at: fullMoment(audited), count: first.looked_at })}</span> : null}
      </div>
      <JobBar job={audit.job} stop={audit.stop} label={t("findings.running")} />
      <JobBar job={file.job} stop={file.stop} label={t("findings.writing")} />
      {failure ? <Problem failure={failure} /> : null}
      {audited && first.total === 0 && !shown.explained ? <p className="done">{t("findings.clean")}</p> : null}
      {first && all > 0 ? (
        <>
          <div className="finding-kinds" role="group" aria-label={t("findings.kinds")}>
            <Button size="small" aria-pressed={shown.rule === null} onClick={() => { show({ ...shown, rule: null }); }}>
              {t("findings.all", { count: all })}
            </Button>
            {first.counts.map((one) => (
              <Button key={one.rule} size="small" aria-pressed={shown.rule === one.rule} onClick={() => { show({ ...shown, rule: one.rule }); }}>
                {t(`findings.rule.${one.rule}`)} {one.count}
              </Button>
            ))}
          </div>
          <FindingTable rows={rows} explain={first.explain_refusal ? undefined : setExplaining} />
          {more ? (
            <Button loading={busy} onClick={more}>
              {t("findings.more")}
            </Button>
          ) : null}
          {!more && first.shown < chosen(first, shown.rule) ? <p className="sec">{t("findings.rest", { shown: first.shown })}</p> : null}
        </>
      ) : null}
      <ExplainSheet of={explaining} close={() => { setExplaining(null); }} />
    </section>
  );
}

function failed(job: ReturnType<typeof useJob>["job"]): Failure | null {
  return job?.state === "done" ? ((job.results[0]?.failure as Failure | null | undefined) ?? null) : null;
}
