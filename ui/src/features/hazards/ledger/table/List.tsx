// The ledger as a table, with a peek at the row one stands on. Every key acts on that row, or on
// those selected.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../../shared/hotkeys";
import { useBareKey } from "../../../../shared/useBareKey";
import { lastList } from "../../lastList";
import type { Asked, Row } from "../asked";
import type { Column } from "../columns";
import { Shown } from "../Shown";
import type { RowActs } from "../useActs";
import type { useLedger } from "../useLedger";
import { Peek } from "./Peek";
import { RowMenu } from "./RowMenu";
import { Table } from "./Table";
import { useRowMenu } from "./useRowMenu";

interface Props {
  asked: Asked;
  list: ReturnType<typeof useLedger>;
  columns: Column[];
  selected: ReadonlySet<string>;
  select: (selected: ReadonlySet<string>) => void;
  acts: RowActs;
  open: (row: Row) => void;
  peeking: boolean;
  peek: () => void;
  /** No sheet lies on top. */
  free: boolean;
}

/** How many rows a page key goes. */
const page = 15;

/** The table, its peek and its foot. */
export function List({ asked, list, columns, selected, select, acts, open, peeking, peek, free }: Props) {
  const { t } = useTranslation("hazards");
  const { rows, total } = list;
  const box = useRef<HTMLDivElement>(null);
  // Whoever comes back from a hazard stands where they left.
  const [place, setPlace] = useState(() => ({ asked, at: Math.max(0, rows.findIndex(({ id }) => id === lastList().opened)) }));
  // Another question begins at its first row.
  if (place.asked !== asked) {
    setPlace({ asked, at: 0 });
  }
  const at = Math.min(place.at, rows.length - 1);
  const here = rows[at];
  const chosen = rows.filter(({ id }) => selected.has(id));
  const acting = chosen.length > 0 ? chosen : here ? [here] : [];
  const choose = (next: number) => { setPlace({ asked, at: Math.max(0, Math.min(next, rows.length - 1)) }); };
  const go = (next: number) => {
    box.current?.focus({ preventScroll: true });
    choose(next);
  };
  const toggle = (row: Row) => {
    const next = new Set(selected);
    if (!next.delete(row.id)) {
      next.add(row.id);
    }
    select(next);
  };
  const all = () => { select(new Set(rows.map(({ id }) => id))); };
  const { menu, ask, askByKey, close } = useRowMenu(box, rows, chosen, choose);
  const copy = () => {
    // Words that somebody has marked are meant, not the row.
    const marked = window.getSelection()?.toString();
    if (marked) {
      void navigator.clipboard.writeText(marked);
    } else {
      acts.copy(acting);
    }
  };
  useHotkeys(
    {
      ArrowDown: () => { go(at + 1); },
      ArrowUp: () => { go(at - 1); },
      PageDown: () => { go(at + page); },
      PageUp: () => { go(at - page); },
      Home: () => { go(0); },
      End: () => { go(rows.length - 1); },
      Escape: () => { select(new Set()); },
      ContextMenu: () => { askByKey(at); },
      "Shift+F10": () => { askByKey(at); },
      "Ctrl+a": all,
      "Ctrl+c": copy,
      "Ctrl+Enter": () => { acts.issue(acting); },
      a: () => { acts.assign(acting); },
      u: () => { acts.urge(acting); },
      v: () => { acts.reinspect(acting); },
    },
    free && !menu,
  );
  useBareKey(" ", () => { if (here) { toggle(here); } }, free && !menu);
  useBareKey("Enter", () => { if (here) { open(here); } }, free && !menu);
  return (
    <div className={peeking && here ? "split" : "split alone"}>
      <div className="list">
        <Table
          box={box}
          asked={asked}
          rows={rows}
          total={total}
          columns={columns}
          at={at}
          selected={selected}
          waiting={list.isPending}
          settled={!list.isPlaceholderData}
          choose={choose}
          toggle={toggle}
          all={() => { if (selected.size > 0) { select(new Set()); } else { all(); } }}
          open={open}
          near={list.near}
          menu={ask}
        />
        <div className="foot">
          <Shown total={total} />
          {chosen.length > 0 ? <span>{t("foot.selected", { count: chosen.length })}</span> : null}
          <span className="cut">{t("foot.keys")}</span>
        </div>
      </div>
      {peeking && here ? (
        <Peek row={here} quiet={chosen.length > 0} issue={() => { acts.issue([here]); }} open={() => { open(here); }} close={peek} />
      ) : null}
      {menu ? (
        <RowMenu
          at={menu}
          acts={acts}
          selected={selected.has(menu.row.id)}
          open={open}
          toggle={toggle}
          close={close}
        />
      ) : null}
    </div>
  );
}
