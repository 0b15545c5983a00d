// The door of the app: nothing is shown before somebody opened the workspace. While the screen rests
// the pages behind stay where they are, unseen.

import "./desk.css";

import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Failure, ViewOf } from "../../bridge/call";
import { Problem } from "../../shared/Problem";
import { FirstStart } from "./FirstStart";
import { Porch } from "./Porch";
import { Recovery } from "./Recovery";
import { Rest } from "./Rest";
import { SignIn } from "./SignIn";
import { useIdle } from "./useIdle";

interface Props {
  desk: UseQueryResult<ViewOf<"get_desk">, Failure>;
  children: ReactNode;
}

/** Shows the app to whoever may see it. */
export function DeskDoor({ desk, children }: Props) {
  const { t } = useTranslation("desk");
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const state = desk.data?.state;
  useIdle(state === "open" ? (desk.data?.lock_after_minutes ?? 0) : 0);
  if (!desk.data) {
    return (
      <Porch>
        {desk.error ? (
          <Problem failure={desk.error} retry={() => void desk.refetch()} />
        ) : (
          <p className="sec">{t("opening")}</p>
        )}
      </Porch>
    );
  }
  if (recoveryCode !== null && state === "open") {
    return (
      <Recovery
        code={recoveryCode}
        done={() => {
          setRecoveryCode(null);
        }}
      />
    );
  }
  switch (state) {
    case "absent":
      return <FirstStart created={setRecoveryCode} />;
    case "locked":
      return <SignIn people={desk.data.people} />;
    default:
      return desk.data.person === null && state === "open" ? (
        <SignIn people={desk.data.people} recovered />
      ) : (
        <>
          <div className="fill" hidden={state === "resting"} inert={state === "resting"}>
            {children}
          </div>
          {state === "resting" ? <Rest desk={desk.data} /> : null}
        </>
      );
  }
}
