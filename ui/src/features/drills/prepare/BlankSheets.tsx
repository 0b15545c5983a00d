// Sheets to write on by hand on the day, where a laptop is not at hand: one file, ready to print.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Icon } from "../../../shared/Icon";
import { Problem } from "../../../shared/Problem";
import { type Drill, may } from "../types";

/** The button; nothing once the drill began. */
export function BlankSheets({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const save = useAct("save_drill_blanks");
  if (drill.status !== "planned" || !may(drill, "sign_in")) {
    return null;
  }
  return (
    <div className="tools drill-blank">
      <span className="ter sm">{t("blank.about")}</span>
      <span className="grow" />
      {save.error ? <Problem failure={save.error} /> : null}
      <Button icon={<Icon name="print" small />} loading={save.isPending} onClick={() => { save.mutate({ drill: drill.id }); }}>{t("blank.print")}</Button>
    </div>
  );
}
