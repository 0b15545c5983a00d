// The papers in the order they lie in the tray: which the machine has taken, which not, and which are
// not printed at all. After a jam one goes on from the paper that is pressed.

import { useTranslation } from "react-i18next";

import { sentence } from "../../../shared/Problem";
import { Ring } from "../../../shared/Ring";
import type { Row } from "../list/useNotices";
import type { Handed } from "./usePrints";

/** What is printed as one: a notice, or a paper of a hazard by its number. */
export type Sheaf = Pick<Row, "id" | "number" | "addressee_name" | "may_hand_out"> & { state: Row["state"] | "unsigned" | "signed" | "superseded" };

interface Props {
  papers: Sheaf[];
  ready: Sheaf[];
  handed: Record<string, Handed>;
  /** Where printing goes on. */
  from: number | undefined;
  choose: ((from: number) => void) | undefined;
}

/** The list. */
export function PaperTray({ papers, ready, handed, from, choose }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  const out = papers.filter((paper) => !paper.may_hand_out);
  return (
    <>
      {choose ? <p className="sm sec">{t("print.choose")}</p> : null}
      <ol className="print-tray" tabIndex={0} aria-label={t("print.tray")}>
        {ready.map((paper, index) => {
          const done = handed[paper.id];
          const line = (
            <>
              <Ring share={done?.taken ? 100 : 0} tone={done?.failure ? "amber" : "ink"} />
              <span>{paper.number}</span>
              <span className="cut sec">{paper.addressee_name}</span>
              <span className="sm">{done ? <Became paper={done} /> : null}</span>
            </>
          );
          return (
            <li key={paper.id} aria-current={index === from ? "step" : undefined}>
              {choose ? (
                <button type="button" title={t("print.from", { number: paper.number })} onClick={() => { choose(index); }}>
                  {line}
                </button>
              ) : (
                <div>{line}</div>
              )}
            </li>
          );
        })}
        {out.map((paper) => (
          <li key={paper.id} className="ter">
            <div>
              <Ring share={0} />
              <span>{paper.number}</span>
              <span className="cut">{paper.addressee_name}</span>
              <span className="sm">{t("print.not", { state: trade(`state.${paper.state}`) })}</span>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Became({ paper: { taken, failure } }: { paper: Handed }) {
  const { t } = useTranslation("documents");
  if (failure) {
    const why = sentence(failure);
    return <span className="soon">{taken ? t("print.unrecorded", { why }) : why}</span>;
  }
  return <span className="done">{t("print.taken")}</span>;
}
