// Who is here, and the passphrase; also how to come back without one.

import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { SeatView } from "../../../bridge/generated";
import { useAct } from "../../../bridge/query";
import { DoorForm } from "./DoorForm";
import { Secret } from "./Secret";

const lastKey = "bihuan.lastPerson";

interface Props {
  people: SeatView[];
  /** Nobody knows the passphrase any more. */
  lost: () => void;
}

/** Signs somebody in. */
export function SignIn({ people, lost }: Props) {
  const { t } = useTranslation("door");
  const remembered = people.find(({ person }) => person === localStorage.getItem(lastKey));
  const [person, setPerson] = useState((remembered ?? people[0])?.person ?? "");
  const [passphrase, setPassphrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const seat = useAct("take_seat");
  useEffect(() => {
    if (seat.error) {
      field.current?.select();
    }
  }, [seat.error]);
  return (
    <DoorForm
      title={t("sign.title")}
      act={t("sign.open")}
      submit={() => {
        seat.mutate({ person, passphrase }, { onSuccess: () => { localStorage.setItem(lastKey, person); } });
      }}
      pending={seat.isPending}
      failure={seat.error}
      ways={{ [t("sign.forgot")]: lost }}
    >
      <div className="porch-item">
        <p id="who">{t("sign.who")}</p>
        <div role="radiogroup" aria-labelledby="who" className="seats">
          {people.map((one) => (
            <label key={one.person}>
              <input
                type="radio"
                name="person"
                value={one.person}
                checked={one.person === person}
                onChange={() => {
                  setPerson(one.person);
                  field.current?.focus();
                }}
              />
              {one.name}
            </label>
          ))}
        </div>
      </div>
      <Secret
        id="passphrase"
        ref={field}
        label={t("sign.passphrase")}
        autoComplete="current-password"
        value={passphrase}
        change={setPassphrase}
      />
    </DoorForm>
  );
}
