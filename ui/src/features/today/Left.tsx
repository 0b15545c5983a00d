// What was left: an unchecked recovery code, and, in a new workspace, the first things to do.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Empty } from "../../shared/Empty";
import { Icon } from "../../shared/Icon";

/** Above the agenda. */
export function Left({ empty }: { empty: boolean }) {
  const { t } = useTranslation("today");
  const desk = useAnswer("get_desk", {}).data;
  return (
    <>
      {desk?.recovery_confirmed === false ? (
        <p className="left-note">
          <Icon name="warn" small />
          {t("recovery")}
          <Link to="/settings" search={{ part: "keys" }} className="link">
            {t("recoveryGo")}
          </Link>
        </p>
      ) : null}
      {empty ? (
        <Empty title={t("start.title")}>
          <p>
            <Link to="/register" className="link">
              {t("start.register")}
            </Link>
          </p>
          <p>
            <Link to="/inspections" search={{ start: "1" }} className="link">
              {t("start.inspect")}
            </Link>
          </p>
          <p>
            {t("start.capture")} <kbd>F2</kbd>
          </p>
        </Empty>
      ) : null}
    </>
  );
}
