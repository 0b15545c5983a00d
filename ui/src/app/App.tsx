// The door, and what is fetched behind it.

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";

import { useAnswer } from "../bridge/query";
import { DeskDoor } from "../features/desk/door/DeskDoor";
import { useInside } from "./useInside";

/** The app. */
export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Door />
    </QueryClientProvider>
  );
}

/** Nobody passes without a passphrase. */
function Door() {
  const desk = useAnswer("get_desk", {});
  return <DeskDoor desk={desk} Inside={useInside(desk.data?.state)} />;
}
