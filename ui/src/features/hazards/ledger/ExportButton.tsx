// The rows asked for as a file, all of them; a long ledger says how far it is and can be stopped.

import { App, Button, Dropdown, type MenuProps } from "antd";
import { useTranslation } from "react-i18next";

import { call, type RequestOf } from "../../../bridge/call";
import { useJob } from "../../../bridge/job";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";
import { type Asked, useAsked } from "./asked";
import { useColumns } from "./columns";

type Written = Pick<RequestOf<"start_export">["ledger"], "format" | "photos">;

/** The kinds of file: with the columns that are shown, or with all that are known. */
const kinds = {
  xlsx: { format: "xlsx", photos: false, all: false },
  photos: { format: "xlsx", photos: true, all: false },
  csv: { format: "csv", photos: false, all: false },
  xlsxAll: { format: "xlsx", photos: false, all: true },
  photosAll: { format: "xlsx", photos: true, all: true },
  csvAll: { format: "csv", photos: false, all: true },
} as const satisfies Record<string, Written & { all: boolean }>;
const shown = ["xlsx", "photos", "csv"] as const;
const all = ["xlsxAll", "photosAll", "csvAll"] as const;

/** The button with its kinds of file; one unit's open hazards also as a workbook to fill in. */
export function ExportButton({ asked, total }: { asked: Asked; total: number }) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const { search } = useAsked();
  const { follow, stop, job } = useJob();
  const { columns, isPending } = useColumns();
  const units = search["unit"]?.split(",") ?? [];
  const unit = units.length === 1 ? units[0] : undefined;
  const start = async (kind: keyof typeof kinds) => {
    const { view, conditions, sort, descending } = asked;
    const { all: every, ...written } = kinds[kind];
    const name = `${t("title")}.${written.format}`;
    const ledger = { view, conditions, sort, descending, columns: every ? null : columns, ...written };
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
  // Until the columns are known, nobody knows what is shown.
  const ready = total > 0 && !isPending;
  useHotkeys({ e: () => void start("xlsx") }, ready && !running);
  if (running) {
    return (
      <Button icon={<Icon name="stop" small />} onClick={stop}>
        {t("exporting", { done: job.done, total: job.total })}
      </Button>
    );
  }
  const items: MenuProps["items"] = [
    {
      type: "group",
      label: t("exportAs.shown", { count: columns.length }),
      children: shown.map((key) => ({ key, label: t(`exportAs.${key}`), ...(key === "xlsx" ? { extra: "E" } : {}) })),
    },
    { type: "group", label: t("exportAs.all"), children: all.map((key, at) => ({ key, label: t(`exportAs.${shown[at] ?? "xlsx"}`) })) },
    ...(unit ? [{ type: "divider" as const }, { key: "unit", label: t("unitWorkbook.act") }] : []),
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => { send(key); } }} trigger={["click"]} disabled={!ready}>
      <Button icon={<Icon name="out" small />} disabled={!ready}>
        {t("export", { count: total })}
      </Button>
    </Dropdown>
  );
}
