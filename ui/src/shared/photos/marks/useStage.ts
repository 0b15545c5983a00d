// What happens on the picture that is drawn on: by mouse, finger and pen; by keys with a cross that the
// arrows move.

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

import type { Shape } from "../photo";
import type { Point } from "./geometry";
import { begin, extend, seen, type Tool } from "./useMarking";

const whole = 10_000;
const middle: Point = { x: whole / 2, y: whole / 2 };
/** How far an arrow key moves the cross; with Shift, and without. */
const strides = { fine: 50, plain: 250 };
const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What is drawn with, and on what. */
export interface Drawing {
  tool: Tool;
  colour: Shape["colour"];
  shapes: readonly Shape[];
  put: (shapes: readonly Shape[]) => void;
}

/** The stage. */
export function useStage({ tool, colour, shapes, put }: Drawing) {
  const sheet = useRef<SVGSVGElement>(null);
  const [draft, setDraft] = useState<Shape | null>(null);
  /** The draft as it is now: a finger moves and lifts before anything is drawn again. */
  const now = useRef<Shape | null>(null);
  const sketch = (shape: Shape | null) => {
    now.current = shape;
    setDraft(shape);
  };
  const [cross, setCross] = useState<Point | null>(null);
  const [writing, setWriting] = useState<Point | null>(null);

  const placeOf = (event: PointerEvent): Point => {
    const box = sheet.current?.getBoundingClientRect();
    const part = (at: number, from: number, length: number) => clamp(Math.round(((at - from) / length) * whole));
    return box ? { x: part(event.clientX, box.left, box.width), y: part(event.clientY, box.top, box.height) } : middle;
  };
  /** What lies under a place of the picture. */
  const under = ({ x, y }: Point) => {
    const box = sheet.current?.getBoundingClientRect();
    return box ? document.elementFromPoint(box.left + (x / whole) * box.width, box.top + (y / whole) * box.height) : null;
  };
  const start = (at: Point, found: Element | null) => {
    if (tool === "erase") {
      const number = found?.closest("[data-shape]")?.getAttribute("data-shape");
      if (number) {
        put(shapes.filter((_, place) => place !== Number(number)));
      }
    } else if (tool === "text") {
      setWriting(at);
    } else {
      sketch(begin(tool, colour, at));
    }
  };
  const move = (at: Point) => {
    if (now.current) {
      sketch(extend(now.current, at));
    }
  };
  const end = () => {
    if (now.current && seen(now.current)) {
      put([...shapes, now.current]);
    }
    sketch(null);
  };
  const write = (text: string) => {
    if (writing && text.trim()) {
      put([...shapes, { colour, figure: { kind: "text", at: writing, text: text.trim() } }]);
    }
    setWriting(null);
  };
  const pressed = (event: KeyboardEvent) => {
    const at = cross ?? middle;
    const way = arrows[event.key];
    if (writing || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) {
      return;
    }
    if (way) {
      const stride = event.shiftKey ? strides.fine : strides.plain;
      const next = { x: clamp(at.x + way.x * stride), y: clamp(at.y + way.y * stride) };
      setCross(next);
      move(next);
    } else if (event.key === "Enter" || event.key === " ") {
      setCross(at);
      if (now.current) {
        end();
      } else {
        start(at, under(at));
      }
    } else if (event.key === "Escape" && now.current) {
      sketch(null);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const pointer = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button === 0 && !writing) {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCross(null);
        // A label waits until the pointer is up: until then the browser gives the focus away.
        if (tool !== "text") {
          start(placeOf(event), event.target as Element);
        }
      }
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) {
        move(placeOf(event));
      }
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      if (tool === "text" && event.button === 0) {
        setWriting(placeOf(event));
      } else {
        end();
      }
    },
    onPointerCancel: () => { sketch(null); },
  };
  return { sheet, shown: draft ? [...shapes, draft] : shapes, cross, writing, write, pressed, pointer };
}

function clamp(value: number): number {
  return Math.min(whole, Math.max(0, value));
}
