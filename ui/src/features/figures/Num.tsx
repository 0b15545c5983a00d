// A number that opens the list behind it.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Figure } from "../../bridge/generated";
import { usePeriodWords } from "../../shared/figures";
import { countOf, type Row, type Scope } from "./types";

interface Props {
  row: Row;
  figure: Figure;
  period: string;
  scope: Scope;
  /** Said before the number for those who do not see the table. */
  of?: string;
  /** Shown instead of the number. */
  words?: string;
}

/** The number; nought leads nowhere. */
export function Num({ row, figure, period, scope, of, words }: Props) {
  const { t } = useTranslation("figures");
  const inWords = usePeriodWords();
  const count = countOf(row, figure);
  if (count === 0) {
    return <span className="ter">{words ?? 0}</span>;
  }
  const label = [of, inWords(period), t(`name.${figure}`), words ?? count].filter(Boolean).join(" ");
  return (
    <Link to="/hazards" search={{ view: "all", figure, period, ...scope }} className="link" aria-label={label}>
      {words ?? count}
    </Link>
  );
}
