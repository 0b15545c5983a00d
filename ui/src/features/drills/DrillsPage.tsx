// The list of drills as a page of its own.

import { useTranslation } from "react-i18next";

import { DrillList } from "./DrillList";

/** The page. */
export function DrillsPage() {
  const { t } = useTranslation("drills");
  return (
    <div className="page drills-page">
      <div className="head">
        <h1>{t("title")}</h1>
      </div>
      <DrillList />
    </div>
  );
}
