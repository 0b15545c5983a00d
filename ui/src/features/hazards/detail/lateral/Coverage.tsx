// How much of a lateral check is covered: who is missing, who is late, what was found where.

import "./lateral.css";

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { day } from "../../../../shared/dates";
import { phrased } from "../../../../shared/lists";
import { Ring } from "../../../../shared/Ring";
import { shareOf } from "../../../../shared/share";
import type { HazardView } from "../types";
import { type Coverage as Covered, type Site, useCoverage } from "./useCoverage";

/** Rows shown until somebody asks for all. */
const few = 8;

/** Below the facts, where a check was sent. */
export function Coverage({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const data = useCoverage(hazard);
  if (!data) {
    return null;
  }
  return (
    <section className="lateral" aria-label={t("lateral.section")}>
      <h2>
        {t("lateral.section")}
        <CoverageWords coverage={data.coverage} />
      </h2>
      {data.checks.map((check) => (
        <Check key={check.step} check={check} />
      ))}
    </section>
  );
}

/** The numbers. */
export function CoverageWords({ coverage }: { coverage: Covered["coverage"] }) {
  const { t } = useTranslation("hazards");
  const { total, checked, late, hazards, dropped } = coverage;
  return (
    <span className="lateral-covered">
      <Ring share={total > 0 ? Math.floor((checked / total) * 100) : 0} tone={late > 0 ? "red" : "ink"} />
      {t("lateral.covered", { total, checked })}
      {late > 0 ? <b className="over">{t("lateral.late", { count: late })}</b> : null}
      {hazards > 0 ? <span>{t("lateral.found", { count: hazards })}</span> : null}
      {dropped > 0 ? <span className="ter">{t("lateral.dropped", { count: dropped })}</span> : null}
    </span>
  );
}

function Check({ check }: { check: Covered["checks"][number] }) {
  const { t } = useTranslation("hazards");
  const [all, setAll] = useState(false);
  const sites = all ? check.sites : check.sites.slice(0, few);
  return (
    <>
      <p className="sec">{phrased(check.look_for, t("lateral.by", { day: day(check.by) }))}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("lateral.column.where")}</th>
            <th scope="col">{t("lateral.column.walker")}</th>
            <th scope="col">{t("lateral.column.stands")}</th>
            <th scope="col">{t("lateral.column.found")}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <tr key={`${site.plan}/${site.place}/${site.equipment ?? ""}`}>
              <td>
                {site.equipment_name ?? site.place_name}
                <span className="ter sm">{site.equipment_name ? site.place_name : site.unit_name}</span>
              </td>
              <td>{site.walker_name}</td>
              <td><Stands site={site} /></td>
              <td>
                {site.found.map(({ id, number, title, status }) => (
                  <Link key={id} to="/hazards/$id" params={{ id }} className="link lateral-found" title={title}>
                    <Ring share={shareOf(status)} /> {number}
                  </Link>
                ))}
                {site.found.length === 0 && site.inspection ? <span className="ter">{t("lateral.nothing")}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {check.sites.length > few ? (
        <Button type="link" size="small" onClick={() => { setAll(!all); }}>
          {all ? t("lateral.fewer", { count: few }) : t("lateral.all", { count: check.sites.length })}
        </Button>
      ) : null}
    </>
  );
}

function Stands({ site }: { site: Site }) {
  const { t } = useTranslation("hazards");
  const words = (
    <>
      {t(`lateral.state.${site.state}`)}
      {site.late ? <b className="over">{t("lateral.isLate")}</b> : null}
    </>
  );
  if (site.inspection) {
    return (
      <Link to="/inspections/$id" params={{ id: site.inspection }} className="link lateral-stands" title={site.inspection_number ?? ""}>
        {words}
      </Link>
    );
  }
  return (
    <span className="lateral-stands">
      {words}
      {site.state === "waiting" ? (
        <Link
          to="/inspections"
          className="link"
          search={{ tab: "planned", day: site.on, start: "1", for_plan: site.plan, for_on: site.on, for_place: site.place, ...(site.equipment ? { for_equipment: site.equipment } : {}) }}
        >
          {t("lateral.start")}
        </Link>
      ) : null}
    </span>
  );
}
