// What is done about a defect or a violation: details, how it was settled, that it is a hazard, that it counts no more.

import { useNavigate } from "@tanstack/react-router";
import { App, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { ContractorField } from "../../../shared/ContractorField";
import { DayField } from "../../../shared/DayField";
import { Lines } from "../../../shared/Lines";
import { PhotoField } from "../../../shared/photos/PhotoField";
import { Sheet } from "../../../shared/Sheet";
import { useDraft } from "../../../shared/useDraft";
import { type Graded, GradeFields } from "./GradeFields";
import type { Irregularity } from "./types";

interface Props {
  row: Irregularity;
  close: () => void;
}

/** Number, grade and day of a defect; whose person it was. */
export function DescribeSheet({ row, close }: Props) {
  const { t } = useTranslation("irregularities");
  const describe = useAct("describe_irregularity");
  const { grade, due_on, maintenance_number, employer, contractor } = row;
  return (
    <Sheet<Graded & { employer?: string; contractor?: string }>
      open
      width={640}
      close={close}
      title={t(`describe.${row.kind}`)}
      act={t("describe.save")}
      initial={{ maintenance_number, employer, grade: grade ?? "", ...(due_on ? { due_on } : {}), ...(contractor ? { contractor } : {}) }}
      send={(said) =>
        describe.mutateAsync({
          irregularity: row.id,
          said:
            row.kind === "defect"
              ? { kind: "defect", maintenance_number: said.maintenance_number ?? "", grade: said.grade || null, due_on: said.due_on ?? null }
              : { kind: "violation", employer: said.employer ?? "", contractor: said.contractor ?? null, due_on: said.due_on ?? null },
        })
      }
    >
      {row.kind === "defect" ? (
        <GradeFields foundAt={row.found_at} />
      ) : (
        <>
          <div className="pair">
            <Form.Item name="employer" label={t("describe.employer")} extra={t("describe.employerHint")}>
              <Input maxLength={60} autoFocus />
            </Form.Item>
            <Form.Item name="due_on" label={t("describe.due")}>
              <DayField />
            </Form.Item>
          </div>
          <ContractorField named="employer" />
        </>
      )}
    </Sheet>
  );
}

interface Handled {
  on: string;
  how: string;
  by?: string;
  photos?: string[];
}

/** How it was settled. */
export function HandleSheet({ row, close }: Props) {
  const { t } = useTranslation("irregularities");
  const { message } = App.useApp();
  const handle = useAct("handle_irregularity");
  const draft = useDraft<Handled>(`irregularity/${row.id}`);
  const today = useAnswer("get_today", {}).data?.today;
  const words = [{ required: true, whitespace: true, message: t("form.required") }];
  return today ? (
    <Sheet<Handled>
      open
      close={close}
      title={t("handle.title", { what: row.description })}
      act={t("handle.act")}
      draft={draft}
      initial={{ on: today }}
      send={async ({ on, how, by = "", photos = [] }) => {
        await handle.mutateAsync({ irregularity: row.id, handled: { on, how, by, photos } });
        void message.success(t("handle.done"));
      }}
    >
      <Form.Item name="how" label={t(`handle.how.${row.kind}`)} rules={words}>
        <Lines rows={2} autoFocus maxLength={500} placeholder={t(`handle.howHint.${row.kind}`)} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="on" label={t("handle.on")} rules={[{ required: true, message: t("form.required") }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="by" label={t("handle.by")}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="photos" label={t("handle.photos")}>
        <PhotoField />
      </Form.Item>
    </Sheet>
  ) : null;
}

interface Raised {
  description: string;
  no_photo_reason?: string;
}

/** It is a hazard: what an inspection answered comes from its item, what was seen in passing is captured. */
export function RaiseSheet({ row, close }: Props) {
  const { t } = useTranslation("irregularities");
  const { message } = App.useApp();
  const go = useNavigate();
  const raise = useAct("raise_hazard");
  const capture = useAct("capture_hazard");
  const words = [{ required: true, whitespace: true, message: t("form.required") }];
  const send = ({ description, no_photo_reason = "" }: Raised) => {
    const { inspection, item, found_at, photos } = row;
    return inspection && item
      ? raise.mutateAsync({ inspection, item, description, no_photo_reason, found_at })
      : capture.mutateAsync({
          text: description, place: row.place, equipment: row.equipment ?? null, spot: row.spot, photos, no_photo_reason, found_at, irregularity: row.id,
        });
  };
  return (
    <Sheet<Raised, Awaited<ReturnType<typeof send>>>
      open
      close={close}
      title={t("raise.title")}
      act={t("raise.act")}
      initial={{ description: row.description }}
      speaksOf={{ photo_or_reason_missing: "no_photo_reason" }}
      send={send}
      done={({ hazard }) => {
        void message.success(t("raise.done", { number: hazard.number }));
        void go({ to: "/hazards/$id", params: { id: hazard.id } });
      }}
    >
      <p className="sheet-said">{t("raise.about")}</p>
      <Form.Item name="description" label={t("raise.description")} rules={words}>
        <Lines rows={3} autoFocus maxLength={1000} />
      </Form.Item>
      {row.photos.length === 0 ? (
        <Form.Item name="no_photo_reason" label={t("raise.noPhoto")} rules={words}>
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
    </Sheet>
  );
}

/** It counts no more. */
export function VoidSheet({ row, close }: Props) {
  const { t } = useTranslation("irregularities");
  const act = useAct("void_irregularity");
  return (
    <Sheet<{ reason: string }>
      open
      close={close}
      title={t("void.title")}
      act={t("void.act")}
      send={({ reason }) => act.mutateAsync({ irregularity: row.id, reason })}
    >
      <p className="sheet-said">{t("void.about")}</p>
      <Form.Item name="reason" label={t("void.reason")} rules={[{ required: true, whitespace: true, message: t("form.required") }]}>
        <Lines rows={1} autoFocus maxLength={300} />
      </Form.Item>
    </Sheet>
  );
}
