// An evaluator's card: points of a hundred and what was seen, item by item. What was not seen stays empty.

import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import type { Evaluation, Evaluator } from "./types";

interface Typed {
  marks: Record<string, { points?: number | null; remark?: string } | undefined>;
}

interface Props {
  view: Evaluation;
  evaluator: Evaluator;
  close: () => void;
}

/** The sheet. */
export function CardSheet({ view, evaluator, close }: Props) {
  const { t } = useTranslation("evaluation");
  const enter = useAct("enter_evaluator_card");
  const draft = useDraft<Typed>(`drill-card/${view.drill}/${evaluator.participant}`);
  const known = Object.fromEntries((evaluator.card?.marks ?? []).map(({ item, points, remark }) => [item, { points, remark: remark ?? "" }]));
  const least = Math.min(...view.grades.filter(({ passes }) => passes).map(({ from }) => from));
  return (
    <Sheet<Typed>
      open
      close={close}
      width={980}
      title={t("card.title", { name: evaluator.name })}
      act={t("card.act")}
      initial={{ marks: known }}
      draft={draft}
      send={({ marks }) => enter.mutateAsync({
        drill: view.drill,
        evaluator: evaluator.participant,
        marks: view.items.flatMap(({ code }) => {
          const mark = marks[code];
          return typeof mark?.points === "number" ? [{ item: code, points: mark.points, remark: mark.remark ?? "" }] : [];
        }),
      })}
    >
      <p className="sec sm">{t("card.how", { from: least })}</p>
      <div className="after-card-rows">
        {view.items.map((item, at) => (
          <Row key={item.code} item={item} first={item.group !== view.items[at - 1]?.group} least={least} />
        ))}
      </div>
    </Sheet>
  );
}

function Row({ item, first, least }: { item: Evaluation["items"][number]; first: boolean; least: number }) {
  const { t } = useTranslation("evaluation");
  const points = ["marks", item.code, "points"];
  return (
    <>
      {first ? <div className="group">{item.group}</div> : null}
      <div className="what">{item.text}<span className="ter sm">　{t("weight")} {item.weight}</span></div>
      <Form.Item name={points}>
        <InputNumber min={0} max={100} precision={0} controls={false} aria-label={`${item.text} ${t("card.points")}`} placeholder={t("card.points")} />
      </Form.Item>
      <Form.Item
        name={["marks", item.code, "remark"]}
        dependencies={[points]}
        rules={[({ getFieldValue }) => ({
          required: Number(getFieldValue(points) ?? 100) < least,
          message: t("card.remark"),
          whitespace: true,
        })]}
      >
        <Input aria-label={`${item.text} ${t("card.remark")}`} placeholder={t("card.remark")} maxLength={300} />
      </Form.Item>
    </>
  );
}
