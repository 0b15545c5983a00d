// 停电窗口: the list with what is coming, late because it moved, and cancelled; searched, narrowed and written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sent, sheet } from "./sheets.mjs";
import { rectifying } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** An outage that a hazard needs; its id. */
async function needed(world, hazard, number, day) {
  const { id } = await world.call("add_outage", {
    terms: { number, what: `10 kV 城东一线 ${number}`, starts_at: `${day}T00:00:00Z`, ends_at: `${day}T10:00:00Z` },
  });
  await world.call("name_outage", { hazard, outage: id, reason: "更换终端头须停电" });
  return id;
}

test("outages are listed with their hazards, moved from the list, and found late", async (t) => {
  const world = await makeWorld("sample_open");
  const { id, number, due_on } = await rectifying(world, "电缆终端头渗油");
  const outage = await needed(world, id, "停〔2026〕118", due_on);
  const page = await open(t, world, "/hazards");
  await page.getByRole("link", { name: "停电窗口" }).click();
  const row = page.locator(".outages-table tbody tr");
  await row.getByRole("link", { name: number }).waitFor();
  await accessible(page);
  await row.getByRole("button", { name: "改期" }).click();
  for (const [label, moment] of [["停电开始", "2027-02-01 08:00"], ["停电结束", "2027-02-01 18:00"]]) {
    await sheet(page).getByLabel(label).fill(moment);
    await page.keyboard.press("Enter");
  }
  await sheet(page).getByLabel("改期原因").fill("保供电");
  await sent(page);
  await row.getByText("停电晚于整改期限").waitFor();
  await page.getByRole("link", { name: "须关注 1" }).click();
  await row.getByText("因保供电改期", { exact: false }).waitFor();
  await world.clock(`2027-01-05T01:00:00Z`);
  await page.reload();
  await row.getByText("因改期逾期").waitFor();
  await accessible(page);

  await page.goto(world.url(`/hazards/${id}`));
  await page.getByRole("region", { name: "停电窗口" }).getByRole("link", { name: "停〔2026〕118" }).click();
  await page.waitForURL(new RegExp(`outages\\?outage=${outage}`));
  await row.first().waitFor();
  assert.equal(await row.count(), 1);
});

test("an outage is entered, searched, cancelled, found by Ctrl K and written as a table", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/hazards/outages");
  await page.getByText("没有停电计划").waitFor();
  await page.keyboard.press("n");
  await sheet(page).getByLabel("停电计划编号").fill("停〔2026〕9");
  await sheet(page).getByLabel("停电范围（线路、区段、设备）").fill("10 kV 城东 I 段母线");
  for (const [label, moment] of [["停电开始", "2026-12-20 08:00"], ["停电结束", "2026-12-20 18:00"]]) {
    await sheet(page).getByLabel(label).fill(moment);
    await page.keyboard.press("Enter");
  }
  await accessible(page);
  await sent(page);
  const rows = page.locator(".outages-table tbody tr");
  await rows.getByText("没有隐患用这个停电计划").waitFor();
  await page.getByLabel("查编号、范围、原因").fill("不存在的线路");
  await page.keyboard.press("Enter");
  await page.getByText("没有符合条件的停电计划").waitFor();
  await page.getByRole("button", { name: "清除条件" }).click();
  await rows.getByRole("button", { name: "取消停电" }).click();
  await sheet(page).getByLabel("取消原因").fill("改为带电作业");
  await sent(page);
  await page.getByRole("link", { name: "已取消 1" }).click();
  await rows.getByText("已取消：改为带电作业").waitFor();
  await page.keyboard.press("e");
  await page.getByText("已导出 1 个停电计划").waitFor();
  const written = (await world.handed()).findLast(({ path }) => path);
  assert.match(written.path, /\.xlsx$/);

  await page.goto(world.url("/"));
  await atDesk(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("城东 I 段母线");
  await page.getByRole("option", { name: /停〔2026〕9/ }).first().click();
  await page.waitForURL(/outages\?outage=/);
});
