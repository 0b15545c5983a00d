// The end: at this moment, or when it was, where nobody pressed it then.

import { useTranslation } from "react-i18next";

import { useAct } from "../../../bridge/query";
import { Sheet } from "../../../shared/Sheet";
import type { Drill } from "../types";
import { MomentFields, type MomentValues, whenOf } from "./MomentFields";

/** The sheet. */
export function EndSheet({ drill, opened, now, close }: { drill: Drill; opened: string; now: () => string; close: () => void }) {
  const { t } = useTranslation("drills");
  const record = useAct("record_drill_entry");
  const left = drill.script.length - drill.clock.steps_done;
  return (
    <Sheet<MomentValues>
      open
      close={close}
      title={t("live.askEnd")}
      act={t("live.end")}
      send={(moment) => record.mutateAsync({ drill: drill.id, ...whenOf(drill, moment, opened), detail: { entry: "ended" } })}
    >
      <p className="sec sheet-about">
        {left > 0 && !drill.clock.real_since ? t("live.remaining", { count: left }) : ""}{t("live.askEndHow")}
      </p>
      <MomentFields drill={drill} label={t("live.endedAt")} from={opened} now={now} />
    </Sheet>
  );
}
