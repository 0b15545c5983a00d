// The photos of an item with the places that wait for more: F6 reserves one for the camera's card;
// files come by choosing, dropping or pasting, or from a camera of the laptop.

import { Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { upload } from "../../bridge/call";
import { clock } from "../../shared/dates";
import { useHotkeys } from "../../shared/hotkeys";
import { Icon } from "../../shared/Icon";
import { Photo } from "../../shared/photos/Photo";
import { photoFiles, usePhotos } from "../../shared/photos/usePhotos";
import { views, viewsMissing } from "../../shared/photos/views";
import { Problem } from "../../shared/Problem";
import { useDrop } from "../../shared/useDrop";
import { LiveCamera } from "./LiveCamera";
import type { Item } from "./types";
import { useCameras } from "./useCameras";
import { slotsOf, usePhotoKeeping, useSlots } from "./usePhotoKeeping";
import { usePastedImages } from "./usePastedImages";
import type { WalkState } from "./useWalk";

interface Props {
  walk: WalkState;
  item: Item;
  /** Whether pasted pictures come here. */
  paste: boolean;
}

/** The photos. */
export function PhotoWell({ walk, item, paste }: Props) {
  const { t } = useTranslation("inspections");
  const { t: common } = useTranslation();
  const { code } = item.item;
  const failed = item.answer?.result === "fails";
  const input = useRef<HTMLInputElement>(null);
  const forSlot = useRef<string | null>(null);
  const [live, setLive] = useState(false);
  const hasCamera = useCameras();
  const slots = slotsOf(useSlots(walk.inspection.id), item);
  const keeping = usePhotoKeeping(walk, code);
  const { add, put } = keeping;
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  const took = useCallback((photos: string[]) => void latest.current(photos), []);
  const { take, waiting, failure } = usePhotos(took);
  usePastedImages(take, paste && !walk.inspection.finished_at);
  const choose = (slot: string | null) => {
    forSlot.current = slot;
    input.current?.click();
  };
  const chosen = async (files: File[]) => {
    const slot = forSlot.current;
    const [file, ...others] = files;
    if (slot && file) {
      await put(slot, (await upload("photo", file.name, file)).attachment);
      await take(others);
    } else {
      await take(files);
    }
  };
  const running = !walk.inspection.finished_at;
  useHotkeys({ F6: () => void keeping.hold(), "Shift+F6": () => { choose(null); } }, running);
  const kept = item.answer?.photos ?? [];
  const photos = [...kept, ...(walk.pad.of(code).photos ?? [])];
  const trouble = failure ?? keeping.failure;
  const count = slots.length > 0
    ? t("photo.countSlots", { photos: photos.length, slots: slots.length })
    : photos.length > 0 ? t("photo.count", { photos: photos.length }) : t("photo.none");
  const { over, listens } = useDrop(take);
  return (
    <div
      className={over ? "walk-well over-it" : "walk-well"}
      {...listens}
    >
      <h2>{t("photo.title")}<span>{waiting > 0 ? t("photo.waiting", { count: waiting }) : count}</span></h2>
      <div className="walk-shots">
        {photos.map((attachment, index) => (
          <figure key={attachment}>
            <Photo
              attachment={attachment}
              name={t("photo.name", { number: index + 1 })}
              of={{ kind: "item", inspection: walk.inspection.id, item: code }}
              facts
            />
            {failed && index < views.length ? <figcaption className="cap">{common(`photo.view.${views[index] ?? "overview"}`)}</figcaption> : null}
            {running && !item.answer?.hazard ? (
              <button type="button" className="walk-off" aria-label={t("photo.remove", { number: index + 1 })} onClick={() => void keeping.remove(attachment)}>
                <Icon name="x" />
              </button>
            ) : null}
          </figure>
        ))}
        {slots.map(({ id, reserved_at }) => (
          <figure key={id}>
            <button
              type="button"
              className="shot empty-shot"
              title={t("photo.fillSlot", { time: clock(reserved_at) })}
              onClick={() => { choose(id); }}
            >
              <span>{t("photo.slot")}</span>
            </button>
            <figcaption className="cap">{clock(reserved_at)}</figcaption>
            <button type="button" className="walk-off" aria-label={t("photo.drop")} title={t("photo.drop")} onClick={() => void keeping.giveUp(id)}>
              <Icon name="x" />
            </button>
          </figure>
        ))}
        {failed && running ? viewsMissing(photos.length + slots.length).map((view) => (
          <figure key={view}>
            <button type="button" className="shot empty-shot" onClick={() => { choose(null); }}>
              <span>{common(`photo.toTake.${view}`)}</span>
            </button>
          </figure>
        )) : null}
      </div>
      {running ? (
        <div className="walk-well-keys">
          <Button className="act walk-wide" icon={<Icon name="cam" />} onClick={() => void keeping.hold()}>
            {t("photo.reserve")}<kbd>F6</kbd>
          </Button>
          <Button onClick={() => { choose(null); }} title="Shift F6">{t("photo.file")}</Button>
          {hasCamera ? <Button onClick={() => { setLive(true); }}>{t("photo.live")}</Button> : null}
        </div>
      ) : null}
      <input
        ref={input}
        type="file"
        accept={photoFiles}
        multiple
        hidden
        aria-label={t("photo.file")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void chosen(files);
        }}
      />
      {trouble ? <Problem failure={trouble} /> : null}
      {live ? <LiveCamera close={() => { setLive(false); }} took={(file) => void take([file])} /> : null}
    </div>
  );
}
