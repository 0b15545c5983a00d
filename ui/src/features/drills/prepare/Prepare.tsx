// Before the drill: terms, scenario, script, materials, safety.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { clock, day, fullMoment } from "../../../shared/dates";
import { Icon } from "../../../shared/Icon";
import { listed, phrased } from "../../../shared/lists";
import { TermsSheet } from "../TermsSheet";
import { type Drill, may } from "../types";
import { Unpublished } from "../Unpublished";
import { BlankSheets } from "./BlankSheets";
import { Materials } from "./Materials";
import { Script } from "./Script";
import { Taking } from "./Taking";

/** The tab. */
export function Prepare({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const [editing, setEditing] = useState(false);
  const { terms } = drill;
  const facts = [
    [t("terms.content"), phrased(t(`content.${terms.content}`), t(`form.${terms.form}`), t(`purpose.${terms.purpose}`))],
    [t("terms.plan"), drill.plan_name],
    [t("terms.under"), terms.under],
    [t("terms.day"), t("terms.from", { from: `${day(terms.starts_at)} ${clock(terms.starts_at)}`, minutes: terms.minutes })],
    [t("terms.place"), phrased(drill.place_name, terms.spot)],
    [t("terms.unit"), phrased(drill.unit_name, drill.unit_names.length > 0 ? t("terms.withUnits", { units: listed(drill.unit_names) }) : "")],
  ] as const;
  const scenario = [
    [t("terms.accident"), terms.scenario?.accident],
    [t("terms.when"), terms.scenario?.when],
    [t("terms.where"), terms.scenario?.spot],
    [t("terms.state"), terms.scenario?.state],
    [t("terms.setting"), terms.scenario?.setting],
    [t("terms.reach"), terms.scenario?.reach],
    [t("terms.consequences"), terms.scenario?.consequences],
    [t("terms.objectives"), (terms.objectives ?? []).map((one, index) => `${String(index + 1)}. ${one}`).join("\n")],
    [t("terms.measures"), terms.safety?.measures],
    [t("terms.stop"), terms.safety?.stop_conditions],
  ] as const;
  return (
    <div className="scroll drill-prepare">
      <BlankSheets drill={drill} />
      <div className="drill-two">
        <section>
          <h2>
            {t("terms.facts")}
            {may(drill, "prepare") ? (
              <Button type="link" size="small" icon={<Icon name="pen" small />} onClick={() => { setEditing(true); }}>{t("edit")}</Button>
            ) : null}
          </h2>
          <Facts rows={facts} />
          <Unpublished plan={terms.plan} />
          {drill.postponements.map((one) => (
            <p key={one.at} className="sm soon">
              {t("postpone.done", { from: fullMoment(one.from), to: fullMoment(one.to), reason: one.reason, name: one.by_name })}
            </p>
          ))}
          {drill.cancelled ? <p className="sm soon">{t("cancel.done", { name: drill.cancelled.by_name, reason: drill.cancelled.reason })}</p> : null}
          <Taking drill={drill} />
          <Materials drill={drill} />
        </section>
        <section>
          <h2>{t("terms.scenario")}</h2>
          <Facts rows={scenario} />
        </section>
      </div>
      <Script drill={drill} />
      {editing ? <TermsSheet drill={drill} close={() => { setEditing(false); }} /> : null}
    </div>
  );
}

function Facts({ rows }: { rows: readonly (readonly [string, string | undefined])[] }) {
  return (
    <dl className="kv">
      {rows.map(([name, words]) => (
        <div key={name} className="drill-kv">
          <dt className="ter">{name}</dt>
          <dd className={words ? "drill-lines" : "ter"}>{words || "—"}</dd>
        </div>
      ))}
    </dl>
  );
}
