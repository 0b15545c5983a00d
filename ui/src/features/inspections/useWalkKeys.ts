// The keys of the walk: 1 2 3 4 and Space answer, arrows move. On a measured item digits belong to
// the reading, so / and * answer there.

import { useHotkeys } from "../../shared/hotkeys";
import { useBareKey } from "../../shared/useBareKey";
import type { WalkState } from "./useWalk";
import type { View } from "./WalkRoom";

const digits = ["1", "2", "3", "4"] as const;
const results = { "1": "conforms", "2": "fails", "3": "not_applicable", "4": "not_checked" } as const;

/** Listens while items are looked at and nothing stands open beside them. */
export function useWalkKeys(walk: WalkState, view: View, show: (view: View) => void): void {
  const { at, place, items, beside } = walk;
  const free = (view === "one" || view === "list") && beside === null;
  const measured = Boolean(at?.item.limits);
  const press = (digit: (typeof digits)[number]) => () => {
    if (at && measured) {
      type(digit);
    } else if (at) {
      walk.answer(at, results[digit]);
    }
  };
  const type = (character: string) => {
    if (at) {
      const typed = walk.pad.of(at.item.code).reading ?? "";
      walk.pad.jot(at.item.code, { reading: typed + character });
      walk.readingField.current?.focus();
    }
  };
  const others = ["0", "5", "6", "7", "8", "9"].map((digit) => [digit, () => { type(digit); }] as const);
  useHotkeys(
    {
      ...Object.fromEntries(digits.map((digit) => [digit, press(digit)])),
      ...(measured ? Object.fromEntries(others) : {}),
      "/": () => { if (at) { walk.answer(at, "not_applicable"); } },
      "*": () => { if (at) { walk.answer(at, "not_checked"); } },
      ArrowLeft: () => { walk.toPlace(place - 1); },
      ArrowUp: () => { walk.toPlace(place - 1); },
      ArrowRight: () => { walk.toPlace(place + 1); },
      ArrowDown: () => { walk.toPlace(place + 1); },
      Home: () => { walk.toPlace(0); },
      End: () => { walk.toPlace(items.length - 1); },
      "Ctrl+z": walk.undo,
    },
    free,
  );
  const resting: View = walk.inspection.finished_at ? "finish" : "one";
  useHotkeys({ Escape: () => { show(resting); } }, view !== resting && beside === null);
  useBareKey(" ", () => { if (at && !measured) { walk.answer(at, "conforms"); } }, free);
  useBareKey("Enter", () => { show("one"); }, view === "list" && beside === null);
}
