// How plan and organisation proved themselves, which objectives were reached, what the evaluators say.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { JudgeSheet } from "./JudgeSheet";
import { aspects, type Evaluation } from "./types";

const parts = ["organisation", "performance", "lessons", "suggestions"] as const;

/** The section. */
export function Judged({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const [open, setOpen] = useState(false);
  const there = view.judgements.length > 0 || view.revision !== null;
  return (
    <section>
      <h2>
        {t("judge.title")}
        {view.refusal ? null : <Button onClick={() => { setOpen(true); }}>{t(there ? "judge.again" : "judge.record")}</Button>}
      </h2>
      {there ? <Told view={view} /> : <p className="sec">{t("judge.none")}</p>}
      {open ? <JudgeSheet view={view} close={() => { setOpen(false); }} /> : null}
    </section>
  );
}

function Told({ view }: { view: Evaluation }) {
  const { t } = useTranslation("evaluation");
  const { revision } = view;
  return (
    <ul className="after-said">
      {view.objectives.map(({ no, text, reached }) => (
        <li key={no}>
          <span className="sec">{text}</span>
          <span>{reached ? <><b>{t(`rating.${reached.rating}`)}</b>　{reached.note}</> : "—"}</span>
        </li>
      ))}
      {aspects.map((aspect) => {
        const judged = view.judgements.find((one) => one.aspect === aspect);
        return (
          <li key={aspect}>
            <span className="sec">{t(`aspect.${aspect}.name`)}</span>
            <span>{judged ? <><b>{t(`aspect.${aspect}.${judged.rating}`)}</b>　{judged.note}</> : "—"}</span>
          </li>
        );
      })}
      {parts.map((part) => view.opinion[part] ? (
        <li key={part}><span className="sec">{t(`opinion.${part}`)}</span><span>{view.opinion[part]}</span></li>
      ) : null)}
      <li>
        <span className="sec">{t("revision.title")}</span>
        <span>
          {revision ? <b>{t(revision.major ? "revision.major" : revision.needed ? "revision.yes" : "revision.no")}</b> : t("revision.open")}
          {revision?.reason ? <>　{revision.reason}</> : null}
        </span>
      </li>
    </ul>
  );
}
