// 归档: papers into a box with running piece numbers; where one lies is corrected with a reason, and what was said
// before stays.

import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { moment } from "../../../shared/dates";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";
import type { Paper } from "./usePapers";

interface Values {
  year: number;
  box_no: string;
  piece?: number | null;
  reason?: string;
}

const kept = "bihuan.box";

/** Papers that are filed together, in the order of the list. */
export function FileSheet({ rows, close, done }: { rows: Paper[]; close: () => void; done: () => void }) {
  const { t } = useTranslation("documents");
  const file = useAct("file_papers");
  const [form] = Form.useForm<Values>();
  const values = Form.useWatch([], form) as Partial<Values> | undefined;
  const year = values?.year;
  const box = values?.box_no?.trim();
  const next = useAnswer("next_piece", year && box ? { year, box_no: box } : null).data?.piece;
  const first = values?.piece ?? next;
  const required = [{ required: true, message: t("book.file.required") }];
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("book.file.title", { count: rows.length })}
      act={t("book.file.act")}
      initial={{ year: Number(rows[0]?.dated_on.slice(0, 4)), box_no: sessionStorage.getItem(kept) ?? "" }}
      speaksOf={{ filing_place_taken: "piece", already_filed: "box_no" }}
      send={async (sent) => {
        const filed = await file.mutateAsync({ papers: rows.map(({ paper }) => paper), year: sent.year, box_no: sent.box_no, first_piece: sent.piece ?? null });
        sessionStorage.setItem(kept, sent.box_no.trim());
        return filed;
      }}
      done={done}
    >
      <Places piece={t("book.file.piece")} next={next} required={required} optional />
      <p className="sec" role="status">
        {box && first
          ? t(rows.length === 1 ? "book.file.willOne" : "book.file.will", { box, first, last: first + rows.length - 1, count: rows.length })
          : t("book.file.order")}
      </p>
    </Sheet>
  );
}

/** Where one paper lies, where it was said to lie, and where it lies now. */
export function CorrectSheet({ row, close }: { row: Paper; close: () => void }) {
  const { t } = useTranslation("documents");
  const correct = useAct("correct_filing");
  const { data } = useAnswer("get_filing", { paper: row.paper });
  const required = [{ required: true, message: t("book.file.required") }];
  const place = row.filing;
  const at = (one: NonNullable<Paper["filing"]>) => t("book.file.place", { year: one.year, box: one.box_no, piece: one.piece });
  return (
    <Sheet<Values>
      open
      close={close}
      title={t("book.file.correctTitle", { paper: row.number || t(`book.kinds.${row.kind}`) })}
      act={t("book.file.correct")}
      initial={place ? { year: place.year, box_no: place.box_no, piece: place.piece } : {}}
      speaksOf={{ filing_place_taken: "piece", filing_not_changed: "piece" }}
      send={({ year, box_no, piece, reason }) =>
        correct.mutateAsync({ paper: row.paper, place: { year, box_no, piece: piece ?? 0 }, reason: reason ?? "" })}
    >
      <Places piece={t("book.file.piece")} next={undefined} required={required} />
      <Form.Item name="reason" label={t("book.file.reason")} rules={[{ ...required[0], whitespace: true }]}>
        <Lines rows={1} maxLength={300} />
      </Form.Item>
      {data?.filed_at ? (
        <ul className="filing-history sm sec">
          {data.corrections.toReversed().map((one) => (
            <li key={one.at}>{t("book.file.was", { place: at(one.from), reason: one.reason, name: one.by_name, at: moment(one.at) })}</li>
          ))}
          <li>{t("book.file.filed", { name: data.filed_by_name, at: moment(data.filed_at) })}</li>
        </ul>
      ) : null}
    </Sheet>
  );
}

function Places({ piece, next, required, optional }: { piece: string; next: number | undefined; required: { required: boolean; message: string }[]; optional?: boolean }) {
  const { t } = useTranslation("documents");
  return (
    <div className="pair three">
      <Form.Item name="year" label={t("book.file.year")} rules={required}>
        <InputNumber min={1980} max={2200} precision={0} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item name="box_no" label={t("book.file.box")} rules={[{ ...required[0], whitespace: true }]}>
        <Input autoFocus maxLength={20} />
      </Form.Item>
      <Form.Item name="piece" label={piece} rules={optional ? [] : required}>
        <InputNumber min={1} max={9999} precision={0} style={{ width: "100%" }} {...(next ? { placeholder: String(next) } : {})} />
      </Form.Item>
    </div>
  );
}
