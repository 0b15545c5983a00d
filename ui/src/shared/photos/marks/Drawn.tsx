// One shape over a photo: a coloured line on a white one, or words on a label.

import type { Shape } from "../photo";
import { casing, labelOf, line, padding, pathOf, reach, type Size, unitOf } from "./geometry";

/** The shape; with `number` a pointer finds it. */
export function Drawn({ shape, size, number }: { shape: Shape; size: Size; number?: number }) {
  const unit = unitOf(size);
  const found = number === undefined ? {} : { "data-shape": number };
  if (shape.figure.kind === "text") {
    const { at, text } = shape.figure;
    const { x, y, width, height, font, words } = labelOf(at, text, size);
    return (
      <g className={`mark ${shape.colour}`} {...found}>
        <rect x={x} y={y} width={width} height={height} strokeWidth={(line * unit) / 2} />
        <text x={x + padding * font} y={y + (padding + 0.88) * font} fontSize={font} textLength={words} lengthAdjust="spacingAndGlyphs">
          {text}
        </text>
      </g>
    );
  }
  const path = pathOf(shape, size);
  return (
    <g className={`mark ${shape.colour}`} {...found}>
      <path d={path} className="under" strokeWidth={casing * unit} />
      <path d={path} strokeWidth={line * unit} />
      {number === undefined ? null : <path d={path} className="near" strokeWidth={reach * unit} />}
    </g>
  );
}
