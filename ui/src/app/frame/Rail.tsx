// The nine places, each with a count where something waits.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { Icon, type IconName } from "../../shared/Icon";
import { Logo } from "../../shared/Logo";

const above = [
  ["/", "today", "today"],
  ["/inspections", "inspections", "walk"],
  ["/hazards", "hazards", "hazard"],
  ["/documents", "documents", "doc"],
  ["/drills", "drills", "drill"],
] as const satisfies [string, string, IconName][];
const below = [
  ["/register", "register", "reg"],
  ["/figures", "figures", "fig"],
  ["/sync", "sync", "sync"],
  ["/settings", "settings", "set"],
] as const satisfies [string, string, IconName][];

/** The navigation. */
export function Rail({ capture }: { capture: () => void }) {
  const { t } = useTranslation();
  const { t: door } = useTranslation("door");
  const counts = useAnswer("get_counts", {}).data;
  const desk = useAnswer("get_desk", {}).data;
  const waiting = {
    today: counts?.today,
    inspections: counts?.inspections_running,
    hazards: counts?.hazards_overdue,
    documents: counts?.documents_waiting,
    drills: counts?.drills_waiting,
  } as Record<string, number | undefined>;
  const entry = ([to, name, icon]: (typeof above)[number] | (typeof below)[number]) => {
    const count = waiting[name];
    const late = name === "hazards";
    return (
      <li key={to}>
        <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
          <Icon name={icon} />
          {t(`nav.${name}`)}
          {count ? (
            <span
              className={late ? "n over" : "n"}
              title={late ? t("count.overdue", { count }) : t("count.waiting", { count })}
            >
              {count > 999 ? "999+" : count}
            </span>
          ) : null}
        </Link>
      </li>
    );
  };
  return (
    <nav className="rail" aria-label={t("nav.label")}>
      <div className="brand">
        <Logo size={24} />
        <span>{door("name")}</span>
      </div>
      {desk?.seat?.read_only ? null : (
        <Button className="act" onClick={capture} icon={<Icon name="plus" small />}>
          {t("capture")}
          <kbd>F2</kbd>
        </Button>
      )}
      <ul>
        {above.map(entry)}
        <li className="gap" aria-hidden="true" />
        {below.map(entry)}
      </ul>
      <p className="who sm ter">
        {desk?.organisation}
        <br />
        {desk?.department}
      </p>
    </nav>
  );
}
