// Whether everything that was saved is still what it was.

import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Problem } from "../../shared/Problem";

/** Care. */
export function Care() {
  const { t } = useTranslation("settings");
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useAnswer("check_workspace", asked ? {} : null);
  return (
    <section>
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
      {data ? (
        data.clean ? (
          <p className="done">{t("care.clean", { acts: data.acts, attachments: data.attachments })}</p>
        ) : (
          <>
            <p className="over">{t("care.bad", { count: data.findings.length })}</p>
            <pre>{JSON.stringify(data.findings, null, 2)}</pre>
          </>
        )
      ) : null}
    </section>
  );
}
