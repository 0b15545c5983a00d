// A copy of everything in one file: where it goes is chosen, how far it is is seen, when it was made
// last is remembered.

import { App, Button } from "antd";
import { useTranslation } from "react-i18next";

import { call, type Failure } from "../../bridge/call";
import { useJob } from "../../bridge/job";
import { useAnswer } from "../../bridge/query";
import { fullMoment } from "../../shared/dates";
import { JobBar } from "../../shared/JobBar";
import { Problem } from "../../shared/Problem";

/** Backup. */
export function Backup() {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const { follow, stop, job, error } = useJob();
  const today = useAnswer("get_desk", {}).data?.today ?? "";
  const made = useAnswer("get_backup", {}).data;
  const begin = async () => {
    const name = `${t("backup.name", { day: today })}.bihuan-backup`;
    const ended = await follow(async () => (await call("start_backup", { name })).job, "start_backup");
    if (ended?.state === "done" && ended.failed === 0) {
      void message.success(t("backup.done"));
    }
  };
  const failure = error ?? (job?.state === "done" ? (job.results[0]?.failure as Failure | null | undefined) : null);
  return (
    <section>
      <h2>{t("backup.title")}</h2>
      <p className="sec">{t("backup.about")}</p>
      {made ? <p className={made.last ? "sec" : "soon"}>{made.last ? t("backup.last", { at: fullMoment(made.last) }) : t("backup.never")}</p> : null}
      <Button className="act" loading={job?.state === "running"} onClick={() => void begin()}>
        {t("backup.act")}
      </Button>
      <JobBar job={job} stop={stop} label={t("backup.running")} />
      {failure ? <Problem failure={failure} /> : null}
    </section>
  );
}
