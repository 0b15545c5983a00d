// Settings that have work now, one part at a time.

import "./settings.css";

import { Link } from "@tanstack/react-router";
import { useAddress } from "../../shared/address";
import { useTranslation } from "react-i18next";

import { Audit } from "./Audit";
import { Care } from "./Care";
import { Criteria } from "./criteria/Criteria";
import { Checklists } from "./checklists/Checklists";
import { Delegations } from "./Delegations";
import { Escalation } from "./Escalation";
import { Holidays } from "./holidays/Holidays";
import { Findings } from "./findings/Findings";
import { Keys } from "./Keys";
import { Levels } from "./Levels";
import { Library } from "./Library";
import { Me } from "./Me";
import { Numbers } from "./Numbers";
import { Organisation } from "./organisation/Organisation";
import { People } from "./People";
import { ReportCalendar } from "./ReportCalendar";
import { WordTemplate } from "./word/WordTemplate";

const parts = { me: Me, organisation: Organisation, keys: Keys, people: People, delegations: Delegations, checklists: Checklists, clauses: Library, criteria: Criteria, levels: Levels, escalation: Escalation, reports: ReportCalendar, holidays: Holidays, numbers: Numbers, word: WordTemplate, care: Care, findings: Findings, audit: Audit } as const;
type Part = keyof typeof parts;

/** The place of settings. */
export function Settings() {
  const { t } = useTranslation("settings");
  const search = useAddress();
  const part = (Object.keys(parts) as Part[]).find((one) => one === search["part"]) ?? "me";
  const Shown = parts[part];
  return (
    <div className="page">
      <div className="head">
        <h1>{t("title")}</h1>
      </div>
      <div className="settings">
        <nav aria-label={t("title")}>
          {(Object.keys(parts) as Part[]).map((one) => (
            <Link key={one} to="/settings" search={{ part: one }} aria-current={one === part ? "page" : undefined}>
              {t(`part.${one}`)}
            </Link>
          ))}
        </nav>
        <div className="scroll" key={part} tabIndex={0} role="region" aria-label={t(`part.${part}`)}>
          <Shown />
        </div>
      </div>
    </div>
  );
}
