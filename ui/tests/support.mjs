// What the browser tests stand on: one server of the real core, one browser, a fresh world a test.
//
// A world is an encrypted workspace of its own with a clock that only the test moves. Nothing here
// imitates the core.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? `${root}target`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let face;
let browser;

/** Starts server and browser before the tests of a file and ends them after. */
export function withBrowser() {
  before(startAll);
  after(closeAll);
}

/** Starts server and browser. */
export async function startAll() {
  face = await startFace();
  browser = await chromium.launch({
    executablePath: process.env.BIHUAN_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--lang=zh-CN"],
  });
}

/** Ends both. */
export async function closeAll() {
  await browser?.close();
  face?.process.stdin.end();
}

async function startFace() {
  const program = process.env.BIHUAN_FACE ?? `${target}/debug/bihuan-face`;
  assert.ok(existsSync(program), `${program} is not built`);
  const ui = process.env.BIHUAN_UI ?? `${root}ui/dist`;
  const fonts = process.env.BIHUAN_FONTS ?? `${root}target/fonts`;
  const child = spawn(program, ["--ui", ui], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, BIHUAN_FONTS: fonts },
  });
  const lines = createInterface({ input: child.stdout });
  const { value } = await lines[Symbol.asyncIterator]().next();
  return { process: child, ...JSON.parse(value) };
}

/** A fresh world of the core; see the server for the fixtures. */
export async function makeWorld(fixture, more = {}) {
  const answer = await fetch(`${face.url}/world`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-bihuan-token": face.token },
    body: JSON.stringify({ fixture, ...more }),
  });
  const world = await answer.json();
  assert.ok(answer.ok, JSON.stringify(world));
  const headers = {
    "content-type": "application/json",
    "x-bihuan-token": face.token,
    "x-bihuan-world": world.world,
  };
  return {
    ...world,
    /** Runs a command of the core beside the screens. */
    call: async (command, request = {}) => {
      const said = await fetch(`${face.url}/call`, {
        method: "POST",
        headers,
        body: JSON.stringify({ command, request }),
      });
      const view = await said.json();
      assert.ok(said.ok, `${command}: ${JSON.stringify(view)}`);
      return view;
    },
    /** Takes a file in beside the screens; its attachment. */
    upload: async (purpose, name, bytes) => {
      const to = new URLSearchParams({ purpose, name });
      const said = await fetch(`${face.url}/upload?${to}`, { method: "POST", headers, body: bytes });
      const view = await said.json();
      assert.ok(said.ok, JSON.stringify(view));
      return view.attachment;
    },
    /** What the core handed to the machine around it. */
    handed: async () => (await fetch(`${face.url}/handed`, { headers })).json(),
    /** The bytes of a kept file. */
    blob: async (attachment) =>
      Buffer.from(await (await fetch(`${face.url}/blob/${attachment}`, { headers })).arrayBuffer()),
    /** Moves the clock of this world. */
    clock: async (now) => {
      const moved = await fetch(`${face.url}/clock`, {
        method: "POST",
        headers,
        body: JSON.stringify({ now }),
      });
      assert.ok(moved.ok);
    },
    /** Address of a place in this world. */
    url: (place = "/") =>
      `${face.url}/?token=${face.token}&world=${world.world}#${place}`,
  };
}

/**
 * Opens a place of a world in a page of its own. What the page writes on the console as an error, or
 * throws, fails the test.
 */
export async function open(t, world, place = "/", options = {}) {
  const { page, wrong, close } = await openPage(world, place, options);
  t.after(async () => {
    await close();
    assert.deepEqual(wrong, [], "the page reported errors");
  });
  return page;
}

/** Opens a place without a test around it; `wrong` gathers what the page reports. */
export async function openPage(world, place, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ...options.context,
  });
  const kept = { "bihuan.language": options.language, "bihuan.palette": options.palette };
  await context.addInitScript((values) => {
    for (const [name, value] of Object.entries(values)) {
      if (value && localStorage.getItem(name) === null) {
        localStorage.setItem(name, value);
      }
    }
  }, kept);
  const page = await context.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => {
    // A refused command is answered by an HTTP status; the page shows it, the console may name it.
    // A dialog locks the scrolling of the page by a style of its own, which the policy turns away;
    // the page does not scroll anyway.
    const known = /Failed to load resource|Applying inline style violates/;
    if (message.type() === "error" && !known.test(message.text())) {
      wrong.push(message.text());
    }
  });
  await page.goto(world.url(place));
  return { page, wrong, close: () => context.close() };
}

/** The desk stands: the page that says it opens has a heading too, but takes no keys. */
export async function atDesk(page) {
  await page.locator("nav.rail").waitFor();
}

/** No accessibility rule is broken on the page as it stands. */
export async function accessible(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    }),
  );
  const said = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`,
  );
  assert.deepEqual(said, []);
}

/** Texts that must be shown as they are. */
export const naughty = {
  markup: `<img src=x onerror="document.title='owned'">`,
  long: "长".repeat(150),
  mixed: "测试 شبكة כוח ‮ABC",
};
