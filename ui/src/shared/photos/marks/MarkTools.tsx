// What there is to draw with, each with its key.

import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import type { Shape } from "../photo";
import { colours, type Tool, tools } from "./useMarking";

/** Keys of the tools, the same in both languages. */
export const keys = { arrow: "A", ellipse: "E", rectangle: "R", freehand: "P", text: "T", erase: "X" } as const satisfies Record<Tool, string>;

interface Props {
  tool: Tool;
  setTool: (tool: Tool) => void;
  colour: Shape["colour"];
  setColour: (colour: Shape["colour"]) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Back to the picture: a button that is done for loses the focus. */
  back: () => void;
}

/** The tools. */
export function MarkTools({ tool, setTool, colour, setColour, undo, redo, back }: Props) {
  const { t } = useTranslation("photos");
  return (
    <div className="marking-tools" role="toolbar" aria-label={t("draw.tools")}>
      <Segmented<Tool>
        aria-label={t("draw.tool")}
        value={tool}
        onChange={setTool}
        options={tools.map((one) => ({ value: one, label: <>{t(`draw.${one}`)} <kbd>{keys[one]}</kbd></> }))}
      />
      <Segmented<Shape["colour"]>
        aria-label={t("draw.colour")}
        value={colour}
        onChange={setColour}
        options={colours.map((one, at) => ({
          value: one,
          label: <><span className={`swatch ${one}`} /> {t(`draw.${one}`)} <kbd>{at + 1}</kbd></>,
        }))}
      />
      <span>
        <Button type="text" disabled={!undo} onClick={() => { undo?.(); back(); }}>{t("draw.undo")}<kbd>Ctrl Z</kbd></Button>
        <Button type="text" disabled={!redo} onClick={() => { redo?.(); back(); }}>{t("draw.redo")}<kbd>Ctrl Y</kbd></Button>
      </span>
    </div>
  );
}
