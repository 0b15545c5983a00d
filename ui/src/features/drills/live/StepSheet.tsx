// One step: what it is judged by, and its time, where nobody stamped it or the stamp was wrong.

import { Button, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Photo } from "../../../shared/photos/Photo";
import { Problem } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";
import { short } from "../clocks";
import { type Drill, may, type Step } from "../types";
import { MomentFields, momentOf, type MomentValues, whenOf } from "./MomentFields";

interface Values extends MomentValues {
  met?: boolean;
  remarks?: string;
}

/** The sheet. */
export function StepSheet({ drill, step, close }: { drill: Drill; step: Step; close: () => void }) {
  const { t } = useTranslation("drills");
  const record = useAct("record_drill_entry");
  const back = useAct("record_drill_entry");
  const open = !step.at && step.skipped === null;
  const put = may(drill, "stamp");
  const right = may(drill, "take_back") && step.at && step.entry ? { at: step.at, of: step.entry } : null;
  const before = step.judgement;
  const send = async ({ met, remarks, ...moment }: Values) => {
    const written = momentOf(drill, moment);
    if (open && put && written) {
      await record.mutateAsync({ drill: drill.id, at: written, detail: { entry: "stamped", line: step.id } });
    }
    const other = right ? whenOf(drill, moment, right.at).at : null;
    if (right && other) {
      await record.mutateAsync({ drill: drill.id, at: null, detail: { entry: "put_right", of: right.of, moment: other } });
    }
    if (met !== undefined && (met !== before?.met || (remarks ?? "") !== before.remarks)) {
      await record.mutateAsync({ drill: drill.id, at: null, detail: { entry: "judged", line: step.id, met, remarks: remarks ?? "" } });
    }
  };
  const takeBack = (of: string) => {
    back.mutate({ drill: drill.id, at: null, detail: { entry: "taken_back", of } }, { onSuccess: close });
  };
  return (
    <Sheet<Values>
      open
      close={close}
      title={`${short(step.at_seconds)} ${step.action}`}
      act={t("save")}
      initial={before ? { met: before.met, remarks: before.remarks } : {}}
      send={send}
    >
      {step.photos.length > 0 ? (
        <div className="photo-grid">{step.photos.map((photo) => <Photo key={photo} attachment={photo} name={step.action} facts />)}</div>
      ) : null}
      {back.error ? <Problem failure={back.error} /> : null}
      {open && put ? <MomentFields drill={drill} label={t("live.laterTime")} /> : null}
      {right ? (
        <>
          <MomentFields drill={drill} label={t("live.stampedTime")} from={right.at} />
          <p><Button danger onClick={() => { takeBack(right.of); }} loading={back.isPending}>{t("right.unstamp")}</Button></p>
        </>
      ) : null}
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
