import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAct } from "../../bridge/query";
import { fullMoment } from "../../shared/dates";
import { listed } from "../../shared/lists";
import { Problem } from "../../shared/Problem";
import { useWeatherWords } from "./scene/useWeatherWords";
import { WeatherField } from "./scene/WeatherField";
import type { Inspection, Weather } from "./types";

/** Who, when, under what and in what weather, which can still be noted until it is on record. */
export function FinishFacts({ inspection }: { inspection: Inspection }) {
  const { t } = useTranslation("inspections");
  const weatherWords = useWeatherWords();
  const note = useAct("note_weather");
  const { recorded } = inspection;
  // What was typed last stands until it is kept: the next field builds on it.
  const [weather, setWeather] = useState(inspection.weather);
  const say = (said: Weather | null) => {
    setWeather(said);
    note.mutate({ inspection: inspection.id, weather: said });
  };
  const facts = [
    [t("finish.number"), inspection.number],
    [t("finish.inspectors"), listed(inspection.inspector_names)],
    [t("finish.companion"), inspection.companion],
    [t("finish.under"), inspection.under ?? ""],
    [t("finish.started"), fullMoment(inspection.started_at)],
    [t("finish.finished"), inspection.finished_at ? fullMoment(inspection.finished_at) : ""],
    [t("finish.weather"), recorded && weather ? weatherWords(weather) : ""],
  ] as const;
  return (
    <dl className="walk-facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
      {recorded ? null : (
        <div className="walk-weather">
          <dt>{t("finish.weather")}</dt>
          <dd>
            <WeatherField value={weather} onChange={say} />
            {note.error ? <Problem failure={note.error} /> : null}
          </dd>
        </div>
      )}
    </dl>
  );
}
