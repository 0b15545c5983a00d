// What the core says of a photo, and how large its picture is.

import { useEffect, useState } from "react";

import { blobUrl, type RequestOf, type ViewOf } from "../../bridge/call";
import { useAnswer } from "../../bridge/query";
import type { Size } from "./marks/geometry";

/** A photo with its time, place and what is drawn over it. */
export type PhotoView = ViewOf<"get_photo">;
/** Something drawn over a photo. */
export type Shape = PhotoView["shapes"][number];
/** The item or hazard a photo is shown with; its time is compared with that. */
export type PhotoOf = NonNullable<RequestOf<"get_photo">["of"]>;

/** A photo; nothing until the core has answered. */
export function usePhoto(attachment: string, of?: PhotoOf): PhotoView | undefined {
  return useAnswer("get_photo", { attachment, of: of ?? null }).data;
}

/** Width and height of a picture, upright; only their relation counts. */
export function usePictureSize(attachment: string): Size | null {
  const [known, setKnown] = useState<Size & { attachment: string } | null>(null);
  useEffect(() => {
    const picture = new Image();
    picture.onload = () => {
      setKnown({ attachment, width: picture.naturalWidth, height: picture.naturalHeight });
    };
    picture.src = blobUrl(attachment, 320);
    return () => {
      picture.onload = null;
    };
  }, [attachment]);
  return known?.attachment === attachment ? known : null;
}
