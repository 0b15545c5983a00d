// The signed papers that prove an act: scans or photos, named as they came.

import { Button } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "./Icon";
import { ScanDrop, type Taken } from "./ScanDrop";

interface Props {
  value?: string[];
  onChange?: (scans: string[]) => void;
  id?: string;
}

/** A field of scans; its value is their attachments. */
export function ScanField({ value = [], onChange, id }: Props) {
  const { t } = useTranslation();
  const [names, setNames] = useState<Record<string, string>>({});
  // Files may be dropped while others are still coming.
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  const took = (taken: Taken[]) => {
    setNames((known) => ({ ...known, ...Object.fromEntries(taken.map(({ attachment, name }) => [attachment, name])) }));
    latest.current = [...latest.current, ...taken.map(({ attachment }) => attachment)];
    onChange?.(latest.current);
    return undefined;
  };
  return (
    <>
      {value.length > 0 ? (
        <ul className="scan-list">
          {value.map((scan, index) => {
            const name = names[scan] ?? t("scan.name", { number: index + 1 });
            return (
              <li key={scan}>
                <Icon name="doc" small />
                <span className="cut">{name}</span>
                <Button
                  type="text"
                  size="small"
                  aria-label={t("scan.remove", { name })}
                  icon={<Icon name="x" small />}
                  onClick={() => onChange?.(value.filter((kept) => kept !== scan))}
                />
              </li>
            );
          })}
        </ul>
      ) : null}
      <ScanDrop id={id} words={t("scan.add")} took={took} />
    </>
  );
}
