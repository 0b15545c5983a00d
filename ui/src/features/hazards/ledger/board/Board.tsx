// The same hazards by station: a column each, from reported to closed. Arrows move, Enter opens.

import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../../shared/hotkeys";
import { type Asked, type Row, type Status, statuses } from "../asked";
import { Nothing } from "../Nothing";
import { Shown } from "../Shown";
import { BoardColumn } from "./BoardColumn";

interface Props {
  asked: Asked;
  total: number;
  waiting: boolean;
  open: (row: Row, rows: Row[]) => void;
}

/** Where a case rests for good; an empty column of these says nothing. */
const ends: Status[] = ["closed", "voided"];

/** Goes to the card one stands on in the next column that has any. */
function across(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('.card[tabindex="0"]')];
  const column = event.target instanceof Element ? event.target.closest(".column") : null;
  const next = cards[cards.findIndex((card) => column?.contains(card)) + by];
  if (by !== 0 && next) {
    event.preventDefault();
    next.focus();
  }
}

/** The board. */
export function Board({ asked, total, waiting, open }: Props) {
  const { t } = useTranslation("hazards");
  const begin = () => { document.querySelector<HTMLElement>('.card[tabindex="0"]')?.focus(); };
  useHotkeys({ ArrowDown: begin, ArrowUp: begin, ArrowRight: begin, ArrowLeft: begin });
  const chosen = asked.conditions.statuses;
  const shown = statuses.filter((status) => chosen.length === 0 || chosen.includes(status));
  if (total === 0 && !waiting) {
    return (
      <div className="board">
        <Nothing />
      </div>
    );
  }
  return (
    <>
      <div className="board" role="group" aria-label={t("board")} onKeyDown={across}>
        {shown.map((status) => (
          <BoardColumn key={status} asked={asked} status={status} whenEmpty={!ends.includes(status)} open={open} />
        ))}
      </div>
      <div className="foot">
        <Shown total={total} />
        <span className="cut">{t("foot.board")}</span>
      </div>
    </>
  );
}
