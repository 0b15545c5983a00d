import { useTranslation } from "react-i18next";

/** Which items are walked: one's own, or all of them. */
export function Whose({ all, turn }: { all: boolean; turn: (all: boolean) => void }) {
  const { t } = useTranslation("inspections");
  return (
    <div className="walk-whose" role="group" aria-label={t("parts.title")}>
      <button type="button" aria-pressed={!all} onClick={() => { turn(false); }}>{t("parts.mine")}</button>
      <button type="button" aria-pressed={all} onClick={() => { turn(true); }}>{t("parts.all")}</button>
    </div>
  );
}
