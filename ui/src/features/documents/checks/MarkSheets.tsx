// What differs between a sheet and what is kept here, point by point; and that a sheet was not found.

import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Lines } from "../../../shared/Lines";
import { Sheet } from "../../../shared/Sheet";
import { type Item, points } from "./types";

interface Props {
  item: Item;
  close: () => void;
  /** Where it goes on. */
  done: () => void;
}

/** What people call the paper. */
function useCalled(item: Item): string {
  const { t } = useTranslation("documents");
  return item.expected.number || t(`book.kinds.${item.expected.kind}`);
}

type Differs = Record<(typeof points)[number], { on?: boolean; words?: string } | undefined>;

/** 不符. */
export function DifferSheet({ item, close, done }: Props) {
  const { t } = useTranslation("documents");
  const mark = useAct("mark_checked_paper");
  const [form] = Form.useForm<Differs>();
  const typed = Form.useWatch([], form) as Partial<Differs> | undefined;
  const noted = Object.fromEntries(item.differences.filter(({ point }) => point !== "missing").map(({ point, words }) => [point, { on: true, words }]));
  return (
    <Sheet<Differs>
      open
      close={close}
      form={form}
      title={t("checks.differ.title", { paper: useCalled(item) })}
      act={t("checks.differ.act")}
      initial={noted}
      width={640}
      reads
      send={(values) =>
        mark.mutateAsync({
          item: item.id,
          verdict: "differs",
          said: points.filter((point) => values[point]?.on).map((point) => ({ point, words: values[point]?.words ?? "" })),
        })}
      done={done}
    >
      <p className="sec">{t("checks.differ.hint")}</p>
      <div className="check-points">
        {points.map((point, index) => (
          <div key={point} className="check-point">
            <Form.Item name={[point, "on"]} valuePropName="checked" noStyle>
              <Checkbox autoFocus={index === 0}>{t(`checks.point.${point}`)}</Checkbox>
            </Form.Item>
            {typed?.[point]?.on ? (
              <Form.Item name={[point, "words"]} rules={[{ required: true, whitespace: true, message: t("checks.sheet.required") }]} style={{ margin: 0 }}>
                <Input maxLength={300} aria-label={`${t(`checks.point.${point}`)} ${t("checks.differ.words")}`} placeholder={t("checks.differ.words")} />
              </Form.Item>
            ) : null}
          </div>
        ))}
      </div>
    </Sheet>
  );
}

/** 未找到. */
export function MissingSheet({ item, close, done }: Props) {
  const { t } = useTranslation("documents");
  const mark = useAct("mark_checked_paper");
  return (
    <Sheet<{ words?: string }>
      open
      close={close}
      title={t("checks.missing.title", { paper: useCalled(item) })}
      act={t("checks.missing.act")}
      reads
      send={({ words }) => mark.mutateAsync({ item: item.id, verdict: "missing", words: words ?? "" })}
      done={done}
    >
      <Form.Item name="words" label={t("checks.missing.words")}>
        <Lines rows={2} maxLength={300} autoFocus />
      </Form.Item>
    </Sheet>
  );
}
