// The door, and what is fetched behind it.

import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";

import { makeClient, useAnswer } from "../bridge/query";
import { DeskDoor } from "../features/desk/door/DeskDoor";
import { useInside } from "./useInside";

/** The app. */
export function App() {
  const [client] = useState(makeClient);
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
