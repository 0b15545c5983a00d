// The clauses an issuer confirms: each with what it says, so that one reads what one confirms.

import "../../shared/clauses.css";

import { Checkbox } from "antd";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";

import type { UnsureClause } from "../../bridge/generated";
import { listed } from "../../shared/lists";
import { Said } from "../../shared/Said";

interface Props {
  clauses: UnsureClause[];
  value?: string[];
  onChange?: (confirmed: string[]) => void;
  disabled?: boolean;
  ref?: Ref<HTMLDivElement>;
}

/** A tick box a clause. */
export function Confirm({ clauses, value = [], onChange, disabled, ref }: Props) {
  const { t } = useTranslation("documents");
  const { t: trade } = useTranslation("trade");
  return (
    <div ref={ref} className="clause-list">
      {clauses.map(({ clause, title, certainty, said, hazards }) => (
        <div key={clause}>
          <Checkbox
            disabled={disabled ?? false}
            checked={value.includes(clause)}
            onChange={({ target }) => onChange?.(target.checked ? [...value, clause] : value.filter((one) => one !== clause))}
          >
            {t("plan.confirm", { clause })} <span className="sm soon">{trade(`certainty.${certainty}`)}</span>
          </Checkbox>
          <div className="clause-said">
            <p className="ter sm">{[title, t("plan.restsOn", { hazards: listed(hazards) })].filter(Boolean).join("　")}</p>
            {said.map((one) => (
              <Said key={one.text} said={one} />
            ))}
            {said.length === 0 ? <p className="sm soon">{t("plan.notInLibrary")}</p> : null}
          </div>
        </div>
      ))}
    </div>
  );
}
