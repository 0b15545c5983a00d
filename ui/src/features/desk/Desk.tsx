// Behind the door: the places of the app for whoever sits at the desk; before that, first start, the
// recovery code, and a new passphrase for who lost theirs.

import "./desk.css";

import { type ReactNode, useState } from "react";

import type { Behind } from "./door/DeskDoor";
import { FirstStart } from "./FirstStart";
import { Lost } from "./Lost";
import { Recovery } from "./Recovery";
import { useIdle } from "./useIdle";

/** Shows the places to whoever sits at the desk. */
export function Desk({ desk, lost, back, children }: Behind & { children: ReactNode }) {
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const open = desk.state === "open";
  useIdle(open ? desk.lock_after_minutes : 0);
  if (recoveryCode !== null && open) {
    return (
      <Recovery
        code={recoveryCode}
        done={() => {
          setRecoveryCode(null);
        }}
      />
    );
  }
  if (desk.state === "absent") {
    return <FirstStart created={setRecoveryCode} />;
  }
  const opened = open && desk.person === null;
  return (
    <>
      {opened || desk.state === "locked" ? null : (
        <div className="fill" hidden={lost}>
          {children}
        </div>
      )}
      {opened || lost ? <Lost people={desk.people} opened={opened} back={back} /> : null}
    </>
  );
}
