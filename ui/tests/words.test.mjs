// Every way the core can say no has words; the second language has the shape of the first by type.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const core = "../../src-tauri/crates";

/** Codes of the domain's refusals: the names of its variants. */
function refusals() {
  const source = read(`${core}/domain/src/refusal.rs`);
  const body = source.slice(source.indexOf("pub enum Refusal {"));
  const names = body.slice(0, body.indexOf("\n}\n")).matchAll(/^ {4}([A-Z]\w+)(?: \{|,)/gm);
  return [...names].map(([, name]) => name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase());
}

/** Codes of everything else, as the bridge maps them. */
function others() {
  const sources = ["error.rs", "host.rs", "session/files.rs", "session/jobs.rs", "session/backup.rs"];
  const text = sources.map((name) => read(`${core}/bridge/src/${name}`)).join("\n").split("mod tests")[0];
  const found = [
    ...text.matchAll(/Failure::new\(\s*(?:FailureKind::)?\w+,\s*"([a-z_]+)"/g),
    ...text.matchAll(/=> (?:\{\s*)?\("([a-z_]+)"/g),
  ];
  return found.map(([, code]) => code);
}

/** What the log calls the acts of the use cases. */
function kinds() {
  const folder = new URL(`${core}/app/src/`, import.meta.url);
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".rs"));
  const text = sources.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const found = [
    ...text.matchAll(/\.write\(\s*"([a-z_]+)"/g),
    ...text.matchAll(/\.write_as\([^";]*?"([a-z_]+)"/g),
    ...text.matchAll(/kind: "([a-z]+_[a-z_]+)"/g),
  ];
  return found.map(([, kind]) => kind);
}

test("every act of the log has words", () => {
  const words = read("../src/shared/words/acts.ts");
  const zh = words.slice(words.indexOf("  kind: {"), words.indexOf("  field: {"));
  const known = new Set([...zh.matchAll(/^ {4}(\w+): "/gm)].map(([, key]) => key));
  const said = [...new Set(kinds())];
  assert.ok(said.length > 35, `only ${said.length} acts were found`);
  assert.deepEqual(said.filter((kind) => !known.has(kind)), []);
  assert.ok(!known.has("no_such_act"));
});

test("every failure of the core has words", () => {
  const words = ["failures", "fileFailures"].map((name) => read(`../src/shared/words/${name}.ts`));
  const zh = words.map((text) => text.slice(text.indexOf("export const zh"), text.indexOf("export const en"))).join("\n");
  const known = new Set([...zh.matchAll(/^ {2}(\w+): "/gm)].map(([, key]) => key));
  const codes = [...new Set([...refusals(), ...others()])];
  assert.ok(codes.length > 100, `only ${codes.length} codes were found`);
  assert.deepEqual(codes.filter((code) => !known.has(code)), []);
  // The comparison finds what is missing.
  assert.ok(!known.has("no_such_code"));
});
