import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { clock } from "../../shared/dates";
import type { Slot } from "./types";

/** Photos that are awaited, also after the end, and the way to put them in. */
export function WaitingPhotos({ slots, toCard }: { slots: Slot[]; toCard: () => void }) {
  const { t } = useTranslation("inspections");
  return (
    <>
      <h2>{t("finish.slots")}<span className="ter">{slots.length || null}</span></h2>
      {slots.length === 0 ? <p className="sec">{t("finish.slotsNone")}</p> : null}
      <ul className="walk-waiting">
        {slots.map(({ id, subject_words, reserved_at }) => (
          <li key={id}>
            <span className="cut" title={subject_words}>{subject_words}</span>
            <span className="ter">{t("card.reserved", { time: clock(reserved_at) })}</span>
          </li>
        ))}
      </ul>
      {slots.length > 0 ? <Button onClick={toCard}>{t("finish.toCard")}</Button> : null}
    </>
  );
}
