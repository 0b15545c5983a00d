// The sheets that came home signed by hand, kept beside the paper.

import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { asFailure, type Failure, upload } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import type { Paper, Scan } from "./PaperPage";

interface Props {
  paper: Paper;
  shown: Scan | null;
  show: (scan: Scan | null) => void;
}

/** What came home, and where more is dropped. */
export function PaperScans({ paper, shown, show }: Props) {
  const { t } = useTranslation("documents");
  const add = useAct("add_hazard_paper_scans");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [taking, setTaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const offered = paper.acts.some(({ act, refusal }) => act === "add_scans" && !refusal);
  const take = async (files: Iterable<File>) => {
    setTaking(true);
    setFailure(null);
    try {
      const sheets: { attachment: string; page: null }[] = [];
      for (const file of files) {
        sheets.push({ attachment: (await upload("scan", file.name, file)).attachment, page: null });
      }
      if (sheets.length > 0) {
        await add.mutateAsync({ paper: paper.id, sheets });
      }
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setTaking(false);
    }
  };
  return (
    <section>
      <h2>{t("papers.scans")}</h2>
      {paper.scans.length === 0 ? (
        <p className="sec sm">{t("papers.scansNone")}</p>
      ) : (
        <ul className="paper-scans">
          <li>
            <button type="button" aria-pressed={shown === null} onClick={() => { show(null); }}>
              {t("papers.itself")}
            </button>
          </li>
          {paper.scans.map((scan) => (
            <li key={scan.attachment}>
              <button type="button" className="cut" title={scan.name} aria-pressed={shown?.attachment === scan.attachment} onClick={() => { show(scan); }}>
                {scan.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered ? (
        <button
          type="button"
          className={over ? "paper-drop over-it" : "paper-drop"}
          aria-busy={taking}
          onClick={() => input.current?.click()}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => { setOver(false); }}
          onDrop={(event) => {
            event.preventDefault();
            event.stopPropagation();
            setOver(false);
            void take(event.dataTransfer.files);
          }}
        >
          <Icon name="in" small /> {t(taking ? "papers.scanning" : "papers.scansHow")}
        </button>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-label={t("papers.scansHow")}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void take(files);
        }}
      />
      {failure ? <Problem failure={failure} /> : null}
    </section>
  );
}
