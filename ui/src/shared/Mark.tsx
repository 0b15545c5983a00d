// Square marks say what a thing is, never how late it is.

import { useTranslation } from "react-i18next";

/** 重: a major hazard, in solid ink. */
export function MajorMark({ large = false }: { large?: boolean }) {
  const { t } = useTranslation("trade");
  return (
    <span className={large ? "mark major lg" : "mark major"} title={t("level.major")}>
      {t("mark.major")}
    </span>
  );
}

/** 疑: it may be major, and nobody judged it yet. */
function SuspectedMark({ large = false }: { large?: boolean }) {
  const { t } = useTranslation("trade");
  return (
    <span className={large ? "mark suspected lg" : "mark suspected"} title={t("suspected")}>
      {t("mark.suspected")}
    </span>
  );
}

/** 改: what only has to become better, and is no hazard. */
function ImprovementMark({ large = false }: { large?: boolean }) {
  const { t } = useTranslation("trade");
  return (
    <span className={large ? "mark lg" : "mark"} title={t("improvement")}>
      {t("mark.improvement")}
    </span>
  );
}

interface Graded {
  kind?: string;
  level?: "general" | "major" | null;
  suspected: boolean;
}

/** The mark of a hazard that is major or may be, or of what is none. */
export function LevelMark({ of, large = false }: { of: Graded; large?: boolean }) {
  if (of.kind === "improvement") {
    return <ImprovementMark large={large} />;
  }
  if (of.level === "major") {
    return <MajorMark large={large} />;
  }
  return of.suspected ? <SuspectedMark large={large} /> : null;
}
