// A signature drawn by pen, finger or mouse, as a picture on transparent ground.

import { Button } from "antd";
import { type PointerEvent, type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import "./ink.css";

interface Point {
  x: number;
  y: number;
}

const width = 640;
const height = 200;
/** Paper left around the strokes. */
const margin = 10;

interface Props {
  label: string;
  /** Gets the strokes after each of them, `null` when it was cleared. */
  done: (picture: Blob | null) => void;
  /** The element to sign on, for whoever leads there. */
  pad?: RefObject<HTMLCanvasElement | null>;
}

/** A pad to sign on. */
export function Ink({ label, done, pad: given }: Props) {
  const { t } = useTranslation();
  const own = useRef<HTMLCanvasElement>(null);
  const pad = given ?? own;
  const last = useRef<Point | null>(null);
  const points = useRef<Point[]>([]);
  const [drawn, setDrawn] = useState(false);
  const at = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * width,
      y: ((event.clientY - box.top) / box.height) * height,
    };
  };
  const stroke = (event: PointerEvent<HTMLCanvasElement>) => {
    const context = pad.current?.getContext("2d");
    if (!context || !last.current) {
      return;
    }
    const next = at(event);
    context.strokeStyle = "#123a86";
    context.lineCap = "round";
    context.lineJoin = "round";
    context.lineWidth = event.pressure > 0 && event.pointerType === "pen" ? 2 + event.pressure * 4 : 3.5;
    context.beginPath();
    context.moveTo(last.current.x, last.current.y);
    context.lineTo(next.x, next.y);
    context.stroke();
    last.current = next;
    points.current.push(next);
  };
  const end = () => {
    if (last.current && pad.current) {
      last.current = null;
      cut(pad.current, points.current).toBlob((picture) => {
        setDrawn(true);
        done(picture);
      }, "image/png");
    }
  };
  return (
    <div className="ink-pad">
      <canvas
        ref={pad}
        width={width}
        height={height}
        tabIndex={-1}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = at(event);
          stroke(event);
        }}
        onPointerMove={stroke}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {drawn ? (
        <Button
          type="text"
          size="small"
          onClick={() => {
            pad.current?.getContext("2d")?.clearRect(0, 0, width, height);
            points.current = [];
            setDrawn(false);
            done(null);
          }}
        >
          {t("ink.again")}
        </Button>
      ) : (
        <span className="ink-hint">{t("ink.hint")}</span>
      )}
    </div>
  );
}

/** The part of the pad that was written on: a small signature is as large on paper as a wide one. */
function cut(pad: HTMLCanvasElement, points: Point[]): HTMLCanvasElement {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.max(0, Math.min(...xs) - margin);
  const top = Math.max(0, Math.min(...ys) - margin);
  const part = document.createElement("canvas");
  part.width = Math.min(width, Math.max(...xs) + margin) - left;
  part.height = Math.min(height, Math.max(...ys) + margin) - top;
  part.getContext("2d")?.drawImage(pad, -left, -top);
  return part;
}
