// A page that failed says so, and the rest of the app goes on.

import { type ErrorComponentProps, Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { Empty } from "../shared/Empty";

/** In the place of a page that threw. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const go = useNavigate();
  return (
    <div className="page" role="alert">
      <Empty title={t("crashed.title")}>
        <p>{t("crashed.safe")}</p>
        <p className="ter sm">{error instanceof Error ? error.message : null}</p>
        <p>
          <Button type="primary" onClick={reset}>
            {t("crashed.again")}
          </Button>{" "}
          <Button onClick={() => void go({ to: "/" })}>{t("crashed.home")}</Button>
        </p>
      </Empty>
    </div>
  );
}

/** An address that leads nowhere. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Empty title={t("missing")}>
        <Link to="/" className="link">
          {t("crashed.home")}
        </Link>
      </Empty>
    </div>
  );
}
