// What the version of the plan that holds has to be taken over, one tap each; and what was.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { fullMoment } from "../../../shared/dates";
import { listed } from "../../../shared/lists";
import { Problem } from "../../../shared/Problem";
import { type Drill, type Piece, pieceCounts } from "../types";

/** Pieces that the drill lacks and the plan has. */
function lacking({ offer, materials, people, script, taken }: Drill): [Piece, number][] {
  const there: Record<Piece, boolean> = { materials: materials.length > 0, people: people.length > 0, script: script.length > 0 };
  const known = (piece: Piece) => there[piece] || (taken?.in_force && taken.pieces.includes(piece));
  return offer ? pieceCounts(offer.pieces).filter(([piece, count]) => count > 0 && !known(piece)) : [];
}

/** The line. */
export function Taking({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const take = useAct("take_from_plan");
  const offered = lacking(drill);
  const { offer, taken } = drill;
  return (
    <>
      {taken ? (
        <p className="sm sec">
          {t("taking.told", { pieces: listed(taken.pieces.map((piece) => t(`taking.from.${piece}`))), label: taken.label, name: taken.by_name, at: fullMoment(taken.at) })}
          {taken.in_force ? null : <span className="soon">　{t("taking.older")}</span>}
        </p>
      ) : null}
      {offer && offered.length > 0 ? (
        <p className="drill-taking">
          <span className="sm ter">{t("taking.of", { label: offer.label })}</span>
          {offered.map(([piece, count]) => (
            <Button
              key={piece}
              size="small"
              loading={take.isPending}
              title={piece === "script" ? t("taking.scriptHint") : undefined}
              onClick={() => { take.mutate({ drill: drill.id, pieces: [piece] }); }}
            >
              {t(`taking.button.${piece}`, { count })}
            </Button>
          ))}
        </p>
      ) : null}
      {take.error ? <Problem failure={take.error} /> : null}
    </>
  );
}
