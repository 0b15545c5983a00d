// 五落实: five tiles, each settled or saying what is missing.

import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { phrased } from "../../../shared/lists";
import { Ring } from "../../../shared/Ring";
import type { HazardView } from "./types";

const five = ["responsibility", "measures", "funds", "deadline", "contingency"] as const;

/** The five commitments. */
export function Tiles({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const need = (name: "funds" | "contingency") => {
    const what = hazard[name];
    if (what.need === "planned") {
      return what.what;
    }
    return hazard.commitments[name] === "missing" ? t("detail.tile.needed") : t("detail.tile.notNeeded");
  };
  const words = {
    responsibility: hazard.owner_name
      ? phrased(hazard.owner_name, hazard.unit_name)
      : hazard.unit_name
        ? t("detail.tile.unitNames", { unit: hazard.unit_name })
        : t("detail.tile.none"),
    measures: hazard.measures || t("detail.tile.none"),
    funds: need("funds"),
    deadline: hazard.due_on ? day(hazard.due_on) : t("detail.tile.none"),
    contingency: need("contingency"),
  };
  return (
    <ul className="tiles">
      {five.map((name) => {
        const state = hazard.commitments[name];
        const done = state === "complete";
        return (
          <li key={name} className={done ? "" : "miss"}>
            <h2>
              <Ring share={done ? 100 : state === "missing" ? 0 : 50} tone={done ? "green" : "amber"} />
              {trade(`commitment.${name}`)}
              <span className="grow" />
              <span className={done ? "sm done" : "sm soon"}>{t(`detail.tile.${state}`)}</span>
            </h2>
            <p title={words[name]}>{words[name]}</p>
          </li>
        );
      })}
    </ul>
  );
}
