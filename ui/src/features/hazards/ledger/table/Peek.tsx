// The row in more words, beside the table: photos, commitments, the last step, the notice.

import { Button } from "antd";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../../bridge/query";
import { day, moment } from "../../../../shared/dates";
import { Due, toneOf } from "../../../../shared/Due";
import { Icon } from "../../../../shared/Icon";
import { LevelMark } from "../../../../shared/Mark";
import { Picture } from "../../../../shared/photos/Picture";
import { Ring } from "../../../../shared/Ring";
import { shareOf } from "../../../../shared/share";
import { five, useCommitmentWords } from "../../detail/useCommitmentWords";
import type { Row } from "../asked";
import { PeekActs } from "./PeekActs";

interface Props {
  row: Row;
  /** Rows are selected, and the head acts on them. */
  quiet: boolean;
  issue: () => void;
  open: () => void;
  close: () => void;
}

/** The column at the right. */
export function Peek({ row, quiet, issue, open, close }: Props) {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const id = useDeferredValue(row.id);
  const hazard = useAnswer("get_hazard", { hazard: id }, { keep: true }).data;
  const known = hazard?.id === row.id ? hazard : undefined;
  const wordsOf = useCommitmentWords();
  const words = known ? wordsOf(known) : undefined;
  const missing = known ? five.filter((name) => ["missing", "owner_to_be_named"].includes(known.commitments[name])).length : 0;
  const last = known?.steps.at(-1);
  const shots = [
    ["before", known?.photos[0]],
    ["during", known?.photos_during[0]],
    ["after", known?.photos_after[0]],
  ] as const;
  return (
    <aside className="peek" aria-label={row.number}>
      <div className="in">
        <p className="peek-top sm ter">
          {row.number}
          <Button type="text" size="small" aria-label={t("peek.close")} icon={<Icon name="x" small />} onClick={close} />
        </p>
        <h2>
          <LevelMark of={row} /> {row.title}
        </h2>
        <p className="peek-status">
          <Ring share={shareOf(row.status)} tone={toneOf(row.standing)} /> <span>{trade(`status.${row.status}`)}</span>
          <Due standing={row.standing} /> <span className="sm ter">{row.due_on ? day(row.due_on) : ""}</span>
          {row.look_back && row.look_back_on ? (
            <span className="sm">
              {t("detail.again.due", { day: day(row.look_back_on) })} <Due standing={row.look_back} />
            </span>
          ) : null}
        </p>
        <div className="shots">
          {shots.map(([name, photo]) => (
            <figure key={name}>
              {photo ? (
                <div className="shot">
                  <Picture attachment={photo} name={t(`peek.${name}`)} edge={160} />
                </div>
              ) : (
                <div className="shot empty-shot">{t("peek.none")}</div>
              )}
              <figcaption className="cap">{t(`peek.${name}`)}</figcaption>
            </figure>
          ))}
        </div>
        <h3>
          {t("peek.five")}
          <span className={missing > 0 ? "soon sm" : "done sm"}>
            {known ? (missing > 0 ? t("peek.missing", { count: missing }) : t("peek.complete")) : ""}
          </span>
        </h3>
        <ul className="five">
          {five.map((name) => {
            const state = known?.commitments[name];
            return (
              <li key={name}>
                <Ring share={state === "complete" ? 100 : state === "owner_to_be_named" ? 50 : 0} tone={state === "complete" ? "green" : state === "not_owed" ? "ink" : "amber"} />
                <b>{trade(`commitment.${name}`)}</b>
                <span className={state === "complete" || state === "not_owed" ? "cut sec" : "cut soon"} title={words?.[name]}>
                  {state === "missing" || state === "not_owed" ? t(`detail.tile.${state}`) : words?.[name]}
                </span>
              </li>
            );
          })}
        </ul>
        <dl className="kv peek-kv">
          <dt>{t("peek.last")}</dt>
          <dd>
            {last ? `${trade(`step.${last.step}`)}　` : ""}
            <span className="ter sm">
              {last ? `${moment(last.happened_at)}　${last.actor_name}` : ""}
            </span>
          </dd>
          {row.notice_number ? (
            <>
              <dt>{t("peek.notice")}</dt>
              <dd>{row.notice_number}</dd>
            </>
          ) : null}
        </dl>
      </div>
      <div className="bar">
        {known ? <PeekActs hazard={known} quiet={quiet} issue={issue} /> : null}
        <span className="grow" />
        <Button type="text" onClick={open}>
          {t("peek.open")}
          <kbd>Enter</kbd>
        </Button>
      </div>
    </aside>
  );
}
