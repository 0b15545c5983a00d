// One station of the board; its cards come page by page as somebody scrolls.

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { Ring } from "../../../../shared/Ring";
import { shareOf } from "../../../../shared/share";
import type { Asked, Row, Status } from "../asked";
import { useLedger } from "../useLedger";
import { useVirtualRows } from "../useVirtualRows";
import { Card } from "./Card";

/** Height of a card, points; the same for all. */
const cardHeight = 100;
/** Cards a page. */
const limit = 50;
/** Cards from the end at which the next page is asked for. */
const ahead = 15;

interface Props {
  asked: Asked;
  status: Status;
  whenEmpty: boolean;
  open: (row: Row, rows: Row[]) => void;
}

/** The column. */
export function BoardColumn({ asked, status, whenEmpty, open }: Props) {
  const { t } = useTranslation("trade");
  const own = useMemo(() => ({ ...asked, conditions: { ...asked.conditions, statuses: [status] } }), [asked, status]);
  const { rows, total, near } = useLedger(own, limit);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ at: 0, moved: false });
  const at = Math.min(place.at, Math.max(rows.length - 1, 0));
  const virtual = useVirtualRows({ box, count: rows.length, height: cardHeight, ahead, near, at, question: own });
  if (total === 0 && !whenEmpty) {
    return null;
  }
  const keys = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setPlace({ at: Math.max(0, Math.min(next, rows.length - 1)), moved: true });
    }
  };
  return (
    <section className={total === 0 ? "column none" : "column"} aria-label={t(`status.${status}`)}>
      <h2>
        <Ring share={shareOf(status)} />
        {t(`status.${status}`)}
        <span className="n">{total}</span>
      </h2>
      <div className="cards" ref={box} onKeyDown={keys}>
        <ul style={{ height: virtual.total }}>
          {virtual.shown.map(({ index, top }) => {
            const row = rows[index];
            return row ? (
              <Card
                key={row.id}
                row={row}
                top={top}
                here={index === at}
                take={index === at && place.moved}
                stand={() => { setPlace({ at: index, moved: false }); }}
                open={() => { open(row, rows); }}
              />
            ) : null;
          })}
        </ul>
      </div>
    </section>
  );
}
