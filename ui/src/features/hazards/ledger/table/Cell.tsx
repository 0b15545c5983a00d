// What stands in a cell of the ledger.

import i18next from "i18next";

import { day } from "../../../../shared/dates";
import { Due, toneOf } from "../../../../shared/Due";
import { LevelMark } from "../../../../shared/Mark";
import { Ring } from "../../../../shared/Ring";
import { shareOf } from "../../../../shared/share";
import type { Row } from "../asked";
import { type Column, looksBack, textOf } from "../columns";

/** The running part of a number: the rest is the same all the way down. */
export function shortNumber(number: string): string {
  return number.replace(/^\D*\d{4}\D*(\d+)\D*$/, "$1");
}

/** The day that counts: of what is closed, that of the look back. */
function dayOf(row: Row): string {
  const on = looksBack(row) ? row.look_back_on : row.due_on;
  return on ? day(on) : "";
}

/** The cell of a column. */
export function Cell({ column, row }: { column: Column; row: Row }) {
  const text = textOf(column, row);
  switch (column) {
    case "number":
      return <span className="cut" role="gridcell" title={text}>{shortNumber(text)}</span>;
    case "status":
      return (
        <span className="st" role="gridcell">
          <Ring share={shareOf(row.status)} tone={toneOf(row.standing)} />
          {text}
        </span>
      );
    case "title":
      return (
        <span className="ti" role="gridcell">
          <LevelMark of={row} />
          {row.supervised ? <span className="sm sec">{i18next.t("hazards:life.supervised")}</span> : null}
          <span className="cut" title={text}>{text}</span>
        </span>
      );
    case "owner":
      return <span className={row.owner_name ? "cut" : "cut soon"} role="gridcell" title={text}>{text}</span>;
    case "due":
      // A case that is over has no deadline any more: it says how it ended.
      return (
        <span role="gridcell">
          {row.standing ? <Due standing={row.standing} /> : <span className={looksBack(row) ? "soon" : row.status === "closed" ? "done" : "ter"}>{text}</span>}
        </span>
      );
    case "day":
      return <span className="sm ter" role="gridcell">{dayOf(row)}</span>;
    case "found":
      return <span className="sm ter" role="gridcell">{day(row.found_on)}</span>;
    default:
      return <span className="cut" role="gridcell" title={text}>{text}</span>;
  }
}
