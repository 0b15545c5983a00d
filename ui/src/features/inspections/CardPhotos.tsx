import { useTranslation } from "react-i18next";

import { Photo } from "../../shared/photos/Photo";
import { cameraClock } from "./CardPair";
import type { CardPhoto } from "./useCard";

/** Photos that found no place; they stay listed. */
export function CardPhotos({ photos }: { photos: CardPhoto[] }) {
  const { t } = useTranslation("inspections");
  return (
    <div className="walk-left-over">
      <h2>{t("card.unmatched")}</h2>
      <p className="ter sm">{t("card.unmatchedAbout")}</p>
      <div className="walk-left-shots">
        {photos.map(({ attachment, name, taken_at }) => (
          <figure key={attachment}>
            <Photo attachment={attachment} name={name} />
            <figcaption className="cap" title={name}>
              {taken_at ? cameraClock(taken_at) : t("card.noTime")} {name}
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}
