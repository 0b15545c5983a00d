// Photos of a camera's card: each lies where the camera's clock, put right, says it was taken.

import { Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { Picture } from "../../../shared/photos/Picture";
import { Problem } from "../../../shared/Problem";
import { Sheet } from "../../../shared/Sheet";
import { ahead, short } from "../clocks";
import type { Drill } from "../types";

interface Values {
  offset?: string;
}

/** The sheet. */
export function ShotsSheet({ drill, photos, close }: { drill: Drill; photos: string[]; close: () => void }) {
  const { t } = useTranslation("drills");
  const [form] = Form.useForm<Values>();
  const enter = useAct("enter_drill_photos");
  // Steps somebody chose; the rest goes by the camera.
  const [chosen, setChosen] = useState<Record<string, string | null>>({});
  const offset = ahead(Form.useWatch<string | undefined>("offset", form) ?? "") ?? 0;
  const { data, error } = useAnswer("match_drill_photos", { drill: drill.id, attachments: photos, offset_seconds: offset }, { keep: true });
  const rows = data?.rows ?? [];
  const steps = drill.script.map(({ id, action }, index) => ({ value: id, label: `${String(index + 1)} ${action}` }));
  const lineOf = (row: (typeof rows)[number]) => (row.attachment in chosen ? chosen[row.attachment] ?? null : row.line ?? null);
  const out = rows.filter(({ at }) => !at).length;
  return (
    <Sheet<Values>
      open
      close={close}
      form={form}
      title={t("shots.title")}
      act={t("shots.act", { count: photos.length })}
      width={860}
      initial={{ offset: "0:00" }}
      send={() => enter.mutateAsync({
        drill: drill.id, offset_seconds: offset, photos: rows.map((row) => ({ attachment: row.attachment, line: lineOf(row) })),
      })}
    >
      <Form.Item
        name="offset"
        label={t("shots.offset")}
        extra={t("shots.offsetHint")}
        rules={[{ validator: (_, words: string | undefined) => (ahead(words ?? "") === null ? Promise.reject(new Error(t("shots.offsetBad"))) : Promise.resolve()) }]}
      >
        <Input autoFocus style={{ width: 160 }} />
      </Form.Item>
      {error ? <Problem failure={error} /> : null}
      {out > 0 ? <p className="soon">{t("shots.outside", { count: out })}</p> : null}
      <ul className="drill-card-shots">
        {rows.map((row) => (
          <li key={row.attachment}>
            <span className="shot"><Picture attachment={row.attachment} name={row.name} edge={320} /></span>
            <span>
              {row.name}
              <br />
              <span className="sm ter">{row.taken_at ? t("shots.camera", { time: row.taken_at.slice(0, 19).replace("T", " ") }) : t("shots.noTime")}</span>
            </span>
            <span className={row.at ? "sec" : "soon"}>{row.at ? t("shots.at", { time: short(row.seconds ?? 0) }) : t("shots.outsideOne")}</span>
            <Select
              aria-label={`${t("card.line")} ${row.name}`}
              allowClear
              placeholder={t("card.noStep")}
              value={lineOf(row)}
              options={steps}
              onChange={(line: string | null | undefined) => { setChosen((before) => ({ ...before, [row.attachment]: line ?? null })); }}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
