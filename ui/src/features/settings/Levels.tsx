// 隐患等级: the organisation's own levels, each part of one of the two of the law.

import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";

import { useAct, useAnswer } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { RowsForm } from "./RowsForm";

/** The scale, to be edited. */
export function Levels() {
  const { t } = useTranslation("settings");
  const { t: trade } = useTranslation("trade");
  const { data, error, refetch } = useAnswer("get_organisation", {});
  const edit = useAct("edit_organisation");
  if (error) {
    return <Problem failure={error} retry={() => void refetch()} />;
  }
  if (!data) {
    return null;
  }
  const { levels = [] } = data.policy;
  const ofLaw = (["general", "major"] as const).map((value) => ({ value, label: trade(`level.${value}`) }));
  return (
    <section key={JSON.stringify(levels)}>
      <p className="sec">{t("levels.about")}</p>
      {levels.length === 0 ? <p className="sm ter">{t("levels.none")}</p> : null}
      <RowsForm
        initial={{ rows: levels }}
        className="levels"
        columns={[
          { name: "name", label: t("levels.name"), control: (label) => <Input maxLength={20} aria-label={label} /> },
          { name: "level", label: t("levels.ofLaw"), control: (label) => <Select options={ofLaw} aria-label={label} /> },
          { name: "meaning", label: t("levels.meaning"), optional: true, control: (label) => <Input maxLength={200} aria-label={label} /> },
        ]}
        add={t("levels.add")}
        blank={{ level: "general", meaning: "" }}
        send={({ rows }) => edit.mutateAsync({ levels: rows })}
      />
    </section>
  );
}
