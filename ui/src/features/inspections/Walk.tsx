// The walk has the whole window: one item at a time, the whole list, the camera's card, the end.

import "./walk.css";
import "./walk-parts.css";

import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAnswer } from "../../bridge/query";
import { useAddressedId } from "../../shared/address";
import { Problem } from "../../shared/Problem";
import { useDraft } from "../../shared/useDraft";
import type { Jotting } from "./types";
import { lastPosition } from "./position";
import { WalkRoom } from "./WalkRoom";

/** One inspection, walked or looked at. */
export function Walk() {
  const { t } = useTranslation("inspections");
  const id = useAddressedId() ?? "";
  const go = useNavigate();
  const answer = useAnswer("get_inspection", { inspection: id });
  const preferences = useAnswer("get_preferences", {});
  const draft = useDraft<Record<string, Jotting>>(`walk/${id}`);
  const failure = answer.error ?? preferences.error;
  if (failure) {
    return (
      <div className="walk-wait">
        <Problem failure={failure} retry={() => void answer.refetch()} />
        <Button onClick={() => void go({ to: "/inspections" })}>{t("finish.back")}</Button>
      </div>
    );
  }
  if (!answer.data || !preferences.data || draft.kept === undefined) {
    return <Waiting words={t("walk.loading")} />;
  }
  const remembered = lastPosition(id, preferences.data);
  return <WalkRoom key={id} inspection={answer.data} draft={draft} remembered={remembered} />;
}

/** Nothing for a moment, then a quiet line. */
function Waiting({ words }: { words: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => { setLate(true); }, 200);
    return () => { window.clearTimeout(timer); };
  }, []);
  return <div className="walk-wait ter">{late ? words : null}</div>;
}
