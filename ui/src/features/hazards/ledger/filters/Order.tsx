// What the rows are sorted by, in words; the heads of the table do the same.

import { Select } from "antd";
import { useTranslation } from "react-i18next";

import { sorts, useAsked } from "../asked";

/** The choice. */
export function Order() {
  const { t } = useTranslation("hazards");
  const { asked, change } = useAsked();
  const options: { value: string; label: string }[] = sorts.flatMap((sort) => [
    { value: sort, label: t(`sort.${sort}.up`) },
    { value: `${sort} 1`, label: t(`sort.${sort}.down`) },
  ]);
  options.push({ value: "unit", label: t("sort.unit") });
  return (
    <Select
      size="small"
      variant="borderless"
      className="ledger-order"
      popupMatchSelectWidth={false}
      aria-label={t("sort.label")}
      value={asked.descending ? `${asked.sort} 1` : asked.sort}
      options={options}
      onChange={(chosen: string) => {
        const [sort, descending] = chosen.split(" ");
        change({ sort, descending });
      }}
    />
  );
}
