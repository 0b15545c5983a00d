// A field for what nobody else should read; whoever types may look at it.

import { type ComponentProps, useState } from "react";
import { useTranslation } from "react-i18next";

import { Icon } from "../../../shared/Icon";

interface Props extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  id: string;
  label: string;
  change: (typed: string) => void;
}

/** A passphrase or a PIN. */
export function Secret({ id, label, change, ...input }: Props) {
  const { t } = useTranslation("door");
  const [shown, setShown] = useState(false);
  return (
    <div className="porch-item">
      <label htmlFor={id}>{label}</label>
      <div className="secret">
        <input
          {...input}
          id={id}
          type={shown ? "text" : "password"}
          autoFocus
          onChange={(event) => { change(event.target.value); }}
        />
        <button
          type="button"
          aria-label={shown ? t("hide") : t("show")}
          aria-controls={id}
          onClick={() => { setShown(!shown); }}
        >
          <Icon name={shown ? "eye" : "eyeOff"} />
        </button>
      </div>
    </div>
  );
}
