// What is asked at the door: its fields, what went wrong, one thing to press, and other ways in.

import type { ReactNode } from "react";

import type { Failure } from "../../../bridge/call";
import { Problem } from "../../../shared/Problem";
import { Porch } from "./Porch";

interface Props {
  title: string;
  /** What the button says that Enter presses. */
  act: string;
  submit: () => void;
  pending: boolean;
  failure: Failure | null;
  /** Other ways, each by its name. */
  ways: Record<string, () => void>;
  children: ReactNode;
}

/** Asks for what opens. */
export function DoorForm({ title, act, submit, pending, failure, ways, children }: Props) {
  return (
    <Porch title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) {
            submit();
          }
        }}
      >
        {children}
        {failure ? <Problem failure={failure} /> : null}
        <div className="porch-acts">
          <button type="submit" className="press" aria-busy={pending}>
            {act}
            <kbd>Enter</kbd>
          </button>
          {Object.entries(ways).map(([name, go]) => (
            <button key={name} type="button" className="link" onClick={go}>
              {name}
            </button>
          ))}
        </div>
      </form>
    </Porch>
  );
}
