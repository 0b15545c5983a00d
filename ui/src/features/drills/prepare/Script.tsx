// The script as it stands, and the way to write it.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";
import { short } from "../clocks";
import { type Drill, may } from "../types";
import { ScriptSheet } from "./ScriptSheet";

/** The part. */
export function Script({ drill }: { drill: Drill }) {
  const { t } = useTranslation("drills");
  const [writing, setWriting] = useState(false);
  const allowed = may(drill, "prepare");
  return (
    <section className="drill-script">
      <h2>
        {t("script.title")} {drill.script.length > 0 ? <span className="ter sm">{t("script.count", { count: drill.script.length })}</span> : null}
        {allowed ? (
          <Button type="link" size="small" icon={<Icon name="pen" small />} onClick={() => { setWriting(true); }}>
            {t(drill.script.length > 0 ? "script.rewrite" : "script.write")}
          </Button>
        ) : null}
      </h2>
      {drill.script.length === 0 ? <p className="ter">{t("script.none")}</p> : (
        <table className="lined">
          <thead>
            <tr>
              <th scope="col" className="drill-no">{t("script.step")}</th>
              <th scope="col" className="drill-at">{t("script.time")}</th>
              <th scope="col" className="drill-stage">{t("script.stage")}</th>
              <th scope="col">{t("script.action")}</th>
              <th scope="col" className="drill-who">{t("script.performer")}</th>
              <th scope="col" className="drill-criterion">{t("script.criterion")}</th>
            </tr>
          </thead>
          <tbody>
            {drill.script.map((step, index) => (
              <tr key={step.id}>
                <td className="ter">{index + 1}</td>
                <td>{short(step.at_seconds)}</td>
                <td className="sec">{t(`stage.${step.stage}`)}</td>
                <td>{step.action}</td>
                <td className="sec">{step.performer}</td>
                <td className="sec">{step.criterion}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {writing ? <ScriptSheet drill={drill} close={() => { setWriting(false); }} /> : null}
    </section>
  );
}
