// The menu of a row, at the pointer.

import { Dropdown } from "antd";
import { useTranslation } from "react-i18next";

import type { Row } from "../asked";
import type { RowActs } from "../useActs";
import type { MenuAt } from "./useRowMenu";

/** The menu belongs to this place of the page, also for those who do not see it. */
const within = (node: HTMLElement) => node.parentElement ?? document.body;

interface Props {
  at: MenuAt;
  acts: RowActs;
  selected: boolean;
  open: (row: Row) => void;
  toggle: (row: Row) => void;
  close: () => void;
}

/** The menu. */
export function RowMenu({ at, acts, selected, open, toggle, close }: Props) {
  const { t } = useTranslation("hazards");
  const { row, rows } = at;
  const runs = {
    open: () => { open(row); },
    select: () => { toggle(row); },
    copy: () => { acts.copy(rows); },
    assign: () => { acts.assign(rows); },
    notice: () => { acts.issue(rows); },
    urge: () => { acts.urge(rows); },
    reinspect: () => { acts.reinspect(rows); },
  };
  const item = (key: keyof typeof runs, label: string, extra: string) => ({ key, label, extra });
  return (
    <Dropdown
      open
      autoFocus
      trigger={["click"]}
      classNames={{ root: "row-menu" }}
      getPopupContainer={within}
      onOpenChange={(stays) => {
        if (!stays) {
          close();
        }
      }}
      menu={{
        items: [
          item("open", t("menu.open"), "Enter"),
          item("select", t(selected ? "menu.unselect" : "menu.select"), "Space"),
          { type: "divider" },
          {
            type: "group",
            label: rows.length > 1 ? t("menu.of", { count: rows.length }) : row.number,
            children: [
              item("copy", t("menu.copy"), "Ctrl C"),
              item("assign", t("assign.short"), "A"),
              item("notice", t("notice"), "Ctrl Enter"),
              item("urge", t("urge.short"), "U"),
              item("reinspect", t("menu.reinspect"), "V"),
            ],
          },
        ],
        onClick: ({ key }) => {
          close();
          runs[key as keyof typeof runs]();
        },
      }}
    >
      <span className="menu-at" style={{ left: at.x, top: at.y }} />
    </Dropdown>
  );
}
