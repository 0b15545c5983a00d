// A photo in its place with what is drawn over it; large, with the same, when somebody wants to see.

import "./photos.css";

import { Image } from "antd";
import type { CSSProperties, ReactElement } from "react";

import { blobUrl } from "../../bridge/call";
import { Marks } from "./marks/Marks";

interface Props {
  attachment: string;
  name: string;
  edge: 160 | 320 | 640;
}

/** The picture. */
export function Shot({ attachment, name, edge }: Props) {
  return (
    <div className="shot">
      <Image
        src={blobUrl(attachment, edge)}
        alt={name}
        width="100%"
        height="100%"
        preview={{ src: blobUrl(attachment), imageRender: (picture) => large(picture, attachment) }}
      />
      <Marks attachment={attachment} />
    </div>
  );
}

/** A large picture with what is drawn over it, which is turned, moved and enlarged as the picture is. */
export function large(picture: ReactElement, attachment: string) {
  const { style } = (picture as ReactElement<{ style?: CSSProperties }>).props;
  return (
    <span className="large-shot">
      {picture}
      <Marks attachment={attachment} style={style} />
    </span>
  );
}
