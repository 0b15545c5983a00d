// Who it is, where it stands, how late.

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { day } from "../../../shared/dates";
import { Due, toneOf } from "../../../shared/Due";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { LevelMark } from "../../../shared/Mark";
import { Ring } from "../../../shared/Ring";
import { shareOf } from "../../../shared/share";
import { lastList } from "../lastList";
import { Kin } from "./again/Kin";
import { DossierButton } from "./DossierButton";
import type { HazardView } from "./types";

/** The head of the page. */
export function Head({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const go = useNavigate();
  const list = lastList();
  const at = list.ids.indexOf(hazard.id);
  const step = (by: number) => () => {
    const id = list.ids[at + by];
    if (at >= 0 && id) {
      void go({ to: "/hazards/$id", params: { id }, replace: true });
    }
  };
  useHotkeys({
    "Alt+ArrowLeft": step(-1),
    "Alt+ArrowRight": step(1),
    Escape: () => void go({ to: "/hazards", search: list.search }),
  });
  return (
    <div className="hz">
      <div>
        <div className="crumb">
          <Link to="/hazards" search={list.search} className="link">
            <Icon name="left" small />
            {list.label || t("detail.back")}
          </Link>
          {at >= 0 ? (
            <>
              <span>{t("detail.ofList", { at: at + 1, total: list.ids.length })}</span>
              <Button type="text" size="small" aria-label={t("detail.before")} disabled={at === 0} icon={<Icon name="left" small />} onClick={step(-1)} />
              <Button type="text" size="small" aria-label={t("detail.after")} disabled={at === list.ids.length - 1} icon={<Icon name="right" small />} onClick={step(1)} />
            </>
          ) : null}
          <span>{hazard.number}</span>
          <DossierButton key={hazard.id} hazard={hazard.id} />
        </div>
        <h1>
          <LevelMark of={hazard} large /> {hazard.title}
        </h1>
        <p className="facts">
          <span>
            <Ring share={shareOf(hazard.status)} tone={toneOf(hazard.standing)} /> <b>{trade(`status.${hazard.status}`)}</b>
            {hazard.archived ? `（${t("import.stands.archived")}）` : ""}
            {hazard.receipt_refused ? `（${t("detail.refused")}）` : ""}
          </span>
          {hazard.suspected ? <b>{trade("suspected")}</b> : hazard.level ? <span>{trade(`level.${hazard.level}`)}</span> : null}
          <span>{t("detail.found", { day: day(hazard.found_at), name: hazard.found_by_name })}</span>
          {hazard.entered_by_name ? <span>{t("detail.entered", { name: hazard.entered_by_name })}</span> : null}
          <span>{hazard.place_name}</span>
          {hazard.notice ? (
            <span>
              {t("detail.notice")}{" "}
              <Link to="/documents/$id" params={{ id: hazard.notice }} className="link">
                {hazard.notice_number}
              </Link>
            </span>
          ) : null}
          {hazard.supervised ? <b>{t("life.supervised")}</b> : null}
          {hazard.round > 1 ? <span className="soon">{t("detail.round", { round: hazard.round })}</span> : null}
          <Kin hazard={hazard} />
          {hazard.in_conflict ? <span className="over">{t("detail.conflict")}</span> : null}
        </p>
      </div>
      <div className="dl">
        {hazard.due_on ? (
          <>
            <b>{hazard.standing ? <Due standing={hazard.standing} /> : <span className="done">{trade(`status.${hazard.status}`)}</span>}</b>
            <span className="sec">{hazard.standing ? day(hazard.due_on) : t("detail.wasDue", { day: day(hazard.due_on) })}</span>
            {hazard.original_due_on && hazard.original_due_on !== hazard.due_on ? (
              <span className="ter sm dl-first">
                {t("life.note.original")} {day(hazard.original_due_on)}
              </span>
            ) : null}
            {hazard.outage ? (
              <span className={`sm dl-first ${hazard.outage.concern ? "over" : "ter"}`}>
                {t("outage.label")} {day(hazard.outage.starts_at)}
              </span>
            ) : null}
          </>
        ) : (
          <b className="ter small">{t("detail.noDeadline")}</b>
        )}
      </div>
    </div>
  );
}
