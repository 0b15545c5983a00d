// The ledger's main thread while somebody scrolls, filters, searches and moves by keys, over the real
// core: tasks that keep it longer than 50 ms, and frames that were not there in time.
// `node bench/scrolling.mjs OUT`; the ledger is named by BIHUAN_LEDGER. The trace opens in Chromium's
// own performance panel.

import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as rest } from "node:timers/promises";

import { closeAll, makeWorld, openPage, startAll } from "../tests/support.mjs";
import { printTable, quantile } from "./report.mjs";

const out = process.argv[2];
/** A task that keeps the thread longer keeps somebody waiting, milliseconds. */
const long = 50;
/** Time between two frames, milliseconds. */
const beat = 1000 / 60;
/** Time from one act of a person to the next, milliseconds. */
const pace = 700;

const categories = [
  "blink.user_timing",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.frame",
];

/** What somebody does, one after the other. */
const acts = {
  scroll: (page, touch) => touch.scroll(".rows-box", 40_000, 4000),
  "scroll fast": (page, touch) => touch.scroll(".rows-box", 90_000, 18_000),
  "scroll back": (page, touch) => touch.scroll(".rows-box", -130_000, 26_000),
  views: async (page) => {
    for (const view of ["all", "overdue", "due_soon", "major", "to_reinspect", "all", "open"]) {
      await page.locator(`.views a[href*="view=${view}"]`).click();
      await rest(pace);
    }
  },
  filter: async (page) => {
    await page.keyboard.press("f");
    for (const [field, choice] of [["status", "整改中"], ["level", "一般"], ["cause", "物"]]) {
      await page.locator(`#condition-${field}`).click();
      await page.locator(".ant-select-item-option:visible").filter({ hasText: choice }).first().click();
      await rest(pace);
      await page.keyboard.press("Tab");
    }
    await page.getByRole("button", { name: "清除条件" }).click();
    await rest(pace);
  },
  search: async (page) => {
    for (const words of ["积水", "绝缘手套", "锈蚀"]) {
      await page.keyboard.press("/");
      for (const character of words) {
        await page.keyboard.insertText(character);
        await rest(200);
      }
      await rest(pace);
      for (let left = words.length; left > 0; left -= 1) {
        await page.keyboard.press("Backspace");
        await rest(60);
      }
      await page.keyboard.press("Escape");
      await rest(pace);
    }
  },
  keys: async (page) => {
    for (const [key, times, between] of [["ArrowDown", 150, 33], ["PageDown", 30, 60], ["ArrowUp", 60, 33]]) {
      for (let time = 0; time < times; time += 1) {
        await page.keyboard.press(key);
        await rest(between);
      }
    }
    for (const key of ["End", "Home"]) {
      await page.keyboard.press(key);
      await rest(pace);
    }
  },
  board: async (page, touch) => {
    await page.keyboard.press("b");
    await page.locator(".card").nth(20).waitFor();
    await touch.scroll(".cards", 20_000, 4000);
    await page.keyboard.press("b");
    await page.locator(".rows .lr").nth(20).waitFor();
  },
};

/** Fingers on the page. */
async function makeTouch(page) {
  const protocol = await page.context().newCDPSession(page);
  return {
    scroll: async (where, distance, speed) => {
      const box = await page.locator(where).first().boundingBox();
      await protocol.send("Input.synthesizeScrollGesture", {
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        yDistance: -distance,
        speed,
        gestureSourceType: "mouse",
        preventFling: true,
      });
    },
  };
}

/** Does everything while the browser writes its trace; answers when each frame of an act began. */
async function perform(page, trace) {
  const touch = await makeTouch(page);
  const browser = page.context().browser();
  await browser.startTracing(page, { path: trace, categories });
  const frames = {};
  for (const [name, act] of Object.entries(acts)) {
    await page.evaluate((name) => {
      performance.mark(`${name}: begin`);
      window.frames = [];
      const note = (at) => {
        window.frames.push(at);
        window.noting = requestAnimationFrame(note);
      };
      window.noting = requestAnimationFrame(note);
    }, name);
    await act(page, touch);
    frames[name] = await page.evaluate((name) => {
      cancelAnimationFrame(window.noting);
      performance.mark(`${name}: end`);
      return window.frames;
    }, name);
  }
  await browser.stopTracing();
  return frames;
}

/** The tasks of the page's main thread during an act, longest first, with what they were made of. */
function tasksOf(events, name) {
  const marked = (edge) => events.find((event) => event.cat === "blink.user_timing" && event.name === `${name}: ${edge}`);
  const [begin, end] = [marked("begin"), marked("end")];
  const here = events.filter(
    ({ ph, pid, tid, ts }) => ph === "X" && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
  );
  const tasks = here.filter((event) => event.name === "RunTask");
  return tasks
    .map((task) => ({
      took: task.dur / 1000,
      // Without the time the thread waited for a processor: on a busy machine that is most of it.
      own: (task.tdur ?? task.dur) / 1000,
      at: (task.ts - begin.ts) / 1000,
      parts: parts(here.filter((event) => event !== task && event.ts >= task.ts && event.ts + (event.dur ?? 0) <= task.ts + task.dur)),
    }))
    .sort((a, b) => b.took - a.took);
}

/** The largest pieces of a task, by the name the browser gives them. */
function parts(inside) {
  const sums = {};
  for (const { name, dur } of inside) {
    sums[name] = (sums[name] ?? 0) + (dur ?? 0) / 1000;
  }
  const sorted = Object.entries(sums).sort(([, a], [, b]) => b - a);
  return Object.fromEntries(sorted.slice(0, 8).filter(([, took]) => took > 5));
}

function missed(frames) {
  const gaps = frames.slice(1).map((at, index) => at - frames[index]);
  return gaps.reduce((sum, gap) => sum + Math.max(Math.round(gap / beat) - 1, 0), 0);
}

await startAll();
try {
  const world = await makeWorld(`kept:${process.env.BIHUAN_LEDGER}`);
  const { page, close } = await openPage(world, "/hazards");
  await page.locator(".rows .lr").nth(20).waitFor();
  const trace = `${out}/scrolling.trace.json`;
  const frames = await perform(page, trace);
  await close();
  const events = JSON.parse(readFileSync(trace, "utf8")).traceEvents;
  const results = Object.keys(acts).map((name) => {
    const tasks = tasksOf(events, name);
    const own = tasks.map((task) => task.own);
    return {
      act: name,
      seconds: (frames[name].at(-1) - frames[name][0]) / 1000,
      frames: frames[name].length,
      missed: missed(frames[name]),
      longest: tasks[0]?.took ?? 0,
      longestOwn: quantile(own, 100),
      ownLong: own.filter((took) => took > long).length,
      long: tasks.filter(({ took }) => took > long),
    };
  });
  console.log(`\nThe ledger's main thread\n`);
  printTable(
    ["", "seconds", "frames", "missed", "tasks > 50 ms", "by own work", "longest, ms", "by own work"],
    results.map((one) => [
      one.act,
      one.seconds,
      one.frames,
      one.missed,
      one.long.length,
      one.ownLong,
      one.longest,
      one.longestOwn,
    ]),
  );
  writeFileSync(`${out}/scrolling.json`, JSON.stringify(results, null, 2));
} finally {
  await closeAll();
}
