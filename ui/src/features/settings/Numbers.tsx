// Series of numbers: what comes next, what is left on this laptop, and where the count goes on.

import { App, Button, Form, Input, InputNumber } from "antd";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../bridge/call";
import { useAct, useAnswer } from "../../bridge/query";
import { moment } from "../../shared/dates";
import { Problem, sentence } from "../../shared/Problem";
import { Sheet } from "../../shared/Sheet";

type SeriesList = ViewOf<"list_series">;
type Series = SeriesList["series"][number];

/** The series. */
export function Numbers() {
  const { t } = useTranslation("settings");
  const [setting, setSetting] = useState<Series | null>(null);
  const { data, error, refetch } = useAnswer("list_series", {});
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const refusal = data.set_refusal ?? null;
  return (
    <section>
      <p className="sec">{t("numbers.about")}</p>
      {refusal ? <p className="sm sec">{sentence(refusal)}</p> : null}
      <table className="lined numbers">
        <thead>
          <tr>
            <th>
              <span className="sr">{t("part.numbers")}</span>
            </th>
            <th scope="col">{t("numbers.pattern")}</th>
            <th scope="col">{t("numbers.next")}</th>
            <th scope="col">{t("numbers.taken")}</th>
            <th scope="col">{t("numbers.left")}</th>
            <th>
              <span className="sr">{t("numbers.set")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.series.map((one) => (
            <Fragment key={one.kind}>
              <tr>
                <td>{t(`numbers.kind.${one.kind}`)}</td>
                <td>{one.pattern.replace("{year}", t("numbers.year")).replace("{n}", t("numbers.number"))}</td>
                <td>{one.next}</td>
                <td>{one.taken}</td>
                <td>{one.left_here}</td>
                <td className="acts">
                  {refusal === null && one.next ? (
                    <Button
                      size="small"
                      type="text"
                      aria-label={`${t("numbers.set")} ${t(`numbers.kind.${one.kind}`)}`}
                      onClick={() => { setSetting(one); }}
                    >
                      {t("numbers.set")}
                    </Button>
                  ) : null}
                </td>
              </tr>
              {one.skipped.map((gap) => (
                <tr key={gap.first + gap.last} className="skipped">
                  <td />
                  <td colSpan={5} className="sm sec">
                    {t(gap.first === gap.last ? "numbers.skippedOne" : "numbers.skipped", {
                      first: gap.first, last: gap.last, reason: gap.reason, name: gap.said_by_name, day: moment(gap.said_at),
                    })}
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {setting ? <NextSheet key={setting.kind} series={setting} year={data.year} close={() => { setSetting(null); }} /> : null}
    </section>
  );
}

function NextSheet({ series, year, close }: { series: Series; year: number; close: () => void }) {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const set = useAct("set_next_number");
  const required = [{ required: true, message: t("rows.required") }];
  const [before = "", after = ""] = series.pattern.replace("{year}", String(year)).split("{n}");
  return (
    <Sheet<{ next: number; reason: string }>
      open
      close={close}
      title={t("numbers.setTitle", { kind: t(`numbers.kind.${series.kind}`), year })}
      act={t("numbers.set")}
      send={async (values) => {
        await set.mutateAsync({ series: series.kind, year, ...values });
        void message.success(t("numbers.done"));
      }}
    >
      <p className="sm sec sheet-hint">{t("numbers.setAbout", { next: series.next ?? "" })}</p>
      <Form.Item name="next" label={t("numbers.goOn")} rules={required}>
        <InputNumber autoFocus min={1} precision={0} prefix={before} suffix={after} style={{ width: "100%" }} controls={false} />
      </Form.Item>
      <Form.Item name="reason" label={t("numbers.reason")} rules={required}>
        <Input.TextArea maxLength={500} rows={2} placeholder={t("numbers.reasonFor")} />
      </Form.Item>
    </Sheet>
  );
}
