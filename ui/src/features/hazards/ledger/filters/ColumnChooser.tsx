// Which columns stand in the ledger, and in what order.

import { Button } from "antd";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../../shared/Icon";
import { type Column, every, useColumns } from "../columns";

/** The list of columns, those shown first. */
export function ColumnChooser() {
  const { t } = useTranslation("hazards");
  const { columns, choose } = useColumns();
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  useLayoutEffect(() => {
    // What moved with its column has lost the focus on the way; no key must fall in between.
    if (moved.current) {
      list.current?.querySelector<HTMLElement>(`[data-does="${moved.current}"]`)?.focus();
      moved.current = null;
    }
  }, [columns]);
  const move = (column: Column, by: -1 | 1) => {
    const at = columns.indexOf(column);
    const other = columns[at + by];
    if (at >= 0 && other) {
      moved.current = `${column}${String(by)}`;
      choose(columns.map((one) => (one === column ? other : one === other ? column : one)));
    }
  };
  const turn = (column: Column) => {
    moved.current = column;
    choose(columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column]);
  };
  const mover = (column: Column, by: -1 | 1) => (
    <Button
      type="text"
      size="small"
      data-does={`${column}${String(by)}`}
      aria-label={t(by < 0 ? "columns.up" : "columns.down", { column: t(`column.${column}`) })}
      aria-disabled={!columns[columns.indexOf(column) + by]}
      className={by < 0 ? "up" : ""}
      icon={<Icon name="down" small />}
      onClick={() => { move(column, by); }}
    />
  );
  return (
    <div className="columns">
      <ul ref={list}>
        {[...columns, ...every.filter((column) => !columns.includes(column))].map((column, index) => {
          const shown = columns.includes(column);
          return (
            <li key={column}>
              <label {...(index === 0 ? { "data-first": true } : {})}>
                <input type="checkbox" data-does={column} checked={shown} disabled={column === "title"} onChange={() => { turn(column); }} />
                {t(`column.${column}`)}
              </label>
              {shown ? (
                <>
                  {mover(column, -1)}
                  {mover(column, 1)}
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={() => { choose(null); }}>
        {t("columns.reset")}
      </Button>
    </div>
  );
}
