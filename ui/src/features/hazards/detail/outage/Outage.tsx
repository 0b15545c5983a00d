// The outage that the rectification needs, beside the deadline: when it is, how it was moved, and what to do where
// it does not fit.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure } from "../../../../bridge/call";
import { useAct } from "../../../../bridge/query";
import { fullMoment, moment } from "../../../../shared/dates";
import { Problem } from "../../../../shared/Problem";
import type { HazardView } from "../types";
import { useStart } from "../useStart";
import { ChangeOutage } from "./ChangeOutage";

/** Above the facts, where an outage is needed. */
export function Outage({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const start = useStart(hazard.id);
  const name = useAct("name_outage");
  const [changing, setChanging] = useState<"move" | "cancel" | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const outage = hazard.outage;
  if (!outage) {
    return null;
  }
  const may = (act: string) => hazard.acts.some((one) => one.act === act && !one.refusal);
  const confirm = async () => {
    try {
      await name.mutateAsync({ hazard: hazard.id, outage: outage.id, reason: t("outage.confirmed"), actor: null, happened_at: null });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  const last = outage.moves.at(-1);
  const open = may("name_outage");
  return (
    <section className={`outage${outage.concern ? " alert" : ""}`} aria-label={t("outage.label")}>
      <p>
        <b>{t("outage.label")}</b> <Link to="/hazards/outages" search={{ outage: outage.id }} className="link">{outage.number || outage.what}</Link>{" "}
        {outage.number ? outage.what : null}
        <span className="sec">{t("outage.when", { from: fullMoment(outage.starts_at), to: fullMoment(outage.ends_at) })}</span>
      </p>
      {outage.concern ? <p className={outage.concern === "moved" ? "soon" : "over"}>{t(`outage.concern.${outage.concern}`)}</p> : null}
      {outage.cancelled ? <p className="sec sm">{t("outage.cancelled", { reason: outage.cancelled })}</p> : null}
      {last ? (
        <p className="sec sm">
          {t("outage.moved", { from: moment(last.from_starts_at), to: moment(last.from_ends_at), reason: last.reason, name: last.moved_by_name })}
        </p>
      ) : null}
      {outage.hazards.length > 1 ? <p className="ter sm">{t("outage.others", { count: outage.hazards.length - 1 })}</p> : null}
      {failure ? <Problem failure={failure} /> : null}
      {open ? (
        <p className="outage-acts">
          {outage.concern && outage.concern !== "moved" && may("ask_extension") ? (
            <Button size="small" type="primary" onClick={() => { start("ask_extension"); }}>{t("outage.ask")}</Button>
          ) : null}
          {outage.concern === "moved" ? <Button size="small" type="primary" onClick={() => void confirm()}>{t("outage.confirm")}</Button> : null}
          <Button size="small" onClick={() => { start("name_outage"); }}>{t("outage.another")}</Button>
          {outage.cancelled ? null : (
            <>
              <Button size="small" onClick={() => { setChanging("move"); }}>{t("outage.move")}</Button>
              <Button size="small" onClick={() => { setChanging("cancel"); }}>{t("outage.cancel")}</Button>
            </>
          )}
        </p>
      ) : null}
      {changing ? <ChangeOutage outage={outage} change={changing} close={() => { setChanging(null); }} /> : null}
    </section>
  );
}
