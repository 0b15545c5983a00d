// The acts beside the straight way: those that may be done now, and why the others may not.

import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";
import { keys } from "./keys";
import type { HazardAct, HazardView } from "./types";

interface Props {
  acts: HazardView["acts"];
  start: (act: HazardAct) => void;
  /** A sheet lies on top. */
  covered: boolean;
}

/** Reasons that tell nobody anything: it is not the time for it, or there is nothing it could be about. */
const noise = ["step_not_from_here", "no_supervision_waits"];

/** The menu. */
export function OtherActs({ acts, start, covered }: Props) {
  const { t } = useTranslation("hazards");
  const [open, setOpen] = useState(false);
  useHotkeys({ m: () => { setOpen(true); } }, !covered && !open);
  const may = acts.filter(({ refusal }) => !refusal);
  // What is behind, or far ahead, would only be noise.
  const mayNot = acts.filter(({ act, refusal }) => refusal && !noise.includes(refusal.code) && act !== "reopen");
  if (may.length + mayNot.length === 0) {
    return null;
  }
  const offered = may.map(({ act }) => ({ key: act, label: t(`detail.act.${act}`), extra: keys[act]?.toUpperCase() }));
  const refused = mayNot.map(({ act, refusal }) => ({
    key: act,
    disabled: true,
    label: (
      <>
        {t(`detail.act.${act}`)} <span className="sm">{refusal ? sentence(refusal) : ""}</span>
      </>
    ),
  }));
  const rest = { type: "group" as const, key: "not", label: t("life.mayNot"), children: refused };
  return (
    <Dropdown
      open={open}
      autoFocus
      trigger={["click"]}
      placement="topLeft"
      classNames={{ root: "other-acts" }}
      onOpenChange={setOpen}
      menu={{
        items: refused.length > 0 ? [...offered, rest] : offered,
        onClick: ({ key }) => {
          setOpen(false);
          start(key as HazardAct);
        },
      }}
    >
      <Button size="large" aria-haspopup="menu" aria-expanded={open}>
        {t("life.more")}
        <Icon name="down" small />
        <kbd>M</kbd>
      </Button>
    </Dropdown>
  );
}
