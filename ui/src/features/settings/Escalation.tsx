// The ladder of escalation: who has to know, the later it gets. An organisation may have its own.

import { App, Button, Form, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, type ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";

type LadderView = ViewOf<"get_ladder">;
type Values = Pick<LadderView["ladder"], "rungs" | "major_at_once">;

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
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const edit = useAct("edit_organisation");
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async ({ rungs, major_at_once }: Values) => {
    setFailure(null);
    try {
      const inOrder = [...rungs].sort((one, other) => one.from_days - other.from_days);
      await edit.mutateAsync({ ladder: { rungs: inOrder, major_at_once } });
      void message.success(t("escalation.done"));
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  const who = people.map((one) => ({ value: one, label: t(`escalation.who.${one}`) }));
  const what = acts.map((one) => ({ value: one, label: t(`escalation.what.${one}`) }));
  const required = [{ required: true, message: t("escalation.required") }];
  return (
    <section>
      <p className="sec">{t("escalation.about")}</p>
      <p className="sm ter">{t(view.own ? "escalation.own" : "escalation.shipped", { version: view.shipped.version })}</p>
      <Form<Values> form={form} layout="vertical" className="ladder" initialValues={view.ladder} onFinish={(values) => void send(values)}>
        <Form.List name="rungs">
          {(rungs, { add, remove }) => (
            <>
              <table className="lined">
                <thead>
                  <tr>
                    <th scope="col">{t("escalation.rung")}</th>
                    <th scope="col">{t("escalation.days")}</th>
                    <th scope="col">{t("escalation.act")}</th>
                    <th scope="col">{t("escalation.to")}</th>
                    <th>
                      <span className="sr">{t("escalation.remove")}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rungs.map(({ key, name }) => (
                    <tr key={key}>
                      <td>{name + 1}</td>
                      <td>
                        <Form.Item name={[name, "from_days"]} rules={required} noStyle>
                          <InputNumber min={-60} max={365} precision={0} aria-label={`${t("escalation.days")} ${String(name + 1)}`} />
                        </Form.Item>
                      </td>
                      <td>
                        <Form.Item name={[name, "act"]} rules={required} noStyle>
                          <Select options={what} aria-label={`${t("escalation.act")} ${String(name + 1)}`} />
                        </Form.Item>
                      </td>
                      <td>
                        <Form.Item name={[name, "to"]} rules={required} noStyle>
                          <Select options={who} aria-label={`${t("escalation.to")} ${String(name + 1)}`} />
                        </Form.Item>
                      </td>
                      <td className="acts">
                        <Button
                          type="text"
                          size="small"
                          icon={<Icon name="x" small />}
                          aria-label={`${t("escalation.remove")} ${String(name + 1)}`}
                          onClick={() => { remove(name); }}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Button
                type="text"
                size="small"
                icon={<Icon name="plus" small />}
                onClick={() => { add({ act: "report", to: "principal" }); }}
              >
                {t("escalation.add")}
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item name="major_at_once" label={t("escalation.major")} className="ladder-major">
          <Select options={who} />
        </Form.Item>
        {failure ? <Problem failure={failure} /> : null}
        <div className="ladder-acts">
          <Button type="primary" htmlType="submit" loading={edit.isPending}>
            {t("escalation.keep")}
          </Button>
          <Button onClick={() => { form.setFieldsValue(view.shipped); }}>{t("escalation.reset")}</Button>
        </div>
      </Form>
    </section>
  );
}
