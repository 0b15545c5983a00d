// The ledger: views, filters, and the hazards themselves as a table or as a board.

import "./ledger/ledger.css";

import { type KeyboardEvent, useState } from "react";

import { Problem } from "../../shared/Problem";
import { type Row, useAsked } from "./ledger/asked";
import { AssignBatch } from "./ledger/batch/AssignBatch";
import { ReinspectBatch } from "./ledger/batch/ReinspectBatch";
import { UrgeBatch } from "./ledger/batch/UrgeBatch";
import { Board } from "./ledger/board/Board";
import { useColumns } from "./ledger/columns";
import { Filters } from "./ledger/filters/Filters";
import { Head } from "./ledger/Head";
import { List } from "./ledger/table/List";
import { useActs } from "./ledger/useActs";
import { useLedger } from "./ledger/useLedger";
import { Views } from "./ledger/views/Views";

/** Below this width the peek would take the titles' place; it opens when it is asked for. */
const roomForPeek = "(min-width: 1240px)";

/** A letter pressed on a sheet is no key of the ledger behind it. */
function keepLetters(event: KeyboardEvent): void {
  const sheet = event.target instanceof Element && event.target.closest('[role="dialog"]');
  if (sheet && /^[a-z/]$/i.test(event.key) && !event.ctrlKey) {
    event.stopPropagation();
  }
}

/** The place of hazards. */
export function Hazards() {
  const { asked, search } = useAsked();
  const { columns, isPending } = useColumns();
  const list = useLedger(asked);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [peeking, setPeeking] = useState(() => window.matchMedia(roomForPeek).matches);
  const { acts, open, batch, closeBatch } = useActs(columns);
  const board = search["as"] === "board";
  const chosen = board ? [] : list.rows.filter(({ id }) => selected.has(id));
  const peek = () => { setPeeking(!peeking); };
  const openRow = (row: Row) => { open(row, list.rows); };
  const sheet = {
    close: closeBatch,
    done: () => {
      closeBatch();
      setSelected(new Set());
    },
  };
  // Nothing is drawn, and nothing exported, with other columns than those that were chosen.
  if (isPending) {
    return <div className="page" aria-busy="true" />;
  }
  return (
    <div className="page" onKeyDown={keepLetters}>
      <Head chosen={chosen} rows={list.rows} total={list.total} acts={acts} />
      <Views />
      <Filters table={!board} peeking={peeking} peek={peek} />
      {list.error ? (
        <div className="head">
          <Problem failure={list.error} retry={() => void list.refetch()} />
        </div>
      ) : board ? (
        <Board asked={asked} total={list.total} waiting={list.isPending} open={open} />
      ) : (
        <List
          asked={asked}
          list={list}
          columns={columns}
          selected={selected}
          select={setSelected}
          acts={acts}
          open={openRow}
          peeking={peeking}
          peek={peek}
          free={batch === null}
        />
      )}
      {batch?.kind === "assign" ? <AssignBatch rows={batch.rows} {...sheet} /> : null}
      {batch?.kind === "urge" ? <UrgeBatch rows={batch.rows} close={closeBatch} /> : null}
      {batch?.kind === "reinspect" ? <ReinspectBatch rows={batch.rows} {...sheet} /> : null}
    </div>
  );
}
