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

test("the lines of a draft that is found late are there, but for the list that was begun meanwhile", async (t) => {
  const world = await makeWorld("plans");
  const { rows: [plan] } = await world.call("list_emergency_plans", { text: "防汛" });
  const body = JSON.stringify({
    organisation: "昨天写的",
    contacts: [{ role: "总指挥", name: "王志强", phone: "0539-1200" }, { role: "急救", name: "急救中心", phone: "120" }],
    materials: [{ name: "沙袋", quantity: "200 只" }],
    cards: [{ post: "昨天的岗位" }, { post: "又一个岗位" }],
  });
  await world.call("keep_draft", { form: `emergency_plan/${plan.id}`, body });
  const page = await open(t, world, `/drills/plans/${plan.id}`);
  const letGo = await held(page, "get_draft");
  await page.getByRole("heading", { name: plan.name }).waitFor();
  await page.keyboard.press("e");
  await page.locator("#organisation").waitFor();
  await sheet(page).getByRole("tab", { name: "应急处置卡" }).click();
  const posts = page.getByRole("textbox", { name: "岗位", includeHidden: true });
  const before = await posts.count();
  await sheet(page).getByRole("button", { name: "加一张卡" }).click();
  await posts.nth(before).fill("今天的岗位");
  letGo();
  await page.waitForFunction(() => document.querySelector("#organisation").value === "昨天写的");
  assert.equal(await posts.count(), before + 1);
  assert.equal(await posts.nth(before).inputValue(), "今天的岗位");
  for (const [field, values] of Object.entries({ contacts_0_name: "王志强", contacts_1_phone: "120", materials_0_quantity: "200 只" })) {
    assert.equal(await page.locator(`#${field}`).inputValue(), values);
  }
});
