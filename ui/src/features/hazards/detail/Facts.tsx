// What is known of it, in words.

import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Similar } from "../../../shared/similar/Similar";
import { useEquipped } from "../../../shared/useEquipped";
import { EquipmentFact } from "./EquipmentFact";
import { clauseWords } from "./fieldWords";
import type { HazardView } from "./types";

/** The facts. */
export function Facts({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const equipped = useEquipped(hazard.place);
  const basis = hazard.assessment?.basis ?? [];
  const rows: [string, ReactNode][] = [
    [t("detail.fact.description"), hazard.description],
    [t("detail.fact.spot"), hazard.spot],
    [t("detail.fact.equipment"), equipped || hazard.equipment ? <EquipmentFact key="equipment" hazard={hazard} /> : ""],
    [
      t("detail.fact.basis"),
      basis.map((one) => (
        <span key={`${one.document} ${one.clause}`} className="basis">
          {clauseWords(one)}{" "}
          {!hazard.notice && (one.certainty === "B" || one.certainty === "C") ? <span className="ter sm">{trade("clauseUnsure")}</span> : null}
        </span>
      )),
    ],
    [t("detail.fact.criterion"), hazard.assessment?.criterion],
    [t("detail.fact.measures"), hazard.measures],
    [t("detail.fact.consequence"), hazard.consequence],
    [t("detail.fact.interim"), hazard.interim_controls],
    [t("detail.fact.discipline"), hazard.discipline ? trade(`discipline.${hazard.discipline}`) : ""],
    [t("detail.fact.cause"), hazard.cause ? trade(`cause.${hazard.cause}`) : ""],
    [t("detail.fact.remarks"), hazard.remarks],
    [
      t("detail.fact.inspection"),
      hazard.inspection ? (
        <Link to="/inspections/$id" params={{ id: hazard.inspection }} className="link">
          {hazard.inspection_number}
        </Link>
      ) : (
        ""
      ),
    ],
    [
      t("lateral.foundFor"),
      hazard.found_for ? (
        <Link to="/hazards/$id" params={{ id: hazard.found_for.id }} className="link">
          {hazard.found_for.number} {hazard.found_for.title}
        </Link>
      ) : (
        ""
      ),
    ],
    [
      t("detail.fact.drill"),
      hazard.drill ? (
        <Link to="/drills/$id" params={{ id: hazard.drill.id }} search={{ tab: "after" }} className="link">
          {hazard.drill.number} {hazard.drill.title}
        </Link>
      ) : (
        ""
      ),
    ],
    [
      t("detail.fact.foundAgain"),
      hazard.found_again.length > 0
        ? hazard.found_again.map(({ id, number, title }) => (
            <Link key={id} to="/drills/$id" params={{ id }} search={{ tab: "after" }} className="link fact-line">
              {number} {title}
            </Link>
          ))
        : "",
    ],
    [t("detail.fact.similar"), hazard.similar.length > 0 ? <Similar rows={hazard.similar} /> : ""],
  ];
  const said = rows.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)));
  return (
    <dl className="kv facts2">
      {said.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
