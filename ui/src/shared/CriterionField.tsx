// What makes a hazard a major one: a criterion out of the package, or words of one's own.

import "./clauses.css";

import { AutoComplete, Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { CriterionRow, OwnCriterionRow } from "../bridge/generated";
import { useAnswer } from "../bridge/query";
import { plainDay } from "./dates";
import { listed } from "./lists";

/** The field `criterion` of the form it stands in. */
export function CriterionField({ label, extra, most }: { label: string; extra?: ReactNode; most: number }) {
  const { t } = useTranslation("trade");
  const { data } = useAnswer("list_major_criteria", {});
  const missing = data?.missing.map(({ cite }) => cite) ?? [];
  return (
    <Form.Item
      name="criterion"
      label={label}
      extra={
        <>
          {extra}
          {extra ? <br /> : null}
          {missing.length > 0 ? t("criterion.missing", { documents: listed(missing) }) : null}
        </>
      }
    >
      <AutoComplete
        popupMatchSelectWidth={640}
        // Enter sends what was typed; only arrows choose.
        defaultActiveFirstOption={false}
        options={[
          ...(data?.criteria.map((row) => ({ value: row.words, label: <Criterion row={row} /> })) ?? []),
          ...(data?.own.map((row) => ({ value: row.words, label: <OwnCriterion row={row} /> })) ?? []),
        ]}
        showSearch={{ filterOption: (typed, option) => (option?.value ?? "").includes(typed) }}
        maxLength={most}
      />
    </Form.Item>
  );
}

function Criterion({ row: { words, clause, in_force: inForce, in_force_since: since } }: { row: CriterionRow }) {
  const { t } = useTranslation("trade");
  const { verified_by_name: name, verified_at: at, basis } = clause;
  return (
    <div className="criterion">
      <span>{words}</span>
      <span className="ter sm">
        {t(`force.${basis.force}`)}
        {since ? t("criterion.since", { day: plainDay(since) }) : null}
        {inForce === false ? t("criterion.superseded") : null}
        {"　"}
        {name && at ? t("criterion.verified", { name, day: plainDay(at) }) : t(`certainty.${basis.certainty}`)}
      </span>
    </div>
  );
}

function OwnCriterion({ row: { words, verified_by_name: name, verified_at: at } }: { row: OwnCriterionRow }) {
  const { t } = useTranslation("trade");
  return (
    <div className="criterion">
      <span>{words}</span>
      <span className="ter sm">
        {t("criterion.own")}
        {name && at ? t("criterion.verified", { name, day: plainDay(at) }) : t("criterion.unverified")}
      </span>
    </div>
  );
}
