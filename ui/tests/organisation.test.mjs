// What an organisation settles for itself: where its numbers go on.

import assert from "node:assert/strict";
import { test } from "node:test";

import { accessible, makeWorld, open, withBrowser } from "./support.mjs";

withBrowser();

test("numbers go on after the papers from before, never back", async (t) => {
  const world = await makeWorld("sample_open");
  const page = await open(t, world, "/settings?part=numbers");
  const row = page.getByRole("row").filter({ hasText: "整改通知书" }).first();
  await row.getByRole("button", { name: "设起始号" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("下一个号").fill("35");
  await accessible(page);
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("此项必填").waitFor();
  await sheet.getByLabel("原因").fill("1 至 34 号已用于纸质通知书");
  await page.keyboard.press("Control+Enter");
  await page.getByText("起始号已设定").waitFor();
  await row.getByText(/〔2026〕35号$/).waitFor();
  await page.getByText(/〔2026〕34号 跳过：1 至 34 号已用于纸质通知书/).waitFor();
  await accessible(page);
  await row.getByRole("button", { name: "设起始号" }).click();
  await sheet.getByLabel("下一个号").fill("12");
  await sheet.getByLabel("原因").fill("手误");
  await page.keyboard.press("Control+Enter");
  await sheet.getByText("超出范围，须在 36 到 100000 之间").waitFor();
  const { series } = await world.call("list_series", {});
  const notices = series.find((one) => one.kind === "rectification_notice");
  assert.match(notices.next, /35号$/);
});
