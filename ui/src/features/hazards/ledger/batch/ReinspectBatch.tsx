// Re-inspecting several at once: `1` passed, `2` failed, row by row; then one key records them all.

import { Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { DayField } from "../../../../shared/DayField";
import { useHotkeys } from "../../../../shared/hotkeys";
import { PeoplePick } from "../../../../shared/Pick";
import { Ring } from "../../../../shared/Ring";
import { useReinspectors } from "../../reinspectors";
import { BatchDialog, type BatchProps } from "./BatchDialog";
import { useRowBatch } from "./useRowBatch";

/** Records a re-inspection of each row. */
export function ReinspectBatch({ rows, done, close }: BatchProps) {
  const { t } = useTranslation("hazards");
  const { usual, remember } = useReinspectors();
  const [at, setAt] = useState(0);
  const [passed, setPassed] = useState<Record<string, boolean>>({});
  const [inspectors, setInspectors] = useState<string[]>(usual);
  const [findings, setFindings] = useState<string>(t("batch.default"));
  const [due, setDue] = useState<string | null>(null);
  const batch = useRowBatch("record_reinspection", rows);
  const { left } = batch;
  const judged = left.filter(({ id }) => id in passed);
  const judge = (good: boolean) => {
    const row = left[at];
    if (row) {
      setPassed({ ...passed, [row.id]: good });
      setAt(Math.min(at + 1, left.length - 1));
    }
  };
  const send = async () => {
    if (judged.length === 0) {
      return;
    }
    const all = await batch.send(judged, ({ id }) => ({
      hazard: id,
      inspectors,
      findings,
      passed: passed[id] === true,
      new_due_on: passed[id] === true ? null : due,
    }));
    if (all) {
      await remember(inspectors);
      done();
    }
  };
  useHotkeys({
    "1": () => { judge(true); },
    "2": () => { judge(false); },
    ArrowUp: () => { setAt(Math.max(at - 1, 0)); },
    ArrowDown: () => { setAt(Math.min(at + 1, left.length - 1)); },
  });
  return (
    <BatchDialog
      title={t("batch.title", { count: left.length })}
      act={t("batch.act")}
      batch={batch}
      ready={judged.length > 0}
      send={() => void send()}
      close={close}
    >
      {/* The first that takes the focus: judging comes before typing. */}
      <ul className="batch" aria-label={t("batch.rows")} tabIndex={0}>
        {left.map((row, index) => (
          <li key={row.id} aria-current={index === at} onClick={() => { setAt(index); }}>
            <Ring share={row.id in passed ? 100 : 0} tone={passed[row.id] === false ? "red" : "green"} />
            <span className="cut">{row.title}</span>
            <span className="sm">
              {row.id in passed ? (passed[row.id] ? t("batch.pass") : <span className="over">{t("batch.fail")}</span>) : `${t("batch.pass")}　${t("batch.fail")}`}
            </span>
          </li>
        ))}
      </ul>
      <Form layout="vertical" className="batch-form">
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
    </BatchDialog>
  );
}
