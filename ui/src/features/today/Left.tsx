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
  const places = useAnswer("list_places", { limit: 1, active: true }).data;
  const people = useAnswer("list_people", { limit: 1, active: true }).data;
  const me = useAnswer("get_desk", {}).data?.person;
  const keys = useAnswer("list_signing_keys", { limit: 200 }).data?.rows;
  if (!places || !people || !keys) {
    return null;
  }
  const rows = [
    { name: "register", done: places.total > 0 && people.total > 1, open: () => void go({ to: "/register" }) },
    {
      name: "certificate",
      done: keys.some(({ person, state }) => person === me && state === "certified"),
      open: () => void go({ to: "/settings", search: { part: "keys" } }),
    },
    { name: "inspect", done: false, open: () => void go({ to: "/inspections", search: { start: "1" } }) },
    { name: "import", done: false, open: () => void go({ to: "/hazards/import" }) },
    { name: "verify", done: false, open: () => void go({ to: "/documents/verify" }) },
  ] as const;
  const next = rows.findIndex(({ done }) => !done);
  return (
    <div className="agenda">
      <section className="grp">
        <h2>{t("start.title")}</h2>
        <div>
          {rows.map(({ name, done, open }, index) => (
            <div key={name} className="row begin">
              <Ring share={done ? 100 : 0} tone={done ? "green" : "blue"} />
              <span className="t">{t(`start.${name}`)}</span>
              <span className="cut sec">{t(`start.about.${name}`)}</span>
              {done ? (
                <span className="done sm">{t("start.done")}</span>
              ) : (
                <Button size="small" type={index === next ? "primary" : "default"} className={index === next ? "" : "act"} onClick={open}>
                  {t(`start.act.${name}`)}
                </Button>
              )}
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
