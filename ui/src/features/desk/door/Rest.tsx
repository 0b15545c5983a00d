// The screen rests: a short PIN, and everything stands where it was.

import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { ViewOf } from "../../../bridge/call";
import { useAct } from "../../../bridge/query";
import { DoorForm } from "./DoorForm";
import { Secret } from "./Secret";
import { SignIn } from "./SignIn";

interface Props {
  desk: ViewOf<"get_desk">;
  /** Nobody knows the passphrase any more. */
  lost: () => void;
}

/** Waits for the PIN. */
export function Rest({ desk, lost }: Props) {
  const { t } = useTranslation("door");
  const [pin, setPin] = useState("");
  const [other, setOther] = useState(!desk.has_pin);
  const wake = useAct("wake_desk");
  const lock = useAct("lock_desk");
  if (other) {
    return <SignIn people={desk.people} lost={lost} />;
  }
  return (
    <DoorForm
      title={t("rest.title")}
      act={t("rest.open")}
      submit={() => {
        wake.mutate({ pin }, { onSettled: () => { setPin(""); } });
      }}
      pending={wake.isPending}
      failure={wake.error}
      ways={{
        [t("rest.passphrase")]: () => { setOther(true); },
        [t("rest.other")]: () => { lock.mutate({}); },
      }}
    >
      <Secret
        id="pin"
        className="code"
        label={`${desk.seat?.name ?? ""}　${t("rest.pin")}`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={pin}
        change={(typed) => { setPin(typed.replace(/\D/g, "")); }}
      />
    </DoorForm>
  );
}
