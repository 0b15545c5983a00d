// Everything there is of the drill in one file; a long one says how far it is and can be stopped.

import { App, Button } from "antd";
import { useTranslation } from "react-i18next";

import { call } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";

/** Binds the archive of a drill. */
export function ArchiveButton({ drill }: { drill: string }) {
  const { t } = useTranslation("drillPapers");
  const { message } = App.useApp();
  const { follow, stop, job } = useJob();
  const bind = async () => {
    const begun = async () => {
      try {
        return (await call("start_drill_archive", { drill })).job;
      } catch (failure) {
        void message.error(sentence(failure as Parameters<typeof sentence>[0]));
        return null;
      }
    };
    const ended = await follow(begun, "start_drill_archive");
    const failure = ended?.results[0]?.failure;
    if (failure) {
      void message.error(sentence(failure));
    } else if (ended?.state === "done") {
      void message.success(t("archive.done"));
    }
  };
  const running = job?.state === "running";
  useHotkeys({ d: () => void bind() }, !running);
  return (
    <Button
      title={t("archive.about")}
      icon={<Icon name={running ? "stop" : "doc"} small />}
      onClick={() => { if (running) { stop(); } else { void bind(); } }}
    >
      {running ? t("archive.running", { done: job.done, total: job.total }) : t("archive.act")}
      {running ? null : <kbd>D</kbd>}
    </Button>
  );
}
