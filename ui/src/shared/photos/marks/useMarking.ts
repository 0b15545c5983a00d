// Drawing over a photo: the shapes, the one that is being drawn, and every step back and forth.

import { useCallback, useReducer } from "react";

import type { Shape } from "../photo";
import type { Point } from "./geometry";

/** What a pointer does. */
export const tools = ["arrow", "ellipse", "rectangle", "freehand", "text", "erase"] as const;
export type Tool = (typeof tools)[number];
/** Colours, in the order of their keys. */
export const colours = ["red", "yellow", "blue"] as const;

/** Most points of a line drawn by hand. */
const mostPoints = 300;
/** How far apart its points are at least, in ten-thousandths. */
const step = 40;
/** What reaches less far is a slip of the hand. */
const least = 50;

interface Drawing {
  shapes: readonly Shape[];
  past: readonly (readonly Shape[])[];
  future: readonly (readonly Shape[])[];
}

type Change = { do: "put"; shapes: readonly Shape[] } | { do: "undo" } | { do: "redo" };

function changed({ shapes, past, future }: Drawing, change: Change): Drawing {
  switch (change.do) {
    case "put":
      return { shapes: change.shapes, past: [...past, shapes], future: [] };
    case "undo": {
      const last = past.at(-1);
      return last ? { shapes: last, past: past.slice(0, -1), future: [shapes, ...future] } : { shapes, past, future };
    }
    case "redo": {
      const [next, ...rest] = future;
      return next ? { shapes: next, past: [...past, shapes], future: rest } : { shapes, past, future };
    }
  }
}

/** A drawing that begins with what is there. */
export function useMarking(begun: readonly Shape[]) {
  const [{ shapes, past, future }, change] = useReducer(changed, { shapes: begun, past: [], future: [] });
  const put = useCallback((next: readonly Shape[]) => { change({ do: "put", shapes: next }); }, []);
  return {
    shapes,
    put,
    undo: past.length > 0 ? () => { change({ do: "undo" }); } : null,
    redo: future.length > 0 ? () => { change({ do: "redo" }); } : null,
  };
}

/** A shape that begins at a place. */
export function begin(tool: Exclude<Tool, "text" | "erase">, colour: Shape["colour"], at: Point): Shape {
  return tool === "freehand"
    ? { colour, figure: { kind: tool, points: [at] } }
    : { colour, figure: { kind: tool, from: at, to: at } };
}

/** The shape, drawn on to a place. */
export function extend(shape: Shape, at: Point): Shape {
  const { figure } = shape;
  if (figure.kind === "text") {
    return shape;
  }
  if (figure.kind !== "freehand") {
    return { ...shape, figure: { ...figure, to: at } };
  }
  const last = figure.points.at(-1);
  if (last && Math.hypot(at.x - last.x, at.y - last.y) < step) {
    return shape;
  }
  const points = [...figure.points, at];
  // A long line keeps every second of its points and goes on.
  const kept = points.length > mostPoints ? points.filter((_, n) => n % 2 === 0) : points;
  return { ...shape, figure: { ...figure, points: kept } };
}

/** Whether somebody would see it. */
export function seen({ figure }: Shape): boolean {
  if (figure.kind === "text") {
    return true;
  }
  const points = figure.kind === "freehand" ? figure.points : [figure.from, figure.to];
  const wide = (values: number[]) => Math.max(...values) - Math.min(...values);
  return wide(points.map(({ x }) => x)) >= least || wide(points.map(({ y }) => y)) >= least;
}
