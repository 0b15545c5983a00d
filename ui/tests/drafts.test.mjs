// What somebody began to write is kept, found again, and never in the way of what is typed now.

import assert from "node:assert/strict";
import { test } from "node:test";

import { opened, sheet } from "./sheets.mjs";
import { rectifying } from "./story.mjs";
import { makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const words = "电缆沟积水没过中间接头";
/** Holds one command back until it is let go; the others pass. */
async function held(page, command) {
  let letGo = () => undefined;
  const free = new Promise((resolve) => { letGo = resolve; });
  await page.route("**/call", async (route) => {
    if (route.request().postDataJSON().command === command) {
      await free;
    }
    await route.continue();
  });
  return letGo;
}

test("a draft that is found late leaves what was typed meanwhile, and brings the rest", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, words);
  await world.call("keep_draft", { form: `suspect/${id}`, body: JSON.stringify({ grounds: "昨天写的", interim_controls: "停用" }) });
  const page = await open(t, world);
  const letGo = await held(page, "get_draft");
  await opened(page, world, id, "suspect_major", "grounds");
  await page.keyboard.type("今天写的");
  letGo();
  await page.waitForFunction(() => document.querySelector("#interim_controls").value === "停用");
  assert.equal(await page.locator("#grounds").inputValue(), "今天写的");
});

test("what was sent is gone from the drafts, however late its last keeping comes", async (t) => {
  const world = await makeWorld("sample_open");
  const { id } = await rectifying(world, words);
  const page = await open(t, world);
  const letGo = await held(page, "keep_draft");
  await opened(page, world, id, "record_progress", "text");
  await page.keyboard.type("已抽水");
  await page.waitForRequest((request) => request.postDataJSON()?.command === "keep_draft");
  await page.keyboard.press("Control+Enter");
  await page.locator("main").getByText("已抽水").first().waitFor();
  // Whoever does not wait for the keeping has thrown the draft away by now.
  await page.evaluate(() => new Promise((idle) => { requestIdleCallback(() => { requestIdleCallback(idle); }); }));
  const kept = page.waitForResponse((answer) => answer.request().postDataJSON()?.command === "keep_draft");
  letGo();
  await (await kept).finished();
  await sheet(page).waitFor({ state: "detached" });
  assert.equal((await world.call("get_draft", { form: `progress/${id}` })).body ?? null, null);
});
