// The window: how long from start to the first thing a person can act on, and how much memory, beside
// an empty window with the same engine. `node bench/window.mjs OUT`; the programs and the ledger are
// named by BIHUAN_PROGRAM, BIHUAN_EMPTY_WINDOW and BIHUAN_LEDGER.

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";

import { makeDisplay } from "./display.mjs";
import { drive, enter } from "./driver.mjs";
import { end, family, memory } from "./processes.mjs";
import { median, printTable, quantile } from "./report.mjs";

const { BIHUAN_PROGRAM, BIHUAN_EMPTY_WINDOW, BIHUAN_LEDGER } = process.env;
const programs = { empty: BIHUAN_EMPTY_WINDOW, app: BIHUAN_PROGRAM };
const out = process.argv[2];
const { passphrase, hazards } = JSON.parse(readFileSync(join(BIHUAN_LEDGER, "about.json"), "utf8"));
/** Starts of each program; one before them does not count. */
const starts = 9;
const visits = 5;
/** Rows of the ledger that somebody has scrolled through. */
const scrolled = 4000;

/** Each program has a home of its own, which it finds again. */
function envOf(display, name) {
  const home = join(display.folder, name);
  return {
    ...process.env,
    ...display.env,
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    BIHUAN_WORKSPACE: join(BIHUAN_LEDGER, "workspace"),
  };
}

function begin(display, name) {
  return spawn(programs[name], [], { env: envOf(display, name), stdio: "ignore" });
}

/** Starts a program for the first time: its caches are filled, and the picture is kept that stays. */
async function settle(display, name) {
  const child = begin(display, name);
  const picture = await display.settle();
  display.keep(`${out}/${name}.xwd`);
  await end(child.pid);
  await display.clear();
  return picture;
}

/** From the start of the program to that picture: of the app, the field for the passphrase. */
async function start(display, name, picture) {
  const watching = display.watch(picture);
  const began = performance.now();
  const child = begin(display, name);
  const { first, there } = await watching;
  await end(child.pid);
  await display.clear();
  return { first: first - began, usable: there - began };
}

/** Milliseconds from an event of the page until something of this selector has been drawn. */
const stopwatch = `
  window.watched = {};
  const [event, selector] = arguments;
  addEventListener(event, ({ key }) => {
    if (event !== "keydown" || key === "Enter") {
      watched.began ??= performance.now();
    }
  }, { capture: true });
  const look = () => {
    if (watched.began && document.querySelector(selector)) {
      // What this frame shows has been drawn when the next one begins.
      requestAnimationFrame(() => { watched.took = performance.now() - watched.began; });
    } else {
      requestAnimationFrame(look);
    }
  };
  look();
`;

/** Signs in, opens the ledger, scrolls; how long it took, and the memory of each stage. */
async function visit(window) {
  const took = () => window.until("return watched.took ?? null");
  await window.until("return document.querySelector('#passphrase') !== null");
  const atDoor = await weigh(window.pid);
  await window.run(stopwatch, "keydown", ".agenda .row");
  await window.type("#passphrase", passphrase);
  await window.type("#passphrase", enter);
  const today = await took();
  await window.run(stopwatch, "click", ".rows .lr:nth-child(20)");
  await window.run(`document.querySelector("nav.rail a[href*='/hazards']").click()`);
  const ledger = await took();
  await window.run(`document.querySelector(".views a[href*='view=all']").click()`);
  await window.until(`return Number(document.querySelector("[role=grid]").ariaRowCount) > ${hazards}`);
  const open = await weigh(window.pid);
  await window.until(`
    const box = document.querySelector(".rows-box");
    box.scrollTop = box.scrollHeight;
    return box.scrollHeight >= ${scrolled} * 36;
  `);
  const far = await weigh(window.pid);
  return { today, ledger, atDoor, open, far };
}

/** Does something in a driven window, which is closed whatever happens. */
async function driven(display, name, work) {
  const window = await drive(programs[name], envOf(display, name));
  try {
    return await work(window);
  } finally {
    await window.close();
  }
}

/** Memory once it no longer grows: the program itself, and what its engine has beside it. */
async function weigh(pid) {
  const now = () => {
    const [own, ...others] = family(pid).map((one) => memory(one.pid));
    return { own, web: others.reduce((sum, one) => sum + one, 0) };
  };
  let before = now();
  for (let calm = 0; calm < 3; ) {
    await rest(500);
    const weight = now();
    calm = Math.abs(weight.own + weight.web - before.own - before.web) < 1 ? calm + 1 : 0;
    before = weight;
  }
  return before;
}

const display = await makeDisplay();
const times = { empty: [], app: [] };
const stays = [];
const bare = [];
try {
  const pictures = { empty: await settle(display, "empty"), app: await settle(display, "app") };
  for (let round = 0; round < starts; round += 1) {
    // Never the app right after itself: it would take the one that just ended for one that runs.
    for (const name of ["empty", "app"]) {
      times[name].push(await start(display, name, pictures[name]));
    }
  }
  for (let round = 0; round < visits; round += 1) {
    bare.push(await driven(display, "empty", (window) => weigh(window.pid)));
    stays.push(await driven(display, "app", visit));
  }
} finally {
  await display.end();
}

const usable = { empty: times.empty.map((time) => time.usable), app: times.app.map((time) => time.usable) };
const ratio = median(usable.app) / median(usable.empty);
const spread = (name, values, more = []) => [
  name,
  median(values),
  quantile(values, 0),
  quantile(values, 100),
  ...more,
];
console.log(`\nThe window, ms (${starts} starts each, alternating; ${visits} visits)\n`);
printTable(
  ["", "median", "least", "most", "target", "ratio"],
  [
    spread("empty window: something is drawn", times.empty.map(({ first }) => first), ["", ""]),
    spread("app: something is drawn", times.app.map(({ first }) => first), ["", ""]),
    spread("empty window: its page stands", usable.empty, ["", ""]),
    spread("app: the passphrase can be typed", usable.app, ["< 1.3x", ratio.toFixed(2)]),
    spread("passphrase, Enter: today is drawn", stays.map(({ today }) => today), ["", ""]),
    spread("ledger: first page is drawn", stays.map(({ ledger }) => ledger), ["", ""]),
  ],
);

const middle = (list) => ({ own: median(list.map(({ own }) => own)), web: median(list.map(({ web }) => web)) });
const weights = {
  empty: middle(bare),
  atDoor: middle(stays.map(({ atDoor }) => atDoor)),
  open: middle(stays.map(({ open }) => open)),
  far: middle(stays.map(({ far }) => far)),
};
const weight = (name, { own, web }, target = "") => [name, own, web, own - weights.empty.own, target];
console.log("\nMemory, MB (its share of what is shared counted; median)\n");
printTable(
  ["", "program", "web engine", "program, beyond empty", "target"],
  [
    weight("empty window", weights.empty),
    weight("app, before the passphrase", weights.atDoor),
    weight("app, the whole ledger open", weights.open, "< 150"),
    weight(`app, ${scrolled} rows scrolled`, weights.far, "< 150"),
  ],
);
writeFileSync(`${out}/window.json`, JSON.stringify({ times, ratio, stays, bare, weights }, null, 2));
