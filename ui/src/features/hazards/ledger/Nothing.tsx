// No rows: why, and what to do.

import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";

import { Empty } from "../../../shared/Empty";
import { conditionNames, on, useAsked, without } from "./asked";
import { useAll } from "./Shown";

/** An empty ledger, conditions that nothing meets, or a view in which nothing waits. */
export function Nothing() {
  const { t } = useTranslation("hazards");
  const { search, show } = useAsked();
  const all = useAll();
  if (all === undefined) {
    return null;
  }
  if (all === 0) {
    return (
      <Empty title={t("nothing.atAll")}>
        <p>
          {t("nothing.capture")} <kbd>F2</kbd>
        </p>
        <p>
          <Link to="/inspections" search={{ start: "1" }} className="link">
            {t("nothing.inspect")}
          </Link>
        </p>
        <p>
          <Link to="/hazards/import" className="link">
            {t("nothing.import")}
          </Link>
        </p>
      </Empty>
    );
  }
  if (on(search).length > 0) {
    return (
      <Empty title={t("nothing.meets")}>
        <Button className="act" onClick={() => { show(without(search, conditionNames)); }}>
          {t("filter.clear")}
        </Button>
      </Empty>
    );
  }
  return (
    <Empty title={t("nothing.waits")}>
      <Link to="/hazards" search={{ ...search, view: "all", saved: undefined }} replace className="link">
        {t("nothing.all")}
      </Link>
    </Empty>
  );
}
