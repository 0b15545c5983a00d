// What is still missing: items without an answer, each with the way there.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { RestNotChecked } from "./RestNotChecked";
import type { WalkState } from "./useWalk";

interface Props {
  walk: WalkState;
  visit: (code: string) => void;
}

/** The open items. */
export function FinishOpen({ walk, visit }: Props) {
  const { t } = useTranslation("inspections");
  const [resting, setResting] = useState(false);
  const { items } = walk;
  const open = items.flatMap((item, at) => (item.answer ? [] : [{ code: item.item.code, text: item.item.text, number: at + 1, mine: item.mine }]));
  const mine = open.filter((item) => item.mine);
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
      {mine.length > 0 ? (
        <Button onClick={() => { setResting(true); }}>{t("finish.restNotChecked", { count: mine.length })}</Button>
      ) : null}
      <RestNotChecked walk={walk} codes={mine.map(({ code }) => code)} open={resting} close={() => { setResting(false); }} />
    </>
  );
}
