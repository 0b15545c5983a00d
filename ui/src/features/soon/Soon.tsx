import { useTranslation } from "react-i18next";

import { Empty } from "../../shared/Empty";

/** A place that is not there yet, honestly. */
export function Soon({ place }: { place: "sync" }) {
  const { t } = useTranslation("soon");
  return (
    <div className="page">
      <div className="head">
        <h1>{t(`${place}.title`)}</h1>
      </div>
      <Empty title={t("notYet")}>{t(`${place}.about`)}</Empty>
    </div>
  );
}
