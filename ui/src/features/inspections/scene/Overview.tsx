// Photos of the whole of the place; those of an item are with its answer.

import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { PhotoField } from "../../../shared/photos/PhotoField";
import { Problem } from "../../../shared/Problem";
import type { Inspection } from "../types";

/** The photos, kept as soon as they are there. */
export function Overview({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation("inspections");
  const keep = useAct("set_inspection_photos");
  return (
    <>
      <h2>{t("overview.title")}<span className="ter sm">{t("overview.how")}</span></h2>
      <PhotoField
        value={inspection.photos}
        onChange={(photos) => { keep.mutate({ inspection: inspection.id, photos }); }}
      />
      {keep.error ? <Problem failure={keep.error} /> : null}
    </>
  );
}
