// What is overdue in a unit, the longest first.

import { useEffect, useRef } from "react";

import { Due } from "../../../shared/Due";
import { LevelMark } from "../../../shared/Mark";
import type { Row } from "../ledger/asked";

interface Props {
  label: string;
  rows: Row[];
  here: string | undefined;
  choose: (id: string) => void;
  /** The end came in sight. */
  end: () => void;
}

/** The list. */
export function Overdue({ label, rows, here, choose, end }: Props) {
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <ul
      ref={box}
      className="meeting-rows"
      aria-label={label}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - 400) {
          end();
        }
      }}
    >
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" aria-current={row.id === here} onClick={() => { choose(row.id); }}>
            <span className="meeting-title">
              <LevelMark of={row} /> {row.title}
            </span>
            <Due standing={row.standing} />
            <span className="ter">{row.number}</span>
            <span className="sec">{row.owner_name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
