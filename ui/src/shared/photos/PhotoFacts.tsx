// What stands below a photo: when it was taken and whether that fits, where on request, and the way to draw on it.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../Icon";
import { MarkEditor } from "./marks/MarkEditor";
import type { PhotoView } from "./photo";

/** The facts; `name` is what the photo is called here. */
export function PhotoFacts({ photo, name }: { photo: PhotoView; name: string }) {
  const { t } = useTranslation("photos");
  const [drawing, setDrawing] = useState(false);
  const [where, setWhere] = useState(false);
  const { taken_at, oddity, position } = photo;
  // By the camera's own clock: shown as it was written.
  const time = taken_at?.slice(0, 16).replace("T", " ");
  return (
    <figcaption className="photo-facts">
      <span className="ter">{time ? t("taken", { time }) : t("noTime")}</span>
      {oddity ? (
        <span className="soon" title={t("oddWhy")}>
          <Icon name="warn" small />{" "}
          {oddity.kind === "earlier" ? t("odd.earlier", { count: oddity.days }) : t("odd.later")}
        </span>
      ) : null}
      {position ? (
        <button type="button" aria-expanded={where} onClick={() => { setWhere(!where); }}>{t("position")}</button>
      ) : null}
      <button type="button" onClick={() => { setDrawing(true); }} aria-label={`${t("draw.act")} ${name}`}>
        <Icon name="pen" small /> {t("draw.act")}
      </button>
      {position && where ? <Coordinates {...position} /> : null}
      {drawing ? <MarkEditor photo={photo} name={name} close={() => { setDrawing(false); }} /> : null}
    </figcaption>
  );
}

function Coordinates({ latitude, longitude }: { latitude: number; longitude: number }) {
  const { t } = useTranslation("photos");
  const degrees = (value: number) => Math.abs(value).toFixed(6);
  return (
    <span className="sec">
      {t("coordinates", {
        latitude: t(latitude < 0 ? "latitude.south" : "latitude.north", { degrees: degrees(latitude) }),
        longitude: t(longitude < 0 ? "longitude.west" : "longitude.east", { degrees: degrees(longitude) }),
      })}
    </span>
  );
}
