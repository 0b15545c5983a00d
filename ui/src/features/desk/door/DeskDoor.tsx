// The door of the app: nothing is shown before somebody opened the workspace. What stands behind is
// handed in, and may come a moment later. While the screen rests it stays where it is, unseen.

import type { UseQueryResult } from "@tanstack/react-query";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Failure, ViewOf } from "../../../bridge/call";
import { Problem } from "../../../shared/Problem";
import { Porch } from "./Porch";
import { Rest } from "./Rest";
import { SignIn } from "./SignIn";

/** What is told to those behind the door. */
export interface Behind {
  desk: ViewOf<"get_desk">;
  /** Whoever stands at the door has no passphrase any more. */
  lost: boolean;
  /** Leads back to the door. */
  back: () => void;
}

interface Props {
  desk: UseQueryResult<ViewOf<"get_desk">, Failure>;
  Inside: ComponentType<Behind> | undefined;
}

/** Shows the app to whoever may see it. */
export function DeskDoor({ desk: { data: desk, error, refetch }, Inside }: Props) {
  const { t } = useTranslation("door");
  const [lost, setLost] = useState(false);
  const lose = () => { setLost(true); };
  if (lost && desk?.state === "open") {
    setLost(false);
  }
  if (desk?.state === "locked" && !lost) {
    return <SignIn people={desk.people} lost={lose} />;
  }
  const resting = desk?.state === "resting" && !lost;
  if (!desk || !(Inside || resting)) {
    return (
      <Porch>
        {!desk && error ? (
          <Problem failure={error} retry={() => void refetch()} />
        ) : (
          <p className="sec">{t("opening")}</p>
        )}
      </Porch>
    );
  }
  return (
    <>
      {Inside ? (
        <div className="fill" hidden={resting} inert={resting}>
          <Inside desk={desk} lost={lost} back={() => { setLost(false); }} />
        </div>
      ) : null}
      {resting ? <Rest desk={desk} lost={lose} /> : null}
    </>
  );
}
