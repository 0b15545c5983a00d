// Beside the item: its photos, what was seen in words, and the way to its neighbours.

import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";

import { Icon } from "../../shared/Icon";
import { PhotoWell } from "./PhotoWell";
import type { Item } from "./types";
import type { WalkState } from "./useWalk";

/** The side. */
export function ItemSide({ walk, item }: { walk: WalkState; item: Item }) {
  const { t } = useTranslation("inspections");
  const { code } = item.item;
  const { place, order, inspection } = walk;
  const note = walk.pad.of(code).note ?? item.answer?.note ?? "";
  return (
    <aside className="walk-fside">
      <div className="walk-fside-scroll">
        {item.mine ? <PhotoWell walk={walk} item={item} paste /> : null}
        <label className="walk-note">
          <span>{t("photo.note")}</span>
          <Input.TextArea
            value={note}
            readOnly={Boolean(inspection.finished_at) || !item.mine}
            rows={1} className="walk-grows"
            maxLength={500}
            placeholder={t("photo.noteHint")}
            onChange={({ target }) => { walk.pad.jot(code, { note: target.value }); }}
            onBlur={() => { walk.flushNote(item); }}
            onKeyDown={(event) => {
              if (event.ctrlKey && event.key === "z") {
                event.stopPropagation();
              }
              if (event.key === "Escape") {
                event.currentTarget.blur();
              }
            }}
          />
        </label>
      </div>
      <div className="walk-neighbours">
        <Button disabled={place === 0} icon={<Icon name="left" />} onClick={() => { walk.toPlace(place - 1); }}>
          {t("walk.previous")}
        </Button>
        <Button disabled={place === order.length - 1} icon={<Icon name="right" />} iconPlacement="end" onClick={() => { walk.toPlace(place + 1); }}>
          {t("walk.next")}
        </Button>
      </div>
    </aside>
  );
}
