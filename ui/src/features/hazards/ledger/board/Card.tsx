// A hazard on the board.

import { useEffect, useRef } from "react";

import { Due, toneOf } from "../../../../shared/Due";
import { LevelMark } from "../../../../shared/Mark";
import { Ring } from "../../../../shared/Ring";
import { shareOf } from "../../../../shared/share";
import type { Row } from "../asked";
import { textOf } from "../columns";
import { shortNumber } from "../table/Cell";

interface Props {
  row: Row;
  top: number;
  /** The one of its column that Tab comes to. */
  here: boolean;
  /** Somebody moved onto it by key. */
  take: boolean;
  stand: () => void;
  open: () => void;
}

/** The card. */
export function Card({ row, top, here, take, stand, open }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (take) {
      link.current?.focus({ preventScroll: true });
    }
  }, [take]);
  return (
    <li style={{ transform: `translateY(${String(top)}px)` }}>
      <a
        ref={link}
        className="card"
        href={`#/hazards/${row.id}`}
        tabIndex={here ? 0 : -1}
        onFocus={stand}
        onClick={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <span className="card-top">
          <Ring share={shareOf(row.status)} tone={toneOf(row.standing)} />
          <span className="ter" title={row.number}>{shortNumber(row.number)}</span>
          <span className="grow" />
          {row.standing ? <Due standing={row.standing} /> : null}
        </span>
        <span className="card-title" title={row.title}>
          <LevelMark of={row} /> {row.title}
        </span>
        <span className="card-who">
          <span className="cut">{row.unit_name}</span>
          <span className={row.owner_name ? "cut" : "cut soon"}>{textOf("owner", row)}</span>
        </span>
      </a>
    </li>
  );
}
