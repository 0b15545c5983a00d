// A program with the processes it started, and the memory each of them has for itself.

import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as rest } from "node:timers/promises";

/** The process and all below it: `{ pid, name }`. */
export function family(pid) {
  const below = (parent) => all().filter((one) => one.parent === parent);
  const grown = [];
  for (const wanted = [pid]; wanted.length > 0; ) {
    const here = wanted.shift();
    grown.push({ pid: here, name: nameOf(here) });
    wanted.push(...below(here).map((one) => one.pid));
  }
  return grown;
}

function all() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const [, parent] = stateOf(name);
      return parent ? [{ pid: Number(name), parent: Number(parent) }] : [];
    });
}

/** State and parent of a process. */
function stateOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  // The name stands in brackets and may hold anything; what follows is plain.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function nameOf(pid) {
  return basename(read(`/proc/${pid}/cmdline`).split("\0")[0] ?? "");
}

/** Memory of a process, with its share of what it has in common with others, MB. */
export function memory(pid) {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

/** Ends a process and all below it; answers when none of them runs any more. */
export async function end(pid) {
  const all = family(pid).map((one) => one.pid);
  for (const one of all) {
    // Some end by themselves when the first one does.
    if (runs(one)) {
      process.kill(one);
    }
  }
  while (all.some(runs)) {
    await rest(20);
  }
}

/** Whoever inherits a process that has ended may take its time to bury it. */
function runs(pid) {
  return !["", "Z"].includes(stateOf(pid)[0]);
}

/** A file of a process, empty once the process has gone. */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
