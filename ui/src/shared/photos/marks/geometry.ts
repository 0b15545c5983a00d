// Where what is drawn over a photo lies; `documents/src/marks.rs` draws the same on paper.

import type { Shape } from "../photo";

/** A place on the picture, in ten-thousandths of its width and height. */
export interface Point {
  x: number;
  y: number;
}

/** Size of the picture, in any unit. */
export interface Size {
  width: number;
  height: number;
}

/** Measures as parts of the longer side of the picture. */
export const line = 0.006;
/** The white line below each line, so that it shows on any picture. */
export const casing = 0.013;
/** How near a pointer has to come. */
export const reach = 0.03;
const head = 0.035;
const letter = 0.035;
/** Half the angle of an arrow's head. */
const spread = 0.45;
/** Space around the words of a label, as a part of their size. */
export const padding = 0.35;

/** The longer side. */
export const unitOf = ({ width, height }: Size) => Math.max(width, height);

/** The part of a drawing that shows a picture of this size. */
export const viewOf = ({ width, height }: Size) => drawn(0, 0, width, height);

/** Steps of a path. */
export function drawn(...steps: (string | number)[]): string {
  return steps.join(" ");
}

/** A place in the unit of the picture. */
export function placed({ x, y }: Point, { width, height }: Size): Point {
  return { x: (x / 10_000) * width, y: (y / 10_000) * height };
}

/** The lines of a figure; a label has none. */
export function pathOf({ figure }: Shape, size: Size): string {
  if (figure.kind === "text") {
    return "";
  }
  if (figure.kind === "freehand") {
    return through(figure.points.map((point) => placed(point, size)));
  }
  const from = placed(figure.from, size);
  const to = placed(figure.to, size);
  switch (figure.kind) {
    case "arrow":
      return `${through([from, to])} ${through(headOf(from, to, size))}`;
    case "rectangle":
      return `${through([from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }])} Z`;
    case "ellipse": {
      const [rx, ry] = [Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2];
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
      const middle = (from.y + to.y) / 2;
      return drawn("M", left, middle, "A", rx, ry, 0, 1, 1, right, middle, "A", rx, ry, 0, 1, 1, left, middle, "Z");
    }
  }
}

/** A label: it stays on the picture, smaller if need be. */
export function labelOf(at: Point, text: string, size: Size) {
  const wide = /[\u2E80-\u9FFF\uF900-\uFFEF]/;
  const em = Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.6), 0);
  const font = Math.min(letter * unitOf(size), size.width / (em + 2 * padding));
  const box = { width: (em + 2 * padding) * font, height: (1 + 2 * padding) * font };
  const { x, y } = placed(at, size);
  return {
    ...box,
    font,
    words: em * font,
    x: Math.min(x, size.width - box.width),
    y: Math.min(y, size.height - box.height),
  };
}

function headOf(from: Point, tip: Point, size: Size): Point[] {
  const [dx, dy] = [from.x - tip.x, from.y - tip.y];
  const length = Math.min(head * unitOf(size), 0.6 * Math.hypot(dx, dy));
  const direction = Math.atan2(dy, dx);
  const side = (angle: number) => ({ x: tip.x + length * Math.cos(angle), y: tip.y + length * Math.sin(angle) });
  return [side(direction - spread), tip, side(direction + spread)];
}

function through(points: Point[]): string {
  return drawn(...points.flatMap(({ x, y }, at) => [at === 0 ? "M" : "L", x, y]));
}
