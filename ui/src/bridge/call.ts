// The one way to the core. Nothing else in the screens knows Tauri.

import { invoke } from "@tauri-apps/api/core";

import type { Contract } from "./generated";

/** What a failed command says; nothing was written. Wording is ours, by `code`. */
export interface Failure {
  kind: "refused" | "invalid" | "not_found" | "broken" | "bug";
  code: string;
  params: Record<string, unknown>;
  field: string | null;
}

/** Runs a command of the contract. Rejects with a {@link Failure}. */
export function call<Name extends keyof Contract>(
  command: Name,
  request: Contract[Name]["request"],
): Promise<Contract[Name]["view"]> {
  return invoke("call", { command, request });
}
