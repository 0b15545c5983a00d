// What was done about a difference, until nothing more is to be done.

import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";
import type { Difference } from "./types";

interface Values {
  way: Difference["ways"][number];
  words: string;
  settles: boolean;
}

/** The sheet. */
export function AnswerSheet({ row, close }: { row: Difference; close: () => void }) {
  const { t } = useTranslation("documents");
  const answer = useAct("answer_paper_difference");
  const required = [{ required: true, message: t("checks.sheet.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("checks.answer.title", { point: t(`checks.point.${row.point}`) })}
      act={t("checks.answer.act")}
      initial={{ settles: true, ...(row.ways[0] ? { way: row.ways[0] } : {}) }}
      send={(values) => answer.mutateAsync({ difference: row.id, ...values })}
    >
      <p className="sec">
        {t(`book.kinds.${row.expected.kind}`)} {row.expected.number}　{row.words}
      </p>
      <Form.Item name="way" label={t("checks.answer.way")} rules={required}>
        <Select options={row.ways.map((value) => ({ value, label: t(`checks.way.${value}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t("checks.answer.words")} rules={[{ required: true, whitespace: true, message: t("checks.sheet.required") }]}>
        <Lines rows={2} maxLength={600} />
      </Form.Item>
      <Form.Item name="settles">
        <Radio.Group
          options={[
            { value: true, label: t("checks.answer.settles") },
            { value: false, label: t("checks.answer.notYet") },
          ]}
        />
      </Form.Item>
    </Sheet>
  );
}
