// Answers are kept until a command changes what they were made of: the contract's tags say which.

import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";

import { call, type Command, type Failure, type RequestOf, type ViewOf } from "./call";
import { changes, provides } from "./generated";

/** All answers of this window. */
export function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The core is on this machine: an answer stays right until a tag says otherwise.
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** Key of an answer; its first part is the command, by which tags find it. */
export function keyOf<Name extends Command>(command: Name, request: RequestOf<Name>) {
  return [command, request] as const;
}

/** The answer to a reading command, fresh by itself. `null` as request asks nothing yet. */
export function useAnswer<Name extends Command>(
  command: Name,
  request: RequestOf<Name> | null,
  options: { keep?: boolean } = {},
) {
  return useQuery<ViewOf<Name>, Failure>({
    queryKey: [command, request],
    queryFn: () => call(command, request as RequestOf<Name>),
    enabled: request !== null,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks already what a screen that is still to come will read. */
export function askAhead<Name extends Command>(client: QueryClient, command: Name, request: RequestOf<Name>): void {
  client.query({ queryKey: keyOf(command, request), queryFn: () => call(command, request) }).catch(() => {
    // The screen asks again, and says what is wrong.
  });
}

/** Runs a changing command; what it made stale is read again. */
export function useAct<Name extends Command>(command: Name) {
  const client = useQueryClient();
  return useMutation<ViewOf<Name>, Failure, RequestOf<Name>>({
    mutationFn: (request) => call(command, request),
    onSuccess: () => refresh(client, command),
  });
}

/** Reads again what a command made stale. */
export function refresh(client: QueryClient, command: Command): Promise<void> {
  const tags = changes[command] ?? [];
  return refreshTags(client, tags);
}

/** Reads again what was made of these tags. */
export function refreshTags(client: QueryClient, tags: readonly string[]): Promise<void> {
  const all = tags.includes("everything");
  return client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const made = provides[queryKey[0] as Command] ?? [];
      return all || made.some((tag) => tags.includes(tag));
    },
  });
}
