// The weather in one line.

import { useTranslation } from "react-i18next";

import type { Weather } from "../types";

/** Says sky, temperature and wind, as far as they are known. */
export function useWeatherWords(): (weather: Weather) => string {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  return ({ sky, temperature, wind }) =>
    [
      trade(`sky.${sky}`),
      ...(typeof temperature !== "number" ? [] : [`${String(temperature)} ℃`]),
      ...(typeof wind !== "number" ? [] : [t("weather.windOf", { force: wind })]),
    ].join(t("weather.between"));
}
