// A sheet for many rows: how far it is, a way to stop, and every row that failed with its reason.

import { Button, Modal } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../../shared/hotkeys";
import { Problem, sentence } from "../../../../shared/Problem";
import type { Row } from "../asked";
import type { useRowBatch } from "./useRowBatch";

/** What such a sheet is about. */
export interface BatchProps {
  rows: Row[];
  /** Every row went through. */
  done: () => void;
  close: () => void;
}

interface Props {
  title: string;
  act: string;
  batch: Pick<ReturnType<typeof useRowBatch>, "stop" | "running" | "job" | "error" | "failed">;
  ready: boolean;
  send: () => void;
  close: () => void;
  children: ReactNode;
}

/** The sheet. */
export function BatchDialog({ title, act, batch, ready, send, close, children }: Props) {
  const { t } = useTranslation("hazards");
  const { t: app } = useTranslation("app");
  const { running, job, failed, error } = batch;
  useHotkeys({ "Ctrl+Enter": send }, !running);
  return (
    <Modal
      open
      title={title}
      onCancel={running ? batch.stop : close}
      width={640}
      mask={{ closable: false }}
      closable={false}
      style={{ top: 32 }}
      styles={{ body: { maxHeight: "calc(100vh - 190px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="sm ter grow" role="status">
            {job ? t(running ? "batch.running" : "batch.ran", { done: job.done, total: job.total, failed: job.failed }) : ""}
          </span>
          {running ? <Button onClick={batch.stop}>{t("batch.stop")}</Button> : <Button onClick={close}>{app(job ? "close" : "cancel")}</Button>}
          <Button type="primary" disabled={!ready} loading={running} onClick={send}>
            {act}
            <kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      }
    >
      {children}
      {error ? <Problem failure={error} /> : null}
      {failed.length > 0 ? (
        <ul className="batch-failed" aria-label={t("batch.failures")}>
          {failed.map(({ row, failure }) => (
            <li key={row.id} className="sm over">
              {t("batch.failed", { number: row.number, why: sentence(failure) })}
            </li>
          ))}
        </ul>
      ) : null}
    </Modal>
  );
}
