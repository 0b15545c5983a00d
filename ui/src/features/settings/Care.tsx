// Whether everything that was saved is still what it was, and a copy of it elsewhere.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Problem } from "../../shared/Problem";
import { Backup } from "./Backup";

/** Care. */
export function Care() {
  const { t } = useTranslation("settings");
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useAnswer("check_workspace", asked ? {} : null);
  return (
    <>
      <Backup />
      <section>
        <h2>{t("care.title")}</h2>
        <p className="sec">{t("care.about")}</p>
        <Button
          className="act"
          loading={isFetching}
          onClick={() => {
            if (asked) {
              void refetch();
            } else {
              setAsked(true);
            }
          }}
        >
          {t("care.check")}
        </Button>
        {error ? <Problem failure={error} /> : null}
        {data?.clean ? <p className="done">{t("care.clean", { acts: data.acts, attachments: data.attachments })}</p> : null}
        {data && !data.clean ? (
          <>
            <p className="over">{t("care.bad", { count: data.findings.length })}</p>
            <ul className="findings">
              {data.findings.map(({ code, params }, index) => (
                <li key={`${code} ${String(index)}`}>
                  {t(`finding.${code as "chain"}`, { defaultValue: code })}{" "}
                  <span className="ter sm">{Object.values(params).join(" ")}</span>
                </li>
              ))}
            </ul>
            <p>{t("care.what")}</p>
          </>
        ) : null}
      </section>
    </>
  );
}
