// Whether a file can be trusted, in plain words, one line a question.

import { useTranslation } from "react-i18next";
import i18next from "i18next";

import type { VerifiedView } from "../../bridge/generated";
import { fullMoment } from "../../shared/dates";
import { Ring } from "../../shared/Ring";

const tones = { good: "green", doubtful: "amber", bad: "red" } as const;

/** The answer about a file. */
export function Grade({ verified }: { verified: VerifiedView }) {
  const { t } = useTranslation("documents");
  const good = verified.verdict === "trusted";
  const bad = verified.verdict === "altered" || verified.verdict === "not_trusted";
  return (
    <section className="grade" data-verdict={verified.verdict}>
      <h2>
        <span className={good ? "done" : bad ? "over" : "soon"}>{t(`grade.title.${verified.verdict}`)}</span>
        {good ? <span className="sm soon">{t("grade.note")}</span> : null}
      </h2>
      {verified.signatures.map((signature) => (
        <div key={signature.field}>
          <p className="signer">
            <b>{signature.signer}</b> <span className="sm ter">{signature.signer_of}　{signature.claimed_at ? fullMoment(signature.claimed_at) : ""}</span>
          </p>
          <ul>
            {signature.checks.map(({ check, grade, code }) => (
              <li key={check}>
                <Ring share={grade === "good" ? 100 : grade === "doubtful" ? 50 : 12} tone={tones[grade]} />
                <b>{t(`grade.check.${check}`)}</b>
                <span>{said(check, code)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function said(check: string, code: string): string {
  return i18next.t(`documents:grade.code.${check}.${code}`, code);
}
