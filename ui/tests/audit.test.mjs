// What an auditor would ask about, the file of a hazard, and what to look at again before a notice.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { hazard, known, notice } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

/** The file that was kept last, once there is one. */
async function kept(world) {
  for (;;) {
    const file = (await world.handed()).findLast(({ path }) => path && existsSync(path));
    if (file) {
      return file;
    }
  }
}

test("the audit names what is open by kind, leads there, and goes out as a table", async (t) => {
  const world = await makeWorld("sample_open");
  await notice(world, ["电缆沟积水", "孔洞未封堵"]);
  await world.clock("2027-01-20T01:00:00Z");
  const page = await open(t, world, "/settings?part=findings");
  await page.getByRole("button", { name: "开始体检" }).click();
  await page.getByText("签发逾七日没有签收").first().waitFor();
  await accessible(page);
  assert.equal(await page.locator(".audit-findings tbody tr").count(), 3);
  await page.getByRole("button", { name: "逾期没有反馈 2" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".audit-findings tbody tr").length === 2);
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByText("CSV 文本").click();
  await page.getByText("已导出 2 条").waitFor();
  const text = await readFile((await kept(world)).path, "utf8");
  assert.equal(text.trimEnd().split("\r\n").length, 3);
  assert.ok(text.includes("逾期未反馈"), text);
  await page.locator(".audit-findings tbody").getByRole("link", { name: "催办" }).first().click();
  await page.getByRole("dialog").getByText(/催办　隐患/).waitFor();
});

test("what a drill and its plan leave open is named, and leads to where it is done", async (t) => {
  const world = await makeWorld("drilled");
  const { rows: [today] } = await world.call("list_drills", {});
  await world.call("add_drill_finding", { drill: today.id, text: "担架未到位", aspect: "materials" });
  await world.clock("2027-01-20T01:00:00Z");
  const page = await open(t, world, "/settings?part=findings");
  await page.getByRole("button", { name: "开始体检" }).click();
  const row = (words) => page.locator(".audit-findings tbody tr").filter({ hasText: today.number }).filter({ hasText: words });
  await row("演练逾期没有评估").waitFor();
  await accessible(page);
  await row("演练结束逾七日没有演练记录").getByRole("link", { name: "做记录、存签字件" }).waitFor();
  await row("演练逾期没有评估").getByRole("link", { name: "去评估" }).waitFor();
  await row("演练问题逾七日没有去向").getByRole("link", { name: "定去向" }).click();
  await page.getByText("担架未到位").waitFor();
  assert.ok(page.url().includes(`/drills/${today.id}?tab=after`), page.url());
});

test("what cannot be changed is explained, and the next audit lists it apart", async (t) => {
  const world = await makeWorld("sample_open");
  const { number } = await notice(world, ["电缆沟积水"]);
  await world.clock("2027-01-20T01:00:00Z");
  const page = await open(t, world, "/settings?part=findings");
  await page.getByRole("button", { name: "开始体检" }).click();
  await page.getByRole("button", { name: `说明 ${number}` }).click();
  await page.getByRole("dialog").getByText("签发逾七日没有签收").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("请写明原因").waitFor();
  await page.getByLabel("为什么是这样").fill("收件单位撤并，另行送达");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await page.locator(".finding-said").getByText("收件单位撤并，另行送达").waitFor();
  await page.getByRole("button", { name: "再查一遍" }).click();
  await page.getByText("已说明 1").click();
  await page.locator(".finding-said").getByText("收件单位撤并，另行送达").waitFor();
  assert.equal(await page.locator(".audit-findings tbody tr").count(), 1);
});

test("a store in order says so", async (t) => {
  const world = await makeWorld("sample_open");
  await hazard(world, "孔洞未封堵");
  const page = await open(t, world, "/settings?part=findings");
  await page.getByRole("button", { name: "开始体检" }).click();
  await page.getByText("没有发现问题").waitFor();
});

test("D binds the file of a hazard", async (t) => {
  const world = await makeWorld("sample_open");
  const { hazard_ids } = await notice(world, ["电缆沟积水"]);
  const page = await open(t, world, `/hazards/${hazard_ids[0]}`);
  await page.getByRole("button", { name: /一患一档/ }).waitFor();
  await atDesk(page);
  await page.keyboard.press("d");
  await page.getByText("一患一档已存好").waitFor();
  const file = await kept(world);
  assert.match(file.keep, /一患一档\.pdf$/);
  assert.equal((await readFile(file.path)).subarray(0, 5).toString(), "%PDF-");
});

test("a doubt about a notice leads to the field where it is put right", async (t) => {
  const world = await makeWorld("sample_open");
  const found = await hazard(world, "变压器渗油", { due_on: "2026-12-05" });
  const { units } = await known(world);
  await world.call("settle_hazard", { hazard: found.id, unit: units["城东供电所"].id, owner: null, measures: "及时处理渗油", due_on: "2026-12-05" });
  const page = await open(t, world, `/documents?plan=${found.id}`);
  await page.getByText("措施里有“及时”，不好检查").waitFor();
  await page.getByText("不是工作日").waitFor();
  await accessible(page);
  await page.getByRole("link", { name: "改措施" }).click();
  await page.getByRole("dialog").waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "measures");
  assert.equal(await page.evaluate(() => document.activeElement.value), "及时处理渗油");
});

test("equipment without its number is given it, and the doubt is gone", async (t) => {
  const world = await makeWorld("sample_open");
  const found = await hazard(world, "变压器渗油");
  const page = await open(t, world, `/documents?plan=${found.id}`);
  await page.getByText("“变压器”没写编号").waitFor();
  await page.getByRole("link", { name: "补名称" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "description");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2 号变压器渗油");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: /2 号变压器渗油/ }).waitFor();
  const plan = await world.call("plan_notice", { hazards: [found.id] });
  assert.deepEqual(plan.doubts.map(({ doubt }) => doubt), ["no_photo"]);
});
