// Where a paper lies, in words.

import { useTranslation } from "react-i18next";

import type { Filing } from "./types";

/** Box and piece, or that it was not filed. */
export function Place({ filing }: { filing: Filing | null }) {
  const { t } = useTranslation("documents");
  return filing ? (
    <span>{t("checks.place", { year: filing.year, box: filing.box_no, piece: filing.piece })}</span>
  ) : (
    <span className="ter">{t("checks.notFiled")}</span>
  );
}
