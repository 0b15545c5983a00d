// The list as a file, all of it; a long one says how far it is and can be stopped.

import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";

import { call, type RequestOf } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";

type List = RequestOf<"start_outages_export">["list"];
const formats = ["xlsx", "csv"] as const;

/** The button with its kinds of file. */
export function ExportButton({ asked, total }: { asked: Omit<List, "format">; total: number }) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const { follow, stop, job } = useJob();
  const start = async (format: (typeof formats)[number]) => {
    const begun = async () => {
      try {
        return (await call("start_outages_export", { name: `${t("outages.title")}.${format}`, list: { ...asked, format } })).job;
      } catch (failure) {
        void message.error(sentence(failure as Parameters<typeof sentence>[0]));
        return null;
      }
    };
    const ended = await follow(begun, "start_outages_export");
    const failure = ended?.results[0]?.failure;
    if (failure) {
      void message.error(sentence(failure));
    } else if (ended?.state === "done") {
      void message.success(t("outages.exported", { count: (ended.results[0]?.view as { rows: number }).rows }));
    }
  };
  const running = job?.state === "running";
  useHotkeys({ e: () => void start("xlsx") }, total > 0 && !running);
  if (running) {
    return (
      <Button icon={<Icon name="stop" small />} onClick={stop}>
        {t("outages.exporting", { done: job.done, total: job.total })}
      </Button>
    );
  }
  const items = formats.map((key) => ({ key, label: t(`outages.exportAs.${key}`), ...(key === "xlsx" ? { extra: "E" } : {}) }));
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => void start(key as (typeof formats)[number]) }} trigger={["click"]} disabled={total === 0}>
      <Button icon={<Icon name="out" small />} disabled={total === 0}>
        {t("outages.export", { count: total })}
      </Button>
    </Dropdown>
  );
}
