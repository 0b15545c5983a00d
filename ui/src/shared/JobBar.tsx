// How far a job is, and a way to stop it.

import "./job.css";

import { Button, Progress } from "antd";
import { useTranslation } from "react-i18next";

import type { Job } from "../bridge/job";

/** Shown while it goes on. */
export function JobBar({ job, stop, label }: { job: Job | null; stop: () => void; label: string }) {
  const { t } = useTranslation();
  if (job?.state !== "running") {
    return null;
  }
  const percent = job.total > 0 ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <div className="job-bar">
      <span className="sec" id="job-label">{label}</span>
      <Progress percent={percent} size="small" aria-labelledby="job-label" />
      <Button size="small" onClick={stop}>
        {t("cancel")}
      </Button>
    </div>
  );
}
