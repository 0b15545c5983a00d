// Who re-inspects: whoever sits at the laptop, with those who came along the last time.

import { useAnswer } from "../../bridge/query";
import { usePreferences } from "../../shared/preferences";

const name = "reinspectors";

/** Who is put in to begin with, and how to remember who it was. */
export function useReinspectors() {
  const { kept, set, isPending } = usePreferences("hazards/");
  const desk = useAnswer("get_desk", {});
  const seat = desk.data?.person;
  const last = kept.find((one) => one.name === name)?.value.split(",") ?? [];
  const usual = [...(seat ? [seat] : []), ...last.filter((person) => person !== seat)];
  return { usual, isPending: isPending || desk.isPending, remember: (people: string[]) => set(name, people.join(",")) };
}
