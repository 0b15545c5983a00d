// What was left: an unchecked recovery code, and, in a new workspace, the first things to do.

import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Icon } from "../../shared/Icon";
import { Ring } from "../../shared/Ring";

/** Above the agenda. */
export function Left() {
  const { t } = useTranslation("today");
  const desk = useAnswer("get_desk", {}).data;
  return desk?.recovery_confirmed === false ? (
    <p className="left-note">
      <Icon name="warn" small />
      {t("recovery")}
      <Link to="/settings" search={{ part: "keys" }} className="link">
        {t("recoveryGo")}
      </Link>
    </p>
  ) : null;
}

/** In place of an empty agenda. */
export function Beginning() {
  const { t } = useTranslation("today");
  const go = useNavigate();
  const rows = [
    ["inspect", () => void go({ to: "/inspections", search: { start: "1" } })],
    ["register", () => void go({ to: "/register" })],
    ["verify", () => void go({ to: "/documents/verify" })],
  ] as const;
  return (
    <div className="agenda">
      <section className="grp">
        <h2>{t("start.title")}</h2>
        <div>
          {rows.map(([name, open], index) => (
            <div key={name} className="row begin">
              <Ring share={0} />
              <span className="t">{t(`start.${name}`)}</span>
              <span className="cut sec">{t(`start.about.${name}`)}</span>
              <Button size="small" type={index === 0 ? "primary" : "default"} className={index === 0 ? "" : "act"} onClick={open}>
                {t(`start.act.${name}`)}
              </Button>
            </div>
          ))}
          <div className="row begin">
            <Ring share={0} />
            <span className="t">{t("start.capture")}</span>
            <span className="cut sec">{t("start.about.capture")}</span>
            <kbd>F2</kbd>
          </div>
        </div>
      </section>
    </div>
  );
}
