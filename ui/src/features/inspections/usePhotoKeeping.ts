// Where a photo of an item goes: to its answer, to the hazard raised from it, or to what is jotted
// down until there is an answer.

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";

import { asFailure, type Failure } from "../../bridge/call";
import { keyOf, useAct, useAnswer } from "../../bridge/query";
import type { Inspection, Item, Slot } from "./types";
import { givenAgain } from "./useAnswering";
import type { WalkState } from "./useWalk";

/** Placeholders that wait, of one inspection and of the hazards raised from it. */
export function useSlots(inspection: string): Slot[] {
  return useAnswer("list_photo_slots", { inspection, page: { limit: 200 } }).data?.rows ?? [];
}

/** Those of one item. */
export function slotsOf(slots: Slot[], { item, answer }: Item): Slot[] {
  return slots.filter(({ subject }) =>
    subject.kind === "item" ? subject.item === item.code : subject.hazard === answer?.hazard,
  );
}

/** Keeping the photos of one item. */
export function usePhotoKeeping(walk: WalkState, code: string) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { mutateAsync: answer } = useAct("answer_item");
  const { mutateAsync: reserve } = useAct("reserve_photo");
  const { mutateAsync: fill } = useAct("fill_photo_slot");
  const { mutateAsync: drop } = useAct("drop_photo_slot");
  const { inTurn } = walk.answering;
  const { jot, of } = walk.pad;
  const inspection = walk.inspection.id;
  const jotted = of(code).photos;

  const attempt = useCallback(
    async (work: () => Promise<unknown>) => {
      setFailure(null);
      try {
        // After the answers before it: a photo may belong to one that is just being kept.
        await inTurn(work);
      } catch (error) {
        setFailure(asFailure(error));
      }
    },
    [inTurn],
  );
  const item = () =>
    client
      .getQueryData<Inspection>(keyOf("get_inspection", { inspection }))
      ?.items.find((one) => one.item.code === code);

  const add = (photos: string[]) =>
    attempt(async () => {
      const given = item()?.answer;
      if (!given) {
        jot(code, { photos: [...(jotted ?? []), ...photos] });
      } else if (given.hazard) {
        for (const attachment of photos) {
          // A filled placeholder reaches the answer and the hazard both.
          const slot = await reserve({ inspection, item: code });
          await fill({ slot: slot.id, attachment });
        }
      } else {
        const kept = givenAgain(given);
        await answer({ inspection, item: code, ...kept, photos: [...given.photos, ...photos] });
      }
    });
  const remove = (attachment: string) =>
    attempt(async () => {
      const given = item()?.answer;
      if (jotted?.includes(attachment)) {
        jot(code, { photos: jotted.filter((photo) => photo !== attachment) });
      } else if (given) {
        const photos = given.photos.filter((photo) => photo !== attachment);
        await answer({ inspection, item: code, ...givenAgain(given), photos });
      }
    });
  const put = (slot: string, attachment: string) =>
    attempt(async () => {
      if (item()?.answer) {
        await fill({ slot, attachment });
      } else {
        jot(code, { photos: [...(jotted ?? []), attachment] });
        await drop({ slot });
      }
    });
  return {
    add, remove, put, failure,
    hold: () => attempt(() => reserve({ inspection, item: code })),
    giveUp: (slot: string) => attempt(() => drop({ slot })),
  };
}
