// Makes src/bridge/generated.ts of src/bridge/contract.json. With --check it only compares.

import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const contract = JSON.parse(await readFile(new URL("src/bridge/contract.json", import.meta.url), "utf8"));
const target = new URL("src/bridge/generated.ts", import.meta.url);

const exact = (properties) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const commands = {};
for (const [name, { request, view }] of Object.entries(contract.commands)) {
  commands[name] = exact({ request, view });
}
const schema = { title: "Contract", ...exact(commands), $defs: contract.$defs };
const types = await compile(schema, "Contract", {
  additionalProperties: false,
  bannerComment: "// Made by `cargo xtask codegen` from the core's table of commands. Do not edit.",
  style: { tabWidth: 2, printWidth: 100 },
});

const tags = (key) =>
  Object.fromEntries(
    Object.entries(contract.commands)
      .filter(([, command]) => key in command)
      .map(([name, command]) => [name, command[key]]),
  );
const text = `${types}
/** Tags of which the answers of a reading command are made. */
export const provides: Partial<Record<keyof Contract, readonly string[]>> = ${JSON.stringify(tags("provides"), null, 2)};

/** Tags whose answers a writing command makes stale. */
export const changes: Partial<Record<keyof Contract, readonly string[]>> = ${JSON.stringify(tags("changes"), null, 2)};
`;

if (process.argv.includes("--check")) {
  const kept = await readFile(target, "utf8").catch(() => "");
  if (kept !== text) {
    console.error("src/bridge/generated.ts is stale: run `cargo xtask codegen`");
    process.exit(1);
  }
} else {
  await writeFile(target, text);
}
