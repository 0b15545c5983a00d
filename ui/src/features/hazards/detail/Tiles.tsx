// 五落实: five tiles, each settled or saying what is missing.

import { useTranslation } from "react-i18next";

import { Ring } from "../../../shared/Ring";
import type { HazardView } from "./types";
import { five, useCommitmentWords } from "./useCommitmentWords";

/** The five commitments. */
export function Tiles({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const words = useCommitmentWords()(hazard);
  return (
    <ul className="tiles">
      {five.map((name) => {
        const state = hazard.commitments[name];
        const done = state === "complete";
        // An archive owes nothing.
        const lacking = !done && state !== "not_owed";
        return (
          <li key={name} className={lacking ? "miss" : ""}>
            <h2>
              <Ring share={done ? 100 : state === "owner_to_be_named" ? 50 : 0} tone={done ? "green" : lacking ? "amber" : "ink"} />
              {trade(`commitment.${name}`)}
              <span className="grow" />
              <span className={done ? "sm done" : lacking ? "sm soon" : "sm ter"}>{t(`detail.tile.${state}`)}</span>
            </h2>
            <p title={words[name]}>{words[name]}</p>
          </li>
        );
      })}
    </ul>
  );
}
