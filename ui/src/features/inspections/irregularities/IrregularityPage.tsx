// One defect or violation: what was seen, what came of it, what may be done.

import "./irregularities.css";

import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Tooltip } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { useAddress, useAddressedId } from "../../../shared/address";
import { day, moment } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { phrased } from "../../../shared/lists";
import { Photo } from "../../../shared/photos/Photo";
import "../../../shared/photos/photos.css";
import { Problem, sentence } from "../../../shared/Problem";
import { useReadOnly } from "../../../shared/useReadOnly";
import { DescribeSheet, HandleSheet, RaiseSheet, VoidSheet } from "./ActSheets";
import { State } from "./Rows";
import type { Act, Irregularity } from "./types";

const sheets = { describe: DescribeSheet, handle: HandleSheet, raise: RaiseSheet, void: VoidSheet } as const satisfies Record<Act, unknown>;
const keys = { describe: "m", handle: "d", raise: "h", void: undefined } as const satisfies Record<Act, string | undefined>;

/** The page. */
export function IrregularityPage() {
  const { t } = useTranslation("irregularities");
  const id = useAddressedId();
  const { data: row, error, refetch } = useAnswer("get_irregularity", id ? { irregularity: id } : null, { keep: true });
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!row) {
    return <div className="page" aria-busy="true" />;
  }
  return (
    <div className="page irregularity">
      <div className="head">
        <Link to="/inspections" search={{ tab: "irregularities" }} className="link" aria-label={t("back")}>
          <Icon name="left" />
        </Link>
        <span className="irregularities-kind">{t(`kind.${row.kind}`)}</span>
        <h1 className="cut" title={row.description}>{row.description}</h1>
        <span className="grow" />
        <State row={row} />
        {row.standing ? <Due standing={row.standing} /> : null}
      </div>
      <div className="scroll irregularity-body">
        <Facts row={row} />
        <div>
          <Pictures title={t("photos")} kind={t(`kind.${row.kind}`)} photos={row.photos} />
          <Pictures title={t("photosAfter")} kind={t("photosAfter")} photos={row.handled?.photos ?? []} />
        </div>
      </div>
      <Bar row={row} />
    </div>
  );
}

function Facts({ row }: { row: Irregularity }) {
  const { t } = useTranslation("irregularities");
  const defect = row.kind === "defect";
  const facts: [string, ReactNode][] = [
    [t("fact.place"), row.place_name],
    [t("fact.equipment"), row.equipment ? <Link className="link" to="/register/$id" params={{ id: row.equipment }}>{row.equipment_name}</Link> : null],
    [t("fact.spot"), row.spot],
    [t("fact.unit"), row.unit_name],
    [t("fact.found"), t("foundBy", { moment: moment(row.found_at), name: row.found_by_name })],
    [t("fact.inspection"), row.inspection ? <Link className="link" to="/inspections/$id" params={{ id: row.inspection }}>{row.inspection_number}</Link> : null],
    [t("fact.item"), row.item ? phrased(row.item, row.item_text ?? "") : null],
    [t("fact.grade"), defect ? (row.grade ? t(`grade.${row.grade}`) : <span className="ter">{t("noGrade")}</span>) : null],
    [t("fact.number"), defect ? row.maintenance_number || <span className="ter">{t("noNumber")}</span> : null],
    [t("fact.person"), row.person_name],
    [t("fact.employer"), row.contractor ? <Link className="link" to="/register/contractors/$id" params={{ id: row.contractor }}>{row.employer}</Link> : row.employer],
    [t("fact.due"), row.due_on ? day(row.due_on) : null],
    [t("fact.handled"), <Settled key="handled" row={row} />],
    [t("fact.hazard"), row.hazard ? <Link className="link" to="/hazards/$id" params={{ id: row.hazard }}>{row.hazard_number}</Link> : null],
    [t("fact.voided"), row.voided],
  ];
  return (
    <div>
      {row.to_be_hazard ? <p className="soon irregularity-late">{t("late")}</p> : null}
      <dl className="kv">
        {facts.map(([name, value]) => (value ? <Fact key={name} name={name}>{value}</Fact> : null))}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** How it was settled, as far as it was. */
function Settled({ row }: { row: Irregularity }) {
  const { t } = useTranslation("irregularities");
  const { handled } = row;
  if (handled) {
    return (
      <>
        {handled.how}
        <br />
        <span className="sec">{handled.by ? t("handledBy", { day: day(handled.on), by: handled.by }) : day(handled.on)}</span>
      </>
    );
  }
  return row.corrected_on_spot ? t("corrected") : <span className="ter">—</span>;
}

function Pictures({ title, kind, photos }: { title: string; kind: string; photos: string[] }) {
  const { t } = useTranslation("irregularities");
  return photos.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <div className="photo-grid">
        {photos.map((attachment, index) => (
          <figure key={attachment}>
            <Photo attachment={attachment} name={t("photo", { kind, number: index + 1 })} facts />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** What may be done, and why the rest may not; the sheet of the act that is open. */
function Bar({ row }: { row: Irregularity }) {
  const { t } = useTranslation("irregularities");
  const { message } = App.useApp();
  const go = useNavigate();
  const { act: asked } = useAddress();
  const handle = useAct("handle_irregularity");
  const readOnly = useReadOnly();
  const may = new Set(row.offers.filter(({ refusal }) => !refusal).map(({ act }) => act));
  const open = row.offers.find(({ act, refusal }) => act === asked && !refusal)?.act;
  const start = (act: Act | undefined) =>
    void go({ to: "/inspections/irregularities/$id", params: { id: row.id }, search: act ? { act } : {}, replace: true });
  const undo = () => {
    handle.mutateAsync({ irregularity: row.id, handled: null })
      .then(() => void message.success(t("handle.undone")))
      .catch((failure: unknown) => void message.error(sentence(failure as Parameters<typeof sentence>[0])));
  };
  useHotkeys(
    Object.fromEntries(Object.entries(keys).flatMap(([act, key]) => (key && may.has(act as Act) ? [[key, () => { start(act as Act); }]] : []))),
    !open,
  );
  const Open = open ? sheets[open] : null;
  const first = row.state === "open" ? "handle" : undefined;
  if (readOnly) {
    return null;
  }
  return (
    <div className="bar">
      {(["handle", "raise", "describe", "void"] as const).map((act) => {
        const refusal = row.offers.find((offer) => offer.act === act)?.refusal;
        const key = keys[act];
        return refusal ? (
          <Tooltip key={act} title={sentence(refusal)}>
            <Button size="large" aria-disabled="true" onClick={(event) => { event.preventDefault(); }}>{t(`act.${act}`)}</Button>
          </Tooltip>
        ) : (
          <Button key={act} size="large" type={act === first ? "primary" : "default"} className={act === first ? "" : "act"} onClick={() => { start(act); }}>
            {t(`act.${act}`)}
            {key ? <kbd>{key.toUpperCase()}</kbd> : null}
          </Button>
        );
      })}
      <span className="grow" />
      {row.handled && may.has("handle") ? <Button size="large" type="text" loading={handle.isPending} onClick={undo}>{t("act.undo")}</Button> : null}
      {Open ? <Open row={row} close={() => { start(undefined); }} /> : null}
    </div>
  );
}
