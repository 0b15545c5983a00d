// The typed door to the core: commands, files in, files out.

import type { Contract } from "./generated";
import { type Purpose, transport } from "./transport";

export type { Purpose };

/** What a failed command says; nothing was written. Wording is ours, by `code`. */
export type Failure = Omit<Contract["failure"], "params"> & { params: Record<string, unknown> };

/** A command of the contract. */
export type Command = keyof Contract["commands"];
/** What a command is asked with. */
export type RequestOf<Name extends Command> = Contract["commands"][Name]["request"];
/** What a command answers. */
export type ViewOf<Name extends Command> = Contract["commands"][Name]["view"];

/** Runs a command. Rejects with a {@link Failure}. */
export async function call<Name extends Command>(
  command: Name,
  request: RequestOf<Name>,
): Promise<ViewOf<Name>> {
  try {
    return (await transport.call(command, request)) as ViewOf<Name>;
  } catch (error) {
    throw asFailure(error);
  }
}

/** Sends a file in; what comes back depends on the purpose. */
export async function upload<For extends Purpose>(
  purpose: For,
  name: string,
  file: Blob,
): Promise<Contract["uploads"][For]> {
  try {
    const view = await transport.upload(purpose, name, await file.arrayBuffer());
    return view as Contract["uploads"][For];
  } catch (error) {
    throw asFailure(error);
  }
}

/** Address of a kept file; of a picture also smaller, `edge` pixels at the longer side. */
export function blobUrl(attachment: string, edge?: 160 | 320 | 640 | 1280): string {
  return transport.blob(attachment, edge);
}

/** Whatever was thrown, as a failure that can be shown. */
export function asFailure(error: unknown): Failure {
  if (typeof error === "object" && error !== null && "code" in error && "kind" in error) {
    return error as Failure;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: "broken", code: "unreachable", params: { reason }, field: null };
}
