// How a request reaches the core: through the window, or over loopback HTTP where the browser tests
// run the real core. The window is the rule; the other way exists only behind the tests' own server.

import { invoke } from "@tauri-apps/api/core";

import type { Contract } from "./generated";

/** What a file is sent in for. */
export type Purpose = keyof Contract["uploads"];

interface Transport {
  call(command: string, request: unknown): Promise<unknown>;
  upload(purpose: Purpose, name: string, body: ArrayBuffer): Promise<unknown>;
  blob(attachment: string, edge: number | undefined): string;
}

const inWindow: Transport = {
  call: (command, request) => invoke("call", { command, request }),
  upload: (purpose, name, body) =>
    invoke("call", body, {
      headers: { "bihuan-purpose": purpose, "bihuan-name": encodeURIComponent(name) },
    }),
  blob: (attachment, edge) => {
    const windows = navigator.userAgent.includes("Windows");
    const base = windows ? "http://bihuan.localhost" : "bihuan://localhost";
    return `${base}/blob/${attachment}${edge ? `?edge=${String(edge)}` : ""}`;
  },
};

function overHttp(): Transport {
  const page = new URLSearchParams(location.search);
  for (const name of ["token", "world"]) {
    const value = page.get(name);
    if (value) {
      sessionStorage.setItem(`bihuan.${name}`, value);
    }
  }
  // The address belongs to the places of the app alone.
  history.replaceState(null, "", `${location.pathname}${location.hash}`);
  const token = sessionStorage.getItem("bihuan.token") ?? "";
  const world = sessionStorage.getItem("bihuan.world") ?? "";
  const headers = { "x-bihuan-token": token, "x-bihuan-world": world };
  const post = async (path: string, body: BodyInit, type: string): Promise<unknown> => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { ...headers, "content-type": type },
      body,
    });
    const said: unknown = await answer.json();
    if (!answer.ok) {
      throw said;
    }
    return said;
  };
  return {
    call: (command, request) =>
      post("/call", JSON.stringify({ command, request }), "application/json"),
    upload: (purpose, name, body) =>
      post(
        `/upload?${new URLSearchParams({ purpose, name }).toString()}`,
        body,
        "application/octet-stream",
      ),
    blob: (attachment, edge) => {
      const query = new URLSearchParams({ token, world });
      if (edge) {
        query.set("edge", String(edge));
      }
      return `/blob/${attachment}?${query.toString()}`;
    },
  };
}

/** The way this page was opened with. */
export const transport: Transport = "__TAURI_INTERNALS__" in window ? inWindow : overHttp();
