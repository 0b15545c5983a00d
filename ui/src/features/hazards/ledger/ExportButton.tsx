// The rows shown as a file; a long ledger says how far it is and can be stopped.

import { App, Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Failure } from "../../../bridge/call";
import { useHotkeys } from "../../../shared/hotkeys";
import { Icon } from "../../../shared/Icon";
import { sentence } from "../../../shared/Problem";
import type { Asked } from "./asked";
import type { Column } from "./columns";
import { exportRows } from "./tsv";

/** The button. */
export function ExportButton({ asked, columns, total }: { asked: Asked; columns: Column[]; total: number }) {
  const { t } = useTranslation("hazards");
  const { message } = App.useApp();
  const [going, setGoing] = useState<{ done: number; total: number } | null>(null);
  const stopped = useRef(false);
  const start = () => {
    stopped.current = false;
    setGoing({ done: 0, total });
    exportRows(asked, columns, (done, all) => {
      setGoing({ done, total: all });
      return !stopped.current;
    })
      .catch((failure: unknown) => void message.error(sentence(failure as Failure)))
      .finally(() => { setGoing(null); });
  };
  useHotkeys({ e: start }, total > 0 && !going);
  if (going) {
    return (
      <Button icon={<Icon name="stop" small />} onClick={() => { stopped.current = true; }}>
        {t("exporting", going)}
      </Button>
    );
  }
  return (
    <Button icon={<Icon name="out" small />} disabled={total === 0} onClick={start}>
      {t("export", { count: total })}
      <kbd>E</kbd>
    </Button>
  );
}
