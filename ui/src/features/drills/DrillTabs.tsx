// The way between the pages of a drill; each says how far it is.

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { type Drill, type Page, pages, type Tab, tabs } from "./types";

interface Props {
  id: string;
  /** What is known of the drill; its counts come with it. */
  drill: Drill | undefined;
  current: Tab | Page;
}

/** The tabs. */
export function DrillTabs({ id, drill, current }: Props) {
  const { t } = useTranslation("drills");
  const { t: after } = useTranslation("evaluation");
  return (
    <nav className="views" aria-label={t("tabs")}>
      {tabs.map((name) => (
        <Link key={name} to="/drills/$id" params={{ id }} search={{ tab: name }} replace aria-current={name === current ? "page" : undefined}>
          {t(`tab.${name}`)} <span className="n">{drill ? counts(drill, name) : ""}</span>
        </Link>
      ))}
      {pages.map((name) => (
        <Link key={name} to={`/drills/${id}/${name}`} aria-current={name === current ? "page" : undefined}>{after(`tabs.${name}`)}</Link>
      ))}
    </nav>
  );
}

function counts(drill: Drill, tab: Tab): string {
  switch (tab) {
    case "people":
      return drill.expected > 0 ? `${String(drill.present)}/${String(drill.expected)}` : "";
    case "live":
      return drill.script.length > 0 ? `${String(drill.clock.steps_done)}/${String(drill.script.length)}` : "";
    case "after":
      return drill.problems.length > 0 ? String(drill.problems.length) : "";
    default:
      return "";
  }
}
