// The camera's card comes home: photos find the places reserved for them by time; what is proposed
// can be changed before it is put in.

import { Button, InputNumber, Progress as Bar } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Empty } from "../../shared/Empty";
import { Icon } from "../../shared/Icon";
import { photoFiles } from "../../shared/photos/usePhotos";
import { Problem } from "../../shared/Problem";
import { useDrop } from "../../shared/useDrop";
import { CardPair } from "./CardPair";
import { CardPhotos } from "./CardPhotos";
import { DropSlot } from "./DropSlot";
import type { Slot } from "./types";
import { type CardPhoto, mostPhotos, useCard } from "./useCard";
import { useSlots } from "./usePhotoKeeping";
import { usePastedImages } from "./usePastedImages";
import type { WalkState } from "./useWalk";

/** The card. */
export function CameraCard({ walk }: { walk: WalkState }) {
  const { t } = useTranslation("inspections");
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Record<string, string | null>>({});
  const [dropping, setDropping] = useState<Slot | null>(null);
  const card = useCard(walk.inspection.id);
  const slots = useSlots(walk.inspection.id);
  const { photos, minutes, reading, filling } = card;
  const asked = { attachments: photos.map(({ attachment }) => attachment), offset_seconds: Math.round(minutes * 60) };
  const matches = useAnswer("match_photos", photos.length > 0 ? asked : null, { keep: true });
  const proposals = photos.length > 0 ? (matches.data?.proposals ?? []) : [];
  const proposed = new Map(proposals.map((row) => [row.slot.id, row]));
  const known = new Map(photos.map((photo) => [photo.attachment, photo]));
  const taken = new Set(Object.values(chosen));
  const pairs = slots.map((slot) => {
    const row = proposed.get(slot.id);
    const own = chosen[slot.id];
    // What somebody chose elsewhere is not proposed here any more.
    const attachment = own === undefined ? (row && !taken.has(row.attachment) ? row.attachment : null) : own;
    const photo: CardPhoto | undefined = attachment ? known.get(attachment) : undefined;
    return { slot, photo, seconds: photo && row?.attachment === photo.attachment ? row.seconds : null };
  });
  const used = new Set(pairs.flatMap(({ photo }) => (photo ? [photo.attachment] : [])));
  const left = photos.filter(({ attachment }) => !used.has(attachment));
  const ready = pairs.flatMap(({ slot, photo }) =>
    photo ? [{ slot: slot.id, attachment: photo.attachment, words: slot.subject_words }] : [],
  );
  usePastedImages((files) => void card.take(files), true);
  const busy = reading ?? filling;
  const put = async () => {
    const count = await card.put(ready);
    setChosen({});
    if (count > 0) {
      walk.news.say(t("card.filled", { count }));
    }
  };
  const { over, listens } = useDrop(card.take);
  return (
    <section
      className={over ? "walk-card over-it" : "walk-card"}
      {...listens}
    >
      <div className="walk-card-head">
        <div className="grow">
          <h1>{t("card.title")}</h1>
          <p className="sec">{t("card.about")}</p>
        </div>
        <label className="walk-offset">
          <span>{t("card.offset")}</span>
          <InputNumber
            value={minutes}
            step={1}
            min={-1440}
            max={1440}
            aria-describedby="offset-hint"
            onChange={(value) => { card.setMinutes(value ?? 0); }}
          />
          <span id="offset-hint" className="ter sm">{t("card.offsetHint")}</span>
        </label>
      </div>
      <button type="button" className="walk-drop" disabled={photos.length >= mostPhotos} onClick={() => input.current?.click()}>
        <Icon name="cam" /> {t("card.drop")}
      </button>
      <input
        ref={input}
        type="file"
        accept={photoFiles}
        multiple
        hidden
        aria-label={t("card.choose")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void card.take(files);
        }}
      />
      {busy ? (
        <div className="walk-card-busy" role="status">
          <Bar percent={Math.round((busy.done / busy.total) * 100)} showInfo={false} />
          <span>{t(reading ? "card.reading" : "card.filling", { done: busy.done, total: busy.total })}</span>
          <Button onClick={card.stop}>{t("card.cancel")}</Button>
        </div>
      ) : null}
      {card.failures.map(({ what, failure }) => (
        <div key={what}><strong>{what}</strong><Problem failure={failure} /></div>
      ))}
      {matches.error ? <Problem failure={matches.error} /> : null}
      {slots.length === 0 ? <Empty title={t("card.noSlots")} /> : null}
      <ul className="walk-pairs">
        {pairs.map(({ slot, photo, seconds }) => (
          <CardPair
            key={slot.id}
            slot={slot}
            photo={photo}
            seconds={seconds}
            choices={[...(photo ? [photo] : []), ...left]}
            choose={(attachment) => { setChosen((before) => ({ ...before, [slot.id]: attachment })); }}
            giveUp={() => { setDropping(slot); }}
          />
        ))}
      </ul>
      {left.length > 0 ? <CardPhotos photos={left} /> : null}
      {slots.length > 0 ? (
        <footer className="walk-card-foot">
          <Button type="primary" aria-disabled={ready.length === 0 || Boolean(busy)} onClick={() => { if (ready.length > 0 && !busy) { void put(); } }}>
            {t("card.act", { count: ready.length })}
          </Button>
        </footer>
      ) : null}
      {dropping ? <DropSlot slot={dropping} close={() => { setDropping(null); }} /> : null}
    </section>
  );
}
