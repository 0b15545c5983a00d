// Takes the pictures of the screens: over the real core, in the sizes, palettes and languages people
// use. `node screenshots.mjs OUT [NAME…]`; a few of them stand in the README.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { closeAll, makeWorld, openPage, startAll } from "./tests/support.mjs";

/** Name, world, place, and what to do before the picture is taken. */
const first = (rows) => rows[0]?.id ?? "";
const screens = [
  ["first-start", "absent", "/"],
  ["today", "loop", "/"],
  ["hazards", "loop", "/hazards"],
  ["hazards-full", "full:10000", "/hazards"],
  ["hazard", "loop", async (world) => `/hazards/${first((await world.call("list_hazards", { view: "open" })).rows)}`],
  ["walk", "loop", async (world) => `/inspections/${first((await world.call("list_inspections", {})).rows)}`],
  ["notice", "loop", async (world) => `/documents/${first((await world.call("list_notices", {})).rows)}`],
  ["documents", "loop", "/documents"],
  ["register", "loop", "/register"],
  ["settings", "loop", "/settings"],
  ["hazards-empty", "sample_open", "/hazards"],
];

/** Size, zoom, palette, language. */
const looks = {
  laptop: { size: [1366, 768] },
  desk: { size: [1920, 1080] },
  zoomed: { size: [1366, 768], scale: 1.25 },
  dark: { size: [1366, 768], palette: "dark" },
  sun: { size: [1366, 768], palette: "sun" },
  english: { size: [1366, 768], language: "en" },
};

const [out, ...wanted] = process.argv.slice(2);
if (!out) {
  console.error("node screenshots.mjs OUT [NAME…]");
  process.exit(2);
}
await mkdir(out, { recursive: true });
await startAll();
try {
  const worlds = new Map();
  for (const [name, fixture, place] of screens) {
    if (wanted.length > 0 && !wanted.includes(name)) {
      continue;
    }
    if (!worlds.has(fixture)) {
      worlds.set(fixture, await makeWorld(fixture));
    }
    const world = worlds.get(fixture);
    for (const [look, { size, scale = 1, palette, language }] of Object.entries(looks)) {
      // At 125 % the same window holds fewer points.
      const viewport = { width: Math.round(size[0] / scale), height: Math.round(size[1] / scale) };
      const { page, close } = await openPage(world, typeof place === "function" ? await place(world) : place, {
        palette,
        language,
        context: { viewport, deviceScaleFactor: scale },
      });
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(out, `${name}-${look}.png`) });
      await close();
    }
    console.log(name);
  }
} finally {
  await closeAll();
}
