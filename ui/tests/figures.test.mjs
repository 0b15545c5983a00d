// Statistics: numbers lead to their lists, a period is chosen by keys, what was reported stays.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hazard } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

const tabs = ["", "units", "statutory", "kpi", "reports"];

async function november() {
  const world = await makeWorld("sample_open");
  await hazard(world, "孔洞未封堵 3 处", { due_on: "2026-11-24" });
  await hazard(world, "绝缘垫破损 2 块");
  return world;
}

test("every number leads to the hazards behind it, and every tab is accessible", async (t) => {
  const world = await november();
  await world.clock("2026-11-27T01:00:00Z");
  const page = await open(t, world, "/figures?period=2026-11");
  for (const tab of tabs) {
    await page.goto(world.url(`/figures?period=2026-11&tab=${tab}`));
    await page.getByRole("heading", { name: "统计" }).waitFor();
    await page.waitForLoadState("networkidle");
    await accessible(page);
  }
  await page.goto(world.url("/figures?period=2026-11"));
  await page.getByRole("link", { name: "2026年11月 未按期" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "2026年11月 期末逾期 1" }).click();
  await page.getByText("孔洞未封堵 3 处").first().waitFor();
  assert.match(page.url(), /figure=overdue&period=2026-11/);
  await page.getByRole("button", { name: "统计 2026年11月 期末逾期", exact: true }).waitFor();
  assert.equal(await page.getByText("绝缘垫破损 2 块").count(), 0);
  await accessible(page);
  await page.goto(world.url("/figures?period=2026-11&tab=units"));
  await page.getByRole("link", { name: /城东供电所 2026年11月 新增 2/ }).first().click();
  await page.getByText("绝缘垫破损 2 块").first().waitFor();
});

test("a period is chosen by keys", async (t) => {
  const world = await november();
  const page = await open(t, world, "/figures");
  const shown = page.locator(".figures-period");
  await page.getByText("2026年11月", { exact: true }).waitFor();
  for (const [key, words] of [
    ["ArrowLeft", "2026年10月"],
    ["q", "2026年第4季度"],
    ["y", "2026年"],
    ["ArrowLeft", "2025年"],
    ["ArrowRight", "2026年"],
  ]) {
    await page.keyboard.press(key);
    await shown.getByText(words, { exact: true }).waitFor();
  }
  assert.ok(await page.getByRole("button", { name: "下一期" }).isDisabled());
});

test("a month is reported; what is entered later is an adjustment, and the table and the bulletin are kept", async (t) => {
  const world = await november();
  const page = await open(t, world, "/figures?period=2026-11");
  await page.getByText("2026-11-30 起可以报送这一期").waitFor();
  await world.clock("2026-12-01T01:00:00Z");
  await page.reload();
  await page.getByText("数据截至 2026-11-30").waitFor();
  await page.keyboard.press("r");
  await page.getByLabel("报送对象").fill("清河市应急管理局");
  await page.getByLabel("工作要求").fill("12月10日前完成同类隐患排查。");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.getByText("现在的数字与报送时一致").waitFor();
  const all = await world.call("list_places", { limit: 1 });
  await world.call("report_hazard", {
    description: "拉线松弛，漏报",
    place: all.rows[0].id,
    spot: "3 号杆",
    found_at: "2026-11-25T02:00:00Z",
    no_photo_reason: "夜间",
  });
  await page.reload();
  const found = page.getByRole("row", { name: /^新增 2 3/ });
  await found.waitFor();
  await accessible(page);
  await page.keyboard.press("x");
  await page.keyboard.press("p");
  await found.getByRole("link").click();
  await page.getByText("拉线松弛，漏报").first().waitFor();
  const kept = (await world.handed()).flatMap(({ keep }) => keep ?? []);
  assert.deepEqual(
    kept.sort(),
    ["2026年11月安全检查与隐患排查治理情况通报.pdf", "2026年11月隐患排查治理情况统计表.xlsx"].sort(),
  );
});

