// 隐患告知书: what a customer or another outsider is told of it.

import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../../bridge/call";
import { useAct } from "../../../../bridge/query";
import { Sheet } from "../../../../shared/Sheet";
import { useDraft } from "../../../../shared/useDraft";
import { Addressee, Asked, Hazards, type OutsiderValues, paperOf, useDirector } from "../outside/OutsiderFields";
import type { ActProps } from "./ActSheet";

/** Makes the advice and goes to it. */
export function AdviseSheet({ hazard, close }: ActProps) {
  const { t } = useTranslation("hazards");
  const make = useAct("make_advice");
  const draft = useDraft<OutsiderValues>(`advise/${hazard.id}`);
  const director = useDirector();
  const go = useNavigate();
  return director ? (
    <Sheet<OutsiderValues, ViewOf<"make_advice">>
      open
      close={close}
      title={`${t("detail.act.advise")}　${hazard.number}`}
      act={t("outside.makeAdvice")}
      width={640}
      draft={draft}
      initial={{ hazards: [hazard.id], kind: "customer", demand: hazard.measures, ...director }}
      speaksOf={{ not_allowed: "issuer" }}
      send={(values) => make.mutateAsync(paperOf(values))}
      done={({ id }) => void go({ to: "/documents/outgoing/$id", params: { id } })}
    >
      <p className="sheet-said">{t("outside.adviseAbout")}</p>
      <Addressee />
      <Hazards kind="advice" />
      <Asked />
    </Sheet>
  ) : null;
}
