// The rows asked for as a file, all of them; a long ledger says how far it is and can be stopped.

import { App, Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";

import { call, type RequestOf } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";
import { type Asked, useAsked } from "./asked";

type Written = Pick<RequestOf<"start_export">["ledger"], "format" | "photos">;

const kinds = {
  xlsx: { format: "xlsx", photos: false },
  photos: { format: "xlsx", photos: true },
  csv: { format: "csv", photos: false },
} as const satisfies Record<string, Written>;

/** The button with its kinds of file; one unit's open hazards also as a workbook to fill in. */
export function ExportButton({ asked, total }: { asked: Asked; total: number }) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const { search } = useAsked();
  const { follow, stop, job } = useJob();
  const units = search["unit"]?.split(",") ?? [];
  const unit = units.length === 1 ? units[0] : undefined;
  const start = async (kind: keyof typeof kinds) => {
    const { view, conditions, sort, descending } = asked;
    const written = kinds[kind];
    const name = `${t("title")}.${written.format}`;
    const ledger = { view, conditions, sort, descending, ...written };
    const begun = async () => {
      try {
        return (await call("start_export", { name, ledger })).job;
      } catch (failure) {
        void message.error(sentence(failure as Parameters<typeof sentence>[0]));
        return null;
      }
    };
    const ended = await follow(begun, "start_export");
    const failure = ended?.results[0]?.failure;
    if (failure) {
      void message.error(sentence(failure));
    } else if (ended?.state === "done") {
      void message.success(t("exported", { count: (ended.results[0]?.view as { rows: number }).rows }));
    }
  };
  const send = (key: string) => {
    if (key === "unit" && unit) {
      call("save_unit_workbook", { name: t("unitWorkbook.name"), unit })
        .then(({ done }) => { if (done) { void message.success(t("unitWorkbook.saved")); } })
        .catch((failure: unknown) => void message.error(sentence(failure as Parameters<typeof sentence>[0])));
    } else {
      void start(key as keyof typeof kinds);
    }
  };
  const running = job?.state === "running";
  useHotkeys({ e: () => void start("xlsx") }, total > 0 && !running);
  if (running) {
    return (
      <Button icon={<Icon name="stop" small />} onClick={stop}>
        {t("exporting", { done: job.done, total: job.total })}
      </Button>
    );
  }
  const items: MenuProps["items"] = [
    { key: "xlsx", label: t("exportAs.xlsx"), extra: "E" },
    { key: "photos", label: t("exportAs.photos") },
    { key: "csv", label: t("exportAs.csv") },
    ...(unit ? [{ type: "divider" as const }, { key: "unit", label: t("unitWorkbook.act") }] : []),
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => { send(key); } }} trigger={["click"]} disabled={total === 0}>
      <Button icon={<Icon name="out" small />} disabled={total === 0}>
        {t("export", { count: total })}
      </Button>
    </Dropdown>
  );
}
