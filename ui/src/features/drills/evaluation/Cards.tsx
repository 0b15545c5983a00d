// The evaluators and their cards.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { fullMoment } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import { CardSheet } from "./CardSheet";
import type { Evaluation } from "./types";

/** The list. */
export function Cards({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const [open, setOpen] = useState<string | null>(null);
  const chosen = view.evaluators.find(({ participant }) => participant === open);
  return (
    <section>
      <h2>{t("cards")}</h2>
      {view.evaluators.length === 0 ? <p className="sec">{t("cardsNone")}</p> : (
        <ul className="after-cards">
          {view.evaluators.map((one) => (
            <li key={one.participant}>
              <span>{one.name}<span className="ter sm">　{phrased(t(one.role === "lead_evaluator" ? "role.lead_evaluator" : "role.evaluator"), one.duty)}</span></span>
              <span className="sec sm">
                <Ring share={one.card ? 100 : 0} />{" "}
                {one.card ? t("card.entered", { name: one.card.recorded_by_name, at: fullMoment(one.card.recorded_at), count: one.card.marks.length }) : t(one.awaited ? "card.waiting" : "card.absent")}
              </span>
              <Button className="act" aria-disabled={Boolean(one.refusal)} title={one.refusal ? sentence(one.refusal) : ""} onClick={() => { if (!one.refusal) { setOpen(one.participant); } }}>
                {t(one.card ? "card.again" : "card.open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen ? <CardSheet key={chosen.participant} view={view} evaluator={chosen} close={() => { setOpen(null); }} /> : null}
    </section>
  );
}
