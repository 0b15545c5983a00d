// Drawing over a photo on a sheet of its own. What is begun is kept; the photo stays as it came.

import "./marks.css";

import { Button, Modal } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { clock } from "../../dates";
import { useHotkeys } from "../../hotkeys";
import { Problem } from "../../Problem";
import { type Draft, useDraft } from "../../useDraft";
import type { PhotoView, Shape } from "../photo";
import { MarkStage } from "./MarkStage";
import { keys, MarkTools } from "./MarkTools";
import { colours, type Tool, tools, useMarking } from "./useMarking";

interface Begun {
  /** The version that was drawn on. */
  version: number;
  shapes: readonly Shape[];
}

interface Props {
  photo: PhotoView;
  name: string;
  close: () => void;
}

/** The sheet, once it is known what was begun before. */
export function MarkEditor({ photo, name, close }: Props) {
  const draft = useDraft<Begun>(`marks/${photo.attachment}`);
  if (draft.kept === undefined) {
    return null;
  }
  const begun = draft.kept?.version === photo.version ? draft.kept.shapes : photo.shapes;
  return <Drawing photo={photo} name={name} close={close} begun={begun} draft={draft} />;
}

function Drawing({ photo, name, close, begun, draft }: Props & { begun: readonly Shape[]; draft: Draft<Begun> }) {
  const { t } = useTranslation("photos");
  const { t: app } = useTranslation();
  const [tool, setTool] = useState<Tool>("arrow");
  const [colour, setColour] = useState<Shape["colour"]>("red");
  const { shapes, put, undo, redo } = useMarking(begun);
  const stage = useRef<HTMLDivElement>(null);
  const back = () => { stage.current?.focus(); };
  const act = useAct("draw_on_photo");
  const { note, drop, savedAt } = draft;
  const { attachment, version } = photo;
  useEffect(() => {
    if (shapes !== begun) {
      note({ version, shapes });
    }
  }, [shapes, begun, note, version]);
  const same = shapes === photo.shapes;
  const save = () => {
    if (!same && !act.isPending) {
      act.mutate({ attachment, version, shapes: [...shapes] }, { onSuccess: () => { void drop(); close(); } });
    }
  };
  // Alone: the form or the walk below has other meanings for the same keys.
  useHotkeys(
    {
      ...Object.fromEntries(tools.map((one) => [keys[one].toLowerCase(), () => { setTool(one); }])),
      ...Object.fromEntries(colours.map((one, at) => [String(at + 1), () => { setColour(one); }])),
      "Ctrl+z": (event) => { (event.shiftKey ? redo : undo)?.(); },
      "Ctrl+y": () => { redo?.(); },
      "Ctrl+Enter": save,
    },
    true,
    true,
  );
  return (
    <Modal
      open
      title={t("draw.title", { name })}
      width="min(1120px, calc(100vw - 48px))"
      style={{ top: 24 }}
      onCancel={close}
      mask={{ closable: false }}
      closable={false}
      afterOpenChange={back}
      footer={
        <div className="sheet-foot">
          <span className="sm ter grow">{savedAt ? app("draftKept", { time: clock(savedAt) }) : t("draw.untouched")}</span>
          <Button onClick={close}>{app("cancel")}</Button>
          <Button type="primary" disabled={same} loading={act.isPending} onClick={save}>
            {t("draw.save")}<kbd>Ctrl Enter</kbd>
          </Button>
        </div>
      }
    >
      <div className="marking">
        <MarkTools tool={tool} setTool={setTool} colour={colour} setColour={setColour} undo={undo} redo={redo} back={back} />
        {act.error ? <Problem failure={act.error} /> : null}
        <MarkStage attachment={attachment} name={name} tool={tool} colour={colour} shapes={shapes} put={put} stage={stage} />
        <p className="sm ter">{t("draw.keys")}</p>
      </div>
    </Modal>
  );
}
