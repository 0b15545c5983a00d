// A contractor: who it is, under which safety agreements it works, and what happened with it.

import "../equipment/equipment.css";
import "./contractors.css";

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import type { AgreementView, ContractorDetail } from "../../../bridge/generated";
import { useAct, useAnswer } from "../../../bridge/query";
import { useAddressedId } from "../../../shared/address";
import { plainDay } from "../../../shared/dates";
import { listed, phrased } from "../../../shared/lists";
import { Problem } from "../../../shared/Problem";
import { AgreementSheet, EndSheet, ScansSheet } from "./AgreementSheets";
import { ContractorSheet } from "./ContractorSheet";
import { Cover } from "./Cover";

/** What lies on top. */
type Open = { sheet: "contractor" | "add" } | { sheet: "edit" | "renew" | "end" | "scans"; agreement: AgreementView } | null;

/** The page. */
export function ContractorPage() {
  const { t } = useTranslation("register");
  const id = useAddressedId();
  const [open, setOpen] = useState<Open>(null);
  const active = useAct("set_contractor_active");
  const { data, error, refetch } = useAnswer("get_contractor", id ? { contractor: id } : null, { keep: true });
  if (error) {
    return (
      <div className="page">
        <div className="head">
          <Problem failure={error} retry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (!data) {
    return <div className="page" aria-busy="true" />;
  }
  const may = !data.refusal;
  const facts = [
    [t("contractor.field.code"), data.credit_code],
    [t("contractor.field.contact"), phrased(data.contact, data.phone)],
    [t("contractor.field.qualification"), data.qualification],
    [t("contractor.field.qualifiedUntil"), data.qualified_until ? plainDay(data.qualified_until) : ""],
    [t("contractor.field.remarks"), data.remarks],
  ] as const;
  const close = () => { setOpen(null); };
  return (
    <div className="page">
      <div className="head">
        <Link className="link" to="/register" search={{ part: "contractor" }}>{t("contractor.back")}</Link>
        <h1>{data.name}</h1>
        {data.active ? <Cover of={data} /> : <span className="soon">{t("contractor.stopped")}</span>}
        {data.unqualified ? <span className="over">{t("contractor.unqualified")}</span> : null}
        <span className="grow" />
        {may ? (
          <>
            <Button onClick={() => { setOpen({ sheet: "contractor" }); }}>{t("contractor.edit")}</Button>
            <Button onClick={() => { active.mutate({ contractor: data.id, active: !data.active }); }}>
              {t(data.active ? "contractor.stop" : "contractor.start")}
            </Button>
            {data.active ? (
              <Button type="primary" onClick={() => { setOpen({ sheet: "add" }); }}>{t("contractor.addAgreement")}</Button>
            ) : null}
          </>
        ) : (
          <span className="sm ter">{t("contractor.only")}</span>
        )}
      </div>
      <div className="scroll equipment" tabIndex={0} role="region" aria-label={data.name}>
        {active.error ? <Problem failure={active.error} /> : null}
        <dl className="equipment-facts">
          {facts.map(([name, value]) =>
            value ? (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
        <div className="equipment-cols">
          <section aria-label={t("contractor.agreements")}>
            <h2>{t("contractor.agreements")}<span className="ter">{data.signed.length}</span></h2>
            {data.signed.length === 0 ? <p className="sec">{t("contractor.none")}</p> : null}
            <ul className="agreements">
              {data.signed.map((one) => (
                <Line key={one.id} agreement={one} may={may && data.active} act={(sheet) => { setOpen({ sheet, agreement: one }); }} />
              ))}
            </ul>
          </section>
          <History of={data} />
        </div>
      </div>
      {open?.sheet === "contractor" ? <ContractorSheet entry={data} close={close} /> : null}
      {open?.sheet === "add" ? <AgreementSheet contractor={data.id} agreement={null} how="add" close={close} /> : null}
      {open?.sheet === "edit" || open?.sheet === "renew" ? (
        <AgreementSheet contractor={data.id} agreement={open.agreement} how={open.sheet} close={close} />
      ) : null}
      {open?.sheet === "end" ? <EndSheet agreement={open.agreement} close={close} /> : null}
      {open?.sheet === "scans" ? <ScansSheet agreement={open.agreement} close={close} /> : null}
    </div>
  );
}

interface LineProps {
  agreement: AgreementView;
  /** Whoever looks may change it. */
  may: boolean;
  act: (sheet: "edit" | "renew" | "end" | "scans") => void;
}

function Line({ agreement: one, may, act }: LineProps) {
  const { t } = useTranslation("register");
  const over = one.state === "over";
  const asks = !one.followed && !one.ended;
  const tone = over && asks ? "over" : one.state === "expiring" && asks ? "soon" : "ter";
  const span = { from: plainDay(one.valid_from), until: plainDay(one.valid_until) };
  return (
    <li aria-label={one.title}>
      <p>
        <b>{one.title}</b> <span className="ter">{one.number}</span>
        <span className="grow" />
        <span className={tone}>{t(one.followed ? "contractor.followed" : `contractor.agreementState.${one.state}`)}</span>
      </p>
      <p>
        {t("contractor.span", span)} <span className="ter sm">{t("contractor.signed", { day: plainDay(one.signed_on) })}</span>
      </p>
      <p className="sec sm">{phrased(one.sites.length > 0 ? listed(one.sites) : t("contractor.everywhere"), t("contractor.managers", { ours: one.our_manager_name, theirs: one.their_manager }))}</p>
      {one.ended ? <p className="sm">{t("contractor.ended", { day: plainDay(one.ended.on), reason: one.ended.reason })}</p> : null}
      <p className="agreement-acts">
        {one.scans.map((scan, index) => (
          <a key={scan} className="link sm" href={blobUrl(scan)} target="_blank" rel="noreferrer">{t("contractor.scan", { number: index + 1 })}</a>
        ))}
        <span className="grow" />
        {may ? (
          <>
            {one.followed ? null : <Button size="small" className="act" onClick={() => { act("renew"); }}>{t("contractor.renew")}</Button>}
            {over ? null : <Button size="small" type="text" onClick={() => { act("edit"); }}>{t("contractor.edit")}</Button>}
            {asks && one.state !== "to_come" ? <Button size="small" type="text" onClick={() => { act("end"); }}>{t("contractor.end")}</Button> : null}
            <Button size="small" type="text" onClick={() => { act("scans"); }}>{t("contractor.addScans")}</Button>
          </>
        ) : null}
      </p>
    </li>
  );
}

/** Papers, hazards and violations. */
function History({ of: { papers, hazards, violations } }: { of: ContractorDetail }) {
  const { t } = useTranslation("register");
  const { t: trade } = useTranslation("trade");
  const { t: said } = useTranslation("irregularities");
  if (papers.length + hazards.length + violations.length === 0) {
    return <p className="ter contractor-nothing">{t("contractor.history.none")}</p>;
  }
  return (
    <div>
      {violations.length > 0 ? (
        <section>
          <h2>{t("contractor.history.violations")}<span className="ter">{violations.length}</span></h2>
          <ul className="equipment-list equipment-inspections">
            {violations.map((row) => (
              <li key={row.id}>
                <span className="sec">{row.person_name}</span>
                <Link className="link cut" title={row.description} to="/inspections/irregularities/$id" params={{ id: row.id }}>{row.description}</Link>
                <span className="sec">{said(`state.${row.state}`)}</span>
                <span className="ter">{plainDay(row.found_on)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {papers.length > 0 ? (
        <section>
          <h2>{t("contractor.history.papers")}<span className="ter">{papers.length}</span></h2>
          <ul className="equipment-list equipment-inspections">
            {papers.map((row) => (
              <li key={row.id}>
                <Link className="link" to="/documents/outgoing/$id" params={{ id: row.id }}>{row.number}</Link>
                <span />
                <span className="sec">{trade(`handing.${row.standing}`)}</span>
                <span className="ter">{plainDay(row.issued_on)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {hazards.length > 0 ? (
        <section>
          <h2>{t("contractor.history.hazards")}<span className="ter">{hazards.length}</span></h2>
          <ul className="equipment-list equipment-inspections">
            {hazards.map((row) => (
              <li key={row.id}>
                <Link className="link" to="/hazards/$id" params={{ id: row.id }}>{row.number}</Link>
                <span className="cut" title={row.title}>{row.title}</span>
                <span />
                <span />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
