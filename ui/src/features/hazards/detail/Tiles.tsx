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
