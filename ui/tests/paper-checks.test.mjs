// 归档 and 纸电核对 on the screens, and what an auditor sees.

import assert from "node:assert/strict";
import { test } from "node:test";

import { known, served } from "./story.mjs";
import { accessible, atDesk, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("papers are put into a box with running pieces, and one is corrected with a reason", async (t) => {
  const world = await makeWorld("sample_open");
  await served(world, "电缆沟积水没过中间接头");
  await served(world, "消防通道堆放包装箱");
  const page = await open(t, world, "/documents/register");
  const table = page.locator(".paper-register");
  await table.locator("tbody tr").nth(1).waitFor();
  await page.getByRole("checkbox", { name: "选中全部未归档的" }).check();
  await page.getByRole("button", { name: "归档 2 份" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("盒号").fill("3");
  await sheet.getByText("放入 3 盒第 1 至 2 件，共 2 份").waitFor();
  await accessible(page);
  await sheet.getByRole("button", { name: "归档" }).click();
  await table.getByRole("button", { name: "2026-3-2" }).click();
  await sheet.getByLabel("件号").fill("1");
  await sheet.getByLabel("更正原因").fill("误记");
  await sheet.getByRole("button", { name: "更正" }).click();
  await sheet.getByText("2026年3盒1件 已放着", { exact: false }).waitFor();
  await sheet.getByLabel("件号").fill("5");
  await sheet.getByRole("button", { name: "更正" }).click();
  await table.getByRole("button", { name: "2026-3-5" }).click();
  await sheet.getByText("原在 2026 年 3 盒 2 件：误记", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.getByLabel("查编号、内容、单位、盒号").fill("3盒5件");
  await page.waitForFunction(() => document.querySelectorAll(".paper-register tbody tr").length === 1);
});

test("a sample is worked through by keys, signed off, and its difference answered", async (t) => {
  const world = await makeWorld("sample_open");
  for (const text of ["电缆沟积水没过中间接头", "消防通道堆放包装箱", "终端头渗油"]) {
    await served(world, text);
  }
  const page = await open(t, world, "/documents");
  await page.getByRole("link", { name: "纸电核对" }).click();
  await page.getByText("还没有核对过").waitFor();
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("名称").fill("四季度核对");
  await sheet.getByText("符合条件 3 份，将抽 3 份").waitFor();
  await accessible(page);
  await sheet.getByRole("button", { name: "抽样并开始核对" }).click();
  await page.getByText("还有 3 份未核对").waitFor();
  await accessible(page);
  await page.keyboard.press("1");
  await page.getByText("还有 2 份未核对").waitFor();
  await page.keyboard.press("2");
  await sheet.getByRole("checkbox", { name: "日期" }).check();
  await sheet.getByLabel("日期 纸质情况").fill("纸质为 11 月 20 日");
  await page.keyboard.press("Control+Enter");
  await page.getByText("还有 1 份未核对").waitFor();
  await page.keyboard.press("3");
  await sheet.getByLabel("在哪找过（可不填）").waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText("全部核对完，可以办结").waitFor();
  await page.getByText("核对率 100.0%　相符率 33.3%").waitFor();
  await page.getByRole("button", { name: "复核抽样" }).click();
  await page.getByText("用同一种子重抽，得到同一批文书").waitFor();

  await page.getByRole("button", { name: "办结" }).click();
  await sheet.getByLabel(/的口令$/).fill(world.passphrase);
  await sheet.getByRole("button", { name: "签字办结" }).click();
  await page.getByText("已办结，核对结果不再改动", { exact: false }).waitFor();
  assert.equal(await page.locator(".check-acts").count(), 0);

  await page.getByRole("link", { name: "返回核对" }).click();
  await page.getByText("待整改差异 2").click();
  const row = page.locator(".checks-table tbody tr", { hasText: "纸质为 11 月 20 日" });
  await row.getByRole("button", { name: "整改" }).click();
  await sheet.getByLabel("整改情况").fill("已在章旁更正");
  await sheet.getByRole("button", { name: "记下整改" }).click();
  await page.getByText("待整改差异 1").waitFor();
  await row.waitFor({ state: "detached" });
});

test("an auditor sees everything, is offered no change, and checks papers", async (t) => {
  const world = await makeWorld("sample_open");
  await served(world, "电缆沟积水没过中间接头");
  const { people } = await known(world);
  await world.call("set_roles", { person: people["赵磊"].id, roles: ["auditor"] });
  await world.call("take_seat", { person: people["赵磊"].id, passphrase: world.passphrase });
  const page = await open(t, world, "/");
  await atDesk(page);
  await page.getByText("只读（审计）").waitFor();
  assert.equal(await page.getByRole("button", { name: /记隐患/ }).count(), 0);
  await page.keyboard.press("F2");
  assert.equal(await page.getByRole("dialog").count(), 0);
  await accessible(page);
  await page.getByRole("link", { name: /^隐患/ }).first().click();
  await page.getByText("电缆沟积水没过中间接头").first().waitFor();
  await page.goto(world.url("/documents/register"));
  await page.locator(".paper-register tbody tr").first().waitFor();
  assert.equal(await page.getByRole("checkbox").count(), 0);
  await page.goto(world.url("/documents/checks"));
  await page.getByRole("button", { name: /抽样核对/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("名称").fill("审计抽查");
  await sheet.getByRole("button", { name: "抽样并开始核对" }).click();
  await page.getByText("还有 1 份未核对").waitFor();
  await page.keyboard.press("1");
  await page.getByText("全部核对完，可以办结").waitFor();
});
