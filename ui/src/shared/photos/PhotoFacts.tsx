// What stands below a photo: when it was taken and whether that fits, where on request, and the way to draw on it.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { Icon } from "../Icon";
import { MarkEditor } from "./marks/MarkEditor";
import type { PhotoView } from "./photo";

/** The facts; `name` is what the photo is called here. */
export function PhotoFacts({ photo, name }: { photo: PhotoView; name: string }) {
  const { t } = useTranslation("photos");
  const [drawing, setDrawing] = useState(false);
  const [where, setWhere] = useState(false);
  const { taken_at, oddity, position, astray, unplaced } = photo;
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
      {astray ? (
        <span className="soon" title={t("astrayWhy")}>
          <Icon name="warn" small /> {t("astray", { km: (astray / 1000).toFixed(1) })}
        </span>
      ) : null}
      {position ? (
        <button type="button" aria-expanded={where} onClick={() => { setWhere(!where); }}>{t("position")}</button>
      ) : null}
      <button type="button" onClick={() => { setDrawing(true); }} aria-label={`${t("draw.act")} ${name}`}>
        <Icon name="pen" small /> {t("draw.act")}
      </button>
      {position && where ? <Coordinates {...position} /> : null}
      {position && unplaced && where ? <PlaceHere position={position} {...unplaced} /> : null}
      {drawing ? <MarkEditor photo={photo} name={name} close={() => { setDrawing(false); }} /> : null}
    </figcaption>
  );
}

/** Where a place lies is best known by a photo that was taken there. */
function PlaceHere({ place, name, position }: { place: string; name: string; position: NonNullable<PhotoView["position"]> }) {
  const { t } = useTranslation("photos");
  const { mutate, isPending } = useAct("set_place_position");
  return (
    <button type="button" disabled={isPending} onClick={() => { mutate({ place, position }); }}>{t("placeHere", { place: name })}</button>
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
