// A new laptop, or one that was mended: everything comes back from a backup, or nothing does.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { call, type Failure } from "../../bridge/call";
import { useJob } from "../../bridge/job";
import { JobBar } from "../../shared/JobBar";
import { Problem } from "../../shared/Problem";

/** The other way to begin. */
export function Restore() {
  const { t } = useTranslation("desk");
  const { follow, stop, job, error } = useJob();
  const failure = error ?? (job?.state === "done" ? (job.results[0]?.failure as Failure | null | undefined) : null);
  return (
    <div className="porch-restore">
      <p className="sec sm">
        {t("restore.about")}{" "}
        <Button
          type="link"
          size="small"
          disabled={job?.state === "running"}
          onClick={() => void follow(async () => (await call("start_restore", {})).job, "start_restore")}
        >
          {t("restore.act")}
        </Button>
      </p>
      <JobBar job={job} stop={stop} label={t("restore.running")} />
      {failure ? <Problem failure={failure} /> : null}
    </div>
  );
}
