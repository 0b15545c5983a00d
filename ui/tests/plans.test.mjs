// Plans of inspections, over the real core.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { known } from "./story.mjs";
import { accessible, makeWorld, naughty, open, withBrowser } from "./support.mjs";

withBrowser();

const calendar = async (world) =>
  (await world.call("get_inspection_calendar", { from: "2026-11-01", to: "2026-12-31" })).times;

/** A plan of the switching station, once, on the first day of the world. */
async function plan(world, title, more = {}) {
  const all = await known(world);
  const terms = {
    title, kind: "special", checklist: all.checklists.T1.id, starts_on: "2026-11-23", days: 2, recurrence: null,
    scope: { of: "places", places: [all.places["10 kV 城东开关站"].id] },
    inspectors: [all.people["周正"].id, all.people["李娜"].id], ...more,
  };
  return world.call("add_inspection_plan", { terms });
}

test("P: a weekly plan is made, stands in its days, is changed and stopped", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/inspections?tab=planned");
  await page.getByText("还没有计划").waitFor();
  await accessible(page);
  await page.keyboard.press("p");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await accessible(page);
  await page.keyboard.type("城东开关站周巡");
  await sheet.getByLabel("场所", { exact: true }).fill("城东开关站");
  await page.locator(".ant-select-item-option-active").getByText("城东开关站").waitFor();
  await page.keyboard.press("Enter");
  // The list of places stays open for more; Tab leaves it.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await sheet.locator(".ant-form-item").filter({ hasText: "多久一次" }).locator(".ant-select").click();
  await page.locator(".ant-select-item-option").getByText("每周", { exact: true }).click();
  await sheet.getByRole("checkbox", { name: "四" }).check();
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.locator('[data-day="2026-11-26"]').getByText("城东开关站周巡").waitFor();
  assert.deepEqual((await calendar(world)).map(({ on }) => on).slice(0, 2), ["2026-11-26", "2026-12-03"]);
  await page.locator('[data-day="2026-11-26"]').click();
  await page.locator(".plans-times").getByText("10 kV 城东开关站").waitFor();
  await accessible(page);
  await page.getByRole("button", { name: "修改" }).click();
  await sheet.getByLabel("计划名称").fill(naughty.markup);
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.locator(".plans-list").getByText(naughty.markup).waitFor();
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "停止" }).click();
  await page.getByText("2026-11-23 起停止").waitFor();
  assert.deepEqual(await calendar(world), []);
});

test("today leads to the planned inspection, filled in; the calendar shows it running", async (t) => {
  const world = await makeWorld("sample_open");
  await plan(world, "节前专项检查");
  const page = await open(t, world);
  const group = page.locator(".grp").filter({ hasText: "待检查" });
  await group.getByRole("button", { name: "开始检查" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("李娜").waitFor();
  await sheet.getByText("10 kV 城东开关站").waitFor();
  assert.equal(await sheet.getByLabel("所据计划或通知").inputValue(), "节前专项检查");
  await page.keyboard.press("Control+Enter");
  await page.locator(".walk-item").waitFor();
  const [time] = await calendar(world);
  assert.equal(time.standing, "running");
  await page.goto(world.url("/inspections?tab=planned"));
  await page.locator(".plans-times").getByText("检查中").waitFor();
  await page.locator(".plans-times").getByRole("link", { name: "继续" }).click();
  await page.locator(".walk-item").waitFor();
});

test("the calendar is one person's when asked, turns by key, and leaves as a file", async (t) => {
  const world = await makeWorld("sample_open");
  const all = await known(world);
  await plan(world, "别人的检查", { inspectors: [all.people["李娜"].id] });
  await plan(world, "下月的检查", { starts_on: "2026-12-15" });
  const page = await open(t, world, "/inspections?tab=planned");
  await page.locator(".plans-day").getByText("别人的检查").waitFor();
  await page.getByRole("checkbox", { name: "只看我的" }).check();
  await page.locator(".plans-day").getByText("别人的检查").waitFor({ state: "detached" });
  await page.keyboard.press("PageDown");
  await page.getByRole("heading", { name: "2026 年 12 月" }).waitFor();
  await page.locator(".plans-day").getByText("下月的检查").waitFor();
  await page.getByRole("button", { name: "导出日历" }).click();
  for (;;) {
    const file = (await world.handed()).find(({ path }) => path?.endsWith(".ics"));
    if (file && existsSync(file.path)) {
      assert.match(await readFile(file.path, "utf8"), /^BEGIN:VCALENDAR[^]*SUMMARY:下月的检查/);
      break;
    }
  }
});

test("a plan before a festival says which years are published, and has no day in others", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/inspections?tab=planned");
  await page.getByText("还没有计划").waitFor();
  await page.keyboard.press("p");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await page.keyboard.type("国庆节前检查");
  await sheet.getByLabel("场所", { exact: true }).fill("城东开关站");
  await page.locator(".ant-select-item-option-active").getByText("城东开关站").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await sheet.locator(".ant-form-item").filter({ hasText: "多久一次" }).locator(".ant-select").click();
  await page.locator(".ant-select-item-option").getByText("节前", { exact: true }).click();
  await sheet.locator(".ant-form-item").filter({ hasText: "哪个节" }).locator(".ant-select").click();
  await page.locator(".ant-select-item-option").getByText("国庆节").click();
  await sheet.getByText("已公布的放假第一天：2026-10-01").waitFor();
  await sheet.getByText(/2027 年起的放假安排还没有录入，不猜日子/).waitFor();
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("此项必填").waitFor();
  await sheet.getByLabel("提前几天").fill("7");
  await sheet.getByLabel("从哪天起算").fill("2026-01-01");
  await page.keyboard.press("Control+Enter");
  await sheet.waitFor({ state: "detached" });
  await page.locator(".plans-list").getByText("国庆节前 7 天").waitFor();
  await page.locator(".plans-list").getByText("2027 年放假安排未录入，录入后排上").waitFor();
  await page.goto(world.url("/inspections?tab=planned&day=2026-09-01"));
  await page.locator('[data-day="2026-09-24"]').getByText("国庆节前检查").waitFor();
  await page.goto(world.url("/inspections?tab=planned&day=2027-09-01"));
  await page.getByText("2027 年的放假安排还没有录入").waitFor();
  await accessible(page);
});
