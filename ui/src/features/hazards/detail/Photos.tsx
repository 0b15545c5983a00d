// Photos before, during and after, side by side; of several, the one that was chosen stands large.

import { Image } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import { Icon } from "../../../shared/Icon";
import { Photo } from "../../../shared/photos/Photo";
import { Picture } from "../../../shared/photos/Picture";
import { large } from "../../../shared/photos/Shot";
import type { HazardView } from "./types";

/** The three. */
export function Photos({ hazard }: { hazard: HazardView }) {
  const rows = [
    ["before", hazard.photos],
    ["during", hazard.photos_during],
    ["after", hazard.photos_after],
  ] as const;
  const all = rows.flatMap(([, photos]) => photos);
  return (
    <Image.PreviewGroup
      items={all.map((photo) => blobUrl(photo))}
      preview={{ imageRender: (picture, { current }) => large(picture, all[current] ?? "") }}
    >
      <div className={all.length === 0 ? "photos none" : "photos"}>
        {rows.map(([name, photos]) => <Group key={name} name={name} photos={photos} hazard={hazard} />)}
      </div>
    </Image.PreviewGroup>
  );
}

function Group({ name, photos, hazard }: { name: "before" | "during" | "after"; photos: string[]; hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const [chosen, setChosen] = useState<string>();
  const shown = photos.find((photo) => photo === chosen) ?? photos[0];
  const title = t(`detail.photos.${name}`);
  const called = (photo: string) => (photos.length > 1 ? `${title} ${String(photos.indexOf(photo) + 1)}` : title);
  return (
    <section>
      <h2>
        {title}
        <span>{t("detail.photos.count", { count: photos.length })}</span>
      </h2>
      {shown ? (
        <figure>
          <Photo key={shown} attachment={shown} name={called(shown)} of={{ kind: "hazard", hazard: hazard.id }} edge={640} facts />
        </figure>
      ) : (
        <div className="shot empty-shot">
          <div>
            <Icon name="cam" />
            <br />
            {name === "before" && hazard.no_photo_reason
              ? t("detail.photos.reason", { reason: hazard.no_photo_reason })
              : t("detail.photos.none")}
          </div>
        </div>
      )}
      {photos.length > 1 ? (
        <div className="strip">
          {photos.map((photo) => (
            <button key={photo} type="button" className="shot" aria-pressed={photo === shown} onClick={() => { setChosen(photo); }}>
              <Picture attachment={photo} name={called(photo)} edge={160} />
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
