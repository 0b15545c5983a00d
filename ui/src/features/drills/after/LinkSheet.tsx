// A finding that is in the ledger already: it points there, and counts among the actions of the drill.

import { Form, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { day } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { Sheet } from "../../../shared/Sheet";
import type { Problem } from "../types";

/** Most rows that are offered at once; more words find fewer. */
const most = 30;

/** The sheet. */
export function LinkSheet({ problem, close }: { problem: Problem; close: () => void }) {
  const { t } = useTranslation("drills");
  const link = useAct("link_drill_action");
  return (
    <Sheet<{ hazard: string }>
      open
      close={close}
      title={t("after.link")}
      act={t("after.linkAct")}
      width={640}
      send={({ hazard }) => link.mutateAsync({ finding: problem.id, hazard })}
    >
      <p className="sec sheet-about">{problem.text}</p>
      <Form.Item name="hazard" label={t("after.linkPick")} extra={t("after.linkHint")} rules={[{ required: true, message: t("required") }]}>
        <CasePick />
      </Form.Item>
    </Sheet>
  );
}

function CasePick(props: { value?: string; onChange?: (value: string) => void; id?: string }) {
  const { t } = useTranslation("drills");
  const { t: trade } = useTranslation("trade");
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const asked = { descending: true, limit: most, conditions: text ? { text } : {} };
  const hazards = useAnswer("list_hazards", { view: "open", ...asked }, { keep: true }).data?.rows ?? [];
  const improvements = useAnswer("list_hazards", { view: "improvements", ...asked }, { keep: true }).data?.rows ?? [];
  const options = [...hazards, ...improvements].map((row) => ({
    value: row.id,
    label: `${row.number} ${row.title}`,
    about: phrased(row.unit_name, row.owner_name, trade(`status.${row.status}`), row.due_on ? day(row.due_on) : null),
  }));
  return (
    <Select
      {...props}
      autoFocus
      placeholder={t("after.pickHint")}
      options={options}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={t("after.pickNone")}
      optionRender={({ data }) => (
        <span className="drill-known">
          <span className="cut">{data.label}</span>
          <span className="sm ter cut">{data.about}</span>
        </span>
      )}
    />
  );
}
