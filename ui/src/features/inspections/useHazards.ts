import { useQueries } from "@tanstack/react-query";

import { call, type Failure, type ViewOf } from "../../bridge/call";
import { keyOf } from "../../bridge/query";
import type { Inspection } from "./types";

type Hazard = ViewOf<"get_hazard">;

/** The hazards raised in an inspection, as they stand now. */
export function useHazards({ answers }: Inspection): Hazard[] {
  const ids = answers.flatMap(({ hazard }) => (hazard ? [hazard] : []));
  const found = useQueries({
    queries: ids.map((hazard) => ({
      queryKey: keyOf("get_hazard", { hazard }),
      queryFn: (): Promise<Hazard> => call("get_hazard", { hazard }),
    })),
  });
  return found.flatMap(({ data }: { data?: Hazard | undefined; error: Failure | Error | null }) => (data ? [data] : []));
}
