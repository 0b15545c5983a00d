// Photos before, during and after, side by side.

import { Image } from "antd";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import { Icon } from "../../../shared/Icon";
import type { HazardView } from "./types";

/** The three. */
export function Photos({ hazard }: { hazard: HazardView }) {
  const { t } = useTranslation("hazards");
  const rows = [
    ["before", hazard.photos],
    ["during", hazard.photos_during],
    ["after", hazard.photos_after],
  ] as const;
  const none = rows.every(([, photos]) => photos.length === 0);
  return (
    <Image.PreviewGroup>
      <div className={none ? "photos none" : "photos"}>
        {rows.map(([name, photos]) => (
          <figure key={name}>
            <h2>
              {t(`detail.photos.${name}`)}
              <span>{t("detail.photos.count", { count: photos.length })}</span>
            </h2>
            {photos[0] ? (
              <div className="shot">
                <Image
                  src={blobUrl(photos[0], 640)}
                  preview={{ src: blobUrl(photos[0]) }}
                  alt={t(`detail.photos.${name}`)}
                  width="100%"
                  height="100%"
                />
              </div>
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
                {photos.slice(1).map((photo) => (
                  <Image
                    key={photo}
                    src={blobUrl(photo, 160)}
                    preview={{ src: blobUrl(photo) }}
                    alt={t(`detail.photos.${name}`)}
                    width={52}
                    height={39}
                  />
                ))}
              </div>
            ) : null}
          </figure>
        ))}
      </div>
    </Image.PreviewGroup>
  );
}
