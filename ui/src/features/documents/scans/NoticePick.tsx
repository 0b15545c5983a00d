// Picking the notice a sheet belongs to, among those that wait to be served.

import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../../bridge/query";

/** Notices shown at once; more are found by typing. */
const shown = 50;

/** The field. */
export function NoticePick({ pick }: { pick: (notice: string) => void }) {
  const { t } = useTranslation("documents");
  const [text, setText] = useState("");
  // Enter takes the first: it must be of what was typed, never of what was asked before.
  const rows = useAnswer("list_notices", { states: ["issued"], text, limit: shown }).data?.rows ?? [];
  return (
    <Select
      className="notice-pick"
      aria-label={t("scans.put")}
      placeholder={t("scans.put")}
      value={null}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(notice: string | null) => {
        if (notice) {
          pick(notice);
        }
      }}
      options={rows.map(({ id, number, addressee_name }) => ({ value: id, label: `${number}　${addressee_name}` }))}
    />
  );
}
