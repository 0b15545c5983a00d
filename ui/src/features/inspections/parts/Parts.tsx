// Who walks which sections, how far each is, and what is left to do about it.

import "./parts.css";

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { clock } from "../../../shared/dates";
import { listed, phrased } from "../../../shared/lists";
import { Problem, sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import type { Inspection } from "../types";
import { DivideSheet } from "./DivideSheet";
import { TakeOverSheet } from "./TakeOverSheet";

type Part = Inspection["divided"]["parts"][number];

/** The parts, or the way to divide the inspection. */
export function Parts({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation("inspections");
  const [dividing, setDividing] = useState(false);
  const [taking, setTaking] = useState<Part | null>(null);
  const { parts, sections, leading_refusal } = inspection.divided;
  const done = Boolean(inspection.finished_at);
  const leads = !leading_refusal;
  const divisible = sections.length > 1 && inspection.inspectors.length > 1;
  if (parts.length === 0 && (!leads || !divisible)) {
    return null;
  }
  return (
    <>
      <h2>
        {t("parts.title")}
        <span className="ter sm">{parts.length === 0 ? t("parts.how") : null}</span>
      </h2>
      <ul className="walk-parts">
        {parts.map((part) => (
          <Row key={part.walker} part={part} inspection={inspection} takeOver={leads && !part.mine ? () => { setTaking(part); } : null} />
        ))}
      </ul>
      {leads && !done ? (
        <Button onClick={() => { setDividing(true); }}>{t(parts.length === 0 ? "parts.divide" : "parts.divideAnew")}</Button>
      ) : null}
      {dividing ? <DivideSheet inspection={inspection} close={() => { setDividing(false); }} /> : null}
      {taking ? <TakeOverSheet inspection={inspection} part={taking} close={() => { setTaking(null); }} /> : null}
    </>
  );
}

interface RowProps {
  part: Part;
  inspection: Inspection;
  takeOver: (() => void) | null;
}

function Row({ part, inspection, takeOver }: RowProps) {
  const { t } = useTranslation("inspections");
  const set = useAct("set_part_done");
  const running = !inspection.finished_at;
  const settled = Boolean(part.done_at ?? part.taken_over);
  const state = part.taken_over
    ? t("parts.takenOver", { name: part.taken_over.by_name, reason: part.taken_over.reason })
    : part.done_at
      ? t("parts.doneAt", { time: clock(part.done_at) })
      : t("parts.progress", { answered: part.answered, items: part.item_count });
  return (
    <li>
      <Ring share={part.done_at ? 100 : Math.min(99, (part.answered / Math.max(1, part.item_count)) * 100)} />
      <div>
        <b>{part.walker_name}</b>
        {part.mine ? <span className="ter">　{t("parts.me")}</span> : null}
        <p className="sec cut" title={listed(part.sections)}>{listed(part.sections)}</p>
      </div>
      <span className={part.done_at ? "done" : "sec"}>{state}</span>
      <span className="walk-parts-act">
        {part.mine && running && part.done_at ? (
          <Button onClick={() => { set.mutate({ inspection: inspection.id, done: false }); }}>{t("parts.reopen")}</Button>
        ) : null}
        {part.mine && running && !settled ? (
          <Button
            aria-disabled={Boolean(part.done_refusal)}
            title={part.done_refusal ? phrased(sentence(part.done_refusal)) : undefined}
            onClick={() => { if (!part.done_refusal) { set.mutate({ inspection: inspection.id, done: true }); } }}
          >
            {t("parts.done")}
          </Button>
        ) : null}
        {takeOver && running && !settled ? <Button onClick={takeOver}>{t("parts.takeOver")}</Button> : null}
      </span>
      {set.error ? <Problem failure={set.error} /> : null}
    </li>
  );
}
