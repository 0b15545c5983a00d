// What is still missing: items without an answer, and photos that are awaited.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { clock } from "../../shared/dates";
import { RestNotChecked } from "./RestNotChecked";
import { useSlots } from "./usePhotoKeeping";
import type { WalkState } from "./useWalk";
import type { View } from "./WalkRoom";

interface Props {
  walk: WalkState;
  show: (view: View) => void;
  visit: (code: string) => void;
}

/** What is missing. */
export function FinishOpen({ walk, show, visit }: Props) {
  const { t } = useTranslation("inspections");
  const [resting, setResting] = useState(false);
  const { items, inspection } = walk;
  const slots = useSlots(inspection.id);
  const open = items.flatMap((item, at) => (item.answer ? [] : [{ code: item.item.code, text: item.item.text, number: at + 1 }]));
  return (
    <>
      <h2>{t("finish.openItems")}<span className="ter">{open.length || null}</span></h2>
      {open.length === 0 ? <p className="done">{t("finish.openNone")}</p> : null}
      <ul className="walk-open-items">
        {open.map(({ code, text, number }) => (
          <li key={code}>
            <button type="button" onClick={() => { visit(code); }}>
              <b>{number}</b>
              <span className="cut">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {open.length > 0 ? (
        <Button onClick={() => { setResting(true); }}>{t("finish.restNotChecked", { count: open.length })}</Button>
      ) : null}
      <RestNotChecked walk={walk} codes={open.map(({ code }) => code)} open={resting} close={() => { setResting(false); }} />
      <h2>{t("finish.slots")}<span className="ter">{slots.length || null}</span></h2>
      {slots.length === 0 ? <p className="sec">{t("finish.slotsNone")}</p> : null}
      <ul className="walk-waiting">
        {slots.map(({ id, subject_words, reserved_at }) => (
          <li key={id}>
            <span className="cut">{subject_words}</span>
            <span className="ter">{t("card.reserved", { time: clock(reserved_at) })}</span>
          </li>
        ))}
      </ul>
      {slots.length > 0 ? <Button onClick={() => { show("card"); }}>{t("finish.toCard")}</Button> : null}
    </>
  );
}
