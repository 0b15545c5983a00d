// What came in, and the way back.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { Problem } from "../../../shared/Problem";

/** The result. */
export function Result({ brought }: { brought: ViewOf<"list_imports">["rows"][number] }) {
  const { t } = useTranslation("hazards");
  const back = useAct("take_back_import");
  if (back.data) {
    return (
      <div className="import-result">
        <p role="status">{t("import.undone", { count: back.data.hazards })}</p>
        {back.data.merged > 0 ? <p role="status">{t("import.undoneMerged", { merged: back.data.merged })}</p> : null}
      </div>
    );
  }
  return (
    <div className="import-result">
      <p role="status">{t("import.done", { count: brought.hazards, archived: brought.tally?.archived ?? 0 })}</p>
      {brought.merged > 0 ? <p role="status">{t("import.doneMerged", { merged: brought.merged })}</p> : null}
      <p>
        <Link to="/hazards" search={{ view: "all" }} className="link">
          {t("import.see")}
        </Link>
      </p>
      <Button loading={back.isPending} onClick={() => { back.mutate({ import: brought.import }); }}>
        {t("import.undo")}
      </Button>
      {back.error ? <Problem failure={back.error} /> : null}
    </div>
  );
}
