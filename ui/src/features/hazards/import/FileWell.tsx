// Where the file of a ledger is dropped or chosen.

import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";
import { useDrop } from "../../../shared/useDrop";

/** The well. */
export function FileWell({ take, taking }: { take: (file: File) => void; taking: string | null }) {
  const { t } = useTranslation("hazards");
  const input = useRef<HTMLInputElement>(null);
  const first = (files: FileList | null) => {
    const file = files?.[0];
    if (file) {
      take(file);
    }
  };
  const { over, listens } = useDrop(first);
  return (
    <div
      className={over ? "import-well over" : "import-well"}
      {...listens}
    >
      <p>
        <Icon name="in" /> {taking ? t("import.reading", { name: taking }) : t("import.drop")}
      </p>
      <p className="sec">{t("import.kinds")}</p>
      <Button type="primary" loading={taking !== null} onClick={() => input.current?.click()}>
        {t("import.pick")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.et,.csv,.txt"
        aria-label={t("import.pick")}
        onChange={(event) => {
          first(event.target.files);
          event.target.value = "";
        }}
      />
    </div>
  );
}
