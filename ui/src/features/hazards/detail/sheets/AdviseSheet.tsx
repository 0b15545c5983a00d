// 隐患告知书: what a customer or another outsider is told of it.

import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { Addressee, Asked, type OutsiderValues, paperOf, useDirector } from "../outside/OutsiderFields";
import { useToPaper } from "../outside/useToPaper";
import type { ActProps } from "./ActSheet";

/** Makes the advice and goes to it. */
export function AdviseSheet({ hazard, ...props }: ActProps) {
  const { t } = useTranslation("hazards");
  const make = useAct("make_advice");
  const draft = useDraft<OutsiderValues>(`advise/${hazard.id}`);
  const director = useDirector();
  const { close, made } = useToPaper(props.close);
  return director ? (
    <Sheet<OutsiderValues>
      open
      close={close}
      title={`${t("detail.act.advise")}　${hazard.number}`}
      act={t("outside.makeAdvice")}
      width={640}
      draft={draft}
      initial={{ kind: "customer", demand: hazard.measures, ...director }}
      speaksOf={{ not_allowed: "issuer" }}
      send={async (values) => {
        const { id } = await make.mutateAsync(paperOf(hazard.id, values));
        made(id);
      }}
    >
      <p className="sheet-said">{t("outside.adviseAbout")}</p>
      <Addressee />
      <Asked />
    </Sheet>
  ) : null;
}
