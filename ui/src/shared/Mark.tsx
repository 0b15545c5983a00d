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