test("what is owed of a period that is over stands in today until it is reported to whom it is owed", async (t) => {
  const world = await november();
  await world.clock("2027-01-16T01:00:00Z");
  const page = await open(t, world, "/settings?part=reports");
  await page.getByText(/依 16 号令第十四条/).waitFor();
  await accessible(page);
  const to = page.getByRole("textbox", { name: "报送单位 1" });
  await to.fill("清河市应急管理局");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("本单位自己定的一套").waitFor();
  await page.goto(world.url("/"));
  const group = page.locator(".grp").filter({ hasText: "统计待报送" });
  const row = group.locator(".row").filter({ hasText: "2026年第4季度" });
  await row.getByText("清河市应急管理局").waitFor();
  await row.getByText("逾期 1 天").waitFor();
  await accessible(page);
  await row.getByRole("button", { name: "报送", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  assert.equal(await sheet.getByLabel("报送对象").inputValue(), "清河市应急管理局");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.getByText("现在的数字与报送时一致").waitFor();
  await sheet.waitFor({ state: "detached" });
  await page.goto(world.url("/"));
  await group.locator(".row").filter({ hasText: "2026年" }).first().waitFor();
  assert.equal(await row.count(), 0);
});

test("weights of the appraisal make a hundred", async (t) => {
  const world = await november();
  const page = await open(t, world, "/figures?period=2026-11&tab=kpi");
  await page.getByRole("button", { name: "设定指标" }).click();
  const weight = page.getByLabel("按期整改率（原期限） 权重");
  await weight.fill("30");
  await page.getByText("权重合计 120，应为 100").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").getByText("权重合计应为 100，现在是 120").waitFor();
  await page.getByLabel("按期整改率（现期限） 权重").fill("0");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("row", { name: /按期整改率（原期限）.*30/ }).waitFor();
  assert.equal(await page.getByRole("row", { name: /按期整改率（现期限）/ }).count(), 0);
});

test("planned inspections and drills: each number opens its whole list, whatever month it falls in", async (t) => {
  const world = await makeWorld("plans");
  const { rows: [checklist] } = await world.call("list_checklists", {});
  const { rows: places } = await world.call("list_places", { limit: 200 });
  const { today } = await world.call("get_today", {});
  const at = (place, starts_on) => world.call("add_inspection_plan", {
    terms: { title: "节前检查", kind: "holiday", checklist: checklist.id, scope: { of: "places", places: [place.id] }, starts_on, recurrence: null, days: 1, inspectors: [] },
  });
  const year = today.slice(0, 4);
  await at(places[0], `${year}-02-03`);
  await at(places[1], `${year}-06-10`);
  const page = await open(t, world, `/figures?period=${year}&tab=kpi`);
  const due = page.getByRole("link", { name: "应完成计划 2 次" });
  await due.waitFor();
  await accessible(page);
  await due.click();
  await page.getByText("共 2 次").waitFor();
  await page.getByRole("cell", { name: `${year}-02-03` }).waitFor();
  await page.getByRole("cell", { name: `${year}-06-10` }).waitFor();
  await accessible(page);
  await page.getByText("已完成", { exact: true }).click();
  await page.getByText("没有这样的计划检查").waitFor();
  await page.getByRole("button", { name: "月历" }).click();
  await page.getByRole("heading", { name: `${year} 年 1 月` }).waitFor();

  await page.goto(world.url("/drills/figures?period=2026&list=planned"));
  const { figures } = await world.call("get_drill_figures", { period: "2026" });
  if (figures.counts.planned) {
    await page.getByRole("heading", { name: new RegExp(`计划.*${String(figures.counts.planned)} 项`) }).waitFor();
  } else {
    await page.getByRole("heading", { name: /计划.*0 项/ }).waitFor();
  }
  await page.getByRole("button", { name: "收起名单" }).click();
  await page.getByRole("button", { name: "收起名单" }).waitFor({ state: "detached" });
});
