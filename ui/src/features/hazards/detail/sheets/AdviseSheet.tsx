// 隐患告知书: what a customer or another outsider is told of it.

import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../../bridge/query";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { Addressee, Asked, type OutsiderValues, paperOf, useDirector } from "../outside/OutsiderFields";
import type { ActProps } from "./ActSheet";

/** Makes the advice and goes to it. */
export function AdviseSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const go = useNavigate();
  const make = useAct("make_advice");
  const draft = useDraft<OutsiderValues>(`advise/${hazard.id}`);
  const issuer = useDirector();
  return issuer ? (
    <Sheet<OutsiderValues>
      open
      close={close}
      title={`${t("detail.act.advise")}　${hazard.number}`}
      act={t("outside.makeAdvice")}
      width={640}
      draft={draft}
      initial={{ kind: "customer", demand: hazard.measures, issuer }}
      speaksOf={{ not_allowed: "issuer" }}
      send={async (values) => {
        const { id } = await make.mutateAsync(paperOf(hazard.id, values));
        void go({ to: "/documents/outgoing/$id", params: { id } });
      }}
    >
      <p className="sheet-said">{t("outside.adviseAbout")}</p>
      <Addressee />
      <Asked />
    </Sheet>
  ) : null;
}
