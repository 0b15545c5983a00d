// Conditions as chips: words, status, unit, level; each goes away with its cross.

import { Button, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";
import { UnitPick } from "../../../shared/Pick";
import { useAsked } from "./useLedger";

const statuses = [
  "reported", "assessed", "notified", "served", "rectifying", "submitted", "returned", "accepted", "closed", "voided",
] as const;

/** The line of filters. */
export function Filters() {
  const { t } = useTranslation("hazards");
  const { t: trade } = useTranslation("trade");
  const { search, change } = useAsked();
  const [text, setText] = useState(search["text"] ?? "");
  // Every key would be a question; a short rest in typing is enough.
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (text.trim() !== (search["text"] ?? "")) {
        change({ text: text.trim() || undefined });
      }
    }, 180);
    return () => {
      window.clearTimeout(timer);
    };
  });
  const any = ["text", "status", "unit", "level", "owner", "place"].some((name) => search[name]);
  return (
    <div className="tools">
      <span className="ledger-text">
        <Input
          allowClear
          prefix={<Icon name="search" small />}
          placeholder={t("filter.text")}
          aria-label={t("filter.text")}
          value={text}
          onChange={(event) => { setText(event.target.value); }}
          onKeyDown={(event) => {
            if (event.key === "Escape" || event.key === "Enter") {
              event.currentTarget.blur();
            }
          }}
        />
      </span>
      <Select
        allowClear
        aria-label={t("filter.status")}
        placeholder={t("filter.status")}
        value={search["status"] ?? null}
        onChange={(status: string | undefined) => { change({ status }); }}
        options={statuses.map((status) => ({ value: status, label: trade(`status.${status}`) }))}
        style={{ width: 124 }}
      />
      <span style={{ width: 190 }}>
        <UnitPick
          clearable
          placeholder={t("filter.unit")}
          {...(search["unit"] ? { value: search["unit"] } : {})}
          onChange={(unit: string | undefined) => { change({ unit }); }}
        />
      </span>
      <Select
        allowClear
        aria-label={t("filter.level")}
        placeholder={t("filter.level")}
        value={search["level"] ?? null}
        onChange={(level: string | undefined) => { change({ level }); }}
        options={(["general", "major"] as const).map((level) => ({ value: level, label: trade(`level.${level}`) }))}
        style={{ width: 124 }}
      />
      {any ? (
        <Button
          type="text"
          onClick={() => {
            setText("");
            change({ text: undefined, status: undefined, unit: undefined, level: undefined, owner: undefined, place: undefined });
          }}
        >
          {t("filter.clear")}
        </Button>
      ) : null}
    </div>
  );
}
