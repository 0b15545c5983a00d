// The evaluation of a drill: cards, remarks, self-assessments, judgement; at the side what it comes to
// and what is missing.

import "../after.css";

import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../../bridge/query";
import { useAddressedId } from "../../../shared/address";
import { fullMoment } from "../../../shared/dates";
import { useHotkeys } from "../../../shared/hotkeys";
import { labelled, listed } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { AfterHead } from "../AfterHead";
import { Cards } from "./Cards";
import { HotWash } from "./HotWash";
import { Items } from "./Items";
import { Judged } from "./Judged";
import { Score } from "./Score";
import { SelfAssessments } from "./SelfAssessments";
import type { Evaluation } from "./types";

/** The page. */
export function EvaluationPage() {
  const drill = useAddressedId() ?? "";
  const { data, error, refetch } = useAnswer("get_drill_evaluation", { drill });
  return (
    <div className="page">
      <AfterHead drill={drill} page="evaluation" />
      {error ? <Problem failure={error} retry={() => void refetch()} /> : null}
      {data ? <Shown view={data} /> : null}
    </div>
  );
}

function Shown({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const { modal } = App.useApp();
  const conclude = useAct("conclude_drill_evaluation");
  const ready = !view.refusal && view.missing.length === 0;
  const ask = () => {
    if (ready) {
      void modal.confirm({
        title: t("conclude"),
        content: t("concludeSure"),
        okText: t("conclude"),
        onOk: () => conclude.mutateAsync({ drill: view.drill }),
      });
    }
  };
  useHotkeys({ "Ctrl+Enter": ask });
  return (
    <>
      <div className="after-body">
        <div className="after-main" tabIndex={0} role="region" aria-label={t("title")}>
          <Cards view={view} />
          <HotWash view={view} />
          <SelfAssessments view={view} />
          <Judged view={view} />
          <Items view={view} />
        </div>
        <Score view={view} />
      </div>
      <div className="bar">
        {conclude.error ? <Problem failure={conclude.error} /> : null}
        {view.concluded_at ? (
          <>
            <span className="sec">{t("concluded", { name: view.concluded_by_name ?? "", at: fullMoment(view.concluded_at) })}</span>
            <span className="grow" />
            <Link to={`/drills/${view.drill}/papers`} className="link">{t("toPapers")}</Link>
          </>
        ) : (
          <>
            <Button type="primary" aria-disabled={!ready} loading={conclude.isPending} onClick={ask}>
              {t("conclude")}<kbd>Ctrl Enter</kbd>
            </Button>
            <span className="why">{view.refusal ? sentence(view.refusal) : ready ? t("concludeSure") : labelled(t("missing.title"), listed(view.missing.map((gap) => t(`missing.${gap}`))))}</span>
          </>
        )}
      </div>
    </>
  );
}
