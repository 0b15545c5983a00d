// One inspection walked in parts: divided by its leader, each sees their own first, done or taken over.

import assert from "node:assert/strict";
import { test } from "node:test";

import { known } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** An inspection of the switching station, led by the director, with 李娜. */
async function started() {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  const { id, items } = await world.call("start_inspection", {
    kind: "special",
    place: all.places["10 kV 城东开关站"].id,
    checklist: all.checklists.T1.id,
    inspectors: [world.director, all.people["李娜"].id],
  });
  const view = () => world.call("get_inspection", { inspection: id });
  const sit = (person) => world.call("take_seat", { person, passphrase: world.passphrase });
  return { world, all, id, items, view, sit, place: `/inspections/${id}` };
}

/** Answers whatever the person seated walks and has no answer yet. */
async function answerMine({ world, id, view }) {
  for (const { item, mine, answer } of (await view()).items) {
    if (mine && !answer) {
      await world.call("answer_item", { inspection: id, item: item.code, result: item.limits ? "not_applicable" : "conforms" });
    }
  }
}

const gone = (page) => page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);

test("the leader divides; each walks their own part, and looks at the rest on demand", async (t) => {
  const one = await started();
  const page = await open(t, one.world, `${one.place}?view=finish`);
  await page.getByRole("button", { name: "分工检查" }).click();
  await page.getByRole("dialog").waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.locator(".walk-parts li").nth(1).waitFor();
  await accessible(page);
  const mine = (await one.view()).items.filter((item) => item.mine).length;
  assert.ok(mine > 0 && mine < one.items.length);
  await page.goto(one.world.url(one.place));
  await page.locator(".walk-ticks li").nth(mine - 1).waitFor();
  assert.equal(await page.locator(".walk-ticks li").count(), mine);
  await page.getByRole("button", { name: "全部", exact: true }).click();
  await page.locator(".walk-ticks li").nth(one.items.length - 1).waitFor();
  await page.locator(".walk-ticks li").last().getByRole("button").click();
  await page.getByText("这一项分给李娜检查，只能查看").waitFor();
  assert.equal(await page.locator(".walk-answers").count(), 0);
  await accessible(page);
  const last = (await one.view()).items.at(-1);
  await page.keyboard.press("1");
  await page.locator(".walk-news").getByText("这一项分给李娜检查").waitFor();
  assert.equal((await one.view()).items.at(-1).answer ?? null, null, last.item.code);
});

test("李娜 says her part is done; only then the leader ends it, or takes it over with a reason", async (t) => {
  const one = await started();
  const half = (at, of) => (at < of / 2 ? one.world.director : one.all.people["李娜"].id);
  const { sections } = (await one.view()).divided;
  const parts = sections.map((section, at) => ({ section, walker: half(at, sections.length) }));
  await one.world.call("divide_inspection", { inspection: one.id, parts });
  await answerMine(one);
  const page = await open(t, one.world, `${one.place}?view=finish`);
  await page.getByText(/还有 \d+ 项没有作答/).waitFor();
  await page.getByRole("button", { name: "接过来查" }).waitFor();

  await one.sit(one.all.people["李娜"].id);
  await answerMine(one);
  await page.reload();
  await page.getByRole("button", { name: "我的部分查完" }).click();
  await page.getByRole("button", { name: "继续查" }).waitFor();
  await page.getByRole("button", { name: "继续查" }).click();
  await page.getByRole("button", { name: "我的部分查完" }).waitFor();
  await accessible(page);

  await one.sit(one.world.director);
  await page.reload();
  await page.getByText(/还有没查完的部分/).waitFor();
  await page.getByRole("button", { name: "接过来查" }).click();
  await page.getByLabel("原因").fill("临时去抢修");
  await page.keyboard.press("Control+Enter");
  await gone(page);
  await page.getByText("临时去抢修").waitFor();
  await page.getByLabel("检查意见").fill("良好");
  await page.getByRole("button", { name: /^结束检查/ }).last().click();
  await page.getByRole("heading", { name: "检查已结束" }).waitFor();
  assert.ok((await one.view()).finished_at);
});
