// Changing a checklist: its items left, the chosen one right. What is saved is a new version; inspections
// that run keep theirs.

import "./editor.css";

import { App, Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { CheckItem } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { type Draft, useDraft } from "../../../shared/useDraft";
import { ItemForm } from "./ItemForm";
import { ItemList } from "./ItemList";
import { blank, type Entry, entered, useEntries } from "./entries";

interface Props {
  /** The list that is changed; none for a new one. */
  list: { id: string; code: string; version: number; title: string; items: CheckItem[] } | null;
  close: () => void;
}

/** What somebody has changed and not saved. */
interface Changed {
  code: string;
  title: string;
  items: CheckItem[];
}

/** The editor, with what was left unsaved the last time. */
export function Editor(props: Props) {
  const draft = useDraft<Changed>(`checklist/${props.list?.id ?? "new"}`);
  const [dropped, setDropped] = useState(false);
  if (draft.kept === undefined) {
    return null;
  }
  const drop = () => {
    void draft.drop();
    setDropped(true);
  };
  return <Desk key={dropped ? "anew" : "kept"} {...props} draft={draft} kept={dropped ? null : draft.kept} drop={drop} />;
}

function Desk({ list, close, draft, kept, drop }: Props & { draft: Draft<Changed>; kept: Changed | null; drop: () => void }) {
  const { t } = useTranslation("settings");
  const { t: app } = useTranslation("app");
  const { message } = App.useApp();
  const edit = useAct("edit_checklist");
  const add = useAct("add_checklist");
  const [title, setTitle] = useState(kept?.title ?? list?.title ?? "");
  const [code, setCode] = useState(kept?.code ?? "");
  const { entries, at, choose, change, move, remove, insert } = useEntries(kept?.items ?? list?.items ?? [blank("")]);
  const { note } = draft;
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) {
      note({ code, title, items: entries.map(({ item }) => item) });
    }
    touched.current = true;
  }, [note, code, title, entries]);
  const chosen: Entry | undefined = entries[at];
  const busy = edit.isPending || add.isPending;
  const save = () => {
    if (busy) {
      return;
    }
    const items = entered(entries);
    const done = () => {
      void draft.drop();
      void message.success(t("editor.saved"));
      close();
    };
    if (list) {
      edit.mutate({ checklist: list.id, title, items }, { onSuccess: done });
    } else {
      add.mutate({ code, title, items }, { onSuccess: done });
    }
  };
  useHotkeys({ "Ctrl+Enter": save });
  const failure = edit.error ?? add.error;
  return (
    <div className="editor">
      <div className="editor-head">
        {list ? (
          <b>{list.code}</b>
        ) : (
          <Input className="editor-code" autoFocus maxLength={12} placeholder={t("editor.code")} aria-label={t("editor.code")} value={code} onChange={(event) => { setCode(event.target.value); }} />
        )}
        <Input maxLength={100} placeholder={t("editor.title")} aria-label={t("editor.title")} value={title} onChange={(event) => { setTitle(event.target.value); }} />
        <Button onClick={close}>{app("cancel")}</Button>
        <Button type="primary" loading={busy} onClick={save}>
          {t("editor.save", { version: (list?.version ?? 0) + 1 })}
          <kbd>Ctrl Enter</kbd>
        </Button>
      </div>
      <p className="ter sm">
        {t("editor.about")}
        {kept ? (
          <>
            {"　"}<span className="soon">{t("editor.unsaved")}</span>
            <Button type="link" size="small" onClick={drop}>
              {t("editor.drop")}
            </Button>
          </>
        ) : null}
      </p>
      {failure ? <Problem failure={failure} /> : null}
      <div className="editor-body">
        <div className="editor-side">
          <ItemList entries={entries} at={at} choose={choose} />
          <div className="editor-acts">
            <Button size="small" className="act" icon={<Icon name="plus" small />} onClick={() => { insert(); }}>
              {t("editor.add")}
            </Button>
            <Button size="small" disabled={at === 0} onClick={() => { move(-1); }}>
              {t("editor.up")}
            </Button>
            <Button size="small" disabled={at >= entries.length - 1} onClick={() => { move(1); }}>
              {t("editor.down")}
            </Button>
            <Button size="small" disabled={entries.length < 2} onClick={remove}>
              {t("editor.remove")}
            </Button>
          </div>
        </div>
        {chosen ? <ItemForm key={chosen.key} item={chosen.item} change={change} /> : null}
      </div>
    </div>
  );
}
