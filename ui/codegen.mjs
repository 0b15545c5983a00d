// Makes src/bridge/generated.ts of src/bridge/contract.json. With --check it only compares.

import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const contract = JSON.parse(await readFile(new URL("src/bridge/contract.json", import.meta.url), "utf8"));
const target = new URL("src/bridge/generated.ts", import.meta.url);

// A reference with members beside it means both; the generator reads only the older way to say so.
const joined = (schema) => {
  if (Array.isArray(schema)) {
    return schema.map(joined);
  }
  if (typeof schema !== "object" || schema === null) {
    return schema;
  }
  const { $ref, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, joined(value)]),
  );
  if ($ref === undefined) {
    return rest;
  }
  return "properties" in rest ? { allOf: [{ $ref }, rest] } : { $ref, ...rest };
};

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
const schema = {
  title: "Contract",
  ...exact({ commands: exact(commands), uploads: exact(contract.uploads), failure: contract.failure }),
  $defs: contract.$defs,
};
const types = await compile(joined(schema), "Contract", {
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
export const provides: Partial<Record<keyof Contract["commands"], readonly string[]>> = ${JSON.stringify(tags("provides"), null, 2)};

/** Tags whose answers a writing command makes stale. */
export const changes: Partial<Record<keyof Contract["commands"], readonly string[]>> = ${JSON.stringify(tags("changes"), null, 2)};
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
