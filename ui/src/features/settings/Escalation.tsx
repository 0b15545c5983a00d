// The ladder of escalation: who has to know, the later it gets. An organisation may have its own.

import { Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { RowsForm } from "./RowsForm";

type LadderView = ViewOf<"get_ladder">;

const people = ["owner", "unit_head", "safety_department", "deputy_in_charge", "principal"] as const;
const acts = ["remind", "urge", "supervise", "report", "appraise"] as const;

/** The ladder in force, and what came along. */
export function Escalation() {
  const { data, error, refetch } = useAnswer("get_ladder", {});
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  return data ? <LadderForm key={JSON.stringify(data.ladder)} view={data} /> : null;
}

function LadderForm({ view }: { view: LadderView }) {
  const { t } = useTranslation("settings");
  const edit = useAct("edit_organisation");
  const values = ({ rungs, major_at_once }: LadderView["ladder"]) => ({ rows: rungs, major_at_once });
  const who = people.map((one) => ({ value: one, label: t(`escalation.who.${one}`) }));
  const what = acts.map((one) => ({ value: one, label: t(`escalation.what.${one}`) }));
  return (
    <section>
      <p className="sec">{t("escalation.about")}</p>
      <p className="sm ter">{t(view.own ? "escalation.own" : "escalation.shipped", { version: view.shipped.version })}</p>
      <RowsForm
        initial={values(view.ladder)}
        shipped={values(view.shipped)}
        className="ladder"
        numbered={t("escalation.rung")}
        columns={[
          { name: "from_days", label: t("escalation.days"), control: (label) => <InputNumber min={-60} max={365} precision={0} aria-label={label} /> },
          { name: "act", label: t("escalation.act"), control: (label) => <Select options={what} aria-label={label} /> },
          { name: "to", label: t("escalation.to"), control: (label) => <Select options={who} aria-label={label} /> },
        ]}
        add={t("escalation.add")}
        blank={{ act: "report", to: "principal" }}
        send={({ rows, major_at_once }) => {
          const rungs = [...rows].sort((one, other) => one.from_days - other.from_days);
          return edit.mutateAsync({ ladder: { rungs, major_at_once } });
        }}
      >
        <Form.Item name="major_at_once" label={t("escalation.major")} className="ladder-major">
          <Select options={who} />
        </Form.Item>
      </RowsForm>
    </section>
  );
}
