// Before the drill begins: what is still missing, and the key that starts the clock.

import { Button } from "antd";
import { useTranslation } from "react-i18next";

import type { Failure } from "../../../bridge/call";
import { Empty } from "../../../shared/Empty";
import { Problem, sentence } from "../../../shared/Problem";
import { type Drill, whyNot } from "../types";

/** The page before the clock runs. */
export function Waiting({ drill, start, failure }: { drill: Drill; start: () => void; failure: Failure | null }) {
  const { t } = useTranslation("drills");
  const why = whyNot(drill, "start");
  return (
    <Empty title={t("live.notYet")}>
      <p>{why ? sentence(why) : t("live.notYetHow")}</p>
      {failure ? <Problem failure={failure} /> : null}
      <Button type="primary" size="large" disabled={Boolean(why)} onClick={start} className="drill-start">{t("acts.start")}</Button>
    </Empty>
  );
}
