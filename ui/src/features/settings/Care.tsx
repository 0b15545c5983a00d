// Whether everything that was saved is still what it was, and a copy of it elsewhere.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { call, type Failure, type ViewOf } from "../../bridge/call";
import { useJob } from "../../bridge/job";
import { JobBar } from "../../shared/JobBar";
import { Problem } from "../../shared/Problem";
import { Backup } from "./Backup";

/** Care. */
export function Care() {
  const { t } = useTranslation("settings");
  const { follow, stop, job, error } = useJob();
  const came = job?.state === "done" ? job.results[0] : undefined;
  const data = came?.view as ViewOf<"check_workspace"> | null | undefined;
  const failure = error ?? (came?.failure as Failure | null | undefined);
  return (
    <>
      <Backup />
      <section>
        <h2>{t("care.title")}</h2>
        <p className="sec">{t("care.about")}</p>
        <Button
          className="act"
          loading={job?.state === "running"}
          onClick={() => void follow(() => call("start_check", {}), "start_check")}
        >
          {t("care.check")}
        </Button>
        <JobBar job={job} stop={stop} label={t("care.running")} />
        {failure ? <Problem failure={failure} /> : null}
        {data?.clean ? <p className="done">{t("care.clean", { acts: data.acts, attachments: data.attachments })}</p> : null}
        {data && !data.clean ? (
          <>
            <p className="over">{t("care.bad", { count: data.findings.length })}</p>
            <ul className="findings">
              {data.findings.map(({ code, params }, index) => (
                <li key={`${code} ${String(index)}`}>
                  {t(`finding.${code as "chain"}`, { defaultValue: code })}{" "}
                  <span className="ter sm">{Object.values(params).join(" ")}</span>
                </li>
              ))}
            </ul>
            <p>{t("care.what")}</p>
          </>
        ) : null}
      </section>
    </>
  );
}
