// The hazard that is spoken of, and what can be decided on it.

import { Link } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";
import { day } from "../../../shared/dates";
import { Due } from "../../../shared/Due";
import { useHotkeys } from "../../../shared/hotkeys";
import { sentence } from "../../../shared/Problem";
import { Photo } from "../../../shared/photos/Photo";
import { ActSheet } from "../detail/sheets/ActSheet";
import type { HazardAct, HazardView } from "../detail/types";
import { MinutesSheet } from "./MinutesSheet";

/** Decisions that are acts of their own, with their keys. An extension that is asked for is decided. */
const decisions = { supervise: "S", decide_extension: "E", ask_extension: "E" } as const satisfies Partial<Record<HazardAct, string>>;

/** The hazard. */
export function Case({ id }: { id: string }) {
  const hazard = useAnswer("get_hazard", { hazard: id }, { keep: true }).data;
  return hazard ? <Shown hazard={hazard} /> : <div aria-busy="true" />;
}

function Shown({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const [sheet, setSheet] = useState<HazardAct | "minute">();
  const close = () => { setSheet(undefined); };
  const extension: HazardAct = hazard.extension_asked ? "decide_extension" : "ask_extension";
  const offered = (["supervise", extension] as const).flatMap((act) => hazard.acts.filter((one) => one.act === act));
  const begin = (act: HazardAct) => {
    if (offered.some((one) => one.act === act && !one.refusal)) {
      setSheet(act);
    }
  };
  useHotkeys({ s: () => { begin("supervise"); }, e: () => { begin(extension); }, d: () => { setSheet("minute"); } }, !sheet);
  const urged = hazard.steps.filter(({ step }) => step === "urged").length;
  const progress = hazard.steps.findLast(({ step }) => step === "progress");
  const said = progress?.step === "progress" ? progress.text : "";
  const moved = hazard.original_due_on && hazard.original_due_on !== hazard.due_on;
  return (
    <section className="meeting-case" aria-label={hazard.title}>
      <div className="meeting-facts">
        <h2>{hazard.title}</h2>
        <p className="meeting-line">
          <Due standing={hazard.standing} />
          <span>{hazard.due_on ? day(hazard.due_on) : ""}</span>
          {moved && hazard.original_due_on ? <span className="sec">{t("meeting.original", { day: day(hazard.original_due_on) })}</span> : null}
          {hazard.extensions_granted > 0 ? <span className="sec">{t("meeting.extended", { count: hazard.extensions_granted })}</span> : null}
          {urged > 0 ? <span className="sec">{t("meeting.urged", { count: urged })}</span> : null}
          {hazard.supervised ? <b className="over">{t("meeting.supervised")}</b> : null}
        </p>
        <p>{hazard.owner_name}　<span className="sec">{hazard.place_name} {hazard.spot}</span></p>
        <h3>{t("meeting.measures")}</h3>
        <p className="meeting-words">{hazard.measures || t("meeting.noMeasures")}</p>
        <h3>{t("meeting.progress")}</h3>
        <p className="meeting-words">{progress ? `${day(progress.happened_at)}　${said}` : t("meeting.noProgress")}</p>
      </div>
      <div className="meeting-shots">
        {hazard.photos.slice(0, 2).map((photo) => <Photo key={photo} attachment={photo} name={hazard.title} of={{ kind: "hazard", hazard: hazard.id }} edge={640} />)}
      </div>
      <div className="bar">
        {offered.map(({ act, refusal }) => (
          <Tooltip key={act} title={refusal ? sentence(refusal) : ""}>
            <Button size="large" aria-disabled={Boolean(refusal)} onClick={() => { begin(act); }}>
              {t(`detail.act.${act}`)}
              {act in decisions ? <kbd>{decisions[act as keyof typeof decisions]}</kbd> : null}
            </Button>
          </Tooltip>
        ))}
        <Button size="large" type="primary" onClick={() => { setSheet("minute"); }}>{t("meeting.minute")}<kbd>D</kbd></Button>
        <span className="grow" />
        <Link to="/hazards/$id" params={{ id: hazard.id }} className="link">{t("meeting.hazard")}</Link>
      </div>
      {sheet === "minute" ? <MinutesSheet hazard={hazard} close={close} /> : <ActSheet act={sheet} hazard={hazard} close={close} />}
    </section>
  );
}
