// One step: what it is judged by, and its time where nobody stamped it.

import { Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Photo } from "../../../shared/photos/Photo";
import { Sheet } from "../../../shared/Sheet";
import { short } from "../clocks";
import { type Drill, may, type Step } from "../types";
import { MomentFields, momentOf, type MomentValues } from "./MomentFields";

interface Values extends MomentValues {
  met?: boolean;
  remarks?: string;
}

/** The sheet. */
export function StepSheet({ drill, step, close }: { drill: Drill; step: Step; close: () => void }) {
  const { t } = useTranslation("drills");
  const record = useAct("record_drill_entry");
  const open = !step.at && step.skipped === null;
  const put = may(drill, "stamp");
  const send = async ({ met, remarks, ...moment }: Values) => {
    const at = momentOf(drill, moment);
    if (at) {
      await record.mutateAsync({ drill: drill.id, at, detail: { entry: "stamped", line: step.id } });
    }
    if (met !== undefined) {
      await record.mutateAsync({ drill: drill.id, at: null, detail: { entry: "judged", line: step.id, met, remarks: remarks ?? "" } });
    }
  };
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${short(step.at_seconds)} ${step.action}`}
      act={t("save")}
      initial={step.judgement ? { met: step.judgement.met, remarks: step.judgement.remarks } : {}}
      send={send}
    >
      {step.photos.length > 0 ? (
        <div className="photo-grid">{step.photos.map((photo) => <Photo key={photo} attachment={photo} name={step.action} facts />)}</div>
      ) : null}
      {open && put ? <MomentFields drill={drill} label={t("live.laterTime")} /> : null}
      {step.criterion ? <p className="sec">{t("live.judgeHow", { criterion: step.criterion })}</p> : null}
      <Form.Item name="met" label={t("live.judge")}>
        <Radio.Group disabled={!put} optionType="button" options={[{ value: true, label: t("live.met") }, { value: false, label: t("live.unmet") }]} />
      </Form.Item>
      <Form.Item name="remarks" label={t("live.remarks")}>
        <Input.TextArea className="grows" rows={2} maxLength={300} disabled={!put} />
      </Form.Item>
    </Sheet>
  );
}
