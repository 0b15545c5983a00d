// The line above the rows: what narrows them, how they are sorted, which columns they have.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../../shared/hotkeys";
import { type Condition, conditionNames, on, useAsked, without } from "../asked";
import { Float } from "../Float";
import { NewView } from "../views/NewView";
import { Chips } from "./Chips";
import { ColumnChooser } from "./ColumnChooser";
import { Conditions } from "./Conditions";
import { Order } from "./Order";
import { TextFilter } from "./TextFilter";

interface Props {
  /** Columns and peek are of the table alone. */
  table: boolean;
  peeking: boolean;
  peek: () => void;
}

/** The line. */
export function Filters({ table, peeking, peek }: Props) {
  const { t } = useTranslation("hazards");
  const { search, show } = useAsked();
  const [editing, setEditing] = useState<Condition | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [saving, setSaving] = useState(false);
  useHotkeys(
    {
      "/": () => { document.querySelector<HTMLInputElement>(".ledger-text input")?.focus(); },
      f: () => { setEditing("status"); },
      s: () => { setSaving(true); },
      ...(table ? { c: () => { setChoosing(true); }, p: peek } : {}),
    },
    !saving,
  );
  return (
    <div className="tools ledger-tools">
      <div className="ledger-conditions">
        <TextFilter />
        <Chips edit={setEditing} />
        <Float label={t("filter.add")} icon="plus" hotkey="F" open={editing !== null} turn={(open) => { setEditing(open ? "status" : null); }}>
          <Conditions first={editing ?? "status"} />
        </Float>
        {on(search).length > 0 ? (
          <Button type="text" size="small" onClick={() => { show(without(search, conditionNames)); }}>
            {t("filter.clear")}
          </Button>
        ) : null}
        <Button type="text" size="small" className="link" onClick={() => { setSaving(true); }}>
          {t("saved.new")}
          <kbd>S</kbd>
        </Button>
      </div>
      <Order />
      {table ? (
        <>
          <Float label={t("columns.label")} icon="cols" hotkey="C" right open={choosing} turn={setChoosing}>
            <ColumnChooser />
          </Float>
          <Button type="text" size="small" aria-pressed={peeking} onClick={peek}>
            {t("peek.label")}
            <kbd>P</kbd>
          </Button>
        </>
      ) : null}
      {saving ? <NewView close={() => { setSaving(false); }} /> : null}
    </div>
  );
}
