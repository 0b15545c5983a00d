// Weights and targets of the appraisal.

import { Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { Sheet } from "../../shared/Sheet";

type Values = Record<string, { weight: number; target: number }>;

/** The sheet. */
export function TargetsSheet({ close }: { close: () => void }) {
  const { t } = useTranslation("statistics");
  const { t: trade } = useTranslation("trade");
  const [form] = Form.useForm<Values>();
  const set = useAct("set_targets");
  const targets = useAnswer("get_targets", {}).data?.targets;
  const given = Form.useWatch<Values | undefined>((values: Values) => values, form);
  if (!targets) {
    return null;
  }
  const initial = Object.fromEntries(targets.map(({ indicator, weight, target }) => [indicator, { weight, target: target / 10 }]));
  const sum = Object.values({ ...initial, ...given }).reduce((all, { weight }) => all + (weight || 0), 0);
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("kpi.set")}
      act={t("kpi.set")}
      initial={initial}
      send={(values) =>
        set.mutateAsync({
          targets: targets.map(({ indicator }) => ({
            indicator,
            weight: values[indicator]?.weight ?? 0,
            target: Math.round((values[indicator]?.target ?? 0) * 10),
          })),
        })
      }
    >
      <table className="figures-targets">
        <thead>
          <tr>
            <th scope="col">{t("kpi.indicator")}</th>
            <th scope="col">{t("kpi.target")}</th>
            <th scope="col">{t("kpi.weight")}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map(({ indicator, less_is_better, in_days }, index) => (
            <tr key={indicator}>
              <th scope="row">{trade(`indicator.${indicator}`)}</th>
              <td className="figures-target">
                {less_is_better ? "≤" : "≥"}
                <Form.Item name={[indicator, "target"]} noStyle>
                  <InputNumber
                    autoFocus={index === 0}
                    min={0}
                    max={100}
                    step={in_days ? 1 : 0.5}
                    aria-label={`${trade(`indicator.${indicator}`)} ${t("kpi.target")}`}
                  />
                </Form.Item>
                {in_days ? t("kpi.days") : "%"}
              </td>
              <td>
                <Form.Item name={[indicator, "weight"]} noStyle>
                  <InputNumber min={0} max={100} precision={0} aria-label={`${trade(`indicator.${indicator}`)} ${t("kpi.weight")}`} />
                </Form.Item>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={sum === 100 ? "sm sec" : "sm soon"}>{t("kpi.sum", { sum })}</p>
    </Sheet>
  );
}
