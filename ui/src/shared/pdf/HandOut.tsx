// Handing a paper out: to a printer, or as a file.

import { App, Button, InputNumber, Popover } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import { useHotkeys } from "../hotkeys";
import { Icon } from "../Icon";
import { Problem } from "../Problem";

import "./pdf.css";

interface Props {
  attachment: string;
  /** What the printer's queue calls it. */
  title: string;
  fileName: string;
  /** How many are proposed. */
  copies: number;
  /** What printing is called here, where it is the first thing to do. */
  first?: string | undefined;
  /** Why it may not be handed out. */
  refusal?: string | undefined;
  /** Somebody came here to print. */
  begin?: boolean;
  /** Records what the machine took. */
  printed?: (copies: number) => Promise<unknown>;
  /** Choices above the number of copies. */
  children?: ReactNode;
}

/** The buttons. */
export function HandOut({ attachment, title, fileName, first, refusal, printed, children, ...props }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const print = useAct("print_file");
  const save = useAct("save_file");
  const [open, setOpen] = useState(props.begin === true && !refusal);
  const [copies, setCopies] = useState(props.copies);
  const [failure, setFailure] = useState<Failure | null>(null);
  useHotkeys({ "Ctrl+p": () => { setOpen(!refusal); } });
  const hand = async () => {
    setFailure(null);
    try {
      await print.mutateAsync({ attachment, title, copies });
      // Only what the machine took is recorded as handed over.
      await printed?.(copies);
      void message.success(t("pdf.printed", { copies }));
      setOpen(false);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  return (
    <>
      <Popover
        open={open}
        onOpenChange={(next) => { setOpen(next && !refusal); }}
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <div className="print-box">
            {children}
            <label>
              {t("pdf.copies")} <InputNumber min={1} max={99} value={copies} onChange={(count) => { setCopies(count ?? 1); }} />
            </label>
            {failure ? <Problem failure={failure} /> : null}
            <Button type="primary" autoFocus loading={print.isPending} onClick={() => void hand()}>
              {t("pdf.print")}
            </Button>
          </div>
        }
      >
        <Button type={first ? "primary" : "default"} icon={<Icon name="print" small />} aria-disabled={Boolean(refusal)} title={refusal ?? ""}>
          {first ?? t("pdf.print")}
          <kbd>Ctrl P</kbd>
        </Button>
      </Popover>
      <Button
        icon={<Icon name="out" small />}
        aria-disabled={Boolean(refusal)}
        onClick={() => {
          if (!refusal) {
            save.mutate({ attachment, name: fileName });
          }
        }}
      >
        {t("pdf.save")}
      </Button>
      {save.error ? <Problem failure={save.error} /> : null}
    </>
  );
}
