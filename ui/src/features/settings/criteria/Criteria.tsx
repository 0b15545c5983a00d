// 重大隐患判定标准: those that came along, and the organisation's own with their mark.

import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type ViewOf } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { plainDay } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { Lines } from "../../../shared/Lines";
import { listed } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";

type Own = ViewOf<"list_major_criteria">["own"][number];

interface Values {
  text: string;
  document: string;
  clause?: string;
}

/** The criteria. */
export function Criteria() {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const { data, error, refetch } = useAnswer("list_major_criteria", {});
  const [adding, setAdding] = useState(false);
  const add = useAct("add_own_criterion");
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const required = [{ required: true, whitespace: true, message: t("criteria.required") }];
  const refusal = data.add_refusal ?? null;
  return (
    <section>
      <p className="sec">{t("criteria.about")}</p>
      {data.missing.length > 0 ? <p className="sm soon">{t("criteria.missing", { documents: listed(data.missing.map(({ cite }) => cite)) })}</p> : null}
      <h2>{t("criteria.own")}</h2>
      <p>
        <Button icon={<Icon name="plus" small />} disabled={refusal !== null} onClick={() => { setAdding(true); }}>{t("criteria.add")}</Button>
        {refusal ? <span className="sm sec">　{sentence(refusal)}</span> : null}
      </p>
      {data.own.length === 0 ? <p className="ter">{t("criteria.none")}</p> : null}
      <table className="lined" aria-label={t("criteria.own")}>
        <tbody>
          {data.own.map((row) => <OwnLine key={row.id} row={row} mayVerify={!data.verify_refusal} mayWithdraw={refusal === null} />)}
        </tbody>
      </table>
      <h2>{t("criteria.shipped")}</h2>
      <table className="lined" aria-label={t("criteria.shipped")}>
        <tbody>
          {data.criteria.map((row) => (
            <tr key={row.code}>
              <td>{row.words}</td>
              <td className="sec sm">
                {row.clause.verified_by_name && row.clause.verified_at
                  ? t("criteria.verified", { name: row.clause.verified_by_name, day: plainDay(row.clause.verified_at) })
                  : trade(`certainty.${row.clause.basis.certainty}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {adding ? (
        <Sheet<Values>
          open
          close={() => { setAdding(false); }}
          title={t("criteria.add")}
          act={t("criteria.act")}
          send={({ text, document, clause }) => add.mutateAsync({ text, document, clause: clause ?? "" })}
        >
          <Form.Item name="text" label={t("criteria.text")} rules={required}>
            <Lines rows={2} maxLength={300} autoFocus />
          </Form.Item>
          <div className="settings-two">
            <Form.Item name="document" label={t("criteria.document")} rules={required}>
              <Input maxLength={120} />
            </Form.Item>
            <Form.Item name="clause" label={t("criteria.clause")}>
              <Input maxLength={60} />
            </Form.Item>
          </div>
        </Sheet>
      ) : null}
    </section>
  );
}

function OwnLine({ row, mayVerify, mayWithdraw }: { row: Own; mayVerify: boolean; mayWithdraw: boolean }) {
  const { t } = useTranslation("settings");
  const { modal, message } = App.useApp();
  const verify = useAct("verify_own_criterion");
  const withdraw = useAct("withdraw_own_criterion");
  const ask = (title: string, content: string, okText: string, act: () => Promise<unknown>) => {
    void modal.confirm({
      title,
      content,
      okText,
      onOk: async () => {
        try {
          await act();
        } catch (thrown) {
          void message.error(sentence(asFailure(thrown)));
        }
      },
    });
  };
  const criterion = row.id;
  return (
    <tr>
      <td>
        {row.words}
        <br />
        <span className="ter sm">{t("criteria.added", { name: row.added_by_name, day: plainDay(row.added_at) })}</span>
      </td>
      <td className={row.verified_by_name ? "sec sm" : "soon sm"}>
        {row.verified_by_name && row.verified_at ? t("criteria.verified", { name: row.verified_by_name, day: plainDay(row.verified_at) }) : t("criteria.unverified")}
      </td>
      <td>
        {mayVerify && !row.verified_by_name ? (
          <Button
            type="link"
            size="small"
            onClick={() => { ask(t("criteria.verifyTitle"), t("criteria.verifyAbout", { words: row.words }), t("criteria.verify"), () => verify.mutateAsync({ criterion })); }}
          >
            {t("criteria.verify")}
          </Button>
        ) : null}
        {mayWithdraw ? (
          <Button
            type="link"
            size="small"
            onClick={() => { ask(t("criteria.withdrawTitle"), t("criteria.withdrawAbout"), t("criteria.withdraw"), () => withdraw.mutateAsync({ criterion })); }}
          >
            {t("criteria.withdraw")}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
