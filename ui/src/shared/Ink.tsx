// A signature drawn by pen, finger or mouse, as a picture on transparent ground.

import { Button } from "antd";
import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import "./ink.css";

interface Point {
  x: number;
  y: number;
}

const width = 640;
const height = 200;

/** A pad to sign on. `done` gets the picture after each stroke, `null` when it was cleared. */
export function Ink({ label, done }: { label: string; done: (picture: Blob | null) => void }) {
  const { t } = useTranslation();
  const pad = useRef<HTMLCanvasElement>(null);
  const last = useRef<Point | null>(null);
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
  };
  const end = () => {
    if (last.current) {
      last.current = null;
      setDrawn(true);
      pad.current?.toBlob(done, "image/png");
    }
  };
  return (
    <div className="ink-pad">
      <canvas
        ref={pad}
        width={width}
        height={height}
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
