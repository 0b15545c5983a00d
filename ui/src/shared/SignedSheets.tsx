// The sheets of a paper that came home signed by hand, kept beside it as evidence.

import { useTranslation } from "react-i18next";

import { ScanDrop } from "./ScanDrop";

/** A sheet that came home. */
export interface SignedSheet {
  attachment: string;
  name: string;
  pdf: boolean;
}

interface Props {
  sheets: SignedSheet[];
  /** What the paper itself is called. */
  itself: string;
  /** What is said while none came home. */
  none: string;
  /** More may be added. */
  offered: boolean;
  /** Somebody came here to add one. */
  begin?: boolean;
  /** The sheet that is looked at; the paper itself when none is. */
  shown: SignedSheet | null;
  show: (sheet: SignedSheet | null) => void;
  add: (attachments: string[]) => Promise<unknown>;
}

/** What came home, and where more is dropped. */
export function SignedSheets({ sheets, itself, none, offered, begin = false, shown, show, add }: Props) {
  const { t } = useTranslation();
  const line = (sheet: SignedSheet | null) => (
    <li key={sheet?.attachment ?? ""}>
      <button type="button" className="cut" title={sheet?.name} aria-pressed={shown?.attachment === sheet?.attachment} onClick={() => { show(sheet); }}>
        {sheet?.name ?? itself}
      </button>
    </li>
  );
  return (
    <section>
      <h2>
        {t("scan.signed")} <span className="ter">{sheets.length || null}</span>
      </h2>
      {sheets.length === 0 ? <p className="sec sm">{none}</p> : <ul className="signed-sheets">{[null, ...sheets].map(line)}</ul>}
      {offered ? (
        <ScanDrop words={t("scan.signedHow")} autoFocus={begin} took={(taken) => add(taken.map(({ attachment }) => attachment))} />
      ) : null}
    </section>
  );
}
