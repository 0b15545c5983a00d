// The picture that is drawn on.

import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";

import { blobUrl } from "../../../bridge/call";
import { Drawn } from "./Drawn";
import { drawn, placed, type Size, unitOf, viewOf } from "./geometry";
import { MarkWords } from "./MarkWords";
import { type Drawing, useStage } from "./useStage";

interface Props extends Drawing {
  attachment: string;
  name: string;
  /** The element that takes keys. */
  stage: RefObject<HTMLDivElement | null>;
}

/** The stage. */
export function MarkStage({ attachment, name, stage, ...drawing }: Props) {
  const { t } = useTranslation("photos");
  const [size, setSize] = useState<Size | null>(null);
  const { sheet, shown, cross, writing, write, pressed, pointer } = useStage(drawing);
  const erasing = drawing.tool === "erase";
  const place = size && cross ? placed(cross, size) : null;
  const arm = size ? unitOf(size) / 40 : 0;
  const lines = place ? drawn("M", place.x - arm, place.y, "h", 2 * arm, "M", place.x, place.y - arm, "v", 2 * arm) : "";
  return (
    <div ref={stage} className="marking-stage" role="application" aria-label={t("draw.stage")} tabIndex={0} onKeyDown={pressed}>
      <div className="marking-sheet">
        <img
          src={blobUrl(attachment, 1280)}
          alt={name}
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => { setSize({ width: naturalWidth, height: naturalHeight }); }}
        />
        {size ? (
          <svg ref={sheet} className={erasing ? "erasing" : undefined} viewBox={viewOf(size)} preserveAspectRatio="none" {...pointer}>
            {shown.map((shape, at) => (
              <Drawn key={at} shape={shape} size={size} {...(erasing ? { number: at } : {})} />
            ))}
            {place ? <path className="cross under" d={lines} strokeWidth={arm / 4} /> : null}
            {place ? <path className="cross" d={lines} strokeWidth={arm / 10} /> : null}
          </svg>
        ) : null}
        {writing ? <MarkWords at={writing} write={(text) => { write(text); stage.current?.focus(); }} /> : null}
      </div>
    </div>
  );
}
