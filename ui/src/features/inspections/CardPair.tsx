// One reserved place and the photo that goes there.

import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";

import { clock } from "../../shared/dates";
import { phrased } from "../../shared/lists";
import { Picture } from "../../shared/photos/Picture";
import type { Slot } from "./types";
import type { CardPhoto } from "./useCard";

interface Props {
  slot: Slot;
  photo: CardPhoto | undefined;
  /** Seconds the photo came after the place was reserved. */
  seconds: number | null;
  choices: CardPhoto[];
  choose: (attachment: string | null) => void;
  giveUp: () => void;
}

/** `14:31`, as the camera wrote it. */
export function cameraClock(takenAt: string): string {
  return takenAt.slice(11, 16);
}

/** The pair. */
export function CardPair({ slot, photo, seconds, choices, choose, giveUp }: Props) {
  const { t } = useTranslation("inspections");
  const label = ({ name, taken_at }: CardPhoto) => (taken_at ? `${cameraClock(taken_at)} ${name}` : name);
  return (
    <li className="walk-pair-row">
      <div className="walk-pair-slot">
        <p>{slot.subject_words}</p>
        <p className="ter sm">{t("card.reserved", { time: clock(slot.reserved_at) })}</p>
      </div>
      <div className="walk-pair-shot">
        {photo ? (
          <span className="shot"><Picture attachment={photo.attachment} name={photo.name} edge={320} /></span>
        ) : (
          <span className="shot empty-shot"><span>{t("photo.slot")}</span></span>
        )}
      </div>
      <div className="walk-pair-which">
        <Select
          aria-label={`${t("card.photo")} ${slot.subject_words}`}
          value={photo?.attachment ?? ""}
          options={[
            { value: "", label: t("card.nobody") },
            ...choices.map((choice) => ({ value: choice.attachment, label: label(choice) })),
          ]}
          onChange={(value: string) => { choose(value || null); }}
        />
        <p className="ter sm">{photo ? <Apart photo={photo} seconds={seconds} /> : null}</p>
      </div>
      <Button onClick={giveUp}>{t("card.dropSlot")}</Button>
    </li>
  );
}

function Apart({ photo, seconds }: { photo: CardPhoto; seconds: number | null }) {
  const { t } = useTranslation("inspections");
  const taken = photo.taken_at ? t("card.taken", { time: cameraClock(photo.taken_at) }) : t("card.noTime");
  if (seconds === null) {
    return taken;
  }
  const far = Math.abs(seconds);
  const time = far < 60 ? t("card.seconds", { count: far }) : t("card.minutes", { count: Math.round(far / 60) });
  const apart = far === 0 ? t("card.apart.same") : t(seconds > 0 ? "card.apart.after" : "card.apart.before", { time });
  return phrased(taken, apart);
}
