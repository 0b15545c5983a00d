import { useAnswer } from "../../bridge/query";
import type { Urger } from "./urging";

/** Whoever sits at the laptop, as a 催办 is signed; nothing while that is being looked up. */
export function useUrger(): Urger | undefined {
  const desk = useAnswer("get_desk", {}).data;
  const seat = desk?.people.find(({ person }) => person === desk.person);
  return desk && seat ? { name: seat.name, department: desk.department ?? "" } : undefined;
}
