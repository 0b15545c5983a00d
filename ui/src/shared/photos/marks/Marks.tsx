// What is drawn over a photo, laid over its picture however that is cut.

import "./marks.css";

import type { CSSProperties } from "react";

import { usePhoto, usePictureSize } from "../photo";
import { Drawn } from "./Drawn";
import { viewOf } from "./geometry";

/** The shapes. The picture fills its place and is cut, and so are they. */
export function Marks({ attachment, style }: { attachment: string; style?: CSSProperties | undefined }) {
  const shapes = usePhoto(attachment)?.shapes ?? [];
  const size = usePictureSize(attachment);
  if (!size || shapes.length === 0) {
    return null;
  }
  return (
    <svg className="marks" viewBox={viewOf(size)} preserveAspectRatio="xMidYMid slice" style={style} aria-hidden="true">
      {shapes.map((shape, at) => <Drawn key={at} shape={shape} size={size} />)}
    </svg>
  );
}
