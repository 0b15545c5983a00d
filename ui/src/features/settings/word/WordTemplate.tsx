// The template that Word files are made in: the one in use, and one that is looked at before it is adopted.

import { App, Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../../../bridge/call";
import { useAct, useAnswer } from "../../../bridge/query";
import { Problem, sentence } from "../../../shared/Problem";
import { Markers } from "./Markers";

/** The part. */
export function WordTemplate() {
  const { t } = useTranslation("settings");
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [candidate, setCandidate] = useState<string | null>(null);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { data, error, refetch } = useAnswer("get_word_template", {});
  const seen = useAnswer("look_at_word_template", candidate ? { attachment: candidate } : null).data;
  const set = useAct("set_word_template");
  const save = useAct("save_file");
  const sample = useAct("save_sample_template");
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const { own, markers } = data;
  const refused = data.set_refusal;
  const take = async (file: File) => {
    setTaking(true);
    setFailure(null);
    try {
      setCandidate((await upload("template", file.name, file)).attachment);
    } catch (thrown) {
      setCandidate(null);
      setFailure(asFailure(thrown));
    } finally {
      setTaking(false);
    }
  };
  const choose = (attachment: string | null) => {
    set.mutate({ attachment }, {
      onSuccess: () => {
        setCandidate(null);
        void message.success(t(attachment ? "word.adopted" : "word.removed"));
      },
    });
  };
  const wrong = failure ?? set.error ?? save.error ?? sample.error;
  return (
    <>
      <section className="word-template">
        <p className="sec">{t("word.about")}</p>
        {own ? (
          <>
            <h2>{t("word.inUse")}</h2>
            <Markers template={own} markers={markers} />
          </>
        ) : <p>{t("word.none")}</p>}
        {refused ? <p className="sm sec">{sentence(refused)}</p> : null}
        <div className="word-acts">
          <Button className="act" aria-disabled={Boolean(refused)} loading={taking} onClick={() => { if (!refused) { input.current?.click(); } }}>
            {t(own ? "word.replace" : "word.choose")}
          </Button>
          {own ? (
            <>
              <Button onClick={() => { save.mutate({ attachment: own.attachment, name: own.name }); }}>{t("word.save")}</Button>
              <Button aria-disabled={Boolean(refused)} onClick={() => { if (!refused) { choose(null); } }}>{t("word.remove")}</Button>
            </>
          ) : null}
          <Button title={t("word.sampleAbout")} onClick={() => { sample.mutate({}); }}>{t("word.sample")}</Button>
          <input
            ref={input}
            type="file"
            accept=".docx"
            hidden
            aria-label={t("word.choose")}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = "";
              if (file) {
                void take(file);
              }
            }}
          />
        </div>
        {wrong ? <Problem failure={wrong} /> : null}
      </section>
      {candidate && seen ? (
        <section className="word-template">
          <h2>{t("word.candidate")}</h2>
          <Markers template={seen} markers={markers} />
          <div className="word-acts">
            <Button type="primary" loading={set.isPending} onClick={() => { choose(candidate); }}>{t("word.adopt")}</Button>
            <Button onClick={() => { setCandidate(null); }}>{t("word.cancel")}</Button>
          </div>
        </section>
      ) : null}
    </>
  );
}
