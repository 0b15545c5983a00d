// How much the laptop has left, where it says so.

import "./battery.css";

import { useEffect, useState } from "react";

interface Power extends EventTarget {
  level: number;
  charging: boolean;
}

interface WithPower {
  getBattery?: () => Promise<Power>;
}

const changes = ["levelchange", "chargingchange"] as const;

/** The battery; nothing where there is none to ask. */
export function Battery({ words }: { words: (percent: number, charging: boolean) => string }) {
  const [now, setNow] = useState<{ level: number; charging: boolean } | null>(null);
  useEffect(() => {
    let power: Power | null = null;
    let here = true;
    const read = () => {
      if (power && here) {
        setNow({ level: power.level, charging: power.charging });
      }
    };
    (navigator as WithPower).getBattery?.().then(
      (found) => {
        power = found;
        changes.forEach((change) => { found.addEventListener(change, read); });
        read();
      },
      () => {
        // Not allowed to ask: then there is nothing to show.
      },
    );
    return () => {
      here = false;
      changes.forEach((change) => { power?.removeEventListener(change, read); });
    };
  }, []);
  if (!now) {
    return null;
  }
  const percent = Math.round(now.level * 100);
  const said = words(percent, now.charging);
  return (
    <span className={percent <= 20 && !now.charging ? "battery soon" : "battery"} role="img" aria-label={said} title={said}>
      <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
        <rect x="1" y="1" width="25" height="14" rx="3" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M28.5 5.5v5" stroke="currentColor" strokeWidth="2.5" />
        <rect x="3.5" y="3.5" width={(20 * percent) / 100} height="9" rx="1" fill="currentColor" />
      </svg>
      {percent}%
    </span>
  );
}
