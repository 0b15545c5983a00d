// Sheets that belong to no notice here: why, and where to put them by hand.

import { useTranslation } from "react-i18next";

import type { Failure, ViewOf } from "../../../bridge/call";
import { sentence } from "../../../shared/Problem";
import { NoticePick } from "./NoticePick";
import { SheetPicture } from "./SheetPicture";
import type { Sheet } from "./useReading";

interface Props {
  loose: ViewOf<"propose_receipts">["loose"];
  sheets: Sheet[];
  nameOf: (sheet: Sheet) => { file: string; page: number };
  whyUnread: (sheet: Sheet) => Failure | undefined;
  put: (sheet: number, notice: string) => void;
  look: (sheet: number) => void;
}

/** The list. */
export function LooseSheets({ loose, sheets, nameOf, whyUnread, put, look }: Props) {
  const { t } = useTranslation("documents");
  return (
    <section className="loose">
      <h2>
        {t("scans.loose")} <span className="ter">{loose.length}</span>
      </h2>
      <ul>
        {loose.map(({ sheet, why, number }) => {
          const scanned = sheets[sheet];
          if (!scanned) {
            return null;
          }
          const { file, page } = nameOf(scanned);
          const name = page > 0 ? t("scans.page", { file, page }) : file;
          const failure = whyUnread(scanned);
          return (
            <li key={sheet}>
              {scanned.unreadable ? (
                <span className="thumb" />
              ) : (
                <button type="button" className="thumb" aria-label={name} title={name} onClick={() => { look(sheet); }}>
                  <SheetPicture sheet={scanned} name={name} />
                </button>
              )}
              <span className="cut" title={name}>
                {name}
              </span>
              <span className={why === "aside" ? "sec" : "soon"}>{failure ? sentence(failure) : t(`scans.why.${why}`, { number })}</span>
              {scanned.unreadable ? <span /> : <NoticePick pick={(notice) => { put(sheet, notice); }} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
