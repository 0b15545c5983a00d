// Takes the pictures of the screens: over the real core, in the sizes, palettes and languages people
// use. `node screenshots.mjs OUT [NAME…] [--looks a,b]`; without names all of them, each in the looks
// that tell most of it. `--readme` takes the few that stand in the README.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { prepared, screens } from "./screens.mjs";
import { smaller } from "./small.mjs";
import { closeAll, makeWorld, openPage, startAll } from "./tests/support.mjs";

/** Size of the window, zoom, palette, language. */
const looks = {
  laptop: { size: [1366, 768] },
  // What taskbar and title bar leave of it.
  window: { size: [1366, 680] },
  desk: { size: [1920, 1080] },
  zoomed: { size: [1366, 768], scale: 1.25 },
  dark: { size: [1366, 768], palette: "dark" },
  sun: { size: [1366, 768], palette: "sun" },
  english: { size: [1366, 768], language: "en" },
};

/** The pictures of the README. */
const readme = ["today", "walk", "finding", "notice", "hazard-closed"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { looks: { type: "string" }, readme: { type: "boolean" } },
});
const [out, ...named] = values.readme
  ? [fileURLToPath(new URL("pictures", import.meta.url)), ...readme]
  : positionals;
const asked = values.readme ? ["laptop"] : values.looks?.split(",");
const unknown = [
  ...named.filter((name) => !screens.some((screen) => screen.name === name)),
  ...(asked ?? []).filter((look) => !(look in looks)),
];
if (!out || unknown.length > 0) {
  console.error(out ? `there is no ${unknown.join(", ")}` : "node screenshots.mjs OUT [NAME…] [--looks a,b]");
  process.exit(2);
}

const shared = new Map();
async function worldOf({ world: fixture, own }) {
  const kept = own ? undefined : shared.get(fixture);
  if (kept) {
    return kept;
  }
  const world = await makeWorld(fixture);
  await prepared[fixture]?.(world);
  if (!own) {
    shared.set(fixture, world);
  }
  return world;
}

/** Nothing loads any more: what was asked is answered, pictures and fonts are there. */
async function settled(page) {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(async () => {
    await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

async function take(screen, look) {
  const { size, scale = 1, palette, language } = looks[look];
  // At 125 % the same window holds fewer points.
  const viewport = { width: Math.round(size[0] / scale), height: Math.round(size[1] / scale) };
  const world = await worldOf(screen);
  const place = typeof screen.place === "function" ? await screen.place(world) : screen.place;
  const { page, wrong, close } = await openPage(world, place, {
    palette,
    language,
    context: { viewport, deviceScaleFactor: scale },
  });
  try {
    await screen.ready(page, world);
    await settled(page);
    const picture = await page.screenshot();
    if (values.readme) {
      const blank = await page.context().newPage();
      await writeFile(join(out, `${screen.name}.png`), await smaller(blank, picture));
    } else {
      await writeFile(join(out, `${screen.name}-${look}.png`), picture);
    }
  } finally {
    await close();
  }
  if (wrong.length > 0) {
    throw new Error(wrong.join("\n"));
  }
}

await mkdir(out, { recursive: true });
await startAll();
const failed = [];
try {
  for (const screen of screens) {
    if (named.length > 0 && !named.includes(screen.name)) {
      continue;
    }
    for (const look of asked ?? new Set(["laptop", ...(screen.looks ?? [])])) {
      try {
        await take(screen, look);
        console.log(`${screen.name} ${look}`);
      } catch (error) {
        failed.push(`${screen.name} ${look}`);
        console.error(`${screen.name} ${look}: ${error.message}`);
      }
    }
  }
} finally {
  await closeAll();
}
if (failed.length > 0) {
  console.error(`\nnot taken: ${failed.join(", ")}`);
  process.exitCode = 1;
}
