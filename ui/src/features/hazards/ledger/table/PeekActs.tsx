// What the hazard waits for, from the peek: the core says what it is and who may do it.

import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { startable } from "../../detail/sheets/ActSheet";
import type { HazardAct, HazardView } from "../../detail/types";
import { useActWords } from "../../detail/useActWords";

interface Props {
  hazard: HazardView;
  /** Other rows are selected: the filled button is theirs. */
  quiet: boolean;
  issue: () => void;
}

/** The awaited act, and beside it the entry of progress. */
export function PeekActs({ hazard, quiet, issue }: Props) {
  const { t } = useTranslation("hazards");
  const go = useNavigate();
  const words = useActWords(hazard);
  const may = (act: HazardAct) => hazard.acts.some((one) => one.act === act && !one.refusal);
  const start = (act: HazardAct) => {
    if (act === "issue_notice") {
      issue();
    } else {
      void go({ to: "/hazards/$id", params: { id: hazard.id }, search: { act } });
    }
  };
  const awaited = hazard.awaited && startable(hazard.awaited) && may(hazard.awaited) ? hazard.awaited : null;
  const progress = awaited !== "record_progress" && may("record_progress");
  return (
    <>
      {awaited ? (
        <Button type={quiet ? "default" : "primary"} className={quiet ? "act" : ""} onClick={() => { start(awaited); }}>
          {words(awaited)}
        </Button>
      ) : null}
      {progress ? (
        <Button className="act" onClick={() => { start("record_progress"); }}>
          {t("detail.act.record_progress")}
        </Button>
      ) : null}
    </>
  );
}
