// Printing the selected papers: kind, copies, printer; then how far it is, and where to go on after a
// jam.

import "./print.css";

import { Button, InputNumber, Modal, Progress, Segmented, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { offControls, useHotkeys } from "../../../shared/hotkeys";
import { Problem } from "../../../shared/Problem";
import { PaperTray, type Sheaf } from "./PaperTray";
import { type Printed, usePrints } from "./usePrints";

const kinds = ["stub", "serve", "copy"] as const;

/** The sheet. */
export function PrintSheet({ papers, which = "notices", close }: { papers: Sheaf[]; which?: Printed; close: () => void }) {
  const { t } = useTranslation("documents");
  const { t: app } = useTranslation("app");
  const [kind, setKind] = useState<(typeof kinds)[number]>("serve");
  const [copies, setCopies] = useState(3);
  const [printer, setPrinter] = useState<string>();
  /** Where somebody wants to go on from; else where the job stopped. */
  const [chosen, setChosen] = useState<number>();
  const printers = useAnswer("list_printers", {}).data?.printers ?? [];
  const ready = papers.filter((paper) => paper.may_hand_out);
  const { print, stop, error, running, handed, ended, done, next } = usePrints(ready.map(({ id }) => id), which);
  const from = chosen ?? (ended ? next : 0);
  const through = ended && from === -1;
  const start = () => {
    if (through) {
      close();
    } else if (!running && ready.length > 0) {
      setChosen(undefined);
      void print({ kind, copies, printer: printer ?? null }, from);
    }
  };
  useHotkeys({ Enter: offControls(start), "Ctrl+Enter": start });
  const act = through
    ? app("close")
    : ended
      ? t("print.goOn", { number: ready[from]?.number ?? "", count: ready.length - from })
      : t("print.act", { count: ready.length });
  return (
    <Modal
      open
      title={t("print.title", { count: ready.length })}
      width={640}
      onCancel={running ? stop : close}
      mask={{ closable: false }}
      closable={false}
      style={{ top: 32 }}
      footer={
        <div className="sheet-foot">
          <span className="grow sm ter" role="status">
            {running || ended ? t("print.done", { done, total: ready.length }) : null}
          </span>
          {running ? <Button onClick={stop}>{t("print.stop")}</Button> : through ? null : <Button onClick={close}>{app("cancel")}</Button>}
          <Button type="primary" disabled={ready.length === 0} loading={running} onClick={start}>
            {act}
            <kbd>Enter</kbd>
          </Button>
        </div>
      }
    >
      <div className="print-order">
        <Segmented
          value={kind}
          onChange={setKind}
          disabled={running}
          options={kinds.map((one) => ({ value: one, label: t(`page.printKind.${one}`) }))}
        />
        <label>
          {t("print.copies")}{" "}
          <InputNumber min={1} max={99} value={copies} disabled={running} onChange={(count) => { setCopies(count ?? 1); }} />
        </label>
        {printers.length > 1 ? (
          <Select
            aria-label={t("print.printer")}
            value={printer ?? printers[0] ?? null}
            disabled={running}
            onChange={setPrinter}
            options={printers.map((name) => ({ value: name, label: name }))}
          />
        ) : null}
      </div>
      {running || ended ? (
        <Progress percent={Math.round((done / Math.max(ready.length, 1)) * 100)} showInfo={false} strokeColor="var(--ant-color-primary)" aria-label={t("print.title", { count: ready.length })} />
      ) : null}
      {error ? <Problem failure={error} /> : null}
      <PaperTray papers={papers} ready={ready} handed={handed} from={ended ? from : undefined} choose={ended ? setChosen : undefined} />
    </Modal>
  );
}
