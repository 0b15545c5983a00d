// 发文登记簿: papers by day and by number, searched, and written as a table.

import assert from "node:assert/strict";
import { test } from "node:test";

import { served } from "./story.mjs";
import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("a notice stands in the register with its receipt, and a gap with its reason", async (t) => {
  const world = await makeWorld("sample_open");
  await served(world, "电缆沟积水没过中间接头");
  await world.call("set_next_number", { series: "rectification_notice", year: 2026, next: 5, reason: "2 至 4 号已在纸质通知书上使用" });
  await served(world, "消防通道堆放包装箱");
  const page = await open(t, world, "/documents");
  await page.getByRole("link", { name: "发文登记簿" }).click();
  const table = page.locator(".paper-register");
  await table.getByText("供电安改〔2026〕5号").waitFor();
  await table.getByText("已签收").first().waitFor();
  await accessible(page);
  await page.getByLabel("查编号、内容、单位").fill("包装箱");
  await table.getByText("供电安改〔2026〕1号").waitFor({ state: "detached" });
  assert.equal(await table.locator("tbody tr").count(), 1);

  await page.getByText("按文号", { exact: true }).click();
  await table.getByText("空号：2 至 4 号已在纸质通知书上使用", { exact: false }).waitFor();
  const rows = await table.locator("tbody tr td:first-child").allInnerTexts();
  assert.deepEqual(rows, ["供电安改〔2026〕1号", "供电安改〔2026〕2号 至 供电安改〔2026〕4号，共 3 个", "供电安改〔2026〕5号"]);
  await accessible(page);
  await table.getByRole("link", { name: "整改通知书" }).first().click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
});
