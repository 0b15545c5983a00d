// Which period, and of whom: by keys as well.

import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";

import { useHotkeys } from "../../shared/hotkeys";
import { usePeriodWords } from "../../shared/figures";
import { UnitPick } from "../../shared/Pick";
import type { FiguresView } from "./types";

interface Props {
  period: FiguresView["period"];
  unit: string | undefined;
  free: boolean;
  change: (words: Record<string, string | undefined>) => void;
}

/** The line above the numbers. */
export function PeriodBar({ period, unit, free, change }: Props) {
  const { t } = useTranslation("statistics");
  const words = usePeriodWords();
  const go = (name: string | null | undefined) => {
    if (name) {
      change({ period: name, report: undefined });
    }
  };
  useHotkeys(
    {
      ArrowLeft: () => { go(period.before); },
      ArrowRight: () => { go(period.after); },
      m: () => { go(period.month); },
      q: () => { go(period.quarter); },
      y: () => { go(period.year); },
    },
    free,
  );
  return (
    <div className="tools figures-tools">
      <Segmented<string>
        aria-label={t("length")}
        value={period.name}
        onChange={go}
        options={[
          { value: period.month, label: <>{t("month")} <kbd>M</kbd></> },
          { value: period.quarter, label: <>{t("quarter")} <kbd>Q</kbd></> },
          { value: period.year, label: <>{t("year")} <kbd>Y</kbd></> },
        ]}
      />
      <Button onClick={() => { go(period.before); }} aria-label={t("before")}>
        <kbd>←</kbd>
      </Button>
      <strong className="figures-period" aria-live="polite">{words(period.name)}</strong>
      <Button onClick={() => { go(period.after); }} disabled={!period.after} aria-label={t("after")}>
        <kbd>→</kbd>
      </Button>
      <span className="figures-unit">
        <UnitPick clearable {...(unit ? { value: unit } : {})} placeholder={t("whole")} onChange={(chosen: string | undefined) => { change({ unit: chosen, report: undefined }); }} />
      </span>
    </div>
  );
}
