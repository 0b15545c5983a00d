// The weather: sky first, then what a thermometer and the trees say, where anybody looked.

import "./scene.css";

import { InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { skies, type Sky, type Weather } from "../types";

interface Props {
  value?: Weather | null | undefined;
  onChange?: (weather: Weather | null) => void;
  id?: string;
}

/** The three fields; nothing is said of the weather until the sky is chosen. */
export function WeatherField({ value = null, onChange, id }: Props) {
  const { t } = useTranslation("inspections");
  const { t: trade } = useTranslation("trade");
  return (
    <div className="weather">
      <Select<Sky>
        {...(id ? { id } : {})}
        aria-label={t("weather.sky")}
        placeholder={t("weather.sky")}
        allowClear
        value={value?.sky ?? null}
        options={skies.map((sky) => ({ value: sky, label: trade(`sky.${sky}`) }))}
        onChange={(sky: Sky | undefined) => onChange?.(sky ? { temperature: null, wind: null, ...value, sky } : null)}
      />
      <Measured
        key={`temperature ${String(value?.temperature)}`}
        name={t("weather.temperature")}
        unit="℃"
        range={[-60, 60]}
        kept={value?.temperature ?? null}
        disabled={!value}
        keep={(temperature) => { if (value) { onChange?.({ ...value, temperature }); } }}
      />
      <Measured
        key={`wind ${String(value?.wind)}`}
        name={t("weather.wind")}
        unit={t("weather.force")}
        range={[0, 17]}
        kept={value?.wind ?? null}
        disabled={!value}
        keep={(wind) => { if (value) { onChange?.({ ...value, wind }); } }}
      />
    </div>
  );
}

interface MeasuredProps {
  name: string;
  unit: string;
  range: [number, number];
  kept: number | null;
  disabled: boolean;
  keep: (value: number | null) => void;
}

/** A number that is kept when it has been typed in full. */
function Measured({ name, unit, range: [min, max], kept, disabled, keep }: MeasuredProps) {
  const [typed, setTyped] = useState(kept);
  const done = () => {
    if (typed !== kept) {
      keep(typed);
    }
  };
  return (
    <InputNumber<number>
      aria-label={name}
      placeholder={name}
      value={typed}
      min={min}
      max={max}
      precision={0}
      controls={false}
      disabled={disabled}
      suffix={unit}
      onChange={setTyped}
      onBlur={done}
      onPressEnter={done}
    />
  );
}
