// Handing the paper out: to a printer, or as a file.

import { App, Button, InputNumber, Popover, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Failure, ViewOf } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Problem, sentence } from "../../shared/Problem";

const kinds = ["stub", "serve", "copy"] as const;

/** The buttons at the head. */
export function PrintMenu({ notice }: { notice: ViewOf<"get_notice"> }) {
  const { t } = useTranslation("documents");
  const { message } = App.useApp();
  const print = useAct("print_file");
  const record = useAct("record_print");
  const save = useAct("save_file");
  const [open, setOpen] = useState(false);
  const [copies, setCopies] = useState(3);
  const [kind, setKind] = useState<(typeof kinds)[number]>("serve");
  const refusal = notice.acts.find(({ act }) => act === "hand_out")?.refusal;
  const file = notice.revisions.at(-1);
  useHotkeys({ "Ctrl+p": () => { setOpen(!refusal); } });
  if (!file) {
    return null;
  }
  const hand = async () => {
    try {
      await print.mutateAsync({ attachment: file.attachment, title: notice.number, copies });
      // Only what the machine took is recorded as handed over.
      await record.mutateAsync({ notice: notice.id, copies, kind });
      void message.success(t("page.printed", { copies }));
      setOpen(false);
    } catch {
      // What went wrong stands in the popover.
    }
  };
  const failure: Failure | null = print.error ?? record.error;
  return (
    <>
      <Popover
        open={open}
        onOpenChange={(next) => { setOpen(next && !refusal); }}
        trigger="click"
        placement="bottomRight"
        content={
          <div className="print-box">
            <Segmented
              value={kind}
              onChange={setKind}
              options={kinds.map((one) => ({ value: one, label: t(`page.printKind.${one}`) }))}
            />
            <label>
              {t("page.copies")} <InputNumber min={1} max={99} value={copies} onChange={(count) => { setCopies(count ?? 1); }} />
            </label>
            {failure ? <Problem failure={failure} /> : null}
            <Button type="primary" loading={print.isPending} onClick={() => void hand()}>
              {t("page.print")}
            </Button>
          </div>
        }
      >
        <Button icon={<Icon name="print" small />} aria-disabled={Boolean(refusal)} title={refusal ? sentence(refusal) : ""}>
          {t("page.print")}
          <kbd>Ctrl P</kbd>
        </Button>
      </Popover>
      <Button
        icon={<Icon name="out" small />}
        aria-disabled={Boolean(refusal)}
        onClick={() => {
          if (!refusal) {
            save.mutate({ attachment: file.attachment, name: `${notice.number}.pdf` });
          }
        }}
      >
        {t("page.save")}
      </Button>
    </>
  );
}
