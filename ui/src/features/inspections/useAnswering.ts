// Answers go to the core one after the other, at once. The screen moves on before they are kept, and
// comes back when one was not.

import { useCallback, useRef, useState } from "react";

import { asFailure, type Failure } from "../../bridge/call";
import { useAct } from "../../bridge/query";
import type { Answer, Given, Inspection, Result } from "./types";

/** What can be taken back. */
interface Done {
  code: string;
  before: Answer | null;
}

/** An answer that was not kept. */
export interface Unkept {
  code: string;
  failure: Failure;
}

/** Answering the items of one inspection. */
export function useAnswering(inspection: string) {
  const { mutateAsync } = useAct("answer_item");
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const past = useRef<Done[]>([]);
  const [hoped, setHoped] = useState<Record<string, Result>>({});
  const [waiting, setWaiting] = useState(0);
  const [unkept, setUnkept] = useState<Unkept | null>(null);

  /** Does one thing after everything before it. */
  const inTurn = useCallback(<View>(work: () => Promise<View>): Promise<View> => {
    const turn = queue.current.then(work, work);
    queue.current = turn.catch(() => undefined);
    setWaiting((count) => count + 1);
    return turn.finally(() => {
      setWaiting((count) => count - 1);
    });
  }, []);

  /** Gives an answer; `null` when it was not kept. */
  const give = useCallback(
    async (code: string, given: Given): Promise<Inspection | null> => {
      setUnkept(null);
      const { result } = given;
      if (result) {
        setHoped((now) => ({ ...now, [code]: result }));
      }
      try {
        return await inTurn(() => mutateAsync({ inspection, item: code, ...given }));
      } catch (error) {
        setUnkept({ code, failure: asFailure(error) });
        return null;
      } finally {
        setHoped((now) => Object.fromEntries(Object.entries(now).filter(([item]) => item !== code)));
      }
    },
    [inTurn, inspection, mutateAsync],
  );

  const remember = useCallback((done: Done) => {
    past.current.push(done);
  }, []);
  const forget = useCallback(() => past.current.pop(), []);
  const forgive = useCallback(() => {
    setUnkept(null);
  }, []);

  return { give, inTurn, remember, forget, forgive, hoped, waiting: waiting > 0, unkept };
}

/** An answer as it would be given again. */
export function givenAgain(answer: Answer): Given {
  const { result, reading, note, photos, nonconformity } = answer;
  return {
    result,
    note,
    photos,
    ...(reading ? { reading } : {}),
    ...(nonconformity ? { nonconformity } : {}),
  };
}
