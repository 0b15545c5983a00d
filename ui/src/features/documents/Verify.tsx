// Any PDF, judged in plain words; nothing of it is kept.

import "./documents.css";

import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../../bridge/call";
import { useAnswer } from "../../bridge/query";
import type { VerifiedView } from "../../bridge/generated";
import { Icon } from "../../shared/Icon";
import { Problem } from "../../shared/Problem";
import { useDrop } from "../../shared/useDrop";
import { Grade } from "./Grade";
import { DropPapers } from "./scans/DropPapers";
import { hand, useHanded } from "./scans/handed";

interface Judged {
  name: string;
  file?: File;
  verified?: VerifiedView | null;
  failure?: Failure | null;
}

/** The place to drop a file. */
export function Verify() {
  const { t } = useTranslation("documents");
  const input = useRef<HTMLInputElement>(null);
  const taken = useAnswer("take_opened", {}).data;
  // To learn that nothing was opened takes nothing away that was dropped meanwhile.
  const opened = taken && taken.files.length > 0 ? taken : undefined;
  const [dropped, setJudged] = useState<{ judged: Judged[]; after: typeof opened }>({ judged: [], after: undefined });
  // What was opened last and what was dropped last: the later one is shown.
  const judged: Judged[] = dropped.judged.length > 0 && dropped.after === opened ? dropped.judged : (opened?.files ?? []);
  const judge = async (files: Iterable<File>) => {
    const answers: Judged[] = [];
    for (const file of files) {
      try {
        answers.push({ name: file.name, file, verified: await upload("document", file.name, file) });
      } catch (thrown) {
        answers.push({ name: file.name, failure: asFailure(thrown) });
      }
    }
    setJudged({ judged: answers, after: opened });
  };
  useHanded("verify", (files) => void judge(files));
  const { over, listens } = useDrop(judge);
  return (
    <div className="page">
      <div className="head">
        <Link to="/documents" className="link" aria-label={t("title")}>
          <Icon name="left" />
        </Link>
        <h1>{t("verify.title")}</h1>
        <span className="sec">{t("verify.local")}</span>
      </div>
      <div className="scroll verify">
        <button
          type="button"
          className={over ? "drop over-it" : "drop"}
          onClick={() => input.current?.click()}
          {...listens}
        >
          <Icon name="doc" />
          <span>{t("verify.drop")}</span>
        </button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept="application/pdf"
          aria-label={t("verify.drop")}
          onChange={(event) => {
            void judge(event.target.files ?? []);
            event.target.value = "";
          }}
        />
        {judged.map(({ name, file, verified, failure }) => (
          <article key={name}>
            <h2 className="cut">{name}</h2>
            {failure ? <Problem failure={failure} /> : null}
            {verified ? <Grade verified={verified} /> : null}
            {file && (verified?.verdict === "unsigned" || verified?.verdict === "unreadable") ? (
              <Link to="/documents/scans" className="link" onClick={() => { hand("scans", [file]); }}>
                {t("verify.file")}
              </Link>
            ) : null}
            {verified?.notice ? (
              <Link to="/documents/$id" params={{ id: verified.notice.id }} className="link">
                {t("verify.open", { number: verified.notice.number })}
              </Link>
            ) : null}
          </article>
        ))}
      </div>
      <DropPapers />
    </div>
  );
}
