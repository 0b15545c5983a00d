// One item in large type: what must be so, how it is checked, what it rests on, how it was last time.

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { BasisLines } from "./BasisLines";
import { GivenLine } from "./GivenLine";
import { ReadingField } from "./ReadingField";
import type { Item } from "./types";
import type { WalkState } from "./useWalk";

/** Longer texts are set smaller, so that the answers stay in sight. */
const longText = 64;

/** A number keeps its unit on its line. */
function unbroken(text: string): string {
  return text.replaceAll(/(\d) (?=[A-Za-zΩμ℃%])/g, "$1\u00a0");
}

/** The item. */
export function ItemPage({ walk, item, number }: { walk: WalkState; item: Item; number: number }) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  const heading = useRef<HTMLHeadingElement>(null);
  const { beside } = walk;
  const { section, method, text, basis, limits } = item.item;
  const measured = Boolean(limits) && item.mine && !walk.inspection.finished_at;
  useEffect(() => {
    // The reading takes the focus of a measured item; elsewhere the heading says where one is.
    if (!measured && beside === null) {
      heading.current?.focus();
    }
  }, [measured, beside]);
  return (
    <section className="walk-item">
      <p className="walk-no">
        <b>{number}</b>
        <span>{section}</span>
        {item.walker_name ? <span>{t("parts.walks", { name: item.walker_name })}</span> : null}
        <span>{t(`walk.method.${method}`)}</span>
      </p>
      <h1 ref={heading} tabIndex={-1} className={text.length > longText ? "walk-long" : undefined}>
        {unbroken(text)}
      </h1>
      {limits ? <ReadingField walk={walk} item={item} limits={limits} /> : null}
      <dl className="walk-how">
        <dt>{t("walk.how")}</dt>
        <dd>{t(`walk.methodHow.${method}`)}</dd>
        <dt>{t("walk.basis")}</dt>
        <dd><BasisLines basis={basis} /></dd>
        <dt>{t("walk.last")}</dt>
        <dd>
          {item.last
            ? t("walk.lastWas", {
                date: item.last.date,
                result: trade(`result.${item.last.result}`),
                name: item.last.by_name,
              })
            : <span className="ter">{t("walk.lastNone")}</span>}
        </dd>
      </dl>
      <GivenLine item={item} />
    </section>
  );
}
