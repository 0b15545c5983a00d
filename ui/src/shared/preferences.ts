// What a person likes, kept by the core for whoever sits at the laptop.

import { useQueryClient } from "@tanstack/react-query";

import { call, type ViewOf } from "../bridge/call";
import { inOrder } from "../bridge/inOrder";
import { keyOf, refresh, useAnswer } from "../bridge/query";

/** Choices reach the core in the order they were made. */
const keep = inOrder();

/** What is kept below a name, by the rest of its name, and how to keep or forget. */
export function usePreferences(below: string) {
  const client = useQueryClient();
  const { data, isPending } = useAnswer("get_preferences", {});
  const all = data?.preferences ?? [];
  const kept = all.filter(({ name }) => name.startsWith(below)).map(({ name, value }) => ({ name: name.slice(below.length), value }));
  const set = async (rest: string, value: string | null): Promise<void> => {
    const name = below + rest;
    // What somebody just chose stands at once; the next choice builds on it.
    client.setQueryData<ViewOf<"get_preferences">>(keyOf("get_preferences", {}), (known) => known && {
      preferences: [...known.preferences.filter((one) => one.name !== name), ...(value === null ? [] : [{ name, value }])],
    });
    try {
      await keep(() => call("set_preference", { name, value }));
    } catch (failure) {
      await refresh(client, "set_preference");
      throw failure;
    }
  };
  return { kept, set, isPending };
}
