// The same while a hazard is being written: asked for as soon as its place is known.

import { useTranslation } from "react-i18next";

import type { RequestOf } from "../../bridge/call";
import { useAnswer } from "../../bridge/query";
import { Similar, type SimilarRow } from "./Similar";

interface NoteProps {
  rows: SimilarRow[];
  /** Puts away what stands before their pages. */
  leave?: () => void;
}

/** A note between fields; nothing where there are none. */
export function SimilarNote({ rows, leave }: NoteProps) {
  const { t } = useTranslation("trade");
  return rows.length > 0 ? (
    <section className="similar-note" aria-label={t("alike.title")}>
      <h3>{t("alike.count", { count: rows.length })}</h3>
      <Similar rows={rows} {...(leave ? { leave } : {})} />
    </section>
  ) : null;
}

interface Props extends Omit<RequestOf<"find_similar_hazards">, "place"> {
  place: string | undefined;
  /** The one that is being written itself, when it is entered already. */
  except?: string;
  leave?: () => void;
}

/** The note on a place and a kind. */
export function SimilarHere({ place, except, leave, ...kind }: Props) {
  const found = useAnswer("find_similar_hazards", place ? { place, ...kind } : null, { keep: true });
  const rows = place ? (found.data?.rows ?? []).filter(({ id }) => id !== except) : [];
  return <SimilarNote rows={rows} {...(leave ? { leave } : {})} />;
}
