// Who lets whom issue notices, from day to day.

import { App, Button, Form } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { plainDay } from "../../shared/dates";
import { DayField } from "../../shared/DayField";
import { Icon } from "../../shared/Icon";
import { PersonPick, UnitPick } from "../../shared/Pick";
import { Problem, sentence } from "../../shared/Problem";
import { Sheet } from "../../shared/Sheet";

/** Delegations a page holds. */
const most = 50;

type Row = ViewOf<"list_delegations">["rows"][number];

interface Values {
  delegate: string;
  first_day: string;
  last_day: string;
  unit?: string;
}

/** The list, with the way to add one and to end one. */
export function Delegations() {
  const { t } = useTranslation("settings");
  const [after, setAfter] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const { data, error } = useAnswer("list_delegations", { page: { limit: most, after } }, { keep: true });
  const refusal = data?.delegate_refusal ?? null;
  return (
    <section>
      <p className="sec">{t("delegation.about")}</p>
      {error ? <Problem failure={error} /> : null}
      <p>
        <Button icon={<Icon name="plus" small />} disabled={refusal !== null} onClick={() => { setAdding(true); }}>
          {t("delegation.add")}
        </Button>
        {refusal ? <span className="sm sec">　{sentence(refusal)}</span> : null}
      </p>
      {data?.rows.length === 0 && after === null ? <p className="ter">{t("delegation.none")}</p> : null}
      <table className="lined" aria-label={t("part.delegations")}>
        <tbody>
          {data?.rows.map((row) => <Line key={row.id} row={row} able={refusal === null} />)}
        </tbody>
      </table>
      {data?.next ? (
        <Button type="link" size="small" onClick={() => { setAfter(data.next ?? null); }}>
          {t("delegation.more")}
        </Button>
      ) : null}
      <AddSheet open={adding} close={() => { setAdding(false); }} />
    </section>
  );
}

function Line({ row, able }: { row: Row; able: boolean }) {
  const { t } = useTranslation("settings");
  const { modal, message } = App.useApp();
  const end = useAct("end_delegation");
  const ask = () => {
    void modal.confirm({
      title: t("delegation.endTitle", { name: row.delegate_name }),
      content: t("delegation.endAbout"),
      okText: t("delegation.end"),
      onOk: async () => {
        try {
          await end.mutateAsync({ delegation: row.id });
        } catch (thrown) {
          void message.error(sentence(asFailure(thrown)));
        }
      },
    });
  };
  return (
    <tr>
      <td>
        {row.delegate_name} <span className="ter sm">{t("delegation.by", { name: row.delegator_name })}</span>
      </td>
      <td>
        {t("delegation.days", { first: plainDay(row.first_day), last: plainDay(row.last_day) })}
        {row.ended_on ? <span className="ter sm">　{t("delegation.ended", { day: plainDay(row.ended_on) })}</span> : null}
      </td>
      <td className="sec">{row.unit_name ?? t("delegation.every")}</td>
      <td className={row.standing === "holds" ? "done sm" : "ter sm"}>{t(`delegation.standing.${row.standing}`)}</td>
      <td className="acts">
        {able && row.standing !== "over" ? (
          <Button size="small" type="text" onClick={ask}>
            {t("delegation.end")}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function AddSheet({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const add = useAct("add_delegation");
  const required = [{ required: true, message: t("delegation.required") }];
  return (
    <Sheet<Values>
      open={open}
      close={close}
      title={t("part.delegations")}
      act={t("delegation.add")}
      send={async ({ unit, ...terms }) => {
        await add.mutateAsync({ terms: { ...terms, unit: unit ?? null } });
        void message.success(t("delegation.done"));
      }}
    >
      <Form.Item name="delegate" label={t("delegation.delegate")} rules={required}>
        <PersonPick autoFocus />
      </Form.Item>
      <div className="pair">
        <Form.Item name="first_day" label={t("delegation.first")} rules={required}>
          <DayField />
        </Form.Item>
        <Form.Item name="last_day" label={t("delegation.last")} rules={required}>
          <DayField />
        </Form.Item>
      </div>
      <Form.Item name="unit" label={t("delegation.unit")}>
        <UnitPick clearable />
      </Form.Item>
    </Sheet>
  );
}
