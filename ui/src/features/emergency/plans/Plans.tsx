// The register of plans: what holds, what is to be filed, reviewed or revised.

import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Segmented } from "antd";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { useAddress } from "../../../shared/address";
import { Empty } from "../../../shared/Empty";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { Writes } from "../../../shared/Writes";
import { ChangesSheet } from "../sheets/ChangesSheet";
import { RegisterSheet } from "../sheets/RegisterSheet";
import { PlanTable } from "./PlanTable";
import { kinds } from "../types";

/** Rows a page holds. */
const most = 100;

interface Props {
  head: HTMLElement | null;
  set: (changed: Record<string, string | undefined>) => void;
}

/** The list with its filters. */
export function Plans({ head, set }: Props) {
  const { t } = useTranslation("emergency");
  const search = useAddress();
  const go = useNavigate();
  const kind = kinds.find((one) => one === search["kind"]) ?? null;
  const withdrawn = search["withdrawn"] === "1";
  const text = search["text"] ?? "";
  const after = search["after"] ?? null;
  const { data, error, refetch } = useAnswer("list_emergency_plans", { kind, text, active: !withdrawn, page: { limit: most, after } }, { keep: true });
  const entering = search["act"] === "register";
  const enter = () => { set({ act: "register" }); };
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [noting, setNoting] = useState(false);
  // What is not on the page is not chosen: nobody would see of what it is noted.
  const together = (data?.rows ?? []).filter(({ id }) => chosen.has(id));
  const note = () => { setNoting(together.length > 0); };
  useHotkeys({ n: enter, s: note }, !entering && !noting);
  const filtered = kind !== null || withdrawn || text !== "";
  return (
    <>
      {head
        ? createPortal(
            <Writes>
              <Button type="primary" onClick={enter} icon={<Icon name="plus" small />}>
                {t("plans.new")} <kbd>N</kbd>
              </Button>
            </Writes>,
            head,
          )
        : null}
      <div className="tools">
        <Input
          allowClear
          className="plans-find"
          prefix={<Icon name="search" small />}
          placeholder={t("plans.filter")}
          aria-label={t("plans.filter")}
          defaultValue={text}
          onChange={(event) => { set({ text: event.target.value || undefined, after: undefined }); }}
        />
        <Segmented
          value={withdrawn ? "withdrawn" : (kind ?? "all")}
          onChange={(name) => {
            set({ kind: kinds.find((one) => one === name), withdrawn: name === "withdrawn" ? "1" : undefined, after: undefined });
          }}
          options={[
            { value: "all", label: t("plans.all") },
            ...kinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
            { value: "withdrawn", label: t("plans.withdrawn") },
          ]}
        />
        {together.length > 0 ? (
          <>
            <span className="grow" />
            <span className="sec plans-chosen">{t("plans.chosen", { count: together.length })}</span>
            <Button onClick={note}>{t("plans.note")} <kbd>S</kbd></Button>
            <Button type="text" onClick={() => { setChosen(new Set()); }}>{t("plans.chooseNone")}</Button>
          </>
        ) : null}
      </div>
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data && data.total > 0 ? <PlanTable rows={data.rows} chosen={chosen} choose={setChosen} /> : null}
      {data && data.total === 0 ? (
        <Empty title={t(filtered ? "plans.noneFound" : "plans.none")}>{filtered ? null : <p>{t("plans.noneAbout")}</p>}</Empty>
      ) : null}
      <div className="foot">
        {data ? t("plans.count", { count: data.total }) : null}
        {after ? <Button type="link" size="small" onClick={() => { set({ after: undefined }); }}>{t("plans.before")}</Button> : null}
        {data?.next ? <Button type="link" size="small" onClick={() => void go({ to: "/drills", search: { ...search, after: data.next ?? undefined } })}>{t("plans.after")}</Button> : null}
      </div>
      {noting ? <ChangesSheet plans={together} close={(done) => { setNoting(false); setChosen((before) => (done ? new Set() : before)); }} /> : null}
      {entering ? (
        <RegisterSheet
          close={(id) => {
            if (id) {
              void go({ to: "/drills/plans/$id", params: { id }, replace: true });
            } else {
              set({ act: undefined });
            }
          }}
        />
      ) : null}
    </>
  );
}
