// Re-inspecting several at once: `1` passed, `2` failed, row by row; then one key records them all.

import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { useBatch } from "../../../bridge/batch";
import { DayField } from "../../../shared/DayField";
import { useHotkeys } from "../../../shared/hotkeys";
import { PeoplePick } from "../../../shared/Pick";
import { Problem, sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import type { Row } from "./useLedger";

/** Records a re-inspection of each row. */
export function ReinspectBatch({ rows, close }: { rows: Row[]; close: () => void }) {
  const { t } = useTranslation("hazards");
  const { t: app } = useTranslation("app");
  const seat = useAnswer("get_desk", {}).data?.person;
  const [at, setAt] = useState(0);
  const [passed, setPassed] = useState<Record<string, boolean>>({});
  const [inspectors, setInspectors] = useState<string[]>(seat ? [seat] : []);
  const [findings, setFindings] = useState<string>(t("batch.default"));
  const [due, setDue] = useState<string | null>(null);
  const batch = useBatch("record_reinspection");
  const judged = rows.filter(({ id }) => id in passed);
  const judge = (good: boolean) => {
    const row = rows[at];
    if (row) {
      setPassed({ ...passed, [row.id]: good });
      setAt(Math.min(at + 1, rows.length - 1));
    }
  };
  const send = () => {
    void batch
      .run(
        judged.map(({ id }) => ({
          hazard: id,
          inspectors,
          findings,
          passed: passed[id] === true,
          new_due_on: passed[id] === true ? null : due,
        })),
      )
      .then((job) => {
        if (job && job.failed === 0 && job.state === "done") {
          close();
        }
      });
  };
  useHotkeys({
    "1": () => { judge(true); },
    "2": () => { judge(false); },
    ArrowUp: () => { setAt(Math.max(at - 1, 0)); },
    ArrowDown: () => { setAt(Math.min(at + 1, rows.length - 1)); },
    "Ctrl+Enter": send,
  });
  const job = batch.job;
  return (
    <Modal
      open
      title={t("batch.title", { count: rows.length })}
      onCancel={close}
      width={640}
      mask={{ closable: false }}
      closable={false}
      style={{ top: 32 }}
      styles={{ body: { maxHeight: "calc(100vh - 190px)", overflow: "auto" } }}
      footer={
        <div className="sheet-foot">
          <span className="sm ter grow">
            {job?.state === "running" ? t("batch.running", { done: job.done, total: job.total }) : ""}
          </span>
          {job?.state === "running" ? <Button onClick={batch.stop}>{t("batch.stop")}</Button> : <Button onClick={close}>{app("cancel")}</Button>}
          <Button type="primary" disabled={judged.length === 0} loading={job?.state === "running"} onClick={send}>
            {t("batch.act")}
            <kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      }
    >
      <ul className="batch">
        {rows.map((row, index) => (
          <li key={row.id} aria-current={index === at} onClick={() => { setAt(index); }}>
            <Ring share={row.id in passed ? 100 : 0} tone={passed[row.id] === false ? "red" : "green"} />
            <span className="cut">{row.title}</span>
            <span className="sm">
              {row.id in passed ? (passed[row.id] ? t("batch.pass") : <span className="over">{t("batch.fail")}</span>) : `${t("batch.pass")}　${t("batch.fail")}`}
            </span>
          </li>
        ))}
      </ul>
      <Form layout="vertical">
        <Form.Item label={t("batch.inspectors")} htmlFor="batch-inspectors">
          <PeoplePick id="batch-inspectors" value={inspectors} onChange={setInspectors} />
        </Form.Item>
        <Form.Item label={t("batch.findings")} htmlFor="batch-findings">
          <Input.TextArea id="batch-findings" autoSize value={findings} onChange={(event) => { setFindings(event.target.value); }} />
        </Form.Item>
        {Object.values(passed).includes(false) ? (
          <Form.Item label={t("batch.newDue")} htmlFor="batch-due">
            <DayField id="batch-due" value={due} onChange={setDue} />
          </Form.Item>
        ) : null}
      </Form>
      {batch.error ? <Problem failure={batch.error} /> : null}
      {job?.results.map((result, index) =>
        result.failure ? (
          <p key={judged[index]?.id} className="sm over">
            {t("batch.failed", { number: judged[index]?.number ?? "", why: sentence(result.failure as Parameters<typeof sentence>[0]) })}
          </p>
        ) : null,
      )}
    </Modal>
  );
}
